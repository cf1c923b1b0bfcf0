/* 'report': what happened on the day, as text, CSV, JSON, or a recording's chapters. */
#include "prc-cli-commands.h"
#include "prc-cli-plan.h"

#include "prc-chapters.h"
#include "prc-day-report.h"
#include "prc-enum.h"
#include "prc-show-clock.h"
#include "prc-show-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gboolean csv, json, rehearsal;
  char *list, *chapters, *start, *ceremony, *language;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->list);
  g_free (options->chapters);
  g_free (options->start);
  g_free (options->ceremony);
  g_free (options->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
add_row (JsonBuilder *builder, const PrcDayRow *row)
{
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "position", row->position);
  prc_cli_add_string (builder, "id", row->id);
  prc_cli_add_string (builder, "called", row->called);
  prc_cli_add_string (builder, "native", row->native);
  prc_cli_add_string (builder, "awards", row->awards);
  prc_cli_add_string (builder, "status", row->status);
  prc_cli_add_string (builder, "time", row->time);
  json_builder_set_member_name (builder, "seconds");
  json_builder_add_double_value (builder, row->seconds);
  json_builder_set_member_name (builder, "late");
  json_builder_add_boolean_value (builder, row->late);
  json_builder_set_member_name (builder, "again");
  json_builder_add_boolean_value (builder, row->again);
  json_builder_end_object (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static JsonNode *
make_json (const PrcDaySource *source, const PrcPlanSource *plan, const char *title,
           PrcDayList list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) rows = prc_day_report_list (source, list);
  g_autofree char *started = prc_day_report_dup_time (source->day->started_ms);
  g_autofree char *finished = prc_day_report_dup_time (source->day->finished_ms);
  int called, names;

  prc_live_state_count (source->day->state, 0, &called, &names);
  json_builder_begin_object (builder);
  prc_cli_add_string (builder, "ceremony", title);
  prc_cli_add_string (builder, "state",
                      prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND,
                                        (int) prc_live_state_get_kind (source->day->state)));
  prc_cli_add_string (builder, "started", started);
  prc_cli_add_string (builder, "finished", finished);
  add_int (builder, "held_seconds", source->day->held_ms / 1000);
  add_int (builder, "called", called);
  add_int (builder, "names", names);
  prc_cli_add_plan (builder, plan);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, g_ptr_array_index (rows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
print_rows (const PrcDaySource *source, PrcDayList list, const char *heading)
{
  g_autoptr (GPtrArray) rows = prc_day_report_list (source, list);

  if (rows->len == 0)
    return;
  g_print ("\n%s\n", heading);
  for (guint i = 0; i < rows->len; i++)
    {
      const PrcDayRow *row = g_ptr_array_index (rows, i);

      g_print ("  %-5s %-12s %s%s%s  %s\n", row->position != NULL ? row->position : "", row->status,
               row->called != NULL ? row->called : "", row->native != NULL ? " " : "",
               row->native != NULL ? row->native : "", row->time != NULL ? row->time : "");
    }
}

static void
print_text (const PrcDaySource *source, const PrcPlanSource *plan, const char *title)
{
  const PrcDay *day = source->day;
  g_autofree char *started = prc_day_report_dup_time (day->started_ms);
  g_autofree char *finished = prc_day_report_dup_time (day->finished_ms);
  g_autoptr (GPtrArray) absent = prc_day_report_list (source, PRC_DAY_LIST_ABSENT);
  int called, names;

  prc_live_state_count (day->state, 0, &called, &names);
  g_print ("%s\n", title != NULL ? title : "");
  if (started == NULL)
    {
      g_print (_ ("It was not started.\n"));
      prc_cli_print_plan (plan);
      return;
    }
  g_print (_ ("Started %s.\n"), started);
  if (finished != NULL)
    g_print (_ ("Finished %1$s: %2$d min, of them %3$d min on hold.\n"), finished,
             (int) ((day->finished_ms - day->started_ms + 30000) / 60000),
             (int) ((day->held_ms + 30000) / 60000));
  g_print (ngettext ("%1$d of %2$d name called; absent or skipped: %3$d; late arrivals: %4$d.\n",
                     "%1$d of %2$d names called; absent or skipped: %3$d; late arrivals: %4$d.\n",
                     (gulong) names),
           called, names, (int) absent->len, (int) g_hash_table_size (day->late));
  print_rows (source, PRC_DAY_LIST_AGAIN, _ ("Not called:"));
}

/* 'HH:MM', 'HH:MM:SS' of the ceremony's day, or ISO 8601. */
static gboolean
parse_start (const char *words, const PrcDay *day, gint64 *start_ms)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) begun = g_date_time_new_from_unix_local (day->started_ms / 1000);
  g_autofree char *date = begun != NULL ? g_date_time_format (begun, "%Y-%m-%d") : NULL;
  g_autofree char *whole =
      strchr (words, 'T') != NULL || date == NULL
          ? g_strdup (words)
          : g_strdup_printf ("%sT%s%s", date, words, strlen (words) <= 5 ? ":00" : "");
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, local);

  if (time == NULL)
    return FALSE;
  *start_ms = g_date_time_to_unix (time) * 1000 + g_date_time_get_microsecond (time) / 1000;
  return TRUE;
}

static PrcCliStatus
print_chapters (const PrcDaySource *source, const Options *options, const char *title)
{
  PrcChaptersOptions wanted = { .language = source->language, .title = title };
  g_autoptr (GPtrArray) chapters =
      prc_show_day_list_chapters (source->day, prc_show_clock_get_utc_ms ());
  g_autofree char *text = NULL;

  if (!prc_chapters_parse_format (options->chapters, &wanted.format))
    {
      prc_cli_say (_ ("There are no chapters of the kind '%s'. These are: vtt, youtube, edl, "
                      "ffmpeg."),
                   options->chapters);
      return PRC_CLI_USAGE;
    }
  if (options->start == NULL || !parse_start (options->start, source->day, &wanted.start_ms))
    {
      prc_cli_say (_ ("Say when the recording began: --start HH:MM:SS."));
      return PRC_CLI_USAGE;
    }
  text = prc_chapters_dup (chapters, &wanted);
  g_print ("%s", text);
  return PRC_CLI_DONE;
}

/* FALSE: the list that is asked for is not one of the plan. */
static gboolean
print_plan_list (const PrcPlanSource *plan, const Options *options)
{
  gboolean groups = g_strcmp0 (options->list, "groups") == 0;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  if (!groups && g_strcmp0 (options->list, "cues") != 0)
    return FALSE;
  if (options->json && !groups)
    {
      prc_cli_print_json (prc_cli_make_cues (plan));
      return TRUE;
    }
  if (options->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      prc_cli_add_plan (builder, plan);
      json_builder_end_object (builder);
      prc_cli_print_json (json_builder_get_root (builder));
      return TRUE;
    }
  rows = groups ? prc_plan_sheet_list_groups (plan) : prc_plan_sheet_list_cues (plan);
  text = groups ? prc_plan_sheet_dup_csv (rows, prc_plan_group_columns, PRC_PLAN_N_GROUP_COLUMNS)
                : prc_plan_sheet_dup_csv (rows, prc_plan_cue_columns, PRC_PLAN_N_CUE_COLUMNS);
  g_print ("%s", text);
  return TRUE;
}

static PrcCliStatus
print_report (const PrcDaySource *source, const PrcPlanSource *plan, const Options *options)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (source->season, source->ceremony);
  const char *title = prc_text_get (ceremony->title, source->language);
  g_autofree char *text = NULL;
  PrcDayList list = PRC_DAY_LIST_LOG;

  if (print_plan_list (plan, options))
    return PRC_CLI_DONE;
  if (options->list != NULL && !prc_day_report_parse_list (options->list, &list))
    {
      prc_cli_say (_ ("There is no list '%s'. These are: groups, cues, log, absent, again, "
                      "conferred."),
                   options->list);
      return PRC_CLI_USAGE;
    }
  if (options->chapters != NULL)
    return print_chapters (source, options, title);
  if (options->json)
    prc_cli_print_json (make_json (source, plan, title, list));
  else if (options->csv || options->list != NULL)
    {
      text = prc_day_report_dup_csv (source, list);
      g_print ("%s", text);
    }
  else
    print_text (source, plan, title);
  return PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_day (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (PrcShowRecord) record = NULL;
  g_autoptr (PrcDay) day = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony;
  const GOptionEntry entries[] = {
    { "ceremony", 0, 0, G_OPTION_ARG_STRING, &options.ceremony, NULL, NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, NULL, NULL },
    { "rehearsal", 0, 0, G_OPTION_ARG_NONE, &options.rehearsal, NULL, NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_STRING, &options.list, NULL, NULL },
    { "chapters", 0, 0, G_OPTION_ARG_STRING, &options.chapters, NULL, NULL },
    { "start", 0, 0, G_OPTION_ARG_STRING, &options.start, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!prc_cli_parse (argc, argv, entries, 1, 1, &words))
    return PRC_CLI_USAGE;
  if (!prc_cli_load (words[0], PRC_STORE_OPEN_READ, options.ceremony, &store, &season, &ceremony))
    return PRC_CLI_FAILED;
  record = prc_show_record_load (store, season, ceremony->id, options.rehearsal, &error);
  if (record != NULL)
    day = prc_show_day_new (record->order, record->events, &error);
  if (day == NULL)
    return prc_cli_fail (error, words[0]);
  const char *titles = prc_cli_language (options.language, ceremony);
  return print_report (&(PrcDaySource){ season, ceremony->id, day, titles },
                       &(PrcPlanSource){ season, ceremony, record->order, titles }, &options);
}
