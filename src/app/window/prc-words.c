#include "prc-words.h"

#include "prc-day.h"
#include "prc-window-language.h"

#include <glib/gi18n.h>
#include <stdio.h>

const char *
prc_words_get (const PrcText *text)
{
  const char *words = prc_text_get (text, prc_window_language_get ());

  return words != NULL ? words : "";
}

const char *
prc_words_get_other (const PrcText *text)
{
  const char *first = prc_words_get (text);
  const char *const *languages = text != NULL ? prc_text_get_languages (text) : NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      const char *words = prc_text_get_exact (text, languages[i]);

      if (words != NULL && g_strcmp0 (words, first) != 0)
        return words;
    }
  return NULL;
}

char *
prc_words_dup_both (const PrcText *text)
{
  const char *other = prc_words_get_other (text);

  if (other == NULL)
    return g_strdup (prc_words_get (text));
  return g_strdup_printf ("%s %s", prc_words_get (text), other);
}

static GDateTime *
parse_date (const char *date)
{
  int year, month, day;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return NULL;
  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

const char *
prc_words_get_weekday (const char *date)
{
  g_autoptr (GDateTime) day = parse_date (date);

  return day != NULL ? prc_day_get_weekday (g_date_time_get_day_of_week (day)) : "";
}

char *
prc_words_dup_date (const char *date)
{
  g_autoptr (GDateTime) day = parse_date (date);

  if (day == NULL)
    return g_strdup (date != NULL ? date : "");
  /* Translators: 'Thursday 16 July 2026': weekday, day, month, year */
  return g_strdup_printf (
      _ ("%1$s %2$d %3$s %4$d"), prc_day_get_weekday (g_date_time_get_day_of_week (day)),
      g_date_time_get_day_of_month (day), prc_day_get_month (g_date_time_get_month (day)),
      g_date_time_get_year (day));
}

char *
prc_words_dup_day_and_time (const PrcCeremony *ceremony)
{
  g_autofree char *date = prc_words_dup_date (ceremony->date);

  if (ceremony->time == NULL)
    return g_steal_pointer (&date);
  if (date[0] == '\0')
    return g_strdup (ceremony->time);
  /* Translators: a date, then a time of day */
  return g_strdup_printf (_ ("%s, %s"), date, ceremony->time);
}

char *
prc_words_dup_clock (const char *start, int seconds)
{
  int hours = 0, minutes = 0, total;

  if (start == NULL || sscanf (start, "%2d:%2d", &hours, &minutes) != 2)
    hours = minutes = 0;
  total = (hours * 60 + minutes + (seconds >= 0 ? seconds / 60 : (seconds - 59) / 60)) % (24 * 60);
  if (total < 0)
    total += 24 * 60;
  return g_strdup_printf ("%02d:%02d", total / 60, total % 60);
}

char *
prc_words_dup_span (int seconds)
{
  if (seconds < 60)
    /* Translators: seconds */
    return g_strdup_printf (_ ("%d s"), seconds);
  /* Translators: minutes */
  return g_strdup_printf (_ ("%d min"), (seconds + 30) / 60);
}

char *
prc_words_dup_moment (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);

  if (moment == NULL)
    return g_strdup ("");
  /* Translators: '18 November 2025, 14:32': day, month, year, hour, minute */
  return g_strdup_printf (
      _ ("%1$d %2$s %3$d, %4$02d:%5$02d"), g_date_time_get_day_of_month (moment),
      prc_day_get_month (g_date_time_get_month (moment)), g_date_time_get_year (moment),
      g_date_time_get_hour (moment), g_date_time_get_minute (moment));
}

char *
prc_words_dup_full_name (const PrcGraduand *graduand)
{
  g_autofree char *called = prc_person_name_dup_called (graduand->name);

  if (graduand->name->native == NULL || g_strcmp0 (called, graduand->name->native) == 0)
    return g_steal_pointer (&called);
  return g_strdup_printf ("%s %s", called, graduand->name->native);
}

char *
prc_words_dup_awards (const PrcSeason *season, const PrcGraduand *graduand)
{
  const PrcConferral *first;
  const PrcAward *award;
  const char *code;

  if (graduand->conferrals->len == 0)
    return g_strdup ("");
  first = g_ptr_array_index (graduand->conferrals, 0);
  award = prc_season_find_award (season, first->award);
  code = award == NULL ? "" : award->code != NULL ? award->code : prc_words_get (award->title);
  if (graduand->conferrals->len == 1)
    return g_strdup (code);
  return g_strdup_printf ("%s +%u", code, graduand->conferrals->len - 1);
}
