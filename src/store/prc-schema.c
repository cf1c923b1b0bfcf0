#include "prc-schema.h"

#include "prc-schema-resources.h"
#include "prc-statement.h"

#include <glib/gi18n-lib.h>

G_STATIC_ASSERT (PRC_STORE_SCHEMA == 3);

const char *const prc_schema_recorded[] = { "season",
                                            "institution",
                                            "award",
                                            "ceremony",
                                            "ceremony_language",
                                            "ceremony_institution",
                                            "item",
                                            "item_key",
                                            "graduand",
                                            "external_id",
                                            "conferral",
                                            "reading",
                                            "need",
                                            "relation",
                                            "imported",
                                            "frozen_order",
                                            "frozen_cue",
                                            "ceremony_key",
                                            "profile",
                                            "load",
                                            "load_problem",
                                            "waiver",
                                            "press",
                                            "press_line",
                                            "hall",
                                            "hall_block",
                                            "ceremony_rule",
                                            "merged_edit",
                                            "merged_id",
                                            NULL };

/* sqlite_stat1 and its kin come from ANALYZE in another tool, and harm nobody. */
#define SQL_LIST                                                                                   \
  "SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_stat%'"        \
  " ESCAPE '!' ORDER BY name"

/* What schema @version has beyond the one before it. */
static gboolean
run_sql (PrcDatabase *db, int version, GError **error)
{
  g_autofree char *path =
      g_strdup_printf ("/uk/procession/Procession/store/schema-%d.sql", version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (prc_schema_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL && prc_database_exec (db, g_bytes_get_data (sql, NULL), error);
}

static gboolean
set_identity (PrcDatabase *db, int version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          PRC_SCHEMA_APPLICATION_ID, version);

  return prc_database_exec (db, sql, error);
}

static gboolean
run_all (PrcDatabase *db, int version, GError **error)
{
  for (int i = 1; i <= version; i++)
    if (!run_sql (db, i, error))
      return FALSE;
  return set_identity (db, version, error);
}

gboolean
prc_schema_create_version (PrcDatabase *db, int version, GError **error)
{
  if (!prc_database_begin (db, error))
    return FALSE;
  if (run_all (db, version, error) && prc_database_commit (db, error))
    return TRUE;
  prc_database_rollback (db);
  return FALSE;
}

gboolean
prc_schema_create (PrcDatabase *db, GError **error)
{
  return prc_schema_create_version (db, PRC_STORE_SCHEMA, error);
}

gboolean
prc_schema_identify (PrcDatabase *db, int *version, GError **error)
{
  gint64 application = 0, number = 0;

  if (!prc_database_get_int64 (db, "PRAGMA application_id", &application, error) ||
      !prc_database_get_int64 (db, "PRAGMA user_version", &number, error))
    return FALSE;
  if (application != PRC_SCHEMA_APPLICATION_ID || number < 0)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON, "%s",
                   _ ("This is not a season. It was left as it is."));
      return FALSE;
    }
  *version = (int) number;
  return TRUE;
}

static gboolean
same_column (PrcStatement *a, PrcStatement *b, int column)
{
  return g_strcmp0 (prc_statement_get_text (a, column), prc_statement_get_text (b, column)) == 0;
}

static gboolean
refuse_schema (const char *name, GError **error)
{
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED,
               _ ("The season file is not built as a season is: “%s”. It was left as it is. "
                  "Open a backup instead."),
               name != NULL ? name : "?");
  return FALSE;
}

static gboolean
compare_lists (PrcStatement *ours, PrcStatement *theirs, GError **error)
{
  for (;;)
    {
      PrcStep a = prc_statement_step (ours, error);
      PrcStep b = a != PRC_STEP_FAILED ? prc_statement_step (theirs, error) : PRC_STEP_FAILED;

      if (a == PRC_STEP_FAILED || b == PRC_STEP_FAILED)
        return FALSE;
      if (a == PRC_STEP_DONE && b == PRC_STEP_DONE)
        return TRUE;
      if (a != b)
        return refuse_schema (prc_statement_get_text (a == PRC_STEP_ROW ? ours : theirs, 0), error);
      for (int column = 0; column < 4; column++)
        if (!same_column (ours, theirs, column))
          return refuse_schema (prc_statement_get_text (theirs, 0), error);
    }
}

gboolean
prc_schema_compare (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcDatabase) model = prc_database_open (NULL, PRC_DATABASE_MEMORY, error);

  if (model == NULL || !prc_schema_create (model, error))
    return FALSE;
  g_autoptr (PrcStatement) ours = prc_statement_new (model, SQL_LIST);
  g_autoptr (PrcStatement) theirs = prc_statement_new (db, SQL_LIST);
  gboolean same = compare_lists (ours, theirs, error);

  g_clear_pointer (&ours, prc_statement_free);
  return same;
}

gboolean
prc_schema_compare_newer (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) find = prc_statement_new (
      db, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = :name");

  for (int i = 0; prc_schema_recorded[i] != NULL; i++)
    {
      prc_statement_bind_text (find, ":name", prc_schema_recorded[i]);
      if (prc_statement_step (find, error) != PRC_STEP_ROW)
        return FALSE;
      gboolean there = prc_statement_get_int64 (find, 0) == 1;
      if (!prc_statement_run (find, error))
        return FALSE;
      if (there)
        continue;
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER, "%s",
                   _ ("The season was made by a later version of Procession, and this one can't "
                      "read it. It was left as it is. Use the later version."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_damaged (const char *what, GError **error)
{
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED,
               _ ("The season file is damaged (%s). It was left as it is. Open a backup instead."),
               what);
  return FALSE;
}

gboolean
prc_schema_quick_check (PrcDatabase *db, GError **error)
{
  g_autofree char *result = prc_database_dup_string (db, "PRAGMA quick_check(1)", error);

  if (result == NULL)
    return FALSE;
  return g_str_equal (result, "ok") || refuse_damaged (result, error);
}

gboolean
prc_schema_check_references (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) check = prc_statement_new (db, "PRAGMA foreign_key_check");
  PrcStep step = prc_statement_step (check, error);

  if (step != PRC_STEP_ROW)
    return step == PRC_STEP_DONE;
  g_autofree char *what = g_strdup_printf ("%s → %s", prc_statement_get_text (check, 0),
                                           prc_statement_get_text (check, 2));
  return refuse_damaged (what, error);
}

static gboolean
from_1 (PrcDatabase *db, GError **error)
{
  return run_sql (db, 2, error);
}

static gboolean
from_2 (PrcDatabase *db, GError **error)
{
  return run_sql (db, 3, error);
}

const PrcMigration *
prc_schema_get_migrations (void)
{
  /* Schema 1 is the first that was released: nothing is older. */
  static const PrcMigration steps[PRC_STORE_SCHEMA] = { NULL, from_1, from_2 };

  return steps;
}

static gboolean
migrate (PrcDatabase *db, int version, const PrcMigration *steps, GError **error)
{
  for (int i = version; i < PRC_STORE_SCHEMA; i++)
    {
      if (steps[i] == NULL)
        {
          g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON, "%s",
                       _ ("The season is older than any that was ever released. It was left as it "
                          "is."));
          return FALSE;
        }
      if (!steps[i](db, error))
        return FALSE;
    }
  return set_identity (db, PRC_STORE_SCHEMA, error) && prc_schema_compare (db, error) &&
         prc_schema_check_references (db, error);
}

gboolean
prc_schema_migrate (PrcDatabase *db, int version, const PrcMigration *steps, GError **error)
{
  if (!prc_database_begin (db, error))
    return FALSE;
  if (migrate (db, version, steps, error) && prc_database_commit (db, error))
    return prc_schema_quick_check (db, error);
  prc_database_rollback (db);
  return FALSE;
}
