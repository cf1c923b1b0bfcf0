/* undo, redo, history: edits as the season keeps them. */
#include "prc-cli-commands.h"

#include "prc-desk-order.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Step) (PrcStore *store, char **label, GError **error);

static PrcCliStatus
step (Step take, const char *format, int argc, char **argv)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  if (!prc_cli_parse (argc, argv, NULL, 1, 1, &words))
    return PRC_CLI_USAGE;
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_WRITE);
  if (store == NULL)
    return PRC_CLI_FAILED;
  if (!take (store, &label, &error))
    return prc_cli_fail (error, words[0]);
  prc_cli_say (format, label);
  return PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_undo (int argc, char **argv)
{
  return step (prc_desk_order_undo, _ ("Taken back: %s"), argc, argv);
}

PrcCliStatus
prc_cli_redo (int argc, char **argv)
{
  return step (prc_desk_order_redo, _ ("Put back: %s"), argc, argv);
}

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format_iso8601 (time);
}

static void
print_json (const GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      const PrcHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *at = format_time (entry->at);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_int_value (builder, entry->id);
      prc_cli_add_string (builder, "label", entry->label);
      prc_cli_add_string (builder, "at", at);
      json_builder_set_member_name (builder, "undone");
      json_builder_add_boolean_value (builder, entry->undone);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

PrcCliStatus
prc_cli_history (int argc, char **argv)
{
  gboolean json = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, options, 1, 1, &words))
    return PRC_CLI_USAGE;
  g_autoptr (PrcStore) store = prc_cli_open (words[0], PRC_STORE_OPEN_READ);
  if (store == NULL)
    return PRC_CLI_FAILED;
  g_autoptr (GPtrArray) entries = prc_store_load_history (store, &error);
  if (entries == NULL)
    return prc_cli_fail (error, words[0]);
  if (json)
    {
      print_json (entries);
      return PRC_CLI_DONE;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const PrcHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *at = format_time (entry->at);

      g_print ("%s  %s%s\n", at, entry->label, entry->undone ? _ (" (taken back)") : "");
    }
  return PRC_CLI_DONE;
}
