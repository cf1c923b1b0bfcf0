/* prc-console-keys.h - keys of the console: which key is which act, and that a key held down is one
 * press. No widgets, no clock.
 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What the operator can do by one key or button. */
typedef enum
{
  PRC_DO_NONE,
  PRC_DO_NEXT, /* start, next, release or finish: what the large button says */
  PRC_DO_BACK,
  PRC_DO_HOLD, /* hold, or release */
  PRC_DO_BLANK,
  PRC_DO_SEARCH,
  PRC_DO_STAND_BY, /* the selected name */
  PRC_DO_LATE,
  PRC_DO_ABSENT,
  PRC_DO_SKIP,
  PRC_DO_MESSAGE,
  PRC_DO_TEST_CARD, /* on all screens, while it is not live */
  PRC_DO_NEXT_REGION,
  PRC_DO_PREVIOUS_REGION
} PrcConsoleAct;

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
