/* prc-store-purge.c - takes every person out of a season, and out of the bytes of its file.
 *
 * One transaction under secure_delete, which writes zeros over what is deleted; then VACUUM builds
 * the file anew from what is left, so that no free page keeps anything. Institutions, awards,
 * ceremonies and their proceedings stay, without who spoke: the next season may begin with them.
 */
#include "prc-connection.h"
#include "prc-event-guard.h"
#include "prc-journal-spool.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <glib/gstdio.h>

/* Every other table is about people: one that a later schema adds goes with them unless it is
 * entered here. */
#define SQL_TABLES                                                                                 \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"   \
  " AND name NOT IN ('season', 'institution', 'award', 'ceremony', 'ceremony_language',"           \
  " 'ceremony_institution', 'ceremony_key', 'item', 'item_key', 'profile', 'blob',"                \
  " 'hall', 'hall_block', 'ceremony_rule')"

#define SQL_REST                                                                                   \
  "UPDATE item SET person = NULL;"                                                                 \
  "DELETE FROM blob WHERE hash NOT IN"                                                             \
  " (SELECT crest FROM institution WHERE crest IS NOT NULL)"

static GStrv
list_tables (PrcDatabase *db, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_TABLES);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    g_strv_builder_add (names, prc_statement_get_text (row, 0));
  return step == PRC_STEP_DONE ? g_strv_builder_end (names) : NULL;
}

/* In any order: the references are looked at once all is gone. */
static gboolean
empty_tables (PrcDatabase *db, GError **error)
{
  g_auto (GStrv) names = list_tables (db, error);

  if (names == NULL || !prc_database_exec (db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", names[i]);

      if (!prc_database_exec (db, sql, error))
        return FALSE;
    }
  return prc_database_exec (db, SQL_REST, error);
}

static gboolean
delete_people (PrcDatabase *db, GError **error)
{
  g_auto (GStrv) triggers = prc_event_guard_lift (db, error);

  return triggers != NULL && empty_tables (db, error) &&
         prc_event_guard_set (db, (const char *const *) triggers, error) &&
         prc_schema_compare (db, error) && prc_schema_check_references (db, error);
}

/* VACUUM runs in no transaction, and attaches its copy. */
static gboolean
rebuild (PrcDatabase *db, GError **error)
{
  sqlite3 *handle = prc_database_get_handle (db);

  prc_database_rollback (db);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 1);
  gboolean done = prc_database_exec (db, "VACUUM", error);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  return done;
}

/* Steps that once waited for the disk lie outside the file. */
static void
remove_spools (const char *path, GArray *ceremonies)
{
  for (guint i = 0; i < ceremonies->len; i++)
    for (int rehearsal = 0; rehearsal < 2; rehearsal++)
      {
        g_autofree char *spool =
            prc_journal_spool_dup_path (path, g_array_index (ceremonies, gint64, i), rehearsal);

        prc_journal_spool_remove (spool);
      }
}

/* 'NAME.season.schema-1' and the like: the file as it was before a migration. */
static void
remove_older_files (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, ".schema-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      {
        g_autofree char *old = g_build_filename (folder, name, NULL);

        g_unlink (old);
      }
}

static GArray *
list_ceremonies (PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  GArray *ids = season != NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL;

  for (guint i = 0; ids != NULL && i < season->ceremonies->len; i++)
    g_array_append_val (ids, ((PrcCeremony *) season->ceremonies->pdata[i])->id);
  return ids;
}

gboolean
prc_store_purge (PrcStore *store, GError **error)
{
  g_autoptr (GArray) ceremonies = NULL;

  g_return_val_if_fail (PRC_IS_STORE (store) && !store->editing, FALSE);
  if (!prc_store_check_writable (store, error))
    return FALSE;
  ceremonies = list_ceremonies (store, error);
  if (ceremonies == NULL || !prc_database_exec (store->db, "PRAGMA secure_delete = ON", error) ||
      !prc_connection_begin (store->db, store->path, error))
    return FALSE;
  gboolean done = delete_people (store->db, error) && prc_database_commit (store->db, error);
  if (!done)
    prc_database_rollback (store->db);
  else
    done = rebuild (store->db, error);
  prc_connection_hold (store->db);
  if (!done)
    return FALSE;
  remove_spools (store->path, ceremonies);
  remove_older_files (store->path);
  prc_store_emit_changed (store);
  return TRUE;
}
