#include "prc-cli-commands.h"
#include "prc-cli-wait.h"

#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-print.h"
#include "prc-problem.h"

#include <glib/gi18n-lib.h>

static gboolean
parse_settings (char **pairs, GHashTable *settings)
{
  for (int i = 0; pairs != NULL && pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');

      if (equals == NULL || equals == pairs[i])
        {
          prc_cli_say (_ ("'%s' is not KEY=VALUE."), pairs[i]);
          return FALSE;
        }
      g_hash_table_insert (settings, g_strndup (pairs[i], (gsize) (equals - pairs[i])),
                           g_strdup (equals + 1));
    }
  return TRUE;
}

static PrcCliStatus
write_document (const PrcPrintJob *job, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDocument) document =
      prc_document_new (job, prc_cli_wait_progress, NULL, NULL, &error);

  if (document == NULL || !prc_document_write (document, path, &error))
    {
      gboolean words = g_error_matches (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_KIND) ||
                       g_error_matches (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING);

      prc_cli_fail (error, path);
      return words ? PRC_CLI_USAGE : PRC_CLI_FAILED;
    }
  const GPtrArray *problems = prc_document_get_problems (document);
  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != PRC_SEVERITY_INFO)
        prc_cli_say ("%s [%s]", problem->message, problem->code);
    }
  return prc_problems_worst (problems) < PRC_SEVERITY_INFO ? PRC_CLI_ATTENTION : PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_print (int argc, char **argv)
{
  g_autofree char *ceremony_words = NULL, *output = NULL;
  g_auto (GStrv) pairs = NULL, words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony_words, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &pairs, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!prc_cli_parse (argc, argv, entries, 2, 2, &words) || !parse_settings (pairs, settings))
    return PRC_CLI_USAGE;
  if (output == NULL)
    {
      prc_cli_say (_ ("Say where to write it: -o OUT.pdf."));
      return PRC_CLI_USAGE;
    }
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_READ, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony->id, &error);
  g_autoptr (PrcAssets) assets = order != NULL ? prc_store_load_assets (store, &error) : NULL;
  if (assets == NULL)
    return prc_cli_fail (error, words[0]);
  g_autoptr (GPtrArray) waivers = prc_store_load_waivers (store, &error);
  if (waivers == NULL)
    return prc_cli_fail (error, words[0]);
  g_autoptr (PrcPress) press =
      prc_store_load_press (store, ceremony->id, PRC_PRESS_BOOKLET, &error);
  if (error != NULL)
    return prc_cli_fail (error, words[0]);
  PrcPrintJob job = { .season = season,
                      .ceremony = ceremony->id,
                      .order = order,
                      .assets = assets,
                      .kind = words[1],
                      .settings = settings,
                      .press = press,
                      .waivers = waivers };
  return write_document (&job, output);
}
