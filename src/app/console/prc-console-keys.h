/* prc-console-keys.h - keys of the console: which key is which act, and that a key held down is one
 * press. No widgets, no clock.
 */
#pragma once

#include "prc-key-map.h"

G_BEGIN_DECLS

/* NONE for any other key. @letters: do single letters act. */
PrcConsoleAct prc_console_keys_find (guint keyval, GdkModifierType modifiers, gboolean letters);

/* Keys that are down now, so that repeats are told from presses. */
typedef struct _PrcKeysDown PrcKeysDown;

PrcKeysDown *prc_keys_down_new (void);
void prc_keys_down_free (PrcKeysDown *down);

/* TRUE: a press; FALSE: the key was down already, it repeats. @keycode: the hardware's, since a
 * key's value changes with Shift. */
gboolean prc_keys_down_press (PrcKeysDown *down, guint keycode);
void prc_keys_down_release (PrcKeysDown *down, guint keycode);
/* The keyboard went elsewhere: releases will not be heard. */
void prc_keys_down_clear (PrcKeysDown *down);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcKeysDown, prc_keys_down_free)

G_END_DECLS
