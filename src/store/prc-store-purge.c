/* prc-store-purge.c - takes every person out of a season, and out of the bytes of its file.
 *
 * One transaction under secure_delete, which writes zeros over what is deleted; then VACUUM builds
 * the file anew from what is left, so that no free page keeps anything. Institutions, awards,
 * ceremonies and their proceedings stay, without who spoke: the next season may begin with them.
 */
#include "prc-connection.h"
#include "prc-event-guard.h"
#include "prc-journal-spool.h"
#include "prc-store-private.h"

#include <glib/gstdio.h>

#define SQL_PEOPLE                                                                                 \
  "DELETE FROM show_event; DELETE FROM rehearsal_event;"                                           \
  "DELETE FROM press_line; DELETE FROM press;"                                                     \
  "DELETE FROM frozen_cue; DELETE FROM frozen_order;"                                              \
  "DELETE FROM relation; DELETE FROM need; DELETE FROM reading; DELETE FROM conferral;"            \
  "DELETE FROM external_id; DELETE FROM graduand;"                                                 \
  "DELETE FROM imported; DELETE FROM load_problem; DELETE FROM load; DELETE FROM waiver;"          \
  "UPDATE item SET person = NULL;"                                                                 \
  "DELETE FROM edit;"                                                                              \
  "DELETE FROM blob WHERE hash NOT IN"                                                             \
  " (SELECT crest FROM institution WHERE crest IS NOT NULL)"

static gboolean
delete_people (PrcDatabase *db, GError **error)
{
  g_auto (GStrv) triggers = prc_event_guard_lift (db, error);

  return triggers != NULL && prc_database_exec (db, SQL_PEOPLE, error) &&
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
