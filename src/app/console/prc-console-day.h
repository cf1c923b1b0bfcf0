/* prc-console-day.h - the console's look back: the journal while it runs, the report when it is
 * over.
 */
#pragma once

#include "prc-console-controller.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window over that of @widget with every step, the newest first. */
void prc_console_day_show_journal (GtkWidget *widget, PrcConsoleController *controller);

/* Asks for a folder, and writes the lists of the day there (CSV): all calls with their times, who
 * did not come, who is to be called again, and what was conferred on whom, for student records.
 * What came of it is said by @said on @widget, if that is still there. */
typedef void (*PrcConsoleDaySaid) (GtkWidget *widget, const char *words);
void prc_console_day_save_report (GtkWidget *widget, PrcShow *show, PrcConsoleDaySaid said);

/* 'Back at Ouyang Shihan. Nothing was lost.'; NULL where there was no stop. (transfer full) */
char *prc_console_day_dup_recovered (PrcShow *show);

/* That a copy was not made, and what to do. @second: on the stick. (transfer full) */
char *prc_console_day_dup_backup (const GError *error, gboolean second);
/* That the disk has less free than a show may need. */
const char *prc_console_day_get_room_words (void);

/* '57 of 58 names called', and 'No-shows: 1 · Late arrivals: 2 · 72 min'. (transfer full) */
char *prc_console_day_dup_called (PrcShow *show);
char *prc_console_day_dup_rest (PrcShow *show);

G_END_DECLS
