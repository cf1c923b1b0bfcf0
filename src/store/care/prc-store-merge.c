/* prc-store-merge.c - takes the edits of another copy of the season in, by their changesets.
 *
 * Two copies share the beginning of their history. What the other has beyond it is applied here,
 * change by change; what both changed stays as it is here and is told with both values.
 */
#include "prc-edit-table.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SQL_EDITS                                                                                  \
  "SELECT id, label, at, changeset FROM edit WHERE state <> 'abandoned' AND state <> 'undone'"     \
  " ORDER BY id"
#define SQL_BLOBS "SELECT hash, bytes FROM blob"
#define SQL_PUT_BLOB "INSERT INTO blob (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT DO NOTHING"

void
prc_merge_conflict_free (PrcMergeConflict *conflict)
{
  g_free (conflict->table);
  g_free (conflict->field);
  g_free (conflict->ours);
  g_free (conflict->theirs);
  g_free (conflict);
}

/* --- the history of both ------------------------------------------------------------------- */

typedef struct
{
  char *label;
  gint64 at;
  GBytes *changeset;
} Edit;

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  g_free (edit->label);
  g_bytes_unref (edit->changeset);
  g_free (edit);
}

static GPtrArray *
load_edits (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (free_edit);
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_EDITS);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      Edit *edit = g_new0 (Edit, 1);

      edit->label = g_strdup (prc_statement_get_text (row, 1));
      edit->at = prc_statement_get_int64 (row, 2);
      edit->changeset = prc_statement_dup_bytes (row, 3);
      g_ptr_array_add (edits, edit);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&edits) : NULL;
}

static gboolean
has_edit (const GPtrArray *edits, const Edit *wanted)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = g_ptr_array_index (edits, i);

      if (edit->at == wanted->at && g_strcmp0 (edit->label, wanted->label) == 0 &&
          g_bytes_equal (edit->changeset, wanted->changeset))
        return TRUE;
    }
  return FALSE;
}

/* --- a conflict ---------------------------------------------------------------------------- */

typedef struct
{
  PrcDatabase *db;
  GPtrArray *conflicts;
  gboolean clash; /* a number stands for one here and for another there */
} Taking;

static char *
dup_value (sqlite3_value *value)
{
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (sqlite3_value_type (value) == SQLITE_BLOB)
    return g_strdup_printf ("(%d)", sqlite3_value_bytes (value));
  return g_strndup ((const char *) sqlite3_value_text (value), (gsize) sqlite3_value_bytes (value));
}

static char *
dup_column_name (PrcDatabase *db, const char *table, int column)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') WHERE cid = %d", table, column);

  return prc_database_dup_string (db, sql, NULL);
}

/* The first column of the key: the row's number, or its owner's. */
static gint64
get_id (sqlite3_changeset_iter *change, int operation)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (change, 0, &value);
  else
    sqlite3changeset_old (change, 0, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static void
add_conflict (Taking *taking, sqlite3_changeset_iter *change, const char *table, gint64 id,
              int column, gboolean has_row)
{
  sqlite3_value *ours = NULL, *theirs = NULL;
  PrcMergeConflict *conflict;
  g_autofree char *mine = NULL;
  g_autofree char *other = NULL;

  if (has_row)
    sqlite3changeset_conflict (change, column, &ours);
  sqlite3changeset_new (change, column, &theirs);
  mine = dup_value (ours);
  other = dup_value (theirs);
  if (theirs == NULL || (has_row && g_strcmp0 (mine, other) == 0))
    return;
  conflict = g_new0 (PrcMergeConflict, 1);
  conflict->table = g_strdup (table);
  conflict->id = id;
  conflict->field = dup_column_name (taking->db, table, column);
  conflict->ours = g_steal_pointer (&mine);
  conflict->theirs = g_steal_pointer (&other);
  g_ptr_array_add (taking->conflicts, conflict);
}

/* The other copy took a row away that was changed here. */
static void
add_deletion (Taking *taking, const char *table, gint64 id)
{
  PrcMergeConflict *conflict = g_new0 (PrcMergeConflict, 1);

  conflict->table = g_strdup (table);
  conflict->id = id;
  conflict->field = g_strdup ("id");
  conflict->ours = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_ptr_array_add (taking->conflicts, conflict);
}

/* Orders are made anew from what comes out, and loads of lists are each copy's own. */
static gboolean
is_told (const char *table)
{
  static const char *const silent[] = { "frozen_order", "frozen_cue", "load", "load_problem" };

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    if (g_str_equal (silent[i], table))
      return FALSE;
  return TRUE;
}

/* What other rows name by its number. */
static gboolean
is_named (const char *table)
{
  static const char *const named[] = { "institution", "award", "ceremony", "item", "graduand" };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (named[i], table))
      return TRUE;
  return FALSE;
}

static int
on_conflict (void *data, int kind, sqlite3_changeset_iter *change)
{
  Taking *taking = data;
  const char *table = NULL;
  int n_columns = 0, operation = 0;

  if (kind == SQLITE_CHANGESET_FOREIGN_KEY)
    return SQLITE_CHANGESET_ABORT;
  sqlite3changeset_op (change, &table, &n_columns, &operation, NULL);
  gint64 id = get_id (change, operation);
  gboolean has_row = kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT;
  if (!is_told (table))
    return SQLITE_CHANGESET_OMIT;
  /* Left out, all that hangs on it would come to someone else. */
  if (operation == SQLITE_INSERT && kind == SQLITE_CHANGESET_CONFLICT && is_named (table))
    {
      taking->clash = TRUE;
      return SQLITE_CHANGESET_ABORT;
    }
  if (operation == SQLITE_DELETE && has_row)
    add_deletion (taking, table, id);
  for (int i = 0; operation != SQLITE_DELETE && i < n_columns; i++)
    add_conflict (taking, change, table, id, i, has_row);
  return SQLITE_CHANGESET_OMIT;
}

static gboolean
take_edit (Taking *taking, const Edit *edit, GError **error)
{
  gsize size;
  gconstpointer changeset = g_bytes_get_data (edit->changeset, &size);
  int rc = sqlite3changeset_apply (prc_database_get_handle (taking->db), (int) size,
                                   (void *) changeset, NULL, on_conflict, taking);

  if (rc == SQLITE_OK)
    return TRUE;
  if (rc != SQLITE_ABORT && rc != SQLITE_CONSTRAINT)
    return prc_database_fail (taking->db, rc, error);
  if (taking->clash)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE,
                 _ ("Both copies have added people, awards or items since they parted, and the "
                    "edit “%s” of the other one can't be told from what is here. Nothing was "
                    "changed. Export everyone from the other copy, and load that list here."),
                 edit->label);
  else
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE,
                 _ ("The edit “%s” of the other copy names what is not here. Nothing was changed."),
                 edit->label);
  return FALSE;
}

/* --- all of it ----------------------------------------------------------------------------- */

static gboolean
take_blobs (PrcDatabase *from, PrcDatabase *to, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (from, SQL_BLOBS);
  g_autoptr (PrcStatement) put = prc_statement_new (to, SQL_PUT_BLOB);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      g_autoptr (GBytes) bytes = prc_statement_dup_bytes (row, 1);
      gsize size;
      gconstpointer data = g_bytes_get_data (bytes, &size);

      prc_statement_bind_text (put, ":hash", prc_statement_get_text (row, 0));
      prc_statement_bind_blob (put, ":bytes", data, size);
      if (!prc_statement_run (put, error))
        return FALSE;
    }
  return step == PRC_STEP_DONE;
}

/* Do both come from one season: an edit of one is in the other. Seasons of one template are alike,
 * and no copies. */
static gboolean
are_copies (const GPtrArray *ours, const GPtrArray *theirs)
{
  for (guint i = 0; i < theirs->len; i++)
    if (has_edit (ours, g_ptr_array_index (theirs, i)))
      return TRUE;
  return FALSE;
}

gboolean
prc_store_merge (PrcStore *store, PrcStore *other, GPtrArray *conflicts, guint *n_edits,
                 GError **error)
{
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  Taking taking = { store->db, conflicts, FALSE };

  g_return_val_if_fail (store->editing, FALSE);
  *n_edits = 0;
  if (!prc_store_check_usable (other, error))
    return FALSE;
  ours = load_edits (store->db, error);
  theirs = ours != NULL ? load_edits (other->db, error) : NULL;
  if (theirs == NULL)
    return FALSE;
  if (!are_copies (ours, theirs))
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE, "%s",
                   _ ("The two files are no copies of one season. Nothing was changed."));
      return FALSE;
    }
  for (guint i = 0; i < theirs->len; i++)
    {
      const Edit *edit = g_ptr_array_index (theirs, i);

      if (has_edit (ours, edit))
        continue;
      if (!take_edit (&taking, edit, error))
        return FALSE;
      (*n_edits)++;
    }
  return *n_edits == 0 || take_blobs (other->db, store->db, error);
}
