#include "prc-mapping.h"

#include "prc-json.h"
#include "prc-value.h"

#include <glib/gi18n-lib.h>

/* --- SQL, made once for a connection ---------------------------------------------------------- */

/* Every column in @form, where @ stands for its name. */
static void
append_columns (GString *sql, const PrcMapping *mapping, const char *form)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    {
      if (i > 0)
        g_string_append (sql, ", ");
      for (const char *at = form; *at != '\0'; at++)
        if (*at == '@')
          g_string_append (sql, mapping->columns[i].parameter + 1);
        else
          g_string_append_c (sql, *at);
    }
}

static char *
make_insert (const PrcMapping *mapping)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (", mapping->table);
  append_columns (sql, mapping, "@");
  if (mapping->owner != NULL)
    g_string_append_printf (sql, ", %s, position", mapping->owner);
  g_string_append (sql, ") VALUES (");
  append_columns (sql, mapping, ":@");
  if (mapping->owner == NULL)
    return g_string_free (g_string_append_c (sql, ')'), FALSE);
  g_string_append_printf (sql, ", :owner, :position) ON CONFLICT (%s, position) DO UPDATE SET ",
                          mapping->owner);
  append_columns (sql, mapping, "@ = excluded.@");
  return g_string_free (sql, FALSE);
}

static char *
make_update (const PrcMapping *mapping)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", mapping->table);
  append_columns (sql, mapping, "@ = :@");
  g_string_append (sql, " WHERE id = :id");
  return g_string_free (sql, FALSE);
}

static char *
make_delete (const PrcMapping *mapping)
{
  return mapping->owner == NULL
             ? g_strdup_printf ("DELETE FROM %s WHERE id = :id", mapping->table)
             : g_strdup_printf ("DELETE FROM %s WHERE %s = :owner AND position > :position",
                                mapping->table, mapping->owner);
}

static char *
make_select (const PrcMapping *mapping, gboolean of_one)
{
  const char *key = mapping->owner != NULL ? mapping->owner : "id";
  GString *sql = g_string_new ("SELECT ");

  g_string_append_printf (sql, "%s, ", key);
  append_columns (sql, mapping, "@");
  g_string_append_printf (sql, " FROM %s", mapping->table);
  if (of_one)
    g_string_append_printf (sql, " WHERE %s = :owner", key);
  g_string_append_printf (sql, " ORDER BY %s%s", key, mapping->owner != NULL ? ", position" : "");
  return g_string_free (sql, FALSE);
}

static char *
make_select_all (const PrcMapping *mapping)
{
  return make_select (mapping, FALSE);
}

static char *
make_select_one (const PrcMapping *mapping)
{
  return make_select (mapping, TRUE);
}

static PrcStatement *
prepare (const PrcMapping *mapping, PrcDatabase *db, const char *verb,
         char *(*make) (const PrcMapping *mapping))
{
  GHashTable *notes = prc_database_get_notes (db);
  char key[64];

  g_snprintf (key, sizeof key, "%s %s", verb, mapping->table);
  char *sql = g_hash_table_lookup (notes, key);
  if (sql == NULL)
    {
      sql = make (mapping);
      g_hash_table_insert (notes, g_strdup (key), sql);
    }
  return prc_statement_new (db, sql);
}

/* --- one field -------------------------------------------------------------------------------- */

static gpointer
field_at (const PrcColumn *column, gconstpointer value)
{
  const char *base = value;

  if (column->within != 0)
    base = *(const char *const *) (base + column->within - 1);
  return (gpointer) (base + column->offset);
}

static void
bind_column (PrcStatement *statement, const PrcColumn *column, gconstpointer value)
{
  gconstpointer field = field_at (column, value);
  const char *name = column->parameter;

  switch (column->kind)
    {
    case PRC_COLUMN_INT:
      prc_statement_bind_int64 (statement, name, *(const int *) field);
      break;
    case PRC_COLUMN_INT64:
      prc_statement_bind_int64 (statement, name, *(const gint64 *) field);
      break;
    case PRC_COLUMN_REFERENCE:
      if (*(const gint64 *) field != 0)
        prc_statement_bind_int64 (statement, name, *(const gint64 *) field);
      else
        prc_statement_bind_null (statement, name);
      break;
    case PRC_COLUMN_BOOLEAN:
      prc_statement_bind_int64 (statement, name, *(const gboolean *) field != FALSE);
      break;
    case PRC_COLUMN_FLAG:
      prc_statement_bind_int64 (statement, name, (*(const int *) field & column->bit) != 0);
      break;
    case PRC_COLUMN_ENUM:
      prc_statement_bind_text (statement, name,
                               prc_enum_to_nick (column->type (), *(const int *) field));
      break;
    case PRC_COLUMN_STRING:
      prc_statement_bind_text (statement, name, *(const char *const *) field);
      break;
    case PRC_COLUMN_TEXT:
      prc_statement_take_text (statement, name,
                               prc_json_from_text (*(const PrcText *const *) field));
      break;
    case PRC_COLUMN_STRV:
      prc_statement_take_text (statement, name,
                               prc_json_from_strv (*(const char *const *const *) field));
      break;
    }
}

/* Subjects and titles come back hundreds of times: each is parsed once and shared. */
static PrcText *
read_text (PrcDatabase *db, PrcStatement *row, const char *json)
{
  GHashTable *texts = prc_database_get_texts (db);
  PrcText *text = json != NULL ? g_hash_table_lookup (texts, json) : NULL;

  if (text == NULL && json != NULL)
    {
      text = prc_json_to_text (json);
      if (text == NULL)
        prc_statement_mark_damaged (row);
      else
        g_hash_table_insert (texts, g_strdup (json), text);
    }
  return prc_text_ref (text);
}

static void
read_strv (PrcStatement *row, int at, GStrv *field)
{
  const char *json = prc_statement_get_text (row, at);
  GStrv strings = json != NULL ? prc_json_to_strv (json) : g_new0 (char *, 1);

  if (strings == NULL)
    {
      prc_statement_mark_damaged (row);
      return;
    }
  g_strfreev (*field);
  *field = strings;
}

static void
read_column (PrcDatabase *db, PrcStatement *row, int at, const PrcColumn *column, gpointer value)
{
  gpointer field = field_at (column, value);

  switch (column->kind)
    {
    case PRC_COLUMN_INT:
      *(int *) field = (int) CLAMP (prc_statement_get_int64 (row, at), G_MININT, G_MAXINT);
      break;
    case PRC_COLUMN_INT64:
    case PRC_COLUMN_REFERENCE:
      *(gint64 *) field = prc_statement_get_int64 (row, at);
      break;
    case PRC_COLUMN_BOOLEAN:
      *(gboolean *) field = prc_statement_get_int64 (row, at) != 0;
      break;
    case PRC_COLUMN_FLAG:
      if (prc_statement_get_int64 (row, at) != 0)
        *(int *) field |= column->bit;
      break;
    case PRC_COLUMN_ENUM:
      if (!prc_enum_from_nick (column->type (), prc_statement_get_text (row, at), field))
        prc_statement_mark_damaged (row);
      break;
    case PRC_COLUMN_STRING:
      prc_set_string (field, prc_statement_get_text (row, at));
      break;
    case PRC_COLUMN_TEXT:
      prc_text_unref (*(PrcText **) field);
      *(PrcText **) field = read_text (db, row, prc_statement_get_text (row, at));
      break;
    case PRC_COLUMN_STRV:
      read_strv (row, at, field);
      break;
    }
}

/* --- public ----------------------------------------------------------------------------------- */

void
prc_mapping_bind (const PrcMapping *mapping, PrcStatement *statement, gconstpointer value)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    bind_column (statement, &mapping->columns[i], value);
}

static gboolean
check_found (PrcDatabase *db, GError **error)
{
  if (sqlite3_changes (prc_database_get_handle (db)) > 0)
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND, "%s",
               _ ("What was to be changed is no longer in the season. Nothing was changed."));
  return FALSE;
}

gint64
prc_mapping_put (const PrcMapping *mapping, PrcDatabase *db, gint64 id, gconstpointer value,
                 GError **error)
{
  g_autoptr (PrcStatement) statement = id == 0 ? prepare (mapping, db, "insert", make_insert)
                                               : prepare (mapping, db, "update", make_update);

  prc_mapping_bind (mapping, statement, value);
  if (id != 0)
    prc_statement_bind_int64 (statement, ":id", id);
  if (!prc_statement_run (statement, error) || (id != 0 && !check_found (db, error)))
    return -1;
  return id != 0 ? id : sqlite3_last_insert_rowid (prc_database_get_handle (db));
}

gboolean
prc_mapping_delete (const PrcMapping *mapping, PrcDatabase *db, gint64 id, GError **error)
{
  g_autoptr (PrcStatement) statement = prepare (mapping, db, "delete", make_delete);

  prc_statement_bind_int64 (statement, ":id", id);
  return prc_statement_run (statement, error) && check_found (db, error);
}

gboolean
prc_mapping_put_part (const PrcMapping *mapping, PrcDatabase *db, gint64 owner, guint position,
                      gconstpointer value, GError **error)
{
  g_autoptr (PrcStatement) statement = prepare (mapping, db, "insert", make_insert);

  prc_mapping_bind (mapping, statement, value);
  prc_statement_bind_int64 (statement, ":owner", owner);
  prc_statement_bind_int64 (statement, ":position", position);
  return prc_statement_run (statement, error);
}

gboolean
prc_mapping_trim (const PrcMapping *mapping, PrcDatabase *db, gint64 owner, guint n, GError **error)
{
  g_autoptr (PrcStatement) statement = prepare (mapping, db, "delete", make_delete);

  prc_statement_bind_int64 (statement, ":owner", owner);
  prc_statement_bind_int64 (statement, ":position", n);
  return prc_statement_run (statement, error);
}

gboolean
prc_mapping_put_parts (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                       const GPtrArray *values, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    if (!prc_mapping_put_part (mapping, db, owner, i + 1, g_ptr_array_index (values, i), error))
      return FALSE;
  return prc_mapping_trim (mapping, db, owner, values->len, error);
}

gboolean
prc_mapping_put_array (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                       const GArray *values, GError **error)
{
  gsize size = g_array_get_element_size ((GArray *) values);

  for (guint i = 0; i < values->len; i++)
    if (!prc_mapping_put_part (mapping, db, owner, i + 1, values->data + i * size, error))
      return FALSE;
  return prc_mapping_trim (mapping, db, owner, values->len, error);
}

gboolean
prc_mapping_put_strings (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                         const char *const *values, GError **error)
{
  guint n = g_strv_length ((char **) values);

  for (guint i = 0; i < n; i++)
    if (!prc_mapping_put_part (mapping, db, owner, i + 1, &values[i], error))
      return FALSE;
  return prc_mapping_trim (mapping, db, owner, n, error);
}

PrcStatement *
prc_mapping_select (const PrcMapping *mapping, PrcDatabase *db, gint64 owner)
{
  PrcStatement *statement = owner != 0 ? prepare (mapping, db, "select one", make_select_one)
                                       : prepare (mapping, db, "select all", make_select_all);

  if (owner != 0)
    prc_statement_bind_int64 (statement, ":owner", owner);
  return statement;
}

void
prc_mapping_read (const PrcMapping *mapping, PrcDatabase *db, PrcStatement *row, gpointer value)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    read_column (db, row, (int) i + 1, &mapping->columns[i], value);
}
