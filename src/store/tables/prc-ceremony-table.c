#include "prc-ceremony-table.h"

#include "prc-mapping.h"
#include "prc-part-walk.h"

#include <glib/gi18n-lib.h>

#define PRIVACY(Struct, name, purpose)                                                             \
  {                                                                                                \
    ":privacy_" name, PRC_COLUMN_ENUM,                                                             \
        G_STRUCT_OFFSET (Struct, privacy) + sizeof (PrcConsent) * (purpose), 0,                    \
        prc_consent_get_type, 0                                                                    \
  }

static const PrcColumn ceremony_columns[] = {
  PRC_COLUMN (PrcCeremony, TEXT, title),
  PRC_COLUMN (PrcCeremony, TEXT, place),
  PRC_COLUMN (PrcCeremony, STRING, date),
  PRC_COLUMN (PrcCeremony, STRING, time),
  PRC_COLUMN (PrcCeremony, STRING, collation),
  PRC_COLUMN (PrcCeremony, BOOLEAN, skip_particles),
  PRC_COLUMN (PrcCeremony, BOOLEAN, mc_as_mac),
  PRC_COLUMN_OF (PrcCeremony, "scripts", scripts, prc_script_order_get_type),
  PRC_COLUMN (PrcCeremony, BOOLEAN, own_script_first),
  PRC_COLUMN (PrcCeremony, BOOLEAN, call_twice),
  PRC_COLUMN (PrcCeremony, BOOLEAN, say_class),
  PRC_COLUMN (PrcCeremony, BOOLEAN, print_class),
  PRC_COLUMN (PrcCeremony, BOOLEAN, say_prize),
  PRC_COLUMN (PrcCeremony, BOOLEAN, print_prize),
  PRC_COLUMN (PrcCeremony, BOOLEAN, say_thesis),
  PRC_COLUMN (PrcCeremony, BOOLEAN, print_thesis),
  PRC_COLUMN (PrcCeremony, BOOLEAN, already_conferred),
  PRC_COLUMN_OF (PrcCeremony, "act", act, prc_act_get_type),
  PRC_COLUMN_OF (PrcCeremony, "entry_side", entry_side, prc_side_get_type),
  PRC_COLUMN (PrcCeremony, BOOLEAN, two_stops),
  PRC_COLUMN (PrcCeremony, BOOLEAN, card_led),
  PRC_COLUMN (PrcCeremony, INT, picture_height),
  PRC_COLUMN (PrcCeremony, INT, furthest_seat),
  PRC_COLUMN (PrcCeremony, INT, pace),
  PRC_COLUMN (PrcCeremony, BOOLEAN, two_passes),
  PRC_COLUMN (PrcCeremony, BOOLEAN, say_both),
  PRC_COLUMN (PrcCeremony, INT, lines),
  PRC_COLUMN (PrcCeremony, STRV, levels),
  PRIVACY (PrcCeremony, "print", PRC_PURPOSE_PRINT),
  PRIVACY (PrcCeremony, "hall", PRC_PURPOSE_HALL),
  PRIVACY (PrcCeremony, "stream", PRC_PURPOSE_STREAM),
  PRIVACY (PrcCeremony, "recording", PRC_PURPOSE_RECORDING),
  PRIVACY (PrcCeremony, "press", PRC_PURPOSE_PRESS),
  PRC_COLUMN (PrcCeremony, REFERENCE, hall),
  PRC_COLUMN (PrcCeremony, INT, capacity),
  PRC_COLUMN (PrcCeremony, INT, release_left),
};

static const PrcMapping ceremonies = { "ceremony", NULL, ceremony_columns,
                                       G_N_ELEMENTS (ceremony_columns) };

typedef struct
{
  char *language;
} Language;

static const PrcColumn language_columns[] = { PRC_COLUMN (Language, STRING, language) };

static const PrcMapping languages = { "ceremony_language", "ceremony", language_columns,
                                      G_N_ELEMENTS (language_columns) };

typedef struct
{
  gint64 institution;
} Institution;

static const PrcColumn institution_columns[] = { PRC_COLUMN (Institution, INT64, institution) };

static const PrcMapping institutions = { "ceremony_institution", "ceremony", institution_columns,
                                         G_N_ELEMENTS (institution_columns) };

static const PrcColumn key_columns[] = {
  PRC_COLUMN_OF (PrcSortKey, "field", field, prc_key_field_get_type),
  PRC_COLUMN (PrcSortKey, BOOLEAN, descending),
};

static const PrcMapping ceremony_keys = { "ceremony_key", "ceremony", key_columns,
                                          G_N_ELEMENTS (key_columns) };

static const PrcColumn rule_columns[] = {
  PRC_COLUMN_AS (PrcSelectionRule, STRING, "institution", selection.institution),
  PRC_COLUMN_AS (PrcSelectionRule, STRING, "faculty", selection.faculty),
  PRC_COLUMN_AS (PrcSelectionRule, STRING, "school", selection.school),
  PRC_COLUMN_AS (PrcSelectionRule, STRING, "award", selection.award),
  PRC_COLUMN_AS (PrcSelectionRule, STRING, "subject", selection.subject),
  PRC_COLUMN_OF (PrcSelectionRule, "level", selection.level, prc_level_get_type),
};

static const PrcMapping rules = { "ceremony_rule", "ceremony", rule_columns,
                                  G_N_ELEMENTS (rule_columns) };

static const PrcMapping item_keys = { "item_key", "item", key_columns, G_N_ELEMENTS (key_columns) };

static const PrcColumn item_columns[] = {
  PRC_COLUMN (PrcItem, INT64, ceremony),
  PRC_COLUMN (PrcItem, INT, position),
  PRC_COLUMN_OF (PrcItem, "type", type, prc_item_type_get_type),
  PRC_COLUMN (PrcItem, TEXT, title),
  PRC_COLUMN (PrcItem, TEXT, person),
  PRC_COLUMN (PrcItem, TEXT, role),
  PRC_COLUMN (PrcItem, REFERENCE, institution),
  PRC_COLUMN (PrcItem, TEXT, detail),
  PRC_COLUMN (PrcItem, TEXT, words),
  PRC_COLUMN (PrcItem, TEXT, cue),
  PRC_COLUMN (PrcItem, TEXT, follows),
  PRC_COLUMN (PrcItem, BOOLEAN, stand),
  PRC_COLUMN (PrcItem, BOOLEAN, in_booklet),
  PRC_COLUMN (PrcItem, INT, seconds),
  PRC_COLUMN (PrcItem, INT, pace),
  PRC_COLUMN (PrcItem, TEXT, technical),
  PRC_COLUMN (PrcItem, BOOLEAN, in_hall),
  PRC_COLUMN (PrcItem, BOOLEAN, on_stream),
  PRC_COLUMN (PrcItem, BOOLEAN, interpreted),
  PRC_COLUMN (PrcItem, STRING, collation),
  PRC_COLUMN (PrcItem, TEXT, award_line),
  PRC_COLUMN (PrcItem, TEXT, formula),
  PRC_COLUMN (PrcItem, TEXT, closing),
  PRC_COLUMN (PrcItem, INT, together),
  PRC_COLUMN_AS (PrcItem, STRING, "selection_institution", selection.institution),
  PRC_COLUMN_AS (PrcItem, STRING, "selection_faculty", selection.faculty),
  PRC_COLUMN_AS (PrcItem, STRING, "selection_school", selection.school),
  PRC_COLUMN_AS (PrcItem, STRING, "selection_award", selection.award),
  PRC_COLUMN_AS (PrcItem, STRING, "selection_subject", selection.subject),
  PRC_COLUMN_OF (PrcItem, "selection_level", selection.level, prc_level_get_type),
  PRC_COLUMN (PrcItem, INT, spare_seats),
  PRC_COLUMN (PrcItem, BOOLEAN, new_row),
};

static const PrcMapping items = { "item", NULL, item_columns, G_N_ELEMENTS (item_columns) };

gint64
prc_ceremony_table_put (PrcDatabase *db, const PrcCeremony *value, GError **error)
{
  gint64 id = prc_mapping_put (&ceremonies, db, value->id, value, error);

  if (id < 0 ||
      !prc_mapping_put_strings (&languages, db, id, (const char *const *) value->languages,
                                error) ||
      !prc_mapping_put_array (&institutions, db, id, value->institutions, error) ||
      !prc_mapping_put_array (&ceremony_keys, db, id, value->keys, error) ||
      !prc_mapping_put_parts (&rules, db, id, value->rules, error))
    return -1;
  return id;
}

gint64
prc_ceremony_table_put_item (PrcDatabase *db, const PrcItem *value, GError **error)
{
  gint64 id = prc_mapping_put (&items, db, value->id, value, error);

  return id >= 0 && prc_mapping_put_array (&item_keys, db, id, value->keys, error) ? id : -1;
}

gboolean
prc_ceremony_table_delete_item (PrcDatabase *db, gint64 id, GError **error)
{
  return prc_mapping_trim (&item_keys, db, id, 0, error) &&
         prc_mapping_delete (&items, db, id, error);
}

/* Runs fixed SQL with the one parameter :id. */
static gboolean
run_for (PrcDatabase *db, const char *sql, gint64 id, GError **error)
{
  g_autoptr (PrcStatement) statement = prc_statement_new (db, sql);

  prc_statement_bind_int64 (statement, ":id", id);
  return prc_statement_run (statement, error);
}

static gboolean
is_kept (PrcDatabase *db, gint64 id, gboolean *kept, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT EXISTS (SELECT 1 FROM frozen_order WHERE id = :id)"
                             " OR EXISTS (SELECT 1 FROM press WHERE ceremony = :id)"
                             " OR EXISTS (SELECT 1 FROM show_event WHERE ceremony = :id)"
                             " OR EXISTS (SELECT 1 FROM rehearsal_event WHERE ceremony = :id)");

  prc_statement_bind_int64 (row, ":id", id);
  if (prc_statement_step (row, error) != PRC_STEP_ROW)
    return FALSE;
  *kept = prc_statement_get_int64 (row, 0) != 0;
  return TRUE;
}

gboolean
prc_ceremony_table_delete (PrcDatabase *db, gint64 id, GError **error)
{
  gboolean kept = FALSE;

  if (!is_kept (db, id, &kept, error))
    return FALSE;
  if (kept)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT, "%s",
                   _ ("This ceremony has a frozen order, a print or a journal, which are kept. It "
                      "was left as it is."));
      return FALSE;
    }
  return run_for (db,
                  "DELETE FROM item_key WHERE item IN (SELECT id FROM item WHERE ceremony = :id)",
                  id, error) &&
         run_for (db, "DELETE FROM item WHERE ceremony = :id", id, error) &&
         run_for (db, "UPDATE graduand SET ceremony = NULL WHERE ceremony = :id", id, error) &&
         prc_mapping_trim (&languages, db, id, 0, error) &&
         prc_mapping_trim (&institutions, db, id, 0, error) &&
         prc_mapping_trim (&ceremony_keys, db, id, 0, error) &&
         prc_mapping_trim (&rules, db, id, 0, error) &&
         prc_mapping_delete (&ceremonies, db, id, error);
}

static void
read_language (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcCeremony *ceremony = owner;
  guint n = g_strv_length (ceremony->languages);
  Language language = { NULL };

  prc_mapping_read (&languages, db, row, &language);
  if (language.language == NULL)
    return;
  ceremony->languages = g_renew (char *, ceremony->languages, n + 2);
  ceremony->languages[n] = language.language;
  ceremony->languages[n + 1] = NULL;
}

static void
read_institution (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  Institution institution = { 0 };

  prc_mapping_read (&institutions, db, row, &institution);
  g_array_append_val (((PrcCeremony *) owner)->institutions, institution.institution);
}

static void
read_ceremony_key (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcSortKey key = { 0 };

  prc_mapping_read (&ceremony_keys, db, row, &key);
  g_array_append_val (((PrcCeremony *) owner)->keys, key);
}

static void
read_rule (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcSelectionRule *rule = prc_selection_rule_new ();

  prc_mapping_read (&rules, db, row, rule);
  g_ptr_array_add (((PrcCeremony *) owner)->rules, rule);
}

static void
read_item_key (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcSortKey key = { 0 };

  prc_mapping_read (&item_keys, db, row, &key);
  g_array_append_val (((PrcItem *) owner)->keys, key);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const PrcItem *p = *(const PrcItem *const *) a, *q = *(const PrcItem *const *) b;

  if (p->ceremony != q->ceremony)
    return p->ceremony < q->ceremony ? -1 : 1;
  if (p->position != q->position)
    return p->position < q->position ? -1 : 1;
  return p->id < q->id ? -1 : p->id > q->id;
}

static gboolean
load_items (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&items, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcItem *value = prc_item_new ();

      value->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&items, db, row, value);
      g_ptr_array_add (season->items, value);
    }
  if (step == PRC_STEP_FAILED ||
      !prc_part_walk (&item_keys, db, 0, season->items, read_item_key, error))
    return FALSE;
  g_ptr_array_sort (season->items, compare_items);
  return TRUE;
}

/* When its order was frozen is the frozen order's to say. */
static gboolean
load_frozen (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, "SELECT id, at FROM frozen_order");
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    for (guint i = 0; i < season->ceremonies->len; i++)
      {
        PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

        if (ceremony->id == prc_statement_get_int64 (row, 0))
          prc_set_string (&ceremony->frozen_at, prc_statement_get_text (row, 1));
      }
  return step == PRC_STEP_DONE;
}

gboolean
prc_ceremony_table_load (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&ceremonies, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcCeremony *value = prc_ceremony_new ();

      value->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&ceremonies, db, row, value);
      g_ptr_array_add (season->ceremonies, value);
    }
  return step == PRC_STEP_DONE &&
         prc_part_walk (&languages, db, 0, season->ceremonies, read_language, error) &&
         prc_part_walk (&institutions, db, 0, season->ceremonies, read_institution, error) &&
         prc_part_walk (&ceremony_keys, db, 0, season->ceremonies, read_ceremony_key, error) &&
         prc_part_walk (&rules, db, 0, season->ceremonies, read_rule, error) &&
         load_frozen (db, season, error) && load_items (db, season, error);
}
