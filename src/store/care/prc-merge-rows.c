#include "prc-merge-rows.h"

#include "prc-merge-list.h"
#include "prc-statement.h"

#include <string.h>

/* Owners before what names them. Others follow. */
static const char *const first_tables[] = { "institution", "award",    "hall", "ceremony",
                                            "item",        "graduand", NULL };

/* What is plainly one, by these columns; the first is never empty. */
static const struct
{
  const char *table, *columns[4];
} alike[] = {
  { "institution", { "code" } },
  { "award", { "code", "institution" } },
  { "hall", { "title" } },
  { "profile", { "name" } },
  { "waiver", { "code", "graduand", "value" } },
};

#define SQL_SEQUENCE "SELECT coalesce (max (seq), 0) FROM sqlite_sequence WHERE name = :name"
#define SQL_IDS "SELECT source, id FROM external_id WHERE graduand = :graduand ORDER BY position"
#define SQL_WHOSE                                                                                  \
  "SELECT graduand FROM external_id WHERE source IS :source AND id IS :id ORDER BY graduand "      \
  "LIMIT 1"

/* --- who is new ---------------------------------------------------------------------------- */

/* The person here who has one of their numbers; 0: nobody. */
static gint64
find_person (PrcMerging *merging, gint64 theirs)
{
  g_autoptr (PrcStatement) ids = prc_statement_new (merging->other, SQL_IDS);
  gint64 found = 0;

  prc_statement_bind_int64 (ids, ":graduand", theirs);
  while (found == 0 && prc_statement_step (ids, NULL) == PRC_STEP_ROW)
    {
      g_autoptr (PrcStatement) whose = prc_statement_new (merging->db, SQL_WHOSE);

      prc_statement_bind_text (whose, ":source", prc_statement_get_text (ids, 0));
      prc_statement_bind_text (whose, ":id", prc_statement_get_text (ids, 1));
      if (prc_statement_get_text (ids, 1) != NULL &&
          prc_statement_step (whose, NULL) == PRC_STEP_ROW)
        found = prc_statement_get_int64 (whose, 0);
    }
  return found;
}

static gint64
find_alike (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells,
            const char *const *columns)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  gint64 found = 0;
  int first = prc_merge_table_find (table, columns[0]);

  if (first < 0 || cells[first] == NULL || sqlite3_value_type (cells[first]) == SQLITE_NULL)
    return 0;
  g_string_printf (sql, "SELECT id FROM %s WHERE ", table->name);
  for (int i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%s%s IS :%s", i > 0 ? " AND " : "", columns[i], columns[i]);
  g_string_append (sql, " ORDER BY id LIMIT 1");
  if (sqlite3_prepare_v2 (prc_database_get_handle (merging->db), sql->str, -1, &stmt, NULL) !=
      SQLITE_OK)
    return 0;
  for (int i = 0; columns[i] != NULL; i++)
    {
      sqlite3_value *value = cells[prc_merge_table_find (table, columns[i])];

      if (value != NULL)
        sqlite3_bind_value (stmt, i + 1, value);
    }
  if (sqlite3_step (stmt) == SQLITE_ROW)
    found = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  return found;
}

/* Our row that is the one they added; 0: it is new. */
static gint64
find_same (PrcMerging *merging, const PrcMergeTable *table, const PrcRowChange *change)
{
  gint64 found = 0;

  if (strcmp (table->name, "graduand") == 0)
    return find_person (merging, sqlite3_value_int64 (change->new_values[0]));
  for (gsize i = 0; i < G_N_ELEMENTS (alike); i++)
    if (strcmp (alike[i].table, table->name) == 0)
      {
        sqlite3_value **cells = prc_merge_row_copy (change->new_values, table->n);

        prc_merging_map_row (merging, table, cells);
        found = find_alike (merging, table, cells, alike[i].columns);
        prc_merge_row_free (cells, table->n);
      }
  return found;
}

static gboolean
number_table (PrcMerging *merging, const PrcMergeTable *table, GError **error)
{
  g_autoptr (PrcStatement) sequence = prc_statement_new (merging->db, SQL_SEQUENCE);
  gint64 next;

  prc_statement_bind_text (sequence, ":name", table->name);
  if (prc_statement_step (sequence, error) != PRC_STEP_ROW)
    return FALSE;
  next = prc_statement_get_int64 (sequence, 0) + 1;
  for (guint i = 0; i < merging->theirs->rows->len; i++)
    {
      const PrcRowChange *change = g_ptr_array_index (merging->theirs->rows, i);
      gint64 theirs, ours;

      if (change->table != table->name || change->operation != SQLITE_INSERT)
        continue;
      theirs = sqlite3_value_int64 (change->new_values[0]);
      if (prc_merging_knows (merging, table->name, theirs))
        continue;
      ours = find_same (merging, table, change);
      if (ours == 0)
        {
          ours = MAX (next, theirs);
          next = ours + 1;
        }
      prc_merging_set_id (merging, table->name, theirs, ours);
    }
  return TRUE;
}

gboolean
prc_merge_rows_number (PrcMerging *merging, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  for (int i = 0; first_tables[i] != NULL; i++)
    if (!number_table (merging, prc_merging_get_table (merging, first_tables[i]), error))
      return FALSE;
  g_hash_table_iter_init (&iter, merging->tables);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PrcMergeTable *table = value;

      if (table->numbered && !g_strv_contains (first_tables, table->name) &&
          !number_table (merging, table, error))
        return FALSE;
    }
  return TRUE;
}

/* --- adding and changing ------------------------------------------------------------------- */

static gboolean
tell (PrcMerging *merging, const PrcMergeTable *table, gint64 id, int column, sqlite3_value *ours,
      sqlite3_value *theirs)
{
  const PrcMergePlace place = { table->name, id, NULL, table->columns[column], ours, theirs };

  return prc_merging_tell (merging, &place);
}

static gint64
get_id (const PrcMergeTable *table, sqlite3_value *const *cells)
{
  return sqlite3_value_type (cells[0]) == SQLITE_INTEGER ? sqlite3_value_int64 (cells[0]) : 0;
}

static gboolean
set_column (PrcMerging *merging, const PrcMergeTable *table, int column,
            sqlite3_value *const *cells, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET %s = :%s WHERE ", table->name, table->columns[column],
                   table->columns[column]);
  for (int i = 0, n = 0; i < table->n; i++)
    if (table->is_key[i])
      g_string_append_printf (sql, "%s%s = :%s", n++ > 0 ? " AND " : "", table->columns[i],
                              table->columns[i]);
  return prc_merging_run (merging, table, sql->str, cells, error);
}

/* Where each list put them is no value of its own. */
static gboolean
is_value (const PrcMergeTable *table, int column)
{
  return !table->is_key[column] && strcmp (table->columns[column], "listed") != 0;
}

/* Added by both: what one does not say the other fills in. */
static gboolean
put_alike (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells,
           sqlite3_value *const *ours, GError **error)
{
  for (int i = 0; i < table->n; i++)
    {
      gboolean empty = ours[i] == NULL || sqlite3_value_type (ours[i]) == SQLITE_NULL;

      if (!is_value (table, i) || cells[i] == NULL ||
          sqlite3_value_type (cells[i]) == SQLITE_NULL || prc_row_values_equal (ours[i], cells[i]))
        continue;
      if ((empty || tell (merging, table, get_id (table, cells), i, ours[i], cells[i])) &&
          !set_column (merging, table, i, cells, error))
        return FALSE;
    }
  return TRUE;
}

/* What older files lack has the value that the table gives by itself. */
static gboolean
put_new (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells,
         GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (int i = 0; i < table->n; i++)
    if (cells[i] != NULL)
      {
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", table->columns[i]);
        g_string_append_printf (values, "%s:%s", values->len > 0 ? ", " : "", table->columns[i]);
      }
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table->name, names->str, values->str);
  return prc_merging_run (merging, table, sql, cells, error);
}

/* @before: NULL where it was added. Cells that were not recorded did not change. */
static gboolean
put_changed (PrcMerging *merging, const PrcMergeTable *table, const PrcRowChange *change,
             sqlite3_value *const *cells, GError **error)
{
  GError *failure = NULL;
  sqlite3_value **before = prc_merge_row_copy (change->old_values, table->n);
  sqlite3_value **ours = prc_merging_find (merging, table, cells, &failure);
  gboolean done = failure == NULL;

  prc_merging_map_row (merging, table, before);
  for (int i = 0; done && i < table->n; i++)
    {
      sqlite3_value *here = ours != NULL ? ours[i] : NULL;

      if (change->new_values[i] == NULL || !is_value (table, i) ||
          prc_row_values_equal (here, cells[i]))
        continue;
      if (ours != NULL && (prc_row_values_equal (here, before[i]) ||
                           tell (merging, table, get_id (table, cells), i, here, cells[i])))
        done = set_column (merging, table, i, cells, &failure);
      else if (ours == NULL)
        tell (merging, table, get_id (table, cells), i, NULL, cells[i]);
    }
  prc_merge_row_free (before, table->n);
  prc_merge_row_free (ours, table->n);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return done;
}

static gboolean
put_added (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells,
           GError **error)
{
  GError *failure = NULL;
  sqlite3_value **ours = prc_merging_find (merging, table, cells, &failure);
  gboolean done = failure == NULL;

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (ours != NULL)
    done = put_alike (merging, table, cells, ours, error);
  else
    done = put_new (merging, table, cells, error);
  prc_merge_row_free (ours, table->n);
  return done;
}

static gboolean
put_row (PrcMerging *merging, const PrcMergeTable *table, const PrcRowChange *change,
         GError **error)
{
  sqlite3_value **cells = prc_merge_row_copy (change->new_values, table->n);
  gboolean done;

  for (int i = 0; i < table->n; i++)
    if (table->is_key[i])
      prc_merge_row_set (&cells[i], prc_row_change_get_key (change, i));
  prc_merging_map_row (merging, table, cells);
  done = change->operation == SQLITE_INSERT ? put_added (merging, table, cells, error)
                                            : put_changed (merging, table, change, cells, error);
  prc_merge_row_free (cells, table->n);
  return done;
}

/* Those of the merge itself are kept by hand; orders are made anew. */
static gboolean
is_row (const PrcMergeTable *table)
{
  return table != NULL && !table->is_part && strcmp (table->name, "frozen_order") != 0 &&
         !g_str_has_prefix (table->name, "merged_");
}

gboolean
prc_merge_rows_put (PrcMerging *merging, GError **error)
{
  for (guint i = 0; i < merging->theirs->rows->len; i++)
    {
      const PrcRowChange *change = g_ptr_array_index (merging->theirs->rows, i);
      const PrcMergeTable *table = prc_merging_get_table (merging, change->table);

      if (is_row (table) && change->operation != 0 && change->operation != SQLITE_DELETE &&
          !put_row (merging, table, change, error))
        return FALSE;
    }
  return TRUE;
}

/* --- taking away --------------------------------------------------------------------------- */

/* Does a row of another table name it, beside its own parts. */
static gboolean
is_named (PrcMerging *merging, const PrcMergeTable *table, gint64 id)
{
  GHashTableIter iter;
  gpointer value;
  gboolean named = FALSE;

  g_hash_table_iter_init (&iter, merging->tables);
  while (!named && g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PrcMergeTable *other = value;

      for (int i = other->is_part && other->refers[0] == table->name ? 1 : 0;
           i < other->n && !named; i++)
        {
          g_autofree char *sql = NULL;
          gint64 count = 0;

          if (other->refers[i] != table->name || strcmp (other->name, "frozen_cue") == 0 ||
              strcmp (other->name, "press_line") == 0)
            continue;
          sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE %s = %" G_GINT64_FORMAT,
                                 other->name, other->columns[i], id);
          named = prc_database_get_int64 (merging->db, sql, &count, NULL) && count > 0;
        }
    }
  return named;
}

static gboolean
delete_parts (PrcMerging *merging, const PrcMergeTable *table, gint64 id, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, merging->tables);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PrcMergeTable *part = value;
      g_autofree char *sql = NULL;

      if (!part->is_part || part->refers[0] != table->name)
        continue;
      sql = g_strdup_printf ("DELETE FROM %s WHERE %s = %" G_GINT64_FORMAT, part->name,
                             part->columns[0], id);
      if (!prc_database_exec (merging->db, sql, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_as_before (const PrcMergeTable *table, sqlite3_value *const *ours, sqlite3_value *const *before)
{
  for (int i = 0; i < table->n; i++)
    if (is_value (table, i) && before[i] != NULL && !prc_row_values_equal (ours[i], before[i]))
      return FALSE;
  return TRUE;
}

static gboolean
delete_row (PrcMerging *merging, const PrcMergeTable *table, const PrcRowChange *change,
            GHashTable *lists, GError **error)
{
  sqlite3_value **before = prc_merge_row_copy (change->old_values, table->n);
  gint64 theirs = table->numbered ? get_id (table, before) : 0;
  GError *failure = NULL;
  sqlite3_value **ours;
  gboolean done = TRUE;

  prc_merging_map_row (merging, table, before);
  ours = prc_merging_find (merging, table, before, &failure);
  if (ours != NULL)
    {
      gboolean same = is_as_before (table, ours, before) &&
                      (!table->numbered ||
                       (prc_merge_lists_are_as_before (merging, lists, table->name, theirs) &&
                        !is_named (merging, table, get_id (table, before))));

      if (same)
        done =
            (!table->numbered || delete_parts (merging, table, get_id (table, before), &failure)) &&
            prc_merging_run (merging, table, table->delete, before, &failure);
      else
        tell (merging, table, get_id (table, before), 0, ours[0], NULL);
    }
  prc_merge_row_free (before, table->n);
  prc_merge_row_free (ours, table->n);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return done && failure == NULL;
}

gboolean
prc_merge_rows_delete (PrcMerging *merging, GHashTable *lists, GError **error)
{
  for (guint i = 0; i < merging->theirs->rows->len; i++)
    {
      const PrcRowChange *change = g_ptr_array_index (merging->theirs->rows, i);
      const PrcMergeTable *table = prc_merging_get_table (merging, change->table);

      if (is_row (table) && change->operation == SQLITE_DELETE &&
          !delete_row (merging, table, change, lists, error))
        return FALSE;
    }
  return TRUE;
}
