/* prc-console-keyboard.h - the keyboard, the clicker and the scanner in front of the console: keys
 * that come to a window, as acts and codes.
 *
 * Keys belong to an entry or a popover that has the focus; a key held down is one press; no Enter
 * acts on the show. It decides nothing of the show. Main thread.
 */
#pragma once

#include "prc-console-keys.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_KEYBOARD (prc_console_keyboard_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleKeyboard, prc_console_keyboard, PRC, CONSOLE_KEYBOARD, GObject)

/* Signals:
 *   'press' (int act)     a key of that act went down
 *   'release' (int act)   and up; NONE: some other key
 *   'scan' (const char *) a scanner's code, whole
 *   'lost' ()             the keyboard went elsewhere: what is held there will not be let go here
 */

PrcConsoleKeyboard *prc_console_keyboard_new (void);

/* Listens to the window of @widget, which is mapped, before its own widgets do. @quiet: Enter does
 * nothing while the focus is in it. */
void prc_console_keyboard_attach (PrcConsoleKeyboard *self, GtkWidget *widget, GtkWidget *quiet);
void prc_console_keyboard_detach (PrcConsoleKeyboard *self);

/* Nothing is heard until it is told to listen. @map: a clicker's keys (nullable); @letters: do
 * single letters act. */
void prc_console_keyboard_listen (PrcConsoleKeyboard *self, const PrcKeyMap *map, gboolean letters);
void prc_console_keyboard_ignore (PrcConsoleKeyboard *self);

/* Which act is a key that was pressed elsewhere, in a stage's window. */
PrcConsoleAct
prc_console_keyboard_find (PrcConsoleKeyboard *self, guint keyval, GdkModifierType modifiers);

G_END_DECLS
