#include "prc-edit-table.h"

#include "prc-statement.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#define PIECE ((gsize) 1 << 20)

/* Into the row last put, piece by piece: as one value the library would hold it twice more. */
static gboolean
write_changeset (PrcDatabase *db, gconstpointer changeset, gsize size, GError **error)
{
  sqlite3 *handle = prc_database_get_handle (db);
  sqlite3_blob *blob = NULL;
  int rc = sqlite3_blob_open (handle, "main", "edit", "changeset",
                              sqlite3_last_insert_rowid (handle), 1, &blob);

  for (gsize done = 0; rc == SQLITE_OK && done < size; done += PIECE)
    rc = sqlite3_blob_write (blob, (const guint8 *) changeset + done,
                             (int) MIN (PIECE, size - done), (int) done);
  if (rc == SQLITE_OK)
    rc = sqlite3_blob_close (g_steal_pointer (&blob));
  else
    sqlite3_blob_close (blob);
  return rc == SQLITE_OK || prc_database_fail (db, rc, error);
}

gboolean
prc_edit_table_add (PrcDatabase *db, const char *label, gint64 at, gconstpointer changeset,
                    gsize size, GError **error)
{
  g_autoptr (PrcStatement) abandon =
      prc_statement_new (db, "UPDATE edit SET state = 'abandoned' WHERE state = 'undone'");
  g_autoptr (PrcStatement) add =
      prc_statement_new (db, "INSERT INTO edit (label, at, state, changeset)"
                             " VALUES (coalesce (:label, ''), :at, 'done', zeroblob (:size))");

  prc_statement_bind_text (add, ":label", label);
  prc_statement_bind_int64 (add, ":at", at);
  prc_statement_bind_int64 (add, ":size", (gint64) size);
  return prc_statement_run (abandon, error) && prc_statement_run (add, error) &&
         write_changeset (db, changeset, size, error);
}

gboolean
prc_edit_table_find (PrcDatabase *db, gboolean undone, gint64 *id, char **label, GBytes **changeset,
                     GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (
      db, undone
              ? "SELECT id, label, changeset FROM edit WHERE state = 'undone' ORDER BY id LIMIT 1"
              : "SELECT id, label, changeset FROM edit WHERE state = 'done'"
                " ORDER BY id DESC LIMIT 1");
  PrcStep step = prc_statement_step (row, error);

  if (step == PRC_STEP_FAILED)
    return FALSE;
  if (step == PRC_STEP_DONE)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOTHING, "%s",
                   undone ? _ ("There is nothing to redo.") : _ ("There is nothing to undo."));
      return FALSE;
    }
  *id = prc_statement_get_int64 (row, 0);
  *label = g_strdup (prc_statement_get_text (row, 1));
  *changeset = prc_statement_dup_bytes (row, 2);
  return TRUE;
}

gboolean
prc_edit_table_set_undone (PrcDatabase *db, gint64 id, gboolean undone, GError **error)
{
  g_autoptr (PrcStatement) update =
      prc_statement_new (db, "UPDATE edit SET state = :state WHERE id = :id");

  prc_statement_bind_text (update, ":state", undone ? "undone" : "done");
  prc_statement_bind_int64 (update, ":id", id);
  return prc_statement_run (update, error);
}

GPtrArray *
prc_edit_table_load (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT id, label, at, state <> 'done' FROM edit ORDER BY id DESC");
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_history_entry_free);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcHistoryEntry *entry = g_new0 (PrcHistoryEntry, 1);

      entry->id = prc_statement_get_int64 (row, 0);
      entry->label = g_strdup (prc_statement_get_text (row, 1));
      entry->at = prc_statement_get_int64 (row, 2);
      entry->undone = prc_statement_get_int64 (row, 3) != 0;
      g_ptr_array_add (entries, entry);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
