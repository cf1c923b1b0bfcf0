#include "prc-cli-commands.h"

#include "prc-check.h"
#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-enum.h"

#include <glib/gi18n-lib.h>

static void
print_json (const GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      prc_cli_add_string (builder, "severity",
                          prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity));
      prc_cli_add_string (builder, "code", problem->code);
      prc_cli_add_string (builder, "graduand", problem->graduand);
      prc_cli_add_string (builder, "message", problem->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      g_print ("%-8s %s", prc_enum_to_nick (PRC_TYPE_SEVERITY, (int) problem->severity),
               problem->message);
      g_print (problem->graduand != NULL ? " [%s, %s]\n" : " [%s]\n", problem->code,
               problem->graduand);
    }
  if (problems->len == 0)
    g_print ("%s\n", _ ("Nothing to look at."));
}

PrcCliStatus
prc_cli_check (int argc, char **argv)
{
  gboolean json = FALSE;
  g_autofree char *ceremony_words = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_READ, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony->id, &error);
  if (order == NULL)
    return prc_cli_fail (error, words[0]);
  g_autoptr (GPtrArray) problems = prc_check_season (season, ceremony->id, order);
  if (json)
    print_json (problems);
  else
    print_text (problems);
  return prc_problems_worst (problems) < PRC_SEVERITY_INFO ? PRC_CLI_ATTENTION : PRC_CLI_DONE;
}
