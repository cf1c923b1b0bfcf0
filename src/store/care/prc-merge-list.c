#include "prc-merge-list.h"

#include <string.h>

typedef struct
{
  PrcMerging *merging;
  const PrcMergeTable *table;
  gint64 id;         /* ours, of the owner */
  GPtrArray *before; /* of rows: theirs as it was when they parted, under our numbers */
  GPtrArray *after;  /* as it is now */
  GPtrArray *result; /* ours, changed as we go */
} List;

/* --- rows ---------------------------------------------------------------------------------- */

static GPtrArray *
load (PrcDatabase *db, const PrcMergeTable *table, gint64 owner, GError **error)
{
  g_autofree char *names = g_strjoinv (", ", table->columns);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s = :owner ORDER BY position",
                                          names, table->name, table->columns[0]);
  GPtrArray *rows = g_ptr_array_new ();
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (prc_database_get_handle (db), sql, -1, &stmt, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_bind_int64 (stmt, 1, owner);
  while (rc == SQLITE_OK && (rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_ptr_array_add (rows, prc_merge_row_read (stmt, table->n));
      rc = SQLITE_OK;
    }
  sqlite3_finalize (stmt);
  if (rc != SQLITE_DONE)
    prc_database_fail (db, rc, error);
  return rows;
}

static void
free_rows (GPtrArray *rows, int n)
{
  for (guint i = 0; i < rows->len; i++)
    prc_merge_row_free (g_ptr_array_index (rows, i), n);
  g_ptr_array_unref (rows);
}

static gboolean
is_same_part (const PrcMergeTable *table, sqlite3_value *const *a, sqlite3_value *const *b)
{
  for (int i = 2; i < table->n; i++)
    if ((table->marks == 0 || (table->marks & (1u << i)) != 0) &&
        !prc_row_values_equal (a[i], b[i]))
      return FALSE;
  return TRUE;
}

/* Values beside the place. */
static gboolean
is_equal (const PrcMergeTable *table, sqlite3_value *const *a, sqlite3_value *const *b)
{
  for (int i = 2; i < table->n; i++)
    if (!prc_row_values_equal (a[i], b[i]))
      return FALSE;
  return TRUE;
}

/* The very same, else the one of the same marks. */
static int
find_part (const PrcMergeTable *table, const GPtrArray *rows, sqlite3_value *const *wanted)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_equal (table, g_ptr_array_index (rows, i), wanted))
      return (int) i;
  for (guint i = 0; i < rows->len; i++)
    if (is_same_part (table, g_ptr_array_index (rows, i), wanted))
      return (int) i;
  return -1;
}

/* --- what it was before -------------------------------------------------------------------- */

static int
find_place (const GPtrArray *rows, gint64 position)
{
  for (guint i = 0; i < rows->len; i++)
    if (sqlite3_value_int64 (((sqlite3_value **) g_ptr_array_index (rows, i))[1]) == position)
      return (int) i;
  return -1;
}

static void
take_back (const PrcMergeTable *table, GPtrArray *rows, const PrcRowChange *change)
{
  int found = find_place (rows, sqlite3_value_int64 (prc_row_change_get_key (change, 1)));

  if (change->operation == SQLITE_DELETE)
    {
      g_ptr_array_add (rows, prc_merge_row_copy (change->old_values, table->n));
      return;
    }
  if (found < 0)
    return;
  sqlite3_value **row = g_ptr_array_index (rows, found);
  if (change->operation == SQLITE_INSERT)
    {
      g_ptr_array_remove_index (rows, (guint) found);
      prc_merge_row_free (row, table->n);
      return;
    }
  for (int i = 2; i < table->n; i++)
    if (change->new_values[i] != NULL)
      prc_merge_row_set (&row[i], change->old_values[i]);
}

static void
map_rows (PrcMerging *merging, const PrcMergeTable *table, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    prc_merging_map_row (merging, table, g_ptr_array_index (rows, i));
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = sqlite3_value_int64 ((*(sqlite3_value * *const *) a)[1]);
  gint64 second = sqlite3_value_int64 ((*(sqlite3_value * *const *) b)[1]);

  return first < second ? -1 : first > second;
}

/* --- one list ------------------------------------------------------------------------------ */

static gboolean
tell (List *list, const char *field, sqlite3_value *ours, sqlite3_value *theirs)
{
  const PrcMergePlace place = {
    list->table->name, list->id, list->table->is_kept ? "all" : NULL, field, ours, theirs
  };

  return prc_merging_tell (list->merging, &place);
}

/* A part that both have: value by value. @before: as it was; NULL: both added it. */
static void
merge_part (List *list, sqlite3_value **ours, sqlite3_value *const *before,
            sqlite3_value *const *after)
{
  for (int i = 2; i < list->table->n; i++)
    {
      sqlite3_value *was = before != NULL ? before[i] : NULL;

      if (prc_row_values_equal (after[i], was) || prc_row_values_equal (after[i], ours[i]))
        continue;
      if (prc_row_values_equal (ours[i], was) ||
          tell (list, list->table->columns[i], ours[i], after[i]))
        prc_merge_row_set (&ours[i], after[i]);
    }
}

/* Theirs is gone: so is ours, unless it was changed here. */
static void
drop_part (List *list, sqlite3_value *const *before)
{
  int found = find_part (list->table, list->result, before);
  int mark = 2;

  if (found < 0)
    return;
  sqlite3_value **ours = g_ptr_array_index (list->result, found);
  while (mark < list->table->n - 1 && ours[mark] == NULL)
    mark++;
  if (!is_equal (list->table, ours, before) &&
      !tell (list, list->table->columns[mark], ours[mark], NULL))
    return;
  g_ptr_array_remove_index (list->result, (guint) found);
  prc_merge_row_free (ours, list->table->n);
}

static void
merge_marked (List *list)
{
  const PrcMergeTable *table = list->table;

  for (guint i = 0; i < list->before->len; i++)
    if (find_part (table, list->after, g_ptr_array_index (list->before, i)) < 0)
      drop_part (list, g_ptr_array_index (list->before, i));
  for (guint i = 0; i < list->after->len; i++)
    {
      sqlite3_value **after = g_ptr_array_index (list->after, i);
      int before = find_part (table, list->before, after);
      int ours = find_part (table, list->result, after);

      if (ours >= 0)
        merge_part (list, g_ptr_array_index (list->result, ours),
                    before >= 0 ? g_ptr_array_index (list->before, before) : NULL, after);
      else if (before < 0 && prc_merging_has_named (list->merging, table, after))
        g_ptr_array_add (list->result, prc_merge_row_copy (after, table->n));
      else if (before < 0 || !is_equal (table, g_ptr_array_index (list->before, before), after))
        tell (list, table->columns[2], NULL, after[2]);
    }
}

static gboolean
are_equal (const PrcMergeTable *table, const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!is_equal (table, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/* Taken as a whole, or not at all. */
static void
merge_whole (List *list)
{
  const PrcMergeTable *table = list->table;
  gboolean changed = !are_equal (table, list->result, list->before);
  gboolean taken = TRUE;

  for (guint i = 0; changed && i < MAX (list->after->len, list->result->len); i++)
    {
      sqlite3_value **ours = i < list->result->len ? g_ptr_array_index (list->result, i) : NULL;
      sqlite3_value **after = i < list->after->len ? g_ptr_array_index (list->after, i) : NULL;

      for (int j = 2; j < table->n; j++)
        {
          sqlite3_value *here = ours != NULL ? ours[j] : NULL;
          sqlite3_value *there = after != NULL ? after[j] : NULL;

          if (!prc_row_values_equal (here, there))
            taken = tell (list, table->columns[j], here, there) && taken;
        }
    }
  for (guint i = 0; taken && i < list->after->len; i++)
    taken = prc_merging_has_named (list->merging, table, g_ptr_array_index (list->after, i));
  if (!taken)
    return;
  free_rows (list->result, table->n);
  list->result = g_ptr_array_new ();
  for (guint i = 0; i < list->after->len; i++)
    g_ptr_array_add (list->result,
                     prc_merge_row_copy (g_ptr_array_index (list->after, i), table->n));
}

static gboolean
write_list (List *list, GError **error)
{
  const PrcMergeTable *table = list->table;
  sqlite3 *handle = prc_database_get_handle (list->merging->db);
  g_autofree char *clear = g_strdup_printf ("DELETE FROM %s WHERE %s = %" G_GINT64_FORMAT,
                                            table->name, table->columns[0], list->id);
  gboolean done = prc_database_exec (list->merging->db, clear, error);

  for (guint i = 0; done && i < list->result->len; i++)
    {
      sqlite3_stmt *numbers = NULL;
      sqlite3_value **row = g_ptr_array_index (list->result, i);

      /* The owner's number, and places without a gap. */
      done = sqlite3_prepare_v2 (handle, "SELECT :owner, :position", -1, &numbers, NULL) ==
                 SQLITE_OK &&
             sqlite3_bind_int64 (numbers, 1, list->id) == SQLITE_OK &&
             sqlite3_bind_int64 (numbers, 2, i + 1) == SQLITE_OK &&
             sqlite3_step (numbers) == SQLITE_ROW;
      if (done)
        {
          prc_merge_row_set (&row[0], sqlite3_column_value (numbers, 0));
          prc_merge_row_set (&row[1], sqlite3_column_value (numbers, 1));
        }
      sqlite3_finalize (numbers);
      done = done ? prc_merging_run (list->merging, table, table->insert, row, error)
                  : prc_database_fail (list->merging->db, sqlite3_errcode (handle), error);
    }
  return done;
}

/* What stood in the list when they parted. @after: what stands there now, nullable. */
static GPtrArray *
make_before (const PrcMergeTable *table, const GPtrArray *after, const GPtrArray *changes)
{
  GPtrArray *before = g_ptr_array_new ();

  for (guint i = 0; after != NULL && i < after->len; i++)
    g_ptr_array_add (before, prc_merge_row_copy (g_ptr_array_index (after, i), table->n));
  for (guint i = 0; i < changes->len; i++)
    take_back (table, before, g_ptr_array_index (changes, i));
  g_ptr_array_sort_with_data (before, compare_places, NULL);
  return before;
}

/* @changes: of PrcRowChange, all of one list; @theirs: its owner's number there. */
static gboolean
merge_list (PrcMerging *merging, const PrcMergeTable *table, gint64 theirs,
            const GPtrArray *changes, GError **error)
{
  List list = { merging, table, prc_merging_map (merging, table->refers[0], theirs),
                NULL,    NULL,  NULL };
  GError *failure = NULL;
  gboolean done;

  if (!prc_merging_has (merging, table->refers[0], list.id))
    return TRUE; /* gone here: told of the row itself */
  list.after = load (merging->other, table, theirs, &failure);
  list.before = make_before (table, list.after, changes);
  list.result = failure == NULL ? load (merging->db, table, list.id, &failure) : g_ptr_array_new ();
  map_rows (merging, table, list.before);
  map_rows (merging, table, list.after);
  /* Untouched here, it is theirs as it stands, with its order and what stands in it twice. */
  if (failure == NULL && (table->is_kept || are_equal (table, list.result, list.before)))
    merge_whole (&list);
  else if (failure == NULL)
    merge_marked (&list);
  done = failure == NULL && write_list (&list, error);
  if (failure != NULL)
    g_propagate_error (error, failure);
  free_rows (list.before, table->n);
  free_rows (list.after, table->n);
  free_rows (list.result, table->n);
  return done;
}

/* --- all of them --------------------------------------------------------------------------- */

static char *
make_key (const char *table, gint64 owner)
{
  return g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT, table, owner);
}

GHashTable *
prc_merge_lists_gather (PrcMerging *merging, GPtrArray *order)
{
  GHashTable *lists =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < merging->theirs->rows->len; i++)
    {
      PrcRowChange *change = g_ptr_array_index (merging->theirs->rows, i);
      const PrcMergeTable *table = prc_merging_get_table (merging, change->table);

      if (table == NULL || !table->is_part || change->operation == 0)
        continue;
      g_autofree char *key =
          make_key (change->table, sqlite3_value_int64 (prc_row_change_get_key (change, 0)));
      GPtrArray *changes = g_hash_table_lookup (lists, key);
      if (changes == NULL)
        {
          changes = g_ptr_array_new ();
          g_ptr_array_add (order, changes);
          g_hash_table_insert (lists, g_steal_pointer (&key), changes);
        }
      g_ptr_array_add (changes, change);
    }
  return lists;
}

static gboolean
is_owner_gone (PrcMerging *merging, const PrcMergeTable *table, gint64 owner)
{
  g_autofree char *key = make_key (table->refers[0], owner);
  const PrcRowChange *change = g_hash_table_lookup (merging->theirs->found, key);

  return change != NULL && change->operation == SQLITE_DELETE;
}

gboolean
prc_merge_lists (PrcMerging *merging, const GPtrArray *order, GError **error)
{
  for (guint i = 0; i < order->len; i++)
    {
      const GPtrArray *changes = g_ptr_array_index (order, i);
      const PrcRowChange *first = g_ptr_array_index (changes, 0);
      const PrcMergeTable *table = prc_merging_get_table (merging, first->table);
      gint64 owner = sqlite3_value_int64 (prc_row_change_get_key (first, 0));

      /* Orders are made anew from what comes out. */
      if (strcmp (table->name, "frozen_cue") != 0 && !is_owner_gone (merging, table, owner) &&
          !merge_list (merging, table, owner, changes, error))
        return FALSE;
    }
  return TRUE;
}

/* --- an owner that is gone there ----------------------------------------------------------- */

gboolean
prc_merge_lists_are_as_before (PrcMerging *merging, GHashTable *lists, const char *owner,
                               gint64 theirs)
{
  GHashTableIter iter;
  gpointer value;
  gboolean same = TRUE;

  g_hash_table_iter_init (&iter, merging->tables);
  while (same && g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PrcMergeTable *table = value;

      if (!table->is_part || strcmp (table->refers[0], owner) != 0)
        continue;
      g_autofree char *key = make_key (table->name, theirs);
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      const GPtrArray *changes = g_hash_table_lookup (lists, key);
      GPtrArray *before = make_before (table, NULL, changes != NULL ? changes : none);
      GPtrArray *ours = load (merging->db, table, prc_merging_map (merging, owner, theirs), NULL);

      map_rows (merging, table, before);
      same = are_equal (table, ours, before);
      free_rows (before, table->n);
      free_rows (ours, table->n);
    }
  return same;
}
