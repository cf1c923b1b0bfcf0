#include "prc-merge-table.h"

#include "prc-schema.h"
#include "prc-statement.h"

#include <string.h>

#define SQL_COLUMNS "SELECT name, pk FROM pragma_table_info (:name) ORDER BY cid"
#define SQL_REFERENCES "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (:name)"

/* Numbers of rows that the schema does not call so: what is printed or frozen stands for itself. */
static const struct
{
  const char *table, *column, *refers;
} loose[] = {
  { "press_line", "graduand", "graduand" },
  { "frozen_cue", "graduand", "graduand" },
  { "frozen_cue", "item", "item" },
};

/* Which of several parts of one row it is. */
static const struct
{
  const char *table, *column;
} marks[] = {
  { "external_id", "source" }, { "external_id", "id" }, { "conferral", "award" },
  { "need", "kind" },          { "need", "text" },      { "relation", "kind" },
  { "relation", "other" },
};

int
prc_merge_table_find (const PrcMergeTable *table, const char *column)
{
  for (int i = 0; i < table->n; i++)
    if (strcmp (table->columns[i], column) == 0)
      return i;
  return -1;
}

static void
table_free (gpointer data)
{
  PrcMergeTable *table = data;

  g_strfreev (table->columns);
  g_free (table->is_key);
  g_free (table->refers);
  g_free (table->select);
  g_free (table->insert);
  g_free (table->delete);
  g_free (table);
}

static gboolean
load_columns (PrcMergeTable *table, PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_COLUMNS);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gboolean));
  PrcStep step;

  prc_statement_bind_text (row, ":name", table->name);
  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      gboolean is_key = prc_statement_get_int64 (row, 1) > 0;

      g_strv_builder_add (names, prc_statement_get_text (row, 0));
      g_array_append_val (keys, is_key);
    }
  table->columns = g_strv_builder_end (names);
  table->n = (int) keys->len;
  table->is_key = (gboolean *) g_array_free (g_steal_pointer (&keys), FALSE);
  table->refers = g_new0 (const char *, table->n);
  return step == PRC_STEP_DONE;
}

static void
set_refers (PrcMergeTable *table, const char *column, const char *refers)
{
  int found = prc_merge_table_find (table, column);

  if (found >= 0)
    table->refers[found] = g_intern_string (refers);
}

static gboolean
load_references (PrcMergeTable *table, PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_REFERENCES);
  PrcStep step;

  prc_statement_bind_text (row, ":name", table->name);
  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    set_refers (table, prc_statement_get_text (row, 0), prc_statement_get_text (row, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    if (strcmp (loose[i].table, table->name) == 0)
      set_refers (table, loose[i].column, loose[i].refers);
  return step == PRC_STEP_DONE;
}

static void
find_kind (PrcMergeTable *table)
{
  int position = prc_merge_table_find (table, "position");
  int n_keys = 0;

  for (int i = 0; i < table->n; i++)
    n_keys += table->is_key[i];
  table->numbered = n_keys == 1 && table->is_key[0] && strcmp (table->columns[0], "id") == 0 &&
                    table->refers[0] == NULL && strcmp (table->name, "season") != 0;
  table->is_part = n_keys == 2 && table->is_key[0] && position == 1 && table->is_key[1] &&
                   table->refers[0] != NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (marks[i].table, table->name) == 0)
      table->marks |= 1u << prc_merge_table_find (table, marks[i].column);
  table->is_kept = table->marks == 0;
}

static void
make_sql (PrcMergeTable *table)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *names = g_strjoinv (", ", table->columns);

  for (int i = 0; i < table->n; i++)
    {
      g_string_append_printf (values, "%s:%s", i > 0 ? ", " : "", table->columns[i]);
      if (table->is_key[i])
        g_string_append_printf (keys, "%s%s = :%s", keys->len > 0 ? " AND " : "", table->columns[i],
                                table->columns[i]);
    }
  table->select = g_strdup_printf ("SELECT %s FROM %s WHERE %s", names, table->name, keys->str);
  table->insert =
      g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table->name, names, values->str);
  table->delete = g_strdup_printf ("DELETE FROM %s WHERE %s", table->name, keys->str);
}

GHashTable *
prc_merge_tables_load (PrcDatabase *db, GError **error)
{
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, table_free);

  for (int i = 0; prc_schema_recorded[i] != NULL; i++)
    {
      PrcMergeTable *table = g_new0 (PrcMergeTable, 1);

      table->name = g_intern_string (prc_schema_recorded[i]);
      g_hash_table_insert (tables, (gpointer) table->name, table);
      if (!load_columns (table, db, error) || !load_references (table, db, error))
        return NULL;
      find_kind (table);
      make_sql (table);
    }
  return g_steal_pointer (&tables);
}
