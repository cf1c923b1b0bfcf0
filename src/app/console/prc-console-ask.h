/* prc-console-ask.h - what the console asks in a window of its own before it does something: who
 * came late, what to tell whom, whether to start with errors in Checks.
 *
 * Each opens the window over that of @widget, and hands the answer to @controller, unless that is
 * gone by then.
 */
#pragma once

#include "prc-console-controller.h"
#include "prc-cue-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void prc_console_ask_late (GtkWidget *widget, PrcConsoleController *controller);
void prc_console_ask_message (GtkWidget *widget, PrcConsoleController *controller);
void prc_console_ask_start (GtkWidget *widget, PrcConsoleController *controller);

/* Words for those who read @role, the VC's or the reader's; -1: for both; HALL: for all in
 * the hall, as an announcement. '' takes it off. */
void prc_console_ask_send (PrcConsoleController *controller, int role, const char *words);

/* A scanned code; one who is not the next is chosen in @column, so that one key makes them stand
 * by. */
void
prc_console_ask_scan (PrcConsoleController *controller, PrcCueColumn *column, const char *code);

G_END_DECLS
