/* prc-store-merge.c - takes the edits of another copy of the season in.
 *
 * Two copies share the beginning of their history. What the other has beyond it is summed up row by
 * row and put beside what is here: numbers that both gave out since are told apart, what both added
 * becomes one where it plainly is, and what both changed in different ways stays as it is here and
 * is told with both values. Which edits were taken in, and under which numbers, is kept: copies may
 * be exchanged again and again, in any direction.
 */
#include "prc-edit-table.h"
#include "prc-merge-list.h"
#include "prc-merge-rows.h"
#include "prc-schema.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SQL_EDITS                                                                                  \
  "SELECT label, at, changeset FROM edit WHERE state <> 'abandoned' AND state <> 'undone'"         \
  " ORDER BY id"
#define SQL_BLOBS "SELECT hash, bytes FROM blob"
#define SQL_PUT_BLOB "INSERT INTO blob (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT DO NOTHING"
#define SQL_MERGED "SELECT digest FROM merged_edit"
#define SQL_PUT_MERGED "INSERT INTO merged_edit (digest) VALUES (:digest) ON CONFLICT DO NOTHING"
#define SQL_NUMBERS "SELECT edit, name, theirs, ours FROM merged_id"
#define SQL_NUMBER                                                                                 \
  "SELECT ours FROM merged_id WHERE edit = :edit AND name = :name AND theirs = :theirs"
#define SQL_PUT_NUMBER                                                                             \
  "INSERT INTO merged_id (edit, name, theirs, ours) VALUES (:edit, :name, :theirs, :ours)"         \
  " ON CONFLICT DO NOTHING"

void
prc_merge_conflict_free (PrcMergeConflict *conflict)
{
  g_free (conflict->key);
  g_free (conflict->table);
  g_free (conflict->field);
  g_free (conflict->ours);
  g_free (conflict->theirs);
  g_free (conflict);
}

/* --- the history of both ------------------------------------------------------------------- */

typedef struct
{
  char *digest; /* of label, time and changeset, and of the edit before: the same edit in every
                   copy, and no other that only looks like it */
  GBytes *changeset;
} Edit;

static void
free_edit (gpointer data)
{
  Edit *edit = data;

  g_free (edit->digest);
  g_bytes_unref (edit->changeset);
  g_free (edit);
}

static char *
make_digest (const char *before, const char *label, gint64 at, GBytes *changeset)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *head =
      g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT "\x1f%s\x1f", before, at, label);
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  g_checksum_update (checksum, (const guchar *) head, (gssize) strlen (head));
  g_checksum_update (checksum, data, (gssize) size);
  return g_strdup (g_checksum_get_string (checksum));
}

static GPtrArray *
load_edits (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (free_edit);
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_EDITS);
  const char *before = "";
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      Edit *edit = g_new0 (Edit, 1);

      edit->changeset = prc_statement_dup_bytes (row, 2);
      edit->digest = make_digest (before, prc_statement_get_text (row, 0),
                                  prc_statement_get_int64 (row, 1), edit->changeset);
      before = edit->digest;
      g_ptr_array_add (edits, edit);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&edits) : NULL;
}

static GHashTable *
make_set (const GPtrArray *edits)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < edits->len; i++)
    g_hash_table_add (set, g_strdup (((const Edit *) g_ptr_array_index (edits, i))->digest));
  return set;
}

static gboolean
add_merged (GHashTable *set, PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_MERGED);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    g_hash_table_add (set, g_strdup (prc_statement_get_text (row, 0)));
  return step == PRC_STEP_DONE;
}

/* Do both come from one season: an edit of one is in the other. Seasons of one template are alike,
 * and no copies. */
static gboolean
are_copies (GHashTable *ours, const GPtrArray *theirs)
{
  for (guint i = 0; i < theirs->len; i++)
    if (g_hash_table_contains (ours, ((const Edit *) g_ptr_array_index (theirs, i))->digest))
      return TRUE;
  return FALSE;
}

/* Does it only bring back what was taken from here, or from where we took it too. */
static gboolean
brings_back (PrcDatabase *db, const Edit *edit, GHashTable *known)
{
  g_autoptr (PrcRowChanges) changes = prc_row_changes_new (db);
  guint n_merged = 0;

  if (!prc_row_changes_add (changes, edit->changeset, edit->digest, NULL))
    return FALSE;
  for (guint i = 0; i < changes->rows->len; i++)
    {
      const PrcRowChange *change = g_ptr_array_index (changes->rows, i);

      if (strcmp (change->table, "merged_edit") != 0 || change->operation != SQLITE_INSERT)
        continue;
      n_merged++;
      if (!g_hash_table_contains (known, (const char *) sqlite3_value_text (change->new_values[0])))
        return FALSE;
    }
  return n_merged > 0;
}

/* What is to be taken in. @known: digests of all that is here already. */
static GPtrArray *
choose_edits (PrcDatabase *db, const GPtrArray *theirs, GHashTable *known)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < theirs->len; i++)
    {
      Edit *edit = g_ptr_array_index (theirs, i);

      if (!g_hash_table_contains (known, edit->digest) && !brings_back (db, edit, known))
        g_ptr_array_add (chosen, edit);
    }
  return chosen;
}

/* --- whose numbers ------------------------------------------------------------------------- */

/* 0: not known. */
static gint64
find_number (PrcDatabase *db, const char *edit, const char *name, gint64 theirs)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_NUMBER);

  prc_statement_bind_text (row, ":edit", edit);
  prc_statement_bind_text (row, ":name", name);
  prc_statement_bind_int64 (row, ":theirs", theirs);
  return prc_statement_step (row, NULL) == PRC_STEP_ROW ? prc_statement_get_int64 (row, 0) : 0;
}

/* Under which numbers we took their edits in before. @theirs: their history. */
static gboolean
recall_ours (PrcMerging *merging, GHashTable *theirs, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (merging->db, SQL_NUMBERS);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    if (g_hash_table_contains (theirs, prc_statement_get_text (row, 0)))
      prc_merging_set_id (merging, prc_statement_get_text (row, 1),
                          prc_statement_get_int64 (row, 2), prc_statement_get_int64 (row, 3));
  return step == PRC_STEP_DONE;
}

/* Under which numbers they took ours in, or those of a third copy that we have too. */
static gboolean
recall_theirs (PrcMerging *merging, GHashTable *ours, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (merging->other, SQL_NUMBERS);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      const char *edit = prc_statement_get_text (row, 0);
      const char *name = prc_statement_get_text (row, 1);
      gint64 first = prc_statement_get_int64 (row, 2);
      gint64 here =
          g_hash_table_contains (ours, edit) ? first : find_number (merging->db, edit, name, first);

      if (here != 0)
        prc_merging_set_id (merging, name, prc_statement_get_int64 (row, 3), here);
    }
  return step == PRC_STEP_DONE;
}

static gboolean
put_number (PrcDatabase *db, const char *edit, const char *name, gint64 theirs, gint64 ours,
            GError **error)
{
  g_autoptr (PrcStatement) put = prc_statement_new (db, SQL_PUT_NUMBER);

  prc_statement_bind_text (put, ":edit", edit);
  prc_statement_bind_text (put, ":name", name);
  prc_statement_bind_int64 (put, ":theirs", theirs);
  prc_statement_bind_int64 (put, ":ours", ours);
  return prc_statement_run (put, error);
}

static gboolean
put_digest (PrcDatabase *db, const char *digest, GError **error)
{
  g_autoptr (PrcStatement) put = prc_statement_new (db, SQL_PUT_MERGED);

  prc_statement_bind_text (put, ":digest", digest);
  return prc_statement_run (put, error);
}

/* What they had taken in from others came with it. */
static gboolean
keep_theirs (PrcMerging *merging, GHashTable *ours, GError **error)
{
  g_autoptr (PrcStatement) digest = prc_statement_new (merging->other, SQL_MERGED);
  g_autoptr (PrcStatement) number = prc_statement_new (merging->other, SQL_NUMBERS);
  PrcStep step;

  while ((step = prc_statement_step (digest, error)) == PRC_STEP_ROW)
    if (!g_hash_table_contains (ours, prc_statement_get_text (digest, 0)) &&
        !put_digest (merging->db, prc_statement_get_text (digest, 0), error))
      return FALSE;
  if (step != PRC_STEP_DONE)
    return FALSE;
  while ((step = prc_statement_step (number, error)) == PRC_STEP_ROW)
    {
      const char *edit = prc_statement_get_text (number, 0);
      const char *name = prc_statement_get_text (number, 1);
      gint64 here = prc_merging_map (merging, name, prc_statement_get_int64 (number, 3));

      if (!g_hash_table_contains (ours, edit) &&
          !put_number (merging->db, edit, name, prc_statement_get_int64 (number, 2), here, error))
        return FALSE;
    }
  return step == PRC_STEP_DONE;
}

static gboolean
keep_taken (PrcMerging *merging, const GPtrArray *edits, GError **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!put_digest (merging->db, ((const Edit *) g_ptr_array_index (edits, i))->digest, error))
      return FALSE;
  for (guint i = 0; i < merging->theirs->rows->len; i++)
    {
      const PrcRowChange *change = g_ptr_array_index (merging->theirs->rows, i);
      const PrcMergeTable *table = prc_merging_get_table (merging, change->table);
      gint64 theirs;

      if (change->operation != SQLITE_INSERT || table == NULL || !table->numbered)
        continue;
      theirs = sqlite3_value_int64 (change->new_values[0]);
      if (!put_number (merging->db, change->edit, change->table, theirs,
                       prc_merging_map (merging, change->table, theirs), error))
        return FALSE;
    }
  return TRUE;
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

static gboolean
check_whole (PrcDatabase *db, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (prc_schema_check_references (db, &failure))
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE, "%s",
               _ ("What was changed in the other copy names what is not here any more. Nothing was "
                  "changed. Export everyone from the other copy, and load that list here."));
  return FALSE;
}

static gboolean
apply (PrcMerging *merging, GError **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) lists = prc_merge_lists_gather (merging, order);

  return prc_database_exec (merging->db, "PRAGMA defer_foreign_keys = ON", error) &&
         prc_merge_rows_number (merging, error) && prc_merge_rows_put (merging, error) &&
         prc_merge_lists (merging, order, error) && prc_merge_rows_delete (merging, lists, error) &&
         check_whole (merging->db, error);
}

/* @ours and @theirs: digests of both histories. */
static gboolean
take_in (PrcMerging *merging, const GPtrArray *edits, GHashTable *ours, GHashTable *theirs,
         GError **error)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = g_ptr_array_index (edits, i);

      if (!prc_row_changes_add (merging->theirs, edit->changeset, edit->digest, error))
        return FALSE;
    }
  return recall_theirs (merging, ours, error) && recall_ours (merging, theirs, error) &&
         apply (merging, error) && keep_theirs (merging, ours, error) &&
         keep_taken (merging, edits, error) && take_blobs (merging->other, merging->db, error);
}

static gboolean
merge (PrcStore *store, PrcStore *other, PrcMergeResult *result, const GPtrArray *theirs,
       GError **error)
{
  g_autoptr (GPtrArray) ours = load_edits (store->db, error);
  g_autoptr (GHashTable) tables = ours != NULL ? prc_merge_tables_load (store->db, error) : NULL;

  if (tables == NULL)
    return FALSE;
  g_autoptr (GHashTable) here = make_set (ours);
  g_autoptr (GHashTable) there = make_set (theirs);
  g_autoptr (GHashTable) known = make_set (ours);
  if (!are_copies (here, theirs))
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_MERGE, "%s",
                   _ ("The two files are no copies of one season. Nothing was changed."));
      return FALSE;
    }
  if (!add_merged (known, store->db, error))
    return FALSE;
  g_autoptr (GPtrArray) edits = choose_edits (store->db, theirs, known);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PrcRowChanges) changes = prc_row_changes_new (store->db);
  PrcMerging merging = {
    store->db, other->db, tables, changes, ids, result->take, result->conflicts
  };
  result->n_edits = edits->len;
  return edits->len == 0 || take_in (&merging, edits, here, there, error);
}

gboolean
prc_store_merge (PrcStore *store, PrcStore *other, PrcMergeResult *result, GError **error)
{
  g_autoptr (GPtrArray) theirs = NULL;

  g_return_val_if_fail (store->editing, FALSE);
  result->n_edits = 0;
  if (!prc_store_check_usable (other, error))
    return FALSE;
  theirs = load_edits (other->db, error);
  return theirs != NULL && merge (store, other, result, theirs, error);
}
