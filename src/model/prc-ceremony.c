#include "prc-ceremony.h"

#include <string.h>

static void
prc_ceremony_init (PrcCeremony *ceremony)
{
  ceremony->languages = g_new0 (char *, 1);
  ceremony->institutions = g_array_new (FALSE, FALSE, sizeof (gint64));
  ceremony->keys = g_array_new (FALSE, FALSE, sizeof (PrcSortKey));
  ceremony->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_selection_rule_unref);
  ceremony->pace = 8; /* handshake and name */
  ceremony->release_left = 8;
  ceremony->lines = 1;
  for (int i = 0; i < PRC_N_PURPOSES; i++)
    ceremony->privacy[i] = PRC_CONSENT_ALLOWED;
}

static void
prc_ceremony_clear (PrcCeremony *ceremony)
{
  prc_text_unref (ceremony->title);
  prc_text_unref (ceremony->place);
  g_free (ceremony->date);
  g_free (ceremony->time);
  g_strfreev (ceremony->languages);
  g_array_unref (ceremony->institutions);
  g_array_unref (ceremony->keys);
  g_ptr_array_unref (ceremony->rules);
  g_free (ceremony->collation);
  g_strfreev (ceremony->levels);
  g_free (ceremony->frozen_at);
}

static void
prc_ceremony_fill (PrcCeremony *to, const PrcCeremony *from)
{
  GArray *institutions = to->institutions;
  GArray *keys = to->keys;
  GPtrArray *rules = to->rules;

  g_strfreev (to->languages);
  *to = *from;
  to->title = prc_text_ref (from->title);
  to->place = prc_text_ref (from->place);
  to->date = g_strdup (from->date);
  to->time = g_strdup (from->time);
  to->languages = g_strdupv (from->languages);
  to->institutions = institutions;
  g_array_append_vals (institutions, from->institutions->data, from->institutions->len);
  to->keys = keys;
  g_array_append_vals (keys, from->keys->data, from->keys->len);
  to->rules = rules;
  prc_array_append_values (rules, from->rules);
  to->collation = g_strdup (from->collation);
  to->levels = g_strdupv (from->levels);
  to->frozen_at = g_strdup (from->frozen_at);
}

PRC_DEFINE_VALUE (PrcCeremony, prc_ceremony)

static gboolean
same_bytes (const GArray *a, const GArray *b, gsize element)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * element) == 0);
}

static gboolean
same_rules (const GPtrArray *a, const GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = prc_selection_equal (&((PrcSelectionRule *) g_ptr_array_index (a, i))->selection,
                                &((PrcSelectionRule *) g_ptr_array_index (b, i))->selection);
  return same;
}

static gboolean
same_words (char **a, char **b)
{
  gboolean none_a = a == NULL || *a == NULL, none_b = b == NULL || *b == NULL;

  if (none_a || none_b)
    return none_a && none_b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
prc_ceremony_equal (const PrcCeremony *a, const PrcCeremony *b)
{
  return a->id == b->id && prc_text_equal (a->title, b->title) &&
         prc_text_equal (a->place, b->place) && g_strcmp0 (a->date, b->date) == 0 &&
         g_strcmp0 (a->time, b->time) == 0 &&
         g_strv_equal ((const char *const *) a->languages, (const char *const *) b->languages) &&
         same_bytes (a->institutions, b->institutions, sizeof (gint64)) &&
         same_bytes (a->keys, b->keys, sizeof (PrcSortKey)) &&
         g_strcmp0 (a->collation, b->collation) == 0 && a->skip_particles == b->skip_particles &&
         a->mc_as_mac == b->mc_as_mac && a->scripts == b->scripts &&
         a->own_script_first == b->own_script_first && a->call_twice == b->call_twice &&
         a->say_class == b->say_class && a->print_class == b->print_class &&
         a->say_prize == b->say_prize && a->print_prize == b->print_prize &&
         a->say_thesis == b->say_thesis && a->print_thesis == b->print_thesis &&
         a->already_conferred == b->already_conferred && a->act == b->act &&
         a->entry_side == b->entry_side && a->two_stops == b->two_stops &&
         a->card_led == b->card_led && a->picture_height == b->picture_height &&
         a->furthest_seat == b->furthest_seat && a->pace == b->pace && a->hall == b->hall &&
         a->capacity == b->capacity && a->release_left == b->release_left &&
         same_rules (a->rules, b->rules) && a->two_passes == b->two_passes &&
         a->say_both == b->say_both && a->lines == b->lines && same_words (a->levels, b->levels) &&
         memcmp (a->privacy, b->privacy, sizeof a->privacy) == 0 &&
         g_strcmp0 (a->frozen_at, b->frozen_at) == 0;
}
