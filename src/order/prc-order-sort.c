#include "prc-order-sort.h"

#include "prc-enum.h"
#include "prc-order-words.h"

#include <string.h>

static gboolean
has_key (const GArray *keys, PrcKeyField field)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, PrcSortKey, i).field == field)
      return TRUE;
  return FALSE;
}

GArray *
prc_order_sort_list_keys (const PrcCeremony *ceremony, const PrcItem *item)
{
  const PrcKeyField last[] = { PRC_KEY_FAMILY_NAME, PRC_KEY_GIVEN_NAMES, PRC_KEY_ID };
  const GArray *own = item->keys->len > 0 ? item->keys : ceremony->keys;
  const PrcSortKey pass = { PRC_KEY_INSTITUTION, FALSE };
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (PrcSortKey));

  if (ceremony->two_passes && !has_key (own, PRC_KEY_INSTITUTION))
    g_array_append_val (keys, pass);
  g_array_append_vals (keys, own->data, own->len);
  for (gsize i = 0; i < G_N_ELEMENTS (last); i++)
    {
      PrcSortKey key = { last[i], FALSE };

      if (!has_key (keys, last[i]))
        g_array_append_val (keys, key);
    }
  return keys;
}

static const PrcConferral *
get_main (const PrcCall *call)
{
  return call->conferrals->len > 0 ? g_ptr_array_index (call->conferrals, 0) : NULL;
}

static const PrcAward *
get_award (const PrcCast *cast, const PrcCall *call)
{
  const PrcConferral *conferral = get_main (call);

  return conferral != NULL ? prc_season_find_award (cast->season, conferral->award) : NULL;
}

static const char *
get_text (const PrcCast *cast, const PrcText *text)
{
  return prc_text_get (text, cast->ceremony->languages[0]);
}

static const char *
get_prize (const PrcCall *call)
{
  for (guint i = 0; i < call->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (call->conferrals, i);

      if (conferral->prize != NULL)
        return conferral->prize;
    }
  return NULL;
}

/* Numbers as bytes that memcmp orders. */
static GBytes *
number_key (gint64 number)
{
  guint64 big = GUINT64_TO_BE ((guint64) number);

  return g_bytes_new (&big, sizeof big);
}

static GBytes *
text_key (PrcCollator *collator, const char *text)
{
  return text != NULL ? prc_collator_make_text_key (collator, text) : NULL;
}

static GBytes *
class_key (const PrcCall *call)
{
  const PrcConferral *conferral = get_main (call);

  if (conferral == NULL || conferral->class_ == PRC_CLASS_NONE ||
      conferral->class_ == PRC_CLASS_UNKNOWN)
    return NULL;
  return number_key ((gint64) conferral->class_);
}

/* In the ceremony's own order of levels, where it has one; those it does not name come behind. */
static GBytes *
level_key (const PrcCast *cast, const PrcAward *award)
{
  char **levels = cast->ceremony->levels;
  gint64 rank = 0;

  if (award == NULL || award->level == PRC_LEVEL_UNKNOWN)
    return NULL;
  while (levels != NULL && levels[rank] != NULL)
    {
      if (g_strcmp0 (levels[rank], prc_enum_to_nick (PRC_TYPE_LEVEL, (int) award->level)) == 0)
        return number_key (rank);
      rank++;
    }
  return number_key (rank + (gint64) award->level);
}

static GBytes *
make_key (const PrcCast *cast, const PrcCall *call, PrcCollator *collator, PrcKeyField field)
{
  const PrcGraduand *graduand = call->graduand;
  const PrcConferral *main = get_main (call);
  const PrcAward *award = get_award (cast, call);

  switch (field)
    {
    case PRC_KEY_AS_LISTED:
      return graduand->listed > 0 ? number_key (graduand->listed) : NULL;
    case PRC_KEY_INSTITUTION:
      return award != NULL
                 ? number_key (prc_order_cast_rank_institution (cast->ceremony, award->institution))
                 : NULL;
    case PRC_KEY_LEVEL:
      return level_key (cast, award);
    case PRC_KEY_FACULTY:
      return text_key (collator, graduand->faculty);
    case PRC_KEY_SCHOOL:
      return text_key (collator, graduand->school);
    case PRC_KEY_SUBJECT:
      return text_key (collator, main != NULL ? get_text (cast, main->subject) : NULL);
    case PRC_KEY_AWARD:
      return text_key (collator, award != NULL ? get_text (cast, award->title) : NULL);
    case PRC_KEY_PRIZE:
      return get_prize (call) != NULL ? number_key (0) : NULL;
    case PRC_KEY_CLASS:
      return class_key (call);
    case PRC_KEY_FAMILY_NAME:
      return prc_collator_make_family_key (collator, graduand->name, graduand->reading);
    case PRC_KEY_GIVEN_NAMES:
      return prc_collator_make_given_key (collator, graduand->name, graduand->reading);
    case PRC_KEY_ID:
      return text_key (collator, prc_graduand_get_id (graduand));
    }
  return NULL;
}

/* By bytes; the shorter first where one begins with the other. */
static int
compare_bytes (GBytes *a, GBytes *b)
{
  gsize n_a, n_b;
  const guint8 *p = g_bytes_get_data (a, &n_a);
  const guint8 *q = g_bytes_get_data (b, &n_b);
  int order = MIN (n_a, n_b) > 0 ? memcmp (p, q, MIN (n_a, n_b)) : 0;

  return order != 0 ? order : (n_a > n_b) - (n_a < n_b);
}

int
prc_order_sort_compare_key (const PrcCall *a, const PrcCall *b, const GArray *keys, guint index)
{
  GBytes *p = g_ptr_array_index (a->keys, index);
  GBytes *q = g_ptr_array_index (b->keys, index);
  int order;

  if (p == NULL || q == NULL)
    return (p == NULL) - (q == NULL);
  order = compare_bytes (p, q);
  return g_array_index (keys, PrcSortKey, index).descending ? -order : order;
}

/* What decides when all keys are equal: ids as they are written, then the store's own. */
static int
compare_ids (const PrcCall *a, const PrcCall *b)
{
  int order = g_strcmp0 (prc_graduand_get_id (a->graduand), prc_graduand_get_id (b->graduand));

  if (order != 0)
    return order;
  return (a->graduand->id > b->graduand->id) - (a->graduand->id < b->graduand->id);
}

static int
compare_calls (gconstpointer a, gconstpointer b, gpointer data)
{
  const PrcCall *p = *(const PrcCall *const *) a, *q = *(const PrcCall *const *) b;
  const GArray *keys = data;

  for (guint i = 0; i < keys->len; i++)
    {
      int order = prc_order_sort_compare_key (p, q, keys, i);

      if (order != 0)
        return order;
    }
  return compare_ids (p, q);
}

void
prc_order_sort_group (const PrcCast *cast, PrcCallGroup *group, PrcCollator *collator)
{
  g_autoptr (GArray) keys = prc_order_sort_list_keys (cast->ceremony, group->item);

  for (guint i = 0; i < group->calls->len; i++)
    {
      PrcCall *call = g_ptr_array_index (group->calls, i);

      g_ptr_array_set_size (call->keys, 0);
      for (guint j = 0; j < keys->len; j++)
        g_ptr_array_add (
            call->keys, make_key (cast, call, collator, g_array_index (keys, PrcSortKey, j).field));
    }
  g_ptr_array_sort_with_data (group->calls, compare_calls, keys);
}

/* --- in words ------------------------------------------------------------------------------ */

static const char *
get_family (const PrcPersonName *name)
{
  if (name->sort_as != NULL)
    return name->sort_as;
  if (name->family != NULL)
    return name->family;
  if (name->given != NULL)
    return name->given;
  return name->full != NULL ? name->full : name->native;
}

char *
prc_order_sort_dup_value (const PrcCast *cast, const PrcCall *call, PrcKeyField field,
                          const char *language)
{
  const PrcGraduand *graduand = call->graduand;
  const PrcConferral *main = get_main (call);
  const PrcAward *award = get_award (cast, call);
  const PrcInstitution *institution =
      award != NULL ? prc_season_find_institution (cast->season, award->institution) : NULL;

  switch (field)
    {
    case PRC_KEY_AS_LISTED:
      return graduand->listed > 0 ? g_strdup_printf ("%d", graduand->listed) : NULL;
    case PRC_KEY_INSTITUTION:
      return institution != NULL ? g_strdup (prc_text_get (institution->name, language)) : NULL;
    case PRC_KEY_LEVEL:
      return award != NULL ? g_strdup (prc_enum_to_nick (PRC_TYPE_LEVEL, (int) award->level))
                           : NULL;
    case PRC_KEY_FACULTY:
      return g_strdup (graduand->faculty);
    case PRC_KEY_SCHOOL:
      return g_strdup (graduand->school);
    case PRC_KEY_SUBJECT:
      return main != NULL ? g_strdup (prc_text_get (main->subject, language)) : NULL;
    case PRC_KEY_AWARD:
      return award != NULL ? g_strdup (prc_text_get (award->title, language)) : NULL;
    case PRC_KEY_PRIZE:
      return g_strdup (get_prize (call));
    case PRC_KEY_CLASS:
      return main != NULL ? g_strdup (prc_order_words_get_class (main->class_, language)) : NULL;
    case PRC_KEY_FAMILY_NAME:
      return g_strdup (get_family (graduand->name));
    case PRC_KEY_GIVEN_NAMES:
      return g_strdup (graduand->name->given);
    case PRC_KEY_ID:
      return g_strdup (prc_graduand_get_id (graduand));
    }
  return NULL;
}
