#include "prc-day-report.h"

#include "prc-csv-row.h"

static const char *const lists[] = { [PRC_DAY_LIST_LOG] = "log",
                                     [PRC_DAY_LIST_ABSENT] = "absent",
                                     [PRC_DAY_LIST_AGAIN] = "again",
                                     [PRC_DAY_LIST_CONFERRED] = "conferred" };

static void
row_free (gpointer data)
{
  PrcDayRow *row = data;

  g_free (row->position);
  g_free (row->id);
  g_free (row->called);
  g_free (row->native);
  g_free (row->awards);
  g_free (row->time);
  g_free (row);
}

char *
prc_day_report_dup_time (gint64 utc_ms)
{
  g_autoptr (GDateTime) time = utc_ms != 0 ? g_date_time_new_from_unix_local (utc_ms / 1000) : NULL;

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M:%S") : NULL;
}

static const char *
get_status (const PrcDay *day, int number)
{
  switch (prc_live_state_get_fate (day->state, number))
    {
    case PRC_CUE_LIVE:
    case PRC_CUE_CALLED:
      return "called";
    case PRC_CUE_ABSENT:
      return "absent";
    case PRC_CUE_SKIPPED:
      return "skipped";
    case PRC_CUE_WAITING:
    case PRC_CUE_PASSED_OVER:
      break;
    }
  return "not-called";
}

static char *
dup_awards (const PrcCard *card, const char *language)
{
  g_autoptr (GString) awards = g_string_new (NULL);

  for (guint i = 0; i < card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (card->awards, i);
      const char *title = prc_text_get (award->title, language);

      g_string_append_printf (awards, "%s%s", awards->len > 0 ? "; " : "",
                              title != NULL ? title : "");
    }
  return g_strdup (awards->str);
}

static gboolean
was_called_twice (const PrcDay *day, int number)
{
  guint times = 0;

  for (guint i = 0; i < day->moments->len; i++)
    {
      const PrcDayMoment *moment = g_ptr_array_index (day->moments, i);

      times += moment->cue->number == number && moment->again && !moment->taken_back;
    }
  return times > 0;
}

static PrcDayRow *
row_new (const PrcDaySource *source, const PrcCue *cue)
{
  const PrcDayMoment *moment = prc_show_day_find (source->day, cue->number);
  PrcDayRow *row = g_new0 (PrcDayRow, 1);

  row->position = g_strdup (cue->position);
  row->id = g_strdup (cue->external_id);
  row->called = g_strdup (cue->card->called);
  row->native = g_strdup (cue->card->native);
  row->awards = dup_awards (cue->card, source->language);
  row->status = get_status (source->day, cue->number);
  row->late = prc_show_day_is_late (source->day, cue->graduand);
  row->again = was_called_twice (source->day, cue->number);
  if (moment != NULL)
    row->time = prc_day_report_dup_time (moment->from_ms);
  if (moment != NULL && moment->to_ms != 0)
    row->seconds = (double) (moment->to_ms - moment->from_ms) / 1000.0;
  return row;
}

static gboolean
is_wanted (const char *status, PrcDayList list)
{
  switch (list)
    {
    case PRC_DAY_LIST_ABSENT:
      return g_str_equal (status, "absent") || g_str_equal (status, "skipped");
    case PRC_DAY_LIST_AGAIN:
      return !g_str_equal (status, "called");
    case PRC_DAY_LIST_LOG:
    case PRC_DAY_LIST_CONFERRED:
      break;
    }
  return TRUE;
}

/* Those of the ceremony who have no place in the order. Returns: (transfer container) */
static GPtrArray *
list_others (const PrcDaySource *source)
{
  const GPtrArray *cues = prc_live_state_get_cues (source->day->state);
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < cues->len; i++)
    g_hash_table_add (known, &((PrcCue *) g_ptr_array_index (cues, i))->graduand);
  for (guint i = 0; i < source->season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (source->season->graduands, i);

      if (graduand->attendance != PRC_ATTENDANCE_WITHDRAWN &&
          prc_season_is_in_ceremony (source->season, graduand, source->ceremony) &&
          !g_hash_table_contains (known, &graduand->id))
        g_ptr_array_add (others, graduand);
    }
  return others;
}

static PrcDayRow *
row_new_for (const PrcGraduand *graduand)
{
  PrcDayRow *row = g_new0 (PrcDayRow, 1);

  row->id = g_strdup (prc_graduand_get_id (graduand));
  row->called = prc_person_name_dup_called (graduand->name);
  row->native = g_strdup (graduand->name->native);
  row->awards = g_strdup ("");
  row->status = "in-absentia";
  return row;
}

GPtrArray *
prc_day_report_list (const PrcDaySource *source, PrcDayList list)
{
  const GPtrArray *cues = prc_live_state_get_cues (source->day->state);
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) others = NULL;

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand != 0 && is_wanted (get_status (source->day, cue->number), list))
        g_ptr_array_add (rows, row_new (source, cue));
    }
  if (list != PRC_DAY_LIST_LOG)
    return rows;
  others = list_others (source);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (rows, row_new_for (g_ptr_array_index (others, i)));
  return rows;
}

/* --- CSV ---------------------------------------------------------------------------------------
 */

static void
append_row (GString *text, const PrcDayRow *row)
{
  g_autofree char *seconds = row->time != NULL ? g_strdup_printf ("%.1f", row->seconds) : NULL;
  const char *const fields[] = { row->position,
                                 row->id,
                                 row->called,
                                 row->native,
                                 row->awards,
                                 row->status,
                                 row->time,
                                 seconds,
                                 row->late ? "late" : "",
                                 row->again ? "called again" : "" };

  prc_csv_row_append (text, fields, G_N_ELEMENTS (fields));
}

/* How someone got the degree, by what became of the cue. */
static const char *
get_manner (const PrcDaySource *source, const PrcGraduand *graduand)
{
  const GPtrArray *cues = prc_live_state_get_cues (source->day->state);
  const char *manner = NULL;

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand != graduand->id)
        continue;
      manner = get_status (source->day, cue->number);
      if (g_str_equal (manner, "called"))
        return "in person";
    }
  return manner == NULL ? "in absentia" : manner;
}

static void
append_conferred (GString *text, const PrcDaySource *source, const PrcGraduand *graduand)
{
  const PrcCeremony *ceremony = prc_season_find_ceremony (source->season, source->ceremony);
  const PrcPersonName *name = graduand->name;
  g_autofree char *certificate = prc_person_name_dup_certificate (name);

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (source->season, conferral->award);
      const PrcInstitution *institution =
          award != NULL ? prc_season_find_institution (source->season, award->institution) : NULL;
      const char *const fields[] = {
        prc_graduand_get_id_of (graduand, institution != NULL ? institution->code : NULL) != NULL
            ? prc_graduand_get_id_of (graduand, institution->code)
            : prc_graduand_get_id (graduand),
        name->family,
        name->given,
        certificate,
        award != NULL ? prc_text_get (award->title, source->language) : NULL,
        institution != NULL ? prc_text_get (institution->name, source->language) : NULL,
        get_manner (source, graduand),
        ceremony->date,
        NULL, /* for a signature */
      };

      prc_csv_row_append (text, fields, G_N_ELEMENTS (fields));
    }
}

static void
append_all_conferred (GString *text, const PrcDaySource *source)
{
  static const char *const header[] = { "id",       "family",      "given",  "certificate_name",
                                        "award",    "institution", "manner", "date",
                                        "signature" };

  prc_csv_row_append (text, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < source->season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (source->season->graduands, i);

      if (graduand->attendance != PRC_ATTENDANCE_WITHDRAWN &&
          prc_season_is_in_ceremony (source->season, graduand, source->ceremony))
        append_conferred (text, source, graduand);
    }
}

char *
prc_day_report_dup_csv (const PrcDaySource *source, PrcDayList list)
{
  static const char *const header[] = { "position", "id",   "called",  "native", "awards",
                                        "status",   "time", "seconds", "late",   "note" };
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  if (list == PRC_DAY_LIST_CONFERRED)
    {
      append_all_conferred (text, source);
      return g_string_free (text, FALSE);
    }
  rows = prc_day_report_list (source, list);
  prc_csv_row_append (text, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < rows->len; i++)
    append_row (text, g_ptr_array_index (rows, i));
  return g_string_free (text, FALSE);
}

gboolean
prc_day_report_parse_list (const char *words, PrcDayList *list)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (words, lists[i]) == 0)
      {
        *list = (PrcDayList) i;
        return TRUE;
      }
  return FALSE;
}
