/* prc-export-json.c - one JSON document, a person a line: the paths of the columns as nested
 * objects and arrays, without what is empty. */
#include "prc-export-table.h"
#include "prc-export-write.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What is open while the cells of one person go by. */
typedef struct
{
  JsonBuilder *builder;
  const PrcExport *export;
  gint64 key;     /* of the cell before; -1: none */
  gboolean inner; /* an object of languages, or an array of strings, is open */
} Nest;

static gboolean
is_nested (const PrcExportField *field)
{
  return field->kind == PRC_EXPORT_TEXT || field->kind == PRC_EXPORT_STRINGS;
}

static void
close_inner (Nest *nest)
{
  if (!nest->inner)
    return;
  if (prc_export_key_get_field ((guint64) nest->key)->kind == PRC_EXPORT_TEXT)
    json_builder_end_object (nest->builder);
  else
    json_builder_end_array (nest->builder);
  nest->inner = FALSE;
}

static void
close_group (Nest *nest)
{
  const PrcExportGroupRow *group;

  close_inner (nest);
  if (nest->key < 0)
    return;
  group = &prc_export_groups[prc_export_key_get_group ((guint64) nest->key)];
  if (group->name != NULL)
    json_builder_end_object (nest->builder);
  if (group->repeats)
    json_builder_end_array (nest->builder);
}

/* Closes what does not hold @key, and opens what does. */
static void
move_to (Nest *nest, guint64 key)
{
  PrcExportGroup group = prc_export_key_get_group (key);
  const PrcExportGroupRow *row = &prc_export_groups[group];

  if (nest->key < 0 || prc_export_key_get_group ((guint64) nest->key) != group)
    {
      close_group (nest);
      if (row->name != NULL)
        json_builder_set_member_name (nest->builder, row->name);
      if (row->repeats)
        json_builder_begin_array (nest->builder);
      if (row->name != NULL)
        json_builder_begin_object (nest->builder);
    }
  else if (prc_export_key_get_index ((guint64) nest->key) != prc_export_key_get_index (key))
    {
      close_inner (nest);
      json_builder_end_object (nest->builder);
      json_builder_begin_object (nest->builder);
    }
  else if ((guint64) nest->key >> 16 != key >> 16)
    close_inner (nest);
}

static void
add_value (JsonBuilder *builder, const PrcExportField *field, const char *text)
{
  if (field->kind == PRC_EXPORT_INT)
    json_builder_add_int_value (builder, g_ascii_strtoll (text, NULL, 10));
  else if (field->kind == PRC_EXPORT_BOOLEAN)
    json_builder_add_boolean_value (builder, g_str_equal (text, "yes"));
  else
    json_builder_add_string_value (builder, text);
}

static void
add_leaf (Nest *nest, const PrcExportLeaf *leaf)
{
  const PrcExportField *field = prc_export_key_get_field (leaf->key);
  g_autofree char *sub = prc_export_key_dup_sub (leaf->key, nest->export->languages);

  move_to (nest, leaf->key);
  nest->key = (gint64) leaf->key;
  if (!nest->inner)
    json_builder_set_member_name (nest->builder, field->name);
  if (is_nested (field) && !nest->inner)
    {
      if (field->kind == PRC_EXPORT_TEXT)
        json_builder_begin_object (nest->builder);
      else
        json_builder_begin_array (nest->builder);
      nest->inner = TRUE;
    }
  if (field->kind == PRC_EXPORT_TEXT)
    json_builder_set_member_name (nest->builder, sub);
  add_value (nest->builder, field, leaf->text);
}

static JsonNode *
make_person (const PrcExport *export, const GArray *leaves)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Nest nest = { builder, export, -1, FALSE };

  json_builder_begin_object (builder);
  for (guint i = 0; i < leaves->len; i++)
    add_leaf (&nest, &g_array_index (leaves, PrcExportLeaf, i));
  close_group (&nest);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static JsonNode *
make_row (const PrcExport *export, const char *const *cells)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < export->headers->len; i++)
    {
      json_builder_set_member_name (builder, export->headers->pdata[i]);
      json_builder_add_string_value (builder, cells[i] != NULL ? cells[i] : "");
    }
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static char *
to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  json_node_unref (node);
  return json_generator_to_data (generator, NULL);
}

static gboolean
write_string (GOutputStream *to, const char *text, GError **error)
{
  return g_output_stream_write_all (to, text, strlen (text), NULL, NULL, error);
}

static gboolean
write_head (const PrcExport *export, GOutputStream *to, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *columns = NULL;
  g_autofree char *head = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < export->headers->len; i++)
    json_builder_add_string_value (builder, export->headers->pdata[i]);
  json_builder_end_array (builder);
  columns = to_text (json_builder_get_root (builder));
  head = g_strdup_printf ("{\"procession\":\"%s\",\"version\":1,\n\"columns\":%s,\n\"graduands\":[",
                          export->index != NULL ? "graduands" : "service", columns);
  return write_string (to, head, error);
}

gboolean
prc_export_write_json (const PrcExport *export, GOutputStream *to, const PrcExportWatch *watch,
                       GError **error)
{
  guint n_rows = prc_export_get_n_rows (export);
  g_autofree const char **cells = g_new0 (const char *, export->headers->len);

  if (!write_head (export, to, error))
    return FALSE;
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GArray) leaves = NULL;
      g_autofree char *text = NULL;

      if (!prc_export_watch_step (watch, row, n_rows, error))
        return FALSE;
      prc_export_fill_row (export, row, cells, &leaves);
      text = to_text (leaves != NULL ? make_person (export, leaves) : make_row (export, cells));
      if (!write_string (to, row > 0 ? ",\n" : "\n", error) || !write_string (to, text, error))
        return FALSE;
    }
  return write_string (to, "\n]}\n", error);
}
