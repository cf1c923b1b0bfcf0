#include "prc-database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* At the opening a lock is most likely held for good. */
#define PATIENCE_OPEN 500

struct _PrcDatabase
{
  sqlite3 *handle;
  GHashTable *statements; /* address of SQL to an idle sqlite3_stmt */
  GHashTable *notes;
  GHashTable *texts;
  int failure;
  gint64 version; /* SQLite's data_version as last looked at; 0: not yet */
  gboolean overtaken;
};

/* What a season file may ask for: far above any real one. */
static const struct
{
  int id, value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 256 * 1000 * 1000 },
  { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_VDBE_OP, 25 * 1000 * 1000 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
};

static const struct
{
  int id, on;
} switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },       { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },     { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },         { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 }, { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

static int
flags_of (PrcDatabaseMode mode)
{
  const int always = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;

  switch (mode)
    {
    case PRC_DATABASE_WRITE:
    case PRC_DATABASE_READ:
    case PRC_DATABASE_NEW:
      return always | SQLITE_OPEN_READWRITE;
    case PRC_DATABASE_READ_ONLY:
      return always | SQLITE_OPEN_READONLY;
    case PRC_DATABASE_IMMUTABLE:
      return always | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case PRC_DATABASE_MEMORY:
      return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
    }
  g_return_val_if_reached (SQLITE_OPEN_READONLY);
}

static gboolean
configure (PrcDatabase *db, PrcDatabaseMode mode, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db->handle, limits[i].id, limits[i].value);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int rc = sqlite3_db_config (db->handle, switches[i].id, switches[i].on, NULL);

      if (rc != SQLITE_OK)
        return prc_database_fail (db, rc, error);
    }
  /* The lock comes first: some of the others look at the file, and if it is in WAL, no -shm file
   * may be made. The cache holds any edit: pages spilt in the middle of one would lock readers out.
   */
  if (!prc_database_exec (db,
                          "PRAGMA locking_mode = EXCLUSIVE; PRAGMA mmap_size = 0;"
                          "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"
                          "PRAGMA cache_size = -65536",
                          error))
    return FALSE;
  /* What lies in a WAL is moved into the file on purpose alone, never by the way at closing. */
  int rc = sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (rc != SQLITE_OK)
    return prc_database_fail (db, rc, error);
  return mode == PRC_DATABASE_WRITE || mode == PRC_DATABASE_NEW || mode == PRC_DATABASE_MEMORY ||
         prc_database_exec (db, "PRAGMA query_only = ON", error);
}

PrcDatabase *
prc_database_open (const char *path, PrcDatabaseMode mode, GError **error)
{
  PrcDatabase *db = g_new0 (PrcDatabase, 1);
  g_autofree char *uri = NULL;
  const char *name = mode == PRC_DATABASE_MEMORY ? ":memory:" : path;

  if (mode == PRC_DATABASE_IMMUTABLE)
    {
      g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);

      uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
      name = uri;
    }
  db->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  db->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  db->texts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) prc_text_unref);
  int rc = sqlite3_open_v2 (name, &db->handle, flags_of (mode), NULL);
  sqlite3_busy_timeout (db->handle, PATIENCE_OPEN);

  if (rc != SQLITE_OK ? !prc_database_fail (db, rc, error) : !configure (db, mode, error))
    {
      prc_database_close (db);
      return NULL;
    }
  return db;
}

void
prc_database_close (PrcDatabase *db)
{
  if (db == NULL)
    return;
  g_hash_table_unref (db->statements);
  g_hash_table_unref (db->notes);
  g_hash_table_unref (db->texts);
  if (sqlite3_close (db->handle) != SQLITE_OK)
    {
      g_warning ("A statement of the season file was still in use as it was closed");
      sqlite3_close_v2 (db->handle);
    }
  g_free (db);
}

sqlite3 *
prc_database_get_handle (PrcDatabase *db)
{
  return db->handle;
}

void
prc_database_set_patience (PrcDatabase *db, int ms)
{
  sqlite3_busy_timeout (db->handle, ms);
}

gboolean
prc_database_exec (PrcDatabase *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || prc_database_fail (db, rc, error);
}

/* Steps to the first row; last_row() ends what this began. NULL: error is set. */
static sqlite3_stmt *
first_row (PrcDatabase *db, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (db->handle, sql, -1, &stmt, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return stmt;
  prc_database_fail (db, rc == SQLITE_DONE ? SQLITE_CORRUPT : rc, error);
  sqlite3_finalize (stmt);
  return NULL;
}

/* To the end: a pragma that changes something commits behind its row, and may fail there. */
static gboolean
last_row (PrcDatabase *db, sqlite3_stmt *stmt, GError **error)
{
  int rc;

  do
    rc = sqlite3_step (stmt);
  while (rc == SQLITE_ROW);
  if (rc != SQLITE_DONE)
    prc_database_fail (db, rc, error);
  sqlite3_finalize (stmt);
  return rc == SQLITE_DONE;
}

gboolean
prc_database_get_int64 (PrcDatabase *db, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *stmt = first_row (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  *value = sqlite3_column_int64 (stmt, 0);
  return last_row (db, stmt, error);
}

char *
prc_database_dup_string (PrcDatabase *db, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = first_row (db, sql, error);

  if (stmt == NULL)
    return NULL;
  g_autofree char *value = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  if (!last_row (db, stmt, error))
    return NULL;
  return value != NULL ? g_steal_pointer (&value) : g_strdup ("");
}

gboolean
prc_database_in_transaction (PrcDatabase *db)
{
  return sqlite3_get_autocommit (db->handle) == 0;
}

gboolean
prc_database_begin (PrcDatabase *db, GError **error)
{
  return prc_database_in_transaction (db) || prc_database_exec (db, "BEGIN IMMEDIATE", error);
}

gboolean
prc_database_commit (PrcDatabase *db, GError **error)
{
  return prc_database_exec (db, "COMMIT", error);
}

gboolean
prc_database_watch (PrcDatabase *db, GError **error)
{
  gint64 version = 0;

  if (!prc_database_get_int64 (db, "PRAGMA data_version", &version, error))
    return FALSE;
  db->overtaken = db->overtaken || (db->version != 0 && db->version != version);
  db->version = version;
  return TRUE;
}

gboolean
prc_database_was_overtaken (PrcDatabase *db)
{
  gboolean overtaken = db->overtaken;

  db->overtaken = FALSE;
  return overtaken;
}

void
prc_database_watch_anew (PrcDatabase *db)
{
  db->version = 0;
}

void
prc_database_rollback (PrcDatabase *db)
{
  if (prc_database_in_transaction (db))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/* Which of our codes, and the sentence for it. */
static PrcStoreError
classify (PrcDatabase *db, int rc, const char **sentence)
{
  int os = db->handle != NULL ? sqlite3_system_errno (db->handle) : 0;

  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      *sentence = _ ("The disk is full. Nothing was changed. Free some space and try again.");
      return PRC_STORE_ERROR_FULL;
    case SQLITE_IOERR:
      if (os == ENOSPC || os == EDQUOT)
        {
          *sentence = _ ("The disk is full. Nothing was changed. Free some space and try again.");
          return PRC_STORE_ERROR_FULL;
        }
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *sentence = _ ("Another program is using the season. Nothing was changed. Close it there.");
      return PRC_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      *sentence = _ ("The season can't be written to. Nothing was changed.");
      return PRC_STORE_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
      *sentence = _ ("The season file is damaged. It was left as it is. Open a backup instead.");
      return PRC_STORE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      *sentence = _ ("This is not a season, or its beginning is damaged. It was left as it is.");
      return PRC_STORE_ERROR_NOT_SEASON;
    case SQLITE_CONSTRAINT:
      *sentence = _ ("The change does not fit what is in the season. Nothing was changed.");
      return rc == SQLITE_CONSTRAINT_FOREIGNKEY ? PRC_STORE_ERROR_NOT_FOUND
                                                : PRC_STORE_ERROR_CONFLICT;
    case SQLITE_CANTOPEN:
      if (os == ENOENT)
        {
          *sentence = _ ("There is no such file.");
          return PRC_STORE_ERROR_NOT_FOUND;
        }
      break;
    }
  *sentence = _ ("The disk did not do what was asked. Nothing was changed.");
  return PRC_STORE_ERROR_IO;
}

gboolean
prc_database_fail (PrcDatabase *db, int rc, GError **error)
{
  const char *sentence = NULL;
  int extended = db->handle != NULL ? sqlite3_extended_errcode (db->handle) : rc;
  const char *own = db->handle != NULL ? sqlite3_errmsg (db->handle) : sqlite3_errstr (rc);
  g_autofree char *words = g_utf8_make_valid (own, -1); /* it quotes a damaged file's bytes */

  /* The connection knows more than the primary code, where it is of the same failure. */
  db->failure = (extended & 0xff) == (rc & 0xff) ? extended : rc;
  PrcStoreError code = classify (db, db->failure, &sentence);
  /* Its own words are for those who mend the program, not for those who use it. */
  g_debug ("SQLite %d: %s", db->failure, words);
  g_set_error_literal (error, PRC_STORE_ERROR, (int) code, sentence);
  return FALSE;
}

int
prc_database_get_failure (PrcDatabase *db)
{
  return db->failure;
}

sqlite3_stmt *
prc_database_take (PrcDatabase *db, const char *sql, int *rc)
{
  gpointer stmt = NULL;

  *rc = SQLITE_OK;
  if (g_hash_table_steal_extended (db->statements, sql, NULL, &stmt))
    return stmt;
  *rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **) &stmt,
                            NULL);
  if (stmt == NULL && *rc == SQLITE_OK)
    *rc = SQLITE_MISUSE;
  return stmt;
}

void
prc_database_give_back (PrcDatabase *db, const char *sql, sqlite3_stmt *stmt)
{
  /* The result was judged at the step; reset says it once more. */
  (void) sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  g_hash_table_replace (db->statements, (gpointer) sql, stmt);
}

GHashTable *
prc_database_get_notes (PrcDatabase *db)
{
  return db->notes;
}

GHashTable *
prc_database_get_texts (PrcDatabase *db)
{
  return db->texts;
}
