/* prc-console-desk.h - the console while a show is open: cards, list, buttons, screens and keys.
 *
 * It shows what the show says and passes keys and buttons to the controller; it holds no facts.
 */
#pragma once

#include "prc-console-controller.h"
#include "prc-console-screens.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_DESK (prc_console_desk_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleDesk, prc_console_desk, PRC, CONSOLE_DESK, AdwBin)

/* Activates the action 'console.prepare' of the widget above it. */

void prc_console_desk_begin (PrcConsoleDesk *self, PrcConsoleController *controller,
                             PrcConsoleScreens *screens, gboolean rehearsal);
void prc_console_desk_end (PrcConsoleDesk *self);

void prc_console_desk_undo (PrcConsoleDesk *self);
void prc_console_desk_redo (PrcConsoleDesk *self);
void prc_console_desk_search (PrcConsoleDesk *self);

G_END_DECLS
