#include "prc-lexicon-file.h"

#include "prc-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define APPLICATION_ID 0x50726358
#define VERSION 1

static const char schema[] = "CREATE TABLE entry ("
                             " id INTEGER PRIMARY KEY,"
                             " part TEXT NOT NULL CHECK (part <> ''),"
                             " language TEXT NOT NULL,"
                             " native TEXT NOT NULL,"
                             " respelling TEXT NOT NULL CHECK (respelling <> ''),"
                             " confirmed_by TEXT,"
                             " confirmed_at INTEGER NOT NULL,"
                             " UNIQUE (part, language, native, respelling)) STRICT;"
                             "PRAGMA application_id = 1349673816; PRAGMA user_version = 1";

G_STATIC_ASSERT (APPLICATION_ID == 1349673816);

char *
prc_lexicon_file_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "procession", "lexicon.db", NULL);
}

static gboolean
fail_io (const char *path, GError **error)
{
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_IO, "%s: %s", path, g_strerror (errno));
  return FALSE;
}

/* An empty file, for its owner alone. */
static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_io (folder, error);
  descriptor = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail_io (path, error);
  close (descriptor);
  return TRUE;
}

static gboolean
create (PrcDatabase *db, GError **error)
{
  gint64 version = 0;

  if (!prc_database_begin (db, error) ||
      !prc_database_get_int64 (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == 0 && !prc_database_exec (db, schema, error))
    {
      prc_database_rollback (db);
      return FALSE;
    }
  return prc_database_commit (db, error);
}

static gboolean
prove (PrcDatabase *db, const char *path, GError **error)
{
  gint64 application = 0, version = 0;

  if (!prc_database_get_int64 (db, "PRAGMA application_id", &application, error) ||
      !prc_database_get_int64 (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != APPLICATION_ID)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON,
                 _ ("'%s' is no lexicon of names. It was left as it is."), path);
  else if (version > VERSION)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER,
                 _ ("The lexicon of names '%s' was made by a later version of Procession. It was "
                    "left as it is. Use the later version."),
                 path);
  return application == APPLICATION_ID && version <= VERSION;
}

/* An empty file is a lexicon that was not finished. */
static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) != 0 || status.st_size == 0;
}

static PrcDatabase *
open_for_writing (const char *path, GError **error)
{
  gboolean empty = is_empty (path);
  g_autoptr (PrcDatabase) db = NULL;

  if (empty && !make_file (path, error))
    return NULL;
  db = prc_database_open (path, empty ? PRC_DATABASE_NEW : PRC_DATABASE_WRITE, error);
  if (db == NULL || (empty && !create (db, error)) || !prove (db, path, error))
    return NULL;
  return g_steal_pointer (&db);
}

static PrcLexiconEntry *
read_entry (PrcStatement *row)
{
  PrcLexiconEntry *entry = prc_lexicon_entry_new ();

  prc_set_string (&entry->part, prc_statement_get_text (row, 0));
  prc_set_string (&entry->language, prc_statement_get_text (row, 1));
  prc_set_string (&entry->native, prc_statement_get_text (row, 2));
  prc_set_string (&entry->respelling, prc_statement_get_text (row, 3));
  prc_set_string (&entry->by, prc_statement_get_text (row, 4));
  entry->at = prc_statement_get_int64 (row, 5);
  return entry;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) prc_lexicon_entry_unref);
}

GPtrArray *
prc_lexicon_file_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (PrcDatabase) db = NULL;
  PrcStep step;

  g_return_val_if_fail (path != NULL, NULL);
  if (is_empty (path))
    return g_steal_pointer (&entries);
  db = prc_database_open (path, PRC_DATABASE_READ, error);
  if (db == NULL || !prove (db, path, error))
    return NULL;
  g_autoptr (PrcStatement) rows = prc_statement_new (
      db, "SELECT part, language, native, respelling, confirmed_by, confirmed_at FROM entry"
          " ORDER BY part, language, native, confirmed_at DESC, id DESC");
  while ((step = prc_statement_step (rows, error)) == PRC_STEP_ROW)
    {
      PrcLexiconEntry *entry = read_entry (rows);

      g_ptr_array_add (entries, entry);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

static void
bind_key (PrcStatement *statement, const PrcLexiconEntry *entry)
{
  prc_statement_bind_text (statement, ":part", entry->part);
  prc_statement_bind_text (statement, ":language", entry->language);
  prc_statement_bind_text (statement, ":native", entry->native);
}

static gboolean
add_all (PrcDatabase *db, const GPtrArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PrcLexiconEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (PrcStatement) add = prc_statement_new (
          db, "INSERT INTO entry"
              " (part, language, native, respelling, confirmed_by, confirmed_at) VALUES"
              " (:part, coalesce (:language, ''), coalesce (:native, ''), :respelling, :by, :at)"
              " ON CONFLICT DO UPDATE SET confirmed_by = excluded.confirmed_by,"
              " confirmed_at = max (confirmed_at, excluded.confirmed_at)");

      bind_key (add, entry);
      prc_statement_bind_text (add, ":respelling", entry->respelling);
      prc_statement_bind_text (add, ":by", entry->by);
      prc_statement_bind_int64 (add, ":at", entry->at);
      if (!prc_statement_run (add, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
prc_lexicon_file_add (const char *path, const GPtrArray *entries, GError **error)
{
  g_autoptr (PrcDatabase) db = NULL;

  g_return_val_if_fail (path != NULL && entries != NULL, FALSE);
  db = open_for_writing (path, error);
  if (db == NULL || !prc_database_begin (db, error))
    return FALSE;
  if (!add_all (db, entries, error))
    {
      prc_database_rollback (db);
      return FALSE;
    }
  return prc_database_commit (db, error);
}

gboolean
prc_lexicon_file_remove (const char *path, const PrcLexiconEntry *like, guint *removed,
                         GError **error)
{
  g_autoptr (PrcDatabase) db = NULL;
  gint64 n = 0;

  g_return_val_if_fail (path != NULL && like != NULL && like->part != NULL, FALSE);
  if (removed != NULL)
    *removed = 0;
  if (is_empty (path))
    return TRUE;
  db = open_for_writing (path, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "DELETE FROM entry WHERE part = :part"
                             " AND (:language IS NULL OR language = :language)"
                             " AND (:native IS NULL OR native = :native)"
                             " AND (:respelling IS NULL OR respelling = :respelling)");
  bind_key (row, like);
  prc_statement_bind_text (row, ":respelling", like->respelling);
  if (!prc_statement_run (row, error) ||
      !prc_database_get_int64 (db, "SELECT changes ()", &n, error))
    return FALSE;
  if (removed != NULL)
    *removed = (guint) n;
  return TRUE;
}
