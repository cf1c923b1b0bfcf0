#include "prc-print-date.h"

#include "prc-language.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#define LENGTH 128

/* Whose dates have no commas and whose hours end in a point: house style, not the United States'.
 */
static gboolean
is_british (const char *language)
{
  return language == NULL || (g_ascii_strncasecmp (language, "en", 2) == 0 &&
                              g_ascii_strcasecmp (language, "en-US") != 0);
}

/* The house's English is British, whatever region ICU would take for plain 'en'. */
static const char *
get_locale (const char *language)
{
  if (language == NULL || g_ascii_strcasecmp (language, "en") == 0)
    return "en-GB";
  return language;
}

static char *
find_pattern (const char *locale, const char *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[LENGTH], found[LENGTH];
  char pattern[LENGTH * 4];
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);

  if (U_FAILURE (status))
    return NULL;
  u_uastrncpy (wanted, skeleton, LENGTH);
  udatpg_getBestPattern (generator, wanted, -1, found, LENGTH, &status);
  udatpg_close (generator);
  if (U_FAILURE (status))
    return NULL;
  u_strToUTF8 (pattern, sizeof pattern, NULL, found, -1, &status);
  return U_SUCCESS (status) ? g_strdup (pattern) : NULL;
}

static char *
format_pattern (const char *locale, const char *pattern, UDate when)
{
  static const UChar utc[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LENGTH], out[LENGTH];
  char text[LENGTH * 4];
  UDateFormat *format;

  u_strFromUTF8 (wide, LENGTH, NULL, pattern, -1, &status);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, wide, -1, &status);
  if (U_FAILURE (status))
    return NULL;
  udat_format (format, when, out, LENGTH, NULL, &status);
  udat_close (format);
  if (U_FAILURE (status))
    return NULL;
  u_strToUTF8 (text, sizeof text, NULL, out, -1, &status);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}

static void
replace (char **text, const char *from, const char *to)
{
  g_auto (GStrv) parts = NULL;

  if (*text == NULL)
    return;
  parts = g_strsplit (*text, from, -1);
  g_free (*text);
  *text = g_strjoinv (to, parts);
}

static gboolean
parse_date (const char *date, UDate *when)
{
  int year, month, day;
  g_autoptr (GDateTime) moment = NULL;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return FALSE;
  moment = g_date_time_new_utc (year, month, day, 12, 0, 0);
  if (moment == NULL)
    return FALSE;
  *when = (double) g_date_time_to_unix (moment) * 1000;
  return TRUE;
}

int
prc_print_date_parse_time (const char *time)
{
  int hours, minutes;

  if (time == NULL || sscanf (time, "%2d:%2d", &hours, &minutes) != 2)
    return -1;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return -1;
  return hours * 60 + minutes;
}

/* ICU's English writes '2:30 pm'; British print has a point. */
static char *
format_time (int minutes, const char *language, gboolean half_of_day)
{
  const char *locale = get_locale (language);
  gboolean british = is_british (language);
  g_autofree char *pattern = find_pattern (locale, british ? "hmm" : "jmm");
  g_autofree char *text = NULL;

  if (pattern != NULL && british)
    {
      replace (&pattern, "\xe2\x80\xaf", " ");
      replace (&pattern, "\xc2\xa0", " ");
      replace (&pattern, ":", ".");
    }
  if (pattern != NULL && british && !half_of_day)
    replace (&pattern, " a", "");
  text = pattern != NULL ? format_pattern (locale, pattern, minutes * 60000.0) : NULL;
  if (text == NULL)
    return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
  return g_steal_pointer (&text);
}

char *
prc_print_date_format_minutes (int minutes, const char *language)
{
  return format_time (minutes % (24 * 60), language, FALSE);
}

char *
prc_print_date_format (const char *date, const char *time, const char *language)
{
  const char *locale = get_locale (language);
  gboolean chinese = prc_language_is_chinese (language);
  g_autofree char *pattern = find_pattern (locale, "yMMMMEEEEd");
  g_autofree char *day = NULL, *clock = NULL;
  int minutes = prc_print_date_parse_time (time);
  UDate when;

  if (pattern == NULL || !parse_date (date, &when))
    return NULL;
  if (is_british (language))
    replace (&pattern, ",", "");
  if (chinese)
    replace (&pattern, "EEEE", "（EEEE）");
  day = format_pattern (locale, pattern, when);
  if (day == NULL || minutes < 0)
    return g_steal_pointer (&day);
  clock = format_time (minutes, language, TRUE);
  return g_strconcat (day, chinese ? "" : ", ", clock, NULL);
}

char *
prc_print_date_format_day (const char *iso, const char *language)
{
  const char *locale = get_locale (language);
  g_autofree char *pattern = find_pattern (locale, "yMMMMd");
  UDate when;

  if (pattern == NULL || !parse_date (iso, &when))
    return NULL;
  return format_pattern (locale, pattern, when);
}
