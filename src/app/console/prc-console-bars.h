/* prc-console-bars.h - what the operator must know at once: a lost screen, steps not yet saved, a
 * show that came back.
 */
#pragma once

#include "prc-model-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_BARS (prc_console_bars_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleBars, prc_console_bars, PRC, CONSOLE_BARS, GtkWidget)

/* Activates the action 'console.move-screen' (uint role, uint monitor). */

/* @since: as told ('since 11:42:31'); NULL: it is not lost. @monitors: where it could move to. */
void prc_console_bars_set_lost (PrcConsoleBars *self, PrcRole role, const char *since,
                                GListModel *monitors);
/* @steps: 0: all are saved. */
void prc_console_bars_set_unsaved (PrcConsoleBars *self, guint steps);
/* What wants no act now, and can be closed. */
typedef enum
{
  PRC_NOTE_ROOM,   /* the disk is nearly full */
  PRC_NOTE_BACKUP, /* the newest copy was not made */
  PRC_N_NOTES
} PrcConsoleNote;

/* A sentence; NULL: none. One is shown at a time, the first of them. */
void prc_console_bars_set_note (PrcConsoleBars *self, PrcConsoleNote note, const char *words);
/* A sentence; NULL: none. */
void prc_console_bars_set_recovered (PrcConsoleBars *self, const char *words);
void prc_console_bars_clear (PrcConsoleBars *self);

G_END_DECLS
