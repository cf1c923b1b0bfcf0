#include "prc-rank.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

typedef struct
{
  PrcRank *rank;
  GBytes *family, *given;
} Sorted;

static void
sorted_free (gpointer data)
{
  Sorted *sorted = data;

  g_bytes_unref (sorted->family);
  g_bytes_unref (sorted->given);
  g_free (sorted);
}

static GBytes *
make_key (UCollator *collator, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  glong n;
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (text != NULL ? text : "", -1, NULL, &n, NULL);
  guint8 small[8];
  int length;
  guint8 *key;

  if (wide == NULL || collator == NULL || U_FAILURE (status))
    return g_bytes_new (text, text != NULL ? strlen (text) : 0);
  length = ucol_getSortKey (collator, (const UChar *) wide, n, small, 0);
  key = g_malloc (length);
  ucol_getSortKey (collator, (const UChar *) wide, n, key, length);
  return g_bytes_new_take (key, length);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Sorted *left = *(const Sorted *const *) a, *right = *(const Sorted *const *) b;
  int order = g_bytes_compare (left->family, right->family);

  if (order == 0)
    order = g_bytes_compare (left->given, right->given);
  if (order == 0)
    order = left->rank->graduand < right->rank->graduand ? -1 : 1;
  return order;
}

static gint64
find_item (const PrcSeason *season, gint64 ceremony, const PrcGraduand *graduand,
           const PrcRunningOrder *order)
{
  const PrcCue *cue = order != NULL ? prc_running_order_find_graduand (order, graduand->id) : NULL;
  gint64 first = 0;

  if (cue != NULL)
    return cue->item;
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);

      if (item->ceremony != ceremony || item->type != PRC_ITEM_PRESENTATION)
        continue;
      if (item->selection.faculty == NULL ||
          g_strcmp0 (item->selection.faculty, graduand->faculty) == 0)
        first = first == 0 ? item->id : first;
    }
  return first;
}

GHashTable *
prc_rank_people (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order)
{
  GHashTable *ranks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  const PrcCeremony *settings = prc_season_find_ceremony (season, ceremony);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (sorted_free);
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (
      settings != NULL && settings->collation != NULL ? settings->collation : "en", &status);

  if (collator != NULL)
    ucol_setAttribute (collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      const PrcPersonName *name = graduand->name;
      g_autofree char *called = prc_person_name_dup_called (name);
      Sorted *sorted;

      if (!prc_season_is_in_ceremony (season, graduand, ceremony) ||
          graduand->attendance == PRC_ATTENDANCE_WITHDRAWN)
        continue;
      sorted = g_new0 (Sorted, 1);
      sorted->rank = g_new0 (PrcRank, 1);
      sorted->rank->graduand = graduand->id;
      sorted->rank->item = find_item (season, ceremony, graduand, order);
      sorted->family = make_key (collator, name->sort_as != NULL  ? name->sort_as
                                           : name->family != NULL ? name->family
                                                                  : called);
      sorted->given = make_key (collator, name->given);
      g_ptr_array_add (people, sorted);
      g_hash_table_insert (ranks, &sorted->rank->graduand, sorted->rank);
    }
  if (collator != NULL)
    ucol_close (collator);
  g_ptr_array_sort (people, compare);
  for (guint i = 0; i < people->len; i++)
    ((Sorted *) g_ptr_array_index (people, i))->rank->name = i;
  return ranks;
}
