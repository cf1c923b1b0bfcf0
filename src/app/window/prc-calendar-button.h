/* prc-calendar-button.h - a button that opens a month of days to pick one from.
 *
 * GTK's own calendar takes its words from the C library's locale, and its days can't be reached by
 * a screen reader one by one. Here each day is a button that says its whole date.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CALENDAR_BUTTON (prc_calendar_button_get_type ())
G_DECLARE_FINAL_TYPE (PrcCalendarButton, prc_calendar_button, PRC, CALENDAR_BUTTON, AdwBin)

/* Signal 'picked' (const char *date): 'YYYY-MM-DD'. */

GtkWidget *prc_calendar_button_new (void);
/* The day that is marked, and whose month opens; NULL: today's month. */
void prc_calendar_button_set_date (PrcCalendarButton *self, const char *date);

G_END_DECLS
