#include "prc-hall-file.h"

#include "prc-enum.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static gboolean
refuse (GError **error, const char *words, const char *what)
{
  g_set_error (error, PRC_HALL_ERROR, PRC_HALL_ERROR_ROWS, words, what);
  return FALSE;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* NULL where it is not there or no text. */
static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static int
get_int (JsonObject *object, const char *name, int fallback)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_INT64
             ? (int) CLAMP (json_node_get_int (node), 1, 1000)
             : fallback;
}

static PrcText *
read_title (JsonObject *root, const char *language)
{
  JsonNode *node = json_object_get_member (root, "title");
  PrcText *title = NULL;

  if (get_string (root, "title") != NULL)
    return prc_text_new (language, get_string (root, "title"), NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  JsonObject *texts = json_node_get_object (node);
  g_autoptr (GList) names = json_object_get_members (texts);
  for (GList *each = names; each != NULL; each = each->next)
    {
      PrcText *more = prc_text_with (title, each->data, get_string (texts, each->data));

      prc_text_unref (title);
      title = more;
    }
  return title;
}

/* One text, or an array of lines. */
static char *
dup_rows (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "rows");
  JsonArray *lines =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  GString *text = g_string_new (get_string (object, "rows"));

  for (guint i = 0; lines != NULL && i < json_array_get_length (lines); i++)
    {
      JsonNode *line = json_array_get_element (lines, i);

      if (JSON_NODE_HOLDS_VALUE (line) && json_node_get_value_type (line) == G_TYPE_STRING)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                                json_node_get_string (line));
    }
  return g_string_free (text, FALSE);
}

static void
read_walls (PrcHallBlock *block, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "walls");
  JsonArray *walls =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; walls != NULL && i < json_array_get_length (walls); i++)
    {
      JsonNode *wall = json_array_get_element (walls, i);
      const char *side =
          JSON_NODE_HOLDS_VALUE (wall) && json_node_get_value_type (wall) == G_TYPE_STRING
              ? json_node_get_string (wall)
              : NULL;

      block->wall_left |= g_strcmp0 (side, "left") == 0;
      block->wall_right |= g_strcmp0 (side, "right") == 0;
    }
}

/* FALSE: a word that is none of the enumeration's. */
static gboolean
read_enum (JsonObject *object, const char *name, GType type, int *value, GError **error)
{
  const char *word = get_string (object, name);

  return word == NULL || prc_enum_from_nick (type, word, value) ||
         refuse (error, _ ("“%s” is no word for how a block of seats is filled."), word);
}

static PrcHallBlock *
read_block (JsonObject *object, guint number, GError **error)
{
  g_autoptr (PrcHallBlock) block = prc_hall_block_new ();
  g_autofree char *rows = dup_rows (object);
  const char *fill = get_string (object, "fill");
  int side = PRC_SIDE_LEFT, link = PRC_HALL_LINK_NONE;

  prc_set_string (&block->name, get_string (object, "name"));
  prc_set_string (&block->prefix, get_string (object, "prefix"));
  prc_set_string (&block->tier, get_string (object, "tier"));
  block->across = get_int (object, "across", (int) number);
  block->back = get_int (object, "back", 1);
  block->back_first = g_strcmp0 (fill, "back") == 0;
  block->serpentine = json_object_has_member (object, "serpentine") &&
                      json_object_get_boolean_member_with_default (object, "serpentine", FALSE);
  read_walls (block, object);
  if (fill != NULL && !block->back_first && g_strcmp0 (fill, "front") != 0)
    {
      refuse (error, _ ("“%s” is no word for how a block of seats is filled."), fill);
      return NULL;
    }
  if (!read_enum (object, "start", PRC_TYPE_SIDE, &side, error) ||
      !read_enum (object, "link", PRC_TYPE_HALL_LINK, &link, error) ||
      !prc_hall_block_set_seats (block, rows, error))
    return NULL;
  block->start_side = (PrcSide) side;
  block->link = (PrcHallLink) link;
  return g_steal_pointer (&block);
}

static gboolean
read_blocks (PrcHallPlan *plan, JsonObject *root, GError **error)
{
  JsonNode *node = json_object_get_member (root, "blocks");
  JsonArray *blocks =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (blocks == NULL || json_array_get_length (blocks) > PRC_HALL_MAX_BLOCKS)
    return refuse (error, "%s",
                   _ ("This is no plan of a hall: it has no list “blocks”, or one "
                      "that is too long."));
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonNode *one = json_array_get_element (blocks, i);
      PrcHallBlock *block = JSON_NODE_HOLDS_OBJECT (one)
                                ? read_block (json_node_get_object (one), i + 1, error)
                                : NULL;

      if (block == NULL)
        return (error != NULL && *error != NULL) || JSON_NODE_HOLDS_OBJECT (one)
                   ? FALSE
                   : refuse (error, "%s", _ ("This is no plan of a hall: a block is no object."));
      g_ptr_array_add (plan->blocks, block);
    }
  return prc_hall_plan_check (plan, error);
}

PrcHallPlan *
prc_hall_file_parse (const char *json, const char *language, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PrcHallPlan) plan = prc_hall_plan_new ();
  g_autoptr (GError) broken = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, json, -1, &broken))
    {
      refuse (error, _ ("This is no JSON (%s). Nothing was changed."), broken->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, "%s",
              _ ("This is no plan of a hall: it has no list “blocks”, or one that "
                 "is too long."));
      return NULL;
    }
  plan->title = read_title (json_node_get_object (root), language);
  return read_blocks (plan, json_node_get_object (root), error) ? g_steal_pointer (&plan) : NULL;
}

/* --- writing ---------------------------------------------------------------------------------- */

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_title (JsonBuilder *builder, const PrcText *title)
{
  const char *const *languages = prc_text_get_languages (title);

  json_builder_set_member_name (builder, "title");
  json_builder_begin_object (builder);
  for (guint i = 0; languages[i] != NULL; i++)
    add_string (builder, languages[i], prc_text_get_exact (title, languages[i]));
  json_builder_end_object (builder);
}

static void
add_rows (JsonBuilder *builder, const PrcHallBlock *block)
{
  g_autofree char *text = prc_hall_rows_to_text (block->rows);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; lines[i] != NULL; i++)
    json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
}

static void
add_block (JsonBuilder *builder, const PrcHallBlock *block)
{
  json_builder_begin_object (builder);
  add_string (builder, "name", block->name);
  add_string (builder, "prefix", block->prefix);
  add_string (builder, "tier", block->tier);
  json_builder_set_member_name (builder, "across");
  json_builder_add_int_value (builder, block->across);
  json_builder_set_member_name (builder, "back");
  json_builder_add_int_value (builder, block->back);
  add_rows (builder, block);
  add_string (builder, "fill", block->back_first ? "back" : "front");
  add_string (builder, "start", prc_enum_to_nick (PRC_TYPE_SIDE, (int) block->start_side));
  json_builder_set_member_name (builder, "serpentine");
  json_builder_add_boolean_value (builder, block->serpentine);
  json_builder_set_member_name (builder, "walls");
  json_builder_begin_array (builder);
  if (block->wall_left)
    json_builder_add_string_value (builder, "left");
  if (block->wall_right)
    json_builder_add_string_value (builder, "right");
  json_builder_end_array (builder);
  add_string (builder, "link", prc_enum_to_nick (PRC_TYPE_HALL_LINK, (int) block->link));
  json_builder_end_object (builder);
}

char *
prc_hall_file_to_json (const PrcHallPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_title (builder, plan->title);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->blocks->len; i++)
    add_block (builder, g_ptr_array_index (plan->blocks, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
