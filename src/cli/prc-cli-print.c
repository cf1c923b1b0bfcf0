#include "prc-cli-commands.h"
#include "prc-cli-wait.h"

#include "prc-desk.h"
#include "prc-day-report.h"
#include "prc-desk-order.h"
#include "prc-print.h"
#include "prc-problem.h"
#include "prc-show-record.h"

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

/* The moment of the newest edit that stands: which list a working paper was printed from. */
static char *
find_changed (PrcStore *store)
{
  g_autoptr (GPtrArray) history = prc_store_load_history (store, NULL);

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const PrcHistoryEntry *entry = g_ptr_array_index (history, i);
      g_autoptr (GDateTime) at = entry->undone ? NULL : g_date_time_new_from_unix_utc (entry->at);

      if (at != NULL)
        return g_date_time_format_iso8601 (at);
    }
  return NULL;
}

static PrcPrintDayFate
parse_fate (const char *status)
{
  const char *const fates[] = { "called", "absent", "skipped", "not-called" };

  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    if (strcmp (status, fates[i]) == 0)
      return (PrcPrintDayFate) i;
  return PRC_PRINT_DAY_IN_ABSENTIA;
}

/* What became of everyone, in the words of print; strings are those of @rows. */
static GPtrArray *
make_day (const PrcSeason *season, const GPtrArray *rows)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const PrcDayRow *row = g_ptr_array_index (rows, i);
      const PrcGraduand *graduand =
          row->id != NULL ? prc_season_find_graduand_id (season, row->id) : NULL;
      PrcPrintDayRow *line = g_new0 (PrcPrintDayRow, 1);

      line->graduand = graduand != NULL ? graduand->id : -(gint64) i - 1;
      line->fate = parse_fate (row->status);
      line->position = row->position;
      line->called = row->called != NULL ? row->called : "";
      line->native = row->native;
      line->time = row->time != NULL && strlen (row->time) > 11 ? row->time + 11 : NULL;
      line->late = row->late;
      line->again = row->again;
      g_ptr_array_add (out, line);
    }
  return out;
}

/* The journal's rows, once the show has started; NULL with no error before. */
static GPtrArray *
load_day (PrcStore *store, const PrcSeason *season, const PrcCeremony *ceremony, GError **error)
{
  g_autoptr (PrcShowRecord) record =
      prc_show_record_load (store, season, ceremony->id, FALSE, error);
  g_autoptr (PrcDay) day =
      record != NULL ? prc_show_day_new (record->order, record->events, error) : NULL;

  if (day == NULL || day->started_ms == 0)
    return NULL;
  return prc_day_report_list (
      &(PrcDaySource){ season, ceremony->id, day, prc_cli_language (NULL, ceremony) },
      PRC_DAY_LIST_LOG);
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
  g_autofree char *changed = find_changed (store);
  g_autoptr (GPtrArray) rows = load_day (store, season, ceremony, &error);
  if (error != NULL)
    return prc_cli_fail (error, words[0]);
  g_autoptr (GPtrArray) day = rows != NULL ? make_day (season, rows) : NULL;
  PrcPrintJob job = { .season = season,
                      .ceremony = ceremony->id,
                      .order = order,
                      .assets = assets,
                      .kind = words[1],
                      .settings = settings,
                      .press = press,

                      .changed = changed,
                      .day = day,
                      .waivers = waivers };
  return write_document (&job, output);
}
