/* prc-stage-console.h - the stage's side of the console: connects, listens, and brings it back.
 *
 * The end of the connection without a 'bye' is the sign that the console died: it is started again,
 * at most 5 times in 60 s. One that says nothing for 10 s is ended with SIGABRT, then SIGKILL, and
 * so comes back the same way.
 */
#pragma once

#include "prc-link.h"

G_BEGIN_DECLS

#define PRC_TYPE_STAGE_CONSOLE (prc_stage_console_get_type ())
G_DECLARE_FINAL_TYPE (PrcStageConsole, prc_stage_console, PRC, STAGE_CONSOLE, GObject)

/* Signals: 'connected' (); 'message' (const char*, GVariant*); 'bye' (): an orderly end. */

/* @season: what to start the console with again; NULL: don't. Starts to connect at once. */
PrcStageConsole *prc_stage_console_new (const char *socket_path, const char *season);

/* Sends, or drops where nobody listens now. A floating @body is taken. */
void prc_stage_console_send (PrcStageConsole *console, const char *name, GVariant *body);

/* The process that talks to us, as its snapshots say; 0: unknown. */
void prc_stage_console_set_pid (PrcStageConsole *console, int pid);

G_END_DECLS
