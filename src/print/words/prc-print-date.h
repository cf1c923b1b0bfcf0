/* prc-print-date.h - dates and times as print says them, by ICU's own patterns. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 'Friday 26 June 2026, 2.30 pm', '2026年6月26日（星期五）14:30'; @time ('HH:MM') may be NULL.
 * NULL where @date is no 'YYYY-MM-DD' or ICU does not know how. */
char *prc_print_date_format (const char *date, const char *time, const char *language);

/* '26 June 2026' from an ISO 8601 time; NULL where it is none. */
char *prc_print_date_format_day (const char *iso, const char *language);

/* '2.30', '14:30' from minutes after midnight. */
char *prc_print_date_format_minutes (int minutes, const char *language);

/* Minutes after midnight of 'HH:MM'; -1 where it is none. */
int prc_print_date_parse_time (const char *time);

G_END_DECLS
