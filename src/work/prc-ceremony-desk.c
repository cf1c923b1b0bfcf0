#include "prc-ceremony-desk.h"

#include "prc-enum.h"
#include "prc-show-day.h"
#include "prc-show-record.h"

#include <string.h>

/* --- one more, one less ----------------------------------------------------------------------- */

static gboolean
copy_items (PrcStore *store, const PrcSeason *season, gint64 from, gint64 to, GError **error)
{
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);
      g_autoptr (PrcItem) copy = NULL;

      if (item->ceremony != from)
        continue;
      copy = prc_item_copy (item);
      copy->id = 0;
      copy->ceremony = to;
      if (prc_store_put_item (store, copy, error) < 0)
        return FALSE;
    }
  return TRUE;
}

gint64
prc_ceremony_desk_copy (PrcStore *store, const PrcSeason *season, gint64 like, const char *title,
                        GError **error)
{
  const PrcCeremony *old = prc_season_find_ceremony (season, like);
  g_autoptr (PrcCeremony) copy = old != NULL ? prc_ceremony_copy (old) : prc_ceremony_new ();
  const char *language = copy->languages[0] != NULL ? copy->languages[0] : "en";
  gint64 id;

  copy->id = 0;
  prc_text_unref (copy->title);
  copy->title = prc_text_new (language, title, NULL);
  g_clear_pointer (&copy->date, g_free);
  g_clear_pointer (&copy->frozen_at, g_free);
  copy->capacity = 0;
  g_ptr_array_set_size (copy->rules, 0);
  id = prc_store_put_ceremony (store, copy, error);
  return id > 0 && copy_items (store, season, like, id, error) ? id : -1;
}

gboolean
prc_ceremony_desk_move (PrcStore *store, const PrcGraduand *graduand, gint64 ceremony,
                        GError **error)
{
  g_autoptr (PrcGraduand) copy = prc_graduand_copy (graduand);

  if (copy->ceremony != ceremony)
    prc_set_string (&copy->seat, NULL);
  copy->ceremony = ceremony;
  return prc_store_put_graduand (store, copy, error) > 0;
}

guint
prc_ceremony_desk_count (const PrcSeason *season, gint64 ceremony)
{
  guint n = 0;

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      n += graduand->attendance == PRC_ATTENDANCE_ATTENDING &&
           prc_season_is_in_ceremony (season, graduand, ceremony);
    }
  return n;
}

guint
prc_ceremony_desk_get_room (const PrcSeason *season, const PrcCeremony *ceremony)
{
  const PrcHallPlan *hall = prc_season_find_hall (season, ceremony->hall);

  if (ceremony->capacity > 0)
    return (guint) ceremony->capacity;
  return hall != NULL ? prc_hall_plan_count_fillable (hall) : 0;
}

/* --- rules ------------------------------------------------------------------------------------ */

typedef struct
{
  const char *name;
  gsize offset; /* of the text in PrcSelection */
} RuleField;

static const RuleField rule_fields[] = {
  { "institution", G_STRUCT_OFFSET (PrcSelection, institution) },
  { "faculty", G_STRUCT_OFFSET (PrcSelection, faculty) },
  { "school", G_STRUCT_OFFSET (PrcSelection, school) },
  { "award", G_STRUCT_OFFSET (PrcSelection, award) },
  { "subject", G_STRUCT_OFFSET (PrcSelection, subject) },
};

static gboolean
set_field (PrcSelection *selection, const char *name, const char *value)
{
  int level = PRC_LEVEL_UNKNOWN;

  if (*value == '\0')
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (rule_fields); i++)
    if (g_str_equal (rule_fields[i].name, name))
      {
        prc_set_string (&G_STRUCT_MEMBER (char *, selection, rule_fields[i].offset), value);
        return TRUE;
      }
  if (!g_str_equal (name, "level") || !prc_enum_from_nick (PRC_TYPE_LEVEL, value, &level))
    return FALSE;
  selection->level = (PrcLevel) level;
  return level != PRC_LEVEL_UNKNOWN;
}

PrcSelectionRule *
prc_ceremony_desk_parse_rule (const char *words)
{
  g_autoptr (PrcSelectionRule) rule = prc_selection_rule_new ();
  g_auto (GStrv) parts = g_strsplit (words, ";", -1);
  gboolean any = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');

      if (equals == NULL)
        return NULL;
      *equals = '\0';
      if (!set_field (&rule->selection, g_strstrip (parts[i]), g_strstrip (equals + 1)))
        return NULL;
      any = TRUE;
    }
  return any ? g_steal_pointer (&rule) : NULL;
}

char *
prc_ceremony_desk_dup_rule (const PrcSelectionRule *rule)
{
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rule_fields); i++)
    {
      const char *value = G_STRUCT_MEMBER (char *, &rule->selection, rule_fields[i].offset);

      if (value != NULL)
        g_string_append_printf (words, "%s%s=%s", words->len > 0 ? "; " : "", rule_fields[i].name,
                                value);
    }
  if (rule->selection.level != PRC_LEVEL_UNKNOWN)
    g_string_append_printf (words, "%slevel=%s", words->len > 0 ? "; " : "",
                            prc_enum_to_nick (PRC_TYPE_LEVEL, (int) rule->selection.level));
  return g_string_free (words, FALSE);
}

/* --- from last year's ------------------------------------------------------------------------- */

/* Adds to @missed who was expected in the ceremony and not called; nobody where it was not held.
 * Two awards, two crossings: one is enough to have been there. */
static gboolean
find_missed (PrcStore *store, const PrcSeason *season, const PrcCeremony *ceremony,
             GHashTable *missed, GError **error)
{
  g_autoptr (PrcShowRecord) record =
      prc_show_record_load (store, season, ceremony->id, FALSE, error);
  g_autoptr (PrcDay) day =
      record != NULL ? prc_show_day_new (record->order, record->events, error) : NULL;
  const GPtrArray *cues = day != NULL ? prc_live_state_get_cues (day->state) : NULL;

  if (cues == NULL)
    return FALSE;
  for (guint pass = 0; pass < 2 && day->started_ms != 0; pass++)
    for (guint i = 0; i < cues->len; i++)
      {
        PrcCue *cue = g_ptr_array_index (cues, i);
        gboolean called = cue->graduand != 0 && prc_show_day_find (day, cue->number) != NULL;

        if (pass == 0 && cue->graduand != 0 && !called)
          g_hash_table_add (missed, g_memdup2 (&cue->graduand, sizeof cue->graduand));
        else if (pass == 1 && called)
          g_hash_table_remove (missed, &cue->graduand);
      }
  return TRUE;
}

static PrcGraduand *
carry_over (const PrcGraduand *graduand)
{
  PrcGraduand *copy = prc_graduand_copy (graduand);

  copy->attendance = PRC_ATTENDANCE_UNDECIDED;
  copy->ceremony = 0;
  copy->missing = FALSE;
  copy->guests = -1;
  prc_set_string (&copy->seat, NULL);
  g_ptr_array_set_size (copy->relations, 0);
  return copy;
}

static gboolean
keep_people (PrcStore *store, const PrcSeason *old, PrcSeason *season, PrcCarry carry,
             GError **error)
{
  g_autoptr (GHashTable) missed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_ptr_array_set_size (season->graduands, 0);
  for (guint i = 0; carry != PRC_CARRY_NOBODY && i < old->ceremonies->len; i++)
    if (!find_missed (store, old, g_ptr_array_index (old->ceremonies, i), missed, error))
      return FALSE;
  for (guint i = 0; i < old->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (old->graduands, i);
      gboolean was_away = graduand->attendance == PRC_ATTENDANCE_IN_ABSENTIA;

      if ((carry != PRC_CARRY_NOBODY && g_hash_table_contains (missed, &graduand->id)) ||
          (carry == PRC_CARRY_ALL && was_away))
        g_ptr_array_add (season->graduands, carry_over (graduand));
    }
  return TRUE;
}

static void
forget_day (PrcSeason *season)
{
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      PrcCeremony *ceremony = prc_ceremony_copy (g_ptr_array_index (season->ceremonies, i));

      g_clear_pointer (&ceremony->date, g_free);
      g_clear_pointer (&ceremony->frozen_at, g_free);
      prc_ceremony_unref (season->ceremonies->pdata[i]);
      season->ceremonies->pdata[i] = ceremony;
    }
  for (guint i = 0; i < season->items->len; i++)
    {
      PrcItem *item = prc_item_copy (g_ptr_array_index (season->items, i));

      prc_text_unref (item->person);
      item->person = NULL;
      prc_item_unref (season->items->pdata[i]);
      season->items->pdata[i] = item;
    }
}

/* Of all pictures, the crests and what those carried over have. */
static PrcAssets *
keep_assets (PrcAssets *all, const PrcSeason *season)
{
  PrcAssets *kept = prc_assets_new ();
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; i < season->institutions->len; i++)
    g_ptr_array_add (wanted,
                     ((PrcInstitution *) g_ptr_array_index (season->institutions, i))->crest);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      g_ptr_array_add (wanted, graduand->photo);
      g_ptr_array_add (wanted, graduand->reading != NULL ? graduand->reading->clip : NULL);
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      const char *hash = g_ptr_array_index (wanted, i);
      GBytes *bytes = hash != NULL ? prc_assets_get (all, hash) : NULL;

      if (bytes != NULL)
        prc_assets_add (kept, bytes);
    }
  return kept;
}

PrcStore *
prc_ceremony_desk_create_from (const char *path, const char *from, const char *title,
                               PrcCarry carry, GError **error)
{
  g_autoptr (PrcStore) store = prc_store_open (from, PRC_STORE_OPEN_READ, error);
  g_autoptr (PrcSeason) old = store != NULL ? prc_store_load (store, error) : NULL;
  g_autoptr (PrcAssets) all = old != NULL ? prc_store_load_assets (store, error) : NULL;
  g_autoptr (PrcSeason) season = old != NULL ? prc_season_copy (old) : NULL;
  g_autoptr (PrcAssets) assets = NULL;

  if (all == NULL || !keep_people (store, old, season, carry, error))
    return NULL;
  forget_day (season);
  if (title != NULL && *title != '\0')
    {
      const PrcCeremony *first =
          season->ceremonies->len > 0 ? g_ptr_array_index (season->ceremonies, 0) : NULL;

      prc_text_unref (season->title);
      season->title = prc_text_new (
          first != NULL && first->languages[0] != NULL ? first->languages[0] : "en", title, NULL);
    }
  assets = keep_assets (all, season);
  return prc_store_create (path, season, assets, error);
}
