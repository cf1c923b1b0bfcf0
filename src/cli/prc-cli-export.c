/* export: everyone as a table, for import or for a ceremony service. */
#include "prc-cli-commands.h"
#include "prc-cli-wait.h"

#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-export-file.h"
#include "prc-export-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const PrcExport *export;
  const char *path;
  gboolean replace;
  GError *error;
} Job;

static void
run (GCancellable *cancellable, gpointer data)
{
  Job *job = data;
  const PrcExportWatch watch = { prc_cli_wait_progress, NULL, cancellable };

  prc_export_job_write (job->export, job->path, job->replace, &watch, &job->error);
  prc_cli_wait_progress (1, NULL);
}

static PrcCliStatus
write_export (const PrcExport *export, const char *path, gboolean replace)
{
  Job job = { export, path, replace, NULL };

  prc_cli_wait_for (run, &job);
  g_autoptr (GError) error = job.error;
  if (error != NULL)
    return prc_cli_fail (error, path);
  guint n_cut = prc_export_get_n_cut (export);
  if (n_cut == 0)
    return PRC_CLI_DONE;
  prc_cli_say (ngettext ("%u line was longer than the service takes, and was shortened.",
                         "%u lines were longer than the service takes, and were shortened.", n_cut),
               n_cut);
  return PRC_CLI_ATTENTION;
}

static PrcCliStatus
export_for (const char *path, const char *ceremony_words, const char *language,
            PrcExportService service, PrcExport **export)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;

  if (!prc_cli_load (path, PRC_STORE_OPEN_READ, ceremony_words, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony->id, &error);
  if (order == NULL)
    return prc_cli_fail (error, path);
  *export =
      prc_export_new_for_service (season, order, service, prc_cli_language (language, ceremony));
  return PRC_CLI_DONE;
}

static PrcCliStatus
export_all (const char *path, PrcExport **export)
{
  g_autoptr (PrcStore) store = prc_cli_open (path, PRC_STORE_OPEN_READ);
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return PRC_CLI_FAILED;
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  if (season == NULL)
    return prc_cli_fail (error, path);
  *export = prc_export_new (season);
  return PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_export (int argc, char **argv)
{
  g_autofree char *output = NULL, *service_name = NULL, *ceremony = NULL, *language = NULL;
  gboolean replace = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcExport) export = NULL;
  PrcExportFormat format;
  PrcExportService service = PRC_EXPORT_MARCHINGORDER;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "for", 0, 0, G_OPTION_ARG_STRING, &service_name, NULL, NULL },
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &ceremony, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &replace, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (output == NULL || !prc_export_file_get_format (output, &format))
    {
      prc_cli_say (_ ("Say where to write it: -o OUT.csv, OUT.xlsx or OUT.json."));
      return PRC_CLI_USAGE;
    }
  if (service_name != NULL && !prc_export_service_from_name (service_name, &service))
    {
      prc_cli_say (_ ("There is no template '%s'. These are: marchingorder, namecoach, stageclip."),
                   service_name);
      return PRC_CLI_USAGE;
    }
  PrcCliStatus status = service_name != NULL
                            ? export_for (words[0], ceremony, language, service, &export)
                            : export_all (words[0], &export);
  return status == PRC_CLI_DONE ? write_export (export, output, replace) : status;
}
