#include "prc-merging.h"

#include <string.h>

/* --- who is who ---------------------------------------------------------------------------- */

static char *
make_key (const char *table, gint64 id)
{
  return g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT, table, id);
}

const PrcMergeTable *
prc_merging_get_table (PrcMerging *merging, const char *name)
{
  return g_hash_table_lookup (merging->tables, name);
}

gboolean
prc_merging_knows (PrcMerging *merging, const char *table, gint64 theirs)
{
  g_autofree char *key = make_key (table, theirs);

  return g_hash_table_contains (merging->ids, key);
}

gint64
prc_merging_map (PrcMerging *merging, const char *table, gint64 theirs)
{
  g_autofree char *key = make_key (table, theirs);
  const gint64 *ours = g_hash_table_lookup (merging->ids, key);

  return ours != NULL ? *ours : theirs;
}

void
prc_merging_set_id (PrcMerging *merging, const char *table, gint64 theirs, gint64 ours)
{
  g_hash_table_insert (merging->ids, make_key (table, theirs), g_memdup2 (&ours, sizeof ours));
}

/* --- values -------------------------------------------------------------------------------- */

void
prc_merge_row_set (sqlite3_value **place, sqlite3_value *value)
{
  sqlite3_value *copy = value != NULL ? sqlite3_value_dup (value) : NULL;

  sqlite3_value_free (*place);
  *place = copy;
}

sqlite3_value **
prc_merge_row_copy (sqlite3_value *const *cells, int n)
{
  sqlite3_value **copy = g_new0 (sqlite3_value *, n);

  for (int i = 0; i < n; i++)
    prc_merge_row_set (&copy[i], cells[i]);
  return copy;
}

sqlite3_value **
prc_merge_row_read (sqlite3_stmt *stmt, int n)
{
  sqlite3_value **cells = g_new0 (sqlite3_value *, n);

  for (int i = 0; i < n; i++)
    prc_merge_row_set (&cells[i], sqlite3_column_value (stmt, i));
  return cells;
}

void
prc_merge_row_free (sqlite3_value **cells, int n)
{
  for (int i = 0; cells != NULL && i < n; i++)
    sqlite3_value_free (cells[i]);
  g_free (cells);
}

/* SQLite makes values of columns alone. */
static void
set_integer (PrcMerging *merging, sqlite3_value **place, gint64 number)
{
  sqlite3_stmt *make = NULL;

  if (sqlite3_prepare_v2 (prc_database_get_handle (merging->db), "SELECT :number", -1, &make,
                          NULL) == SQLITE_OK)
    {
      sqlite3_bind_int64 (make, 1, number);
      if (sqlite3_step (make) == SQLITE_ROW)
        prc_merge_row_set (place, sqlite3_column_value (make, 0));
    }
  sqlite3_finalize (make);
}

void
prc_merging_map_row (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value **cells)
{
  for (int i = 0; i < table->n; i++)
    {
      const char *refers = table->numbered && i == 0 ? table->name : table->refers[i];

      if (refers == NULL || cells[i] == NULL || sqlite3_value_type (cells[i]) != SQLITE_INTEGER)
        continue;
      gint64 theirs = sqlite3_value_int64 (cells[i]);
      gint64 ours = prc_merging_map (merging, refers, theirs);
      if (ours != theirs)
        set_integer (merging, &cells[i], ours);
    }
}

/* --- what both say ------------------------------------------------------------------------- */

/* Texts in several languages stand as JSON: 'en' to 'Needs time'. */
static char *
dup_texts (PrcMerging *merging, sqlite3_value *value)
{
  sqlite3_stmt *stmt = NULL;
  char *texts = NULL;

  if (sqlite3_prepare_v2 (prc_database_get_handle (merging->db),
                          "SELECT group_concat (value, ' / ') FROM json_each (:value)", -1, &stmt,
                          NULL) == SQLITE_OK &&
      sqlite3_bind_value (stmt, 1, value) == SQLITE_OK && sqlite3_step (stmt) == SQLITE_ROW)
    texts = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  return texts;
}

static char *
dup_value (PrcMerging *merging, sqlite3_value *value)
{
  const char *text;
  char *texts = NULL;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (sqlite3_value_type (value) == SQLITE_BLOB)
    return g_strdup_printf ("(%d)", sqlite3_value_bytes (value));
  text = (const char *) sqlite3_value_text (value);
  if (text != NULL && (text[0] == '{' || text[0] == '['))
    texts = dup_texts (merging, value);
  return texts != NULL ? texts : g_strdup (text);
}

/* Orders are made anew from what comes out, and what a list said is each copy's own memory. */
static gboolean
is_told (const char *table)
{
  static const char *const silent[] = { "frozen_order", "frozen_cue", "load",
                                        "load_problem", "imported",   NULL };

  return !g_strv_contains (silent, table);
}

gboolean
prc_merging_tell (PrcMerging *merging, const PrcMergePlace *place)
{
  PrcMergeConflict *conflict;
  gboolean taken;

  if (prc_row_values_equal (place->ours, place->theirs) || !is_told (place->table))
    return FALSE;
  conflict = g_new0 (PrcMergeConflict, 1);
  conflict->key = g_strdup_printf ("%s:%" G_GINT64_FORMAT ":%s", place->table, place->id,
                                   place->part != NULL ? place->part : place->field);
  conflict->table = g_strdup (place->table);
  conflict->id = place->id;
  conflict->field = g_strdup (place->field);
  conflict->ours = dup_value (merging, place->ours);
  conflict->theirs = dup_value (merging, place->theirs);
  taken = merging->take != NULL && g_hash_table_contains (merging->take, conflict->key);
  conflict->taken = taken;
  g_ptr_array_add (merging->conflicts, conflict);
  return taken;
}

/* --- rows of ours -------------------------------------------------------------------------- */

static sqlite3_stmt *
prepare (PrcMerging *merging, const PrcMergeTable *table, const char *sql,
         sqlite3_value *const *cells, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (prc_database_get_handle (merging->db), sql, -1, &stmt, NULL);

  for (int i = 0; rc == SQLITE_OK && i < table->n; i++)
    {
      g_autofree char *name = g_strconcat (":", table->columns[i], NULL);
      int index = sqlite3_bind_parameter_index (stmt, name);

      if (index > 0)
        rc = cells[i] != NULL ? sqlite3_bind_value (stmt, index, cells[i])
                              : sqlite3_bind_null (stmt, index);
    }
  if (rc == SQLITE_OK)
    return stmt;
  sqlite3_finalize (stmt);
  prc_database_fail (merging->db, rc, error);
  return NULL;
}

gboolean
prc_merging_run (PrcMerging *merging, const PrcMergeTable *table, const char *sql,
                 sqlite3_value *const *cells, GError **error)
{
  sqlite3_stmt *stmt = prepare (merging, table, sql, cells, error);

  if (stmt == NULL)
    return FALSE;
  int rc = sqlite3_step (stmt);
  sqlite3_finalize (stmt);
  return rc == SQLITE_DONE || prc_database_fail (merging->db, rc, error);
}

sqlite3_value **
prc_merging_find (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells,
                  GError **error)
{
  sqlite3_stmt *stmt = prepare (merging, table, table->select, cells, error);
  sqlite3_value **row = NULL;

  if (stmt == NULL)
    return NULL;
  int rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    row = prc_merge_row_read (stmt, table->n);
  else if (rc != SQLITE_DONE)
    prc_database_fail (merging->db, rc, error);
  sqlite3_finalize (stmt);
  return row;
}

gboolean
prc_merging_has (PrcMerging *merging, const char *table, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = :id", table);
  sqlite3_stmt *stmt = NULL;
  gboolean has = FALSE;

  if (sqlite3_prepare_v2 (prc_database_get_handle (merging->db), sql, -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_int64 (stmt, 1, id);
      has = sqlite3_step (stmt) == SQLITE_ROW;
    }
  sqlite3_finalize (stmt);
  return has;
}

gboolean
prc_merging_has_named (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value *const *cells)
{
  for (int i = 0; i < table->n; i++)
    if (table->refers[i] != NULL && cells[i] != NULL &&
        sqlite3_value_type (cells[i]) == SQLITE_INTEGER &&
        !prc_merging_has (merging, table->refers[i], sqlite3_value_int64 (cells[i])))
      return FALSE;
  return TRUE;
}
