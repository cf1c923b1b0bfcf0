#include "prc-row-changes.h"

#include "prc-statement.h"

#include <string.h>

/* --- values -------------------------------------------------------------------------------- */

gboolean
prc_row_values_equal (sqlite3_value *a, sqlite3_value *b)
{
  int type = a != NULL ? sqlite3_value_type (a) : SQLITE_NULL;
  int size;

  if (type != (b != NULL ? sqlite3_value_type (b) : SQLITE_NULL))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
  if (type == SQLITE_FLOAT)
    return sqlite3_value_double (a) == sqlite3_value_double (b);
  size = sqlite3_value_bytes (a);
  return size == sqlite3_value_bytes (b) &&
         memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), (gsize) size) == 0;
}

static void
set_value (sqlite3_value **place, sqlite3_value *value)
{
  sqlite3_value *copy = value != NULL ? sqlite3_value_dup (value) : NULL;

  sqlite3_value_free (*place);
  *place = copy;
}

static void
clear_values (sqlite3_value **values, int n)
{
  for (int i = 0; i < n; i++)
    set_value (&values[i], NULL);
}

static void
row_change_free (gpointer data)
{
  PrcRowChange *change = data;

  clear_values (change->old_values, change->n);
  clear_values (change->new_values, change->n);
  g_free (change->old_values);
  g_free (change->new_values);
  g_free (change);
}

static PrcRowChange *
row_change_new (const char *table, int n)
{
  PrcRowChange *change = g_new0 (PrcRowChange, 1);

  change->table = g_intern_string (table);
  change->n = n;
  change->old_values = g_new0 (sqlite3_value *, n);
  change->new_values = g_new0 (sqlite3_value *, n);
  return change;
}

sqlite3_value *
prc_row_change_get_key (const PrcRowChange *change, int column)
{
  return change->old_values[column] != NULL ? change->old_values[column]
                                            : change->new_values[column];
}

/* --- one after the other ------------------------------------------------------------------- */

static void
take_over (PrcRowChange *to, const PrcRowChange *from)
{
  to->operation = from->operation;
  for (int i = 0; i < to->n; i++)
    {
      set_value (&to->old_values[i], from->old_values[i]);
      set_value (&to->new_values[i], from->new_values[i]);
    }
}

static void
update_again (PrcRowChange *to, const PrcRowChange *from)
{
  for (int i = 0; i < to->n; i++)
    {
      if (from->new_values[i] == NULL)
        continue;
      if (to->operation == SQLITE_UPDATE && to->new_values[i] == NULL)
        set_value (&to->old_values[i], from->old_values[i]);
      set_value (&to->new_values[i], from->new_values[i]);
    }
}

static void
delete_updated (PrcRowChange *to, const PrcRowChange *from)
{
  to->operation = SQLITE_DELETE;
  for (int i = 0; i < to->n; i++)
    {
      if (to->new_values[i] == NULL)
        set_value (&to->old_values[i], from->old_values[i]);
      set_value (&to->new_values[i], NULL);
    }
}

/* Taken away and put back: what differs was changed. */
static void
insert_deleted (PrcRowChange *to, const PrcRowChange *from)
{
  gboolean any = FALSE;

  for (int i = 0; i < to->n; i++)
    if (!prc_row_values_equal (to->old_values[i], from->new_values[i]))
      {
        set_value (&to->new_values[i], from->new_values[i]);
        any = TRUE;
      }
  to->operation = any ? SQLITE_UPDATE : 0;
}

static void
add_up (PrcRowChange *to, const PrcRowChange *from)
{
  if (from->operation == SQLITE_UPDATE && to->operation != 0)
    update_again (to, from);
  else if (from->operation == SQLITE_DELETE && to->operation == SQLITE_INSERT)
    to->operation = 0;
  else if (from->operation == SQLITE_DELETE && to->operation == SQLITE_UPDATE)
    delete_updated (to, from);
  else if (from->operation == SQLITE_INSERT && to->operation == SQLITE_DELETE)
    insert_deleted (to, from);
  else
    take_over (to, from);
}

/* --- changesets ---------------------------------------------------------------------------- */

/* 0 for a table that is not known. */
static int
count_columns (PrcRowChanges *changes, const char *table)
{
  gpointer kept = g_hash_table_lookup (changes->columns, table);

  if (kept != NULL)
    return GPOINTER_TO_INT (kept);
  g_autoptr (PrcStatement) count =
      prc_statement_new (changes->db, "SELECT count (*) FROM pragma_table_info (:name)");
  prc_statement_bind_text (count, ":name", table);
  int n = prc_statement_step (count, NULL) == PRC_STEP_ROW
              ? (int) prc_statement_get_int64 (count, 0)
              : 0;
  g_hash_table_insert (changes->columns, g_strdup (table), GINT_TO_POINTER (n));
  return n;
}

/* What an older schema recorded lacks the columns that came later. NULL for a table that is not
 * known, or has fewer columns here. */
static PrcRowChange *
read_change (PrcRowChanges *changes, sqlite3_changeset_iter *iter)
{
  const char *table = NULL;
  int recorded = 0, operation = 0;

  if (sqlite3changeset_op (iter, &table, &recorded, &operation, NULL) != SQLITE_OK)
    return NULL;
  int n = count_columns (changes, table);
  if (n == 0 || recorded > n)
    return NULL;
  PrcRowChange *change = row_change_new (table, n);
  change->operation = operation;
  for (int i = 0; i < recorded; i++)
    {
      sqlite3_value *value = NULL;

      if (operation != SQLITE_INSERT && sqlite3changeset_old (iter, i, &value) == SQLITE_OK)
        set_value (&change->old_values[i], value);
      value = NULL;
      if (operation != SQLITE_DELETE && sqlite3changeset_new (iter, i, &value) == SQLITE_OK)
        set_value (&change->new_values[i], value);
    }
  return change;
}

static char *
make_key (const PrcRowChange *change, sqlite3_changeset_iter *iter)
{
  g_autoptr (GString) key = g_string_new (change->table);
  unsigned char *is_key = NULL;
  int n = 0;

  sqlite3changeset_pk (iter, &is_key, &n);
  for (int i = 0; i < n; i++)
    if (is_key[i])
      {
        sqlite3_value *value = prc_row_change_get_key (change, i);

        g_string_append_c (key, '\x1f');
        if (value != NULL && sqlite3_value_text (value) != NULL)
          g_string_append (key, (const char *) sqlite3_value_text (value));
      }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
add_change (PrcRowChanges *changes, sqlite3_changeset_iter *iter, const char *edit)
{
  PrcRowChange *change = read_change (changes, iter);

  if (change == NULL)
    return FALSE;
  g_autofree char *key = make_key (change, iter);
  PrcRowChange *before = g_hash_table_lookup (changes->found, key);
  if (before != NULL)
    {
      add_up (before, change);
      row_change_free (change);
      return TRUE;
    }
  change->edit = edit;
  g_ptr_array_add (changes->rows, change);
  g_hash_table_insert (changes->found, g_steal_pointer (&key), change);
  return TRUE;
}

gboolean
prc_row_changes_add (PrcRowChanges *changes, GBytes *changeset, const char *edit, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int rc = sqlite3changeset_start (&iter, (int) size, (void *) data);
  gboolean known = TRUE;

  while (rc == SQLITE_OK && known && sqlite3changeset_next (iter) == SQLITE_ROW)
    known = add_change (changes, iter, edit);
  if (iter != NULL)
    rc = sqlite3changeset_finalize (iter);
  if (rc != SQLITE_OK)
    return prc_database_fail (changes->db, rc, error);
  if (!known)
    prc_database_fail (changes->db, SQLITE_CORRUPT, error);
  return known;
}

PrcRowChanges *
prc_row_changes_new (PrcDatabase *db)
{
  PrcRowChanges *changes = g_new0 (PrcRowChanges, 1);

  changes->db = db;
  changes->rows = g_ptr_array_new_with_free_func (row_change_free);
  changes->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  changes->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return changes;
}

void
prc_row_changes_free (PrcRowChanges *changes)
{
  g_hash_table_unref (changes->found);
  g_hash_table_unref (changes->columns);
  g_ptr_array_unref (changes->rows);
  g_free (changes);
}
