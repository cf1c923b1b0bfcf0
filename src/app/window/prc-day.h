/* prc-day.h - a date or a time of day as someone types it, to the form that the season keeps.
 *
 * Pure. Months and days of the week are known in English and in the windows' language.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 'YYYY-MM-DD' of '16 July 2026', 'Thursday, 16th Jul 2026', 'July 16, 2026', '2026-07-16',
 * '2026年7月16日 星期四', '16/07/2026' (day first, as in the United Kingdom and China's English;
 * month first only where it can't be a day). A day of the week must be that date's own.
 * Returns: (transfer full) (nullable): NULL where it is no date, or could be two */
char *prc_day_parse_date (const char *text);

/* 'HH:MM' of '11:15', '9.30', '2:30 pm', '下午2:30', '1115'. Returns: (transfer full) (nullable) */
char *prc_day_parse_time (const char *text);

/* Names of months (1-12), days of the week (1 is Monday), and their two letters for a head of a
 * column, in the windows' language. */
const char *prc_day_get_month (int month);
const char *prc_day_get_weekday (int day);
const char *prc_day_get_short_weekday (int day);

G_END_DECLS
