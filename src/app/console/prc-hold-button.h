/* prc-hold-button.h - a button whose press and release are told apart, for acts that are held.
 *
 * The mouse presses it down and lets it go; a screen reader or the keyboard can only activate it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_HOLD_BUTTON (prc_hold_button_get_type ())
G_DECLARE_FINAL_TYPE (PrcHoldButton, prc_hold_button, PRC, HOLD_BUTTON, GtkButton)

/* Signals:
 *   'pressed' (), 'released' ()   by hand
 *   'activated' ()                without a hand: nothing can be held
 */

GtkWidget *prc_hold_button_new (void);

G_END_DECLS
