#include "prc-connection.h"

#include "prc-season-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* How long a lock of another program is waited for, in ms, where it is about to go: at a commit,
 * and by a reader. */
#define PATIENCE_COMMIT 3000

static gboolean
is_wal (PrcDatabase *db)
{
  g_autofree char *mode = prc_database_dup_string (db, "PRAGMA journal_mode", NULL);

  return g_strcmp0 (mode, "wal") == 0;
}

/* The pragma answers with the mode in force, and fails without an error where it can't be had. */
static gboolean
set_journal_mode (PrcDatabase *db, const char *mode, GError **error)
{
  g_autofree char *sql = g_strconcat ("PRAGMA journal_mode = ", mode, NULL);
  g_autofree char *now = prc_database_dup_string (db, sql, error);

  if (now == NULL)
    return FALSE;
  return g_str_equal (now, mode) || prc_database_fail (db, SQLITE_BUSY, error);
}

/* --- opening ---------------------------------------------------------------------------------- */

static PrcDatabaseMode
mode_for (const char *path, PrcStoreMode mode)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (mode == PRC_STORE_OPEN_WRITE)
    return PRC_DATABASE_WRITE;
  return access (path, W_OK) == 0 && access (folder, W_OK) == 0 ? PRC_DATABASE_READ
                                                                : PRC_DATABASE_READ_ONLY;
}

/* A file in WAL that can't be written to: SQLite wants to lock it, and may not. Without a -wal
 * there is nothing to recover, and nothing to lock for. */
static PrcDatabase *
open_immutable (const char *path, int *version, GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  if (g_stat (wal, &status) == 0 && status.st_size > 0)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_READ_ONLY, "%s",
                   _ ("The season was left in mid-show, and can't be read where nothing may be "
                      "written. Copy the file and the one ending in -wal to another folder."));
      return NULL;
    }
  g_autoptr (PrcDatabase) db = prc_database_open (path, PRC_DATABASE_IMMUTABLE, error);
  if (db == NULL || !prc_schema_identify (db, version, error))
    return NULL;
  return g_steal_pointer (&db);
}

static void
name_the_holder (const char *path, GError **error)
{
  if (!g_error_matches (*error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY))
    return;
  g_clear_error (error);
  prc_season_file_set_busy (path, error);
}

PrcDatabase *
prc_connection_open (const char *path, PrcStoreMode mode, int *version, GError **error)
{
  PrcDatabaseMode how = mode_for (path, mode);
  g_autoptr (PrcDatabase) db = NULL;
  g_autoptr (GError) failure = NULL;

  if (mode == PRC_STORE_OPEN_WRITE && access (path, W_OK) != 0)
    {
      prc_season_file_fail (errno, path, error);
      return NULL;
    }
  db = prc_database_open (path, how, &failure);
  if (db != NULL && prc_schema_identify (db, version, &failure))
    {
      /* A reader must not keep a lock, or a writer elsewhere could never commit; such a commit is
       * then waited for. */
      if (mode == PRC_STORE_OPEN_READ)
        prc_database_set_patience (db, PATIENCE_COMMIT);
      if (is_wal (db) || prc_database_exec (db, "PRAGMA locking_mode = NORMAL", &failure))
        return g_steal_pointer (&db);
    }
  else if (how == PRC_DATABASE_READ_ONLY &&
           !g_error_matches (failure, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON))
    return open_immutable (path, version, error);
  name_the_holder (path, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
prc_connection_prove (PrcDatabase *db, GError **error)
{
  return prc_schema_compare (db, error) && prc_schema_quick_check (db, error) &&
         prc_schema_check_references (db, error);
}

/* --- states ----------------------------------------------------------------------------------- */

/* The journal of leaving WAL stays behind while the lock is exclusive: the way over 'persist' is
 * what has SQLite remove it. */
static gboolean
drop_journal (PrcDatabase *db, GError **error)
{
  return prc_database_exec (db, "PRAGMA locking_mode = NORMAL", error) &&
         set_journal_mode (db, "persist", error) && set_journal_mode (db, "delete", error);
}

gboolean
prc_connection_make_plain (PrcDatabase *db, GError **error)
{
  return !is_wal (db) || (set_journal_mode (db, "delete", error) && drop_journal (db, error));
}

/* From whatever it is to what can be held; all of this must be set outside a transaction. What
 * can't be brought out of WAL stays in it, which is as safe, and exclusive: with any other lock
 * SQLite would make a -shm file. (After the failure the pragma says 'delete', as long as nothing is
 * read.) */
static gboolean
settle (PrcDatabase *db, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean was_wal = is_wal (db);

  if (was_wal && !set_journal_mode (db, "delete", &failure))
    {
      g_message ("The season stays in WAL: %s", failure->message);
      return prc_database_exec (db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL",
                                error);
    }
  if (was_wal && !drop_journal (db, &failure))
    g_message ("An empty journal stays beside the season: %s", failure->message);
  /* The lock of the other mode goes when a transaction ends in this one: else no one could read. */
  return prc_database_exec (db,
                            "PRAGMA locking_mode = NORMAL; PRAGMA synchronous = EXTRA;"
                            "BEGIN; SELECT count(*) FROM sqlite_schema; COMMIT",
                            error);
}

/* The transaction that holds the season, and whether others wrote before it was had. */
static gboolean
take_hold (PrcDatabase *db, GError **error)
{
  if (prc_database_in_transaction (db))
    return TRUE;
  if (prc_database_begin (db, error) && prc_database_watch (db, error))
    return TRUE;
  prc_database_rollback (db);
  return FALSE;
}

gboolean
prc_connection_begin (PrcDatabase *db, const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!take_hold (db, &failure))
    name_the_holder (path, &failure);
  else if (prc_database_was_overtaken (db))
    g_set_error (&failure, PRC_STORE_ERROR, PRC_STORE_ERROR_OVERTAKEN, "%s",
                 _ ("Another program changed the season meanwhile. Nothing was changed here."));
  else
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
prc_connection_settle (PrcDatabase *db, const char *path, GError **error)
{
  if (!settle (db, error) || !prc_connection_begin (db, path, error))
    return FALSE;
  prc_database_set_patience (db, PATIENCE_COMMIT);
  return TRUE;
}

void
prc_connection_hold (PrcDatabase *db)
{
  g_autoptr (GError) error = NULL;

  if (!take_hold (db, &error))
    g_message ("The season is not held: %s", error->message);
}

/* The note beside the season is our own by now: who is in the way can only be a reader. */
static void
name_the_reader (GError **error)
{
  if (!g_error_matches (*error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY))
    return;
  g_clear_error (error);
  g_set_error (
      error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY, "%s",
      _ ("Another program is reading the season. Nothing was changed. Close it there, or try "
         "again in a moment."));
}

gboolean
prc_connection_go_live (PrcDatabase *db, GError **error)
{
  g_autoptr (GError) failure = NULL;

  prc_database_rollback (db);
  prc_database_set_patience (db, PATIENCE_COMMIT);
  if (prc_database_exec (db, "PRAGMA locking_mode = EXCLUSIVE", &failure) &&
      set_journal_mode (db, "wal", &failure) &&
      prc_database_exec (db,
                         "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
                         "PRAGMA journal_size_limit = 4194304",
                         &failure) &&
      prc_database_exec (db, "BEGIN IMMEDIATE; ROLLBACK", &failure))
    return TRUE;
  name_the_reader (&failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
prc_connection_leave_live (PrcDatabase *db)
{
  g_autoptr (GError) error = NULL;

  prc_database_rollback (db);
  prc_database_watch_anew (db); /* a change of the journal mode looks like a commit of others */
  if (!settle (db, &error) || !take_hold (db, &error))
    g_message ("The season is not held: %s", error->message);
  prc_database_set_patience (db, PATIENCE_COMMIT);
}

/* --- migration -------------------------------------------------------------------------------- */

gboolean
prc_connection_copy (PrcDatabase *from, PrcDatabase *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (prc_database_get_handle (to), "main",
                                                prc_database_get_handle (from), "main");

  if (backup == NULL)
    return prc_database_fail (to, sqlite3_errcode (prc_database_get_handle (to)), error);
  int step = sqlite3_backup_step (backup, -1);
  int rc = sqlite3_backup_finish (backup);
  if (step == SQLITE_DONE && rc == SQLITE_OK)
    return TRUE;
  return prc_database_fail (to, rc != SQLITE_OK ? rc : step, error);
}

gboolean
prc_connection_write (PrcDatabase *db, const char *part, GError **error)
{
  sqlite3_int64 size = 0;
  unsigned char *bytes = sqlite3_serialize (prc_database_get_handle (db), "main", &size, 0);

  if (bytes == NULL)
    return prc_database_fail (db, SQLITE_NOMEM, error);
  gboolean done = prc_season_file_write (part, bytes, (gsize) size, error);
  sqlite3_free (bytes);
  return done;
}

PrcDatabase *
prc_connection_migrate_in_memory (PrcDatabase *db, int version, const PrcMigration *steps,
                                  GError **error)
{
  g_autoptr (PrcDatabase) copy = prc_database_open (NULL, PRC_DATABASE_MEMORY, error);

  if (copy == NULL || !prc_connection_copy (db, copy, error) ||
      !prc_schema_migrate (copy, version, steps, error) ||
      !prc_database_exec (copy, "PRAGMA query_only = ON", error))
    return NULL;
  return g_steal_pointer (&copy);
}

static gboolean
make_migrated_copy (PrcDatabase *db, const char *part, int version, const PrcMigration *steps,
                    GError **error)
{
  g_autoptr (PrcDatabase) copy = prc_database_open (part, PRC_DATABASE_NEW, error);

  return copy != NULL && prc_connection_copy (db, copy, error) &&
         prc_connection_make_plain (copy, error) &&
         prc_database_exec (copy, "PRAGMA locking_mode = NORMAL; PRAGMA synchronous = FULL",
                            error) &&
         prc_schema_migrate (copy, version, steps, error);
}

/* A second name for the old file, one that nobody has. */
static gboolean
keep_old (const char *path, int version, GError **error)
{
  for (int i = 1; i < 100; i++)
    {
      g_autofree char *old = i == 1 ? g_strdup_printf ("%s.schema-%d", path, version)
                                    : g_strdup_printf ("%s.schema-%d-%d", path, version, i);

      if (link (path, old) == 0)
        return TRUE;
      if (errno != EEXIST)
        return prc_season_file_fail (errno, old, error);
    }
  return prc_season_file_fail (EEXIST, path, error);
}

/* The new file over the old one's first name: there is a whole season under it at every instant. */
static gboolean
exchange (const char *part, const char *path, int version, GError **error)
{
  if (!keep_old (path, version, error))
    return FALSE;
  if (rename (part, path) != 0)
    return prc_season_file_fail (errno, path, error);
  return prc_season_file_sync_folder (path, error);
}

/* A connection that writes can't be copied from, so a second one keeps others from writing. */
static PrcDatabase *
guard (PrcDatabase *db, const char *path, GError **error)
{
  g_autoptr (PrcDatabase) other = NULL;

  if (!settle (db, error))
    return NULL;
  other = prc_database_open (path, PRC_DATABASE_WRITE, error);
  if (other == NULL || !prc_connection_settle (other, path, error))
    return NULL;
  return g_steal_pointer (&other);
}

gboolean
prc_connection_migrate_file (PrcDatabase *db, const char *path, int version,
                             const PrcMigration *steps, GError **error)
{
  g_autoptr (PrcDatabase) other = guard (db, path, error);
  g_autofree char *part = other != NULL ? prc_season_file_make_part (path, error) : NULL;

  if (part == NULL)
    return FALSE;
  if (make_migrated_copy (db, part, version, steps, error) && prc_season_file_sync (part, error) &&
      exchange (part, path, version, error))
    return TRUE;
  prc_season_file_discard (part);
  return FALSE;
}
