/* prc-screen-numbers.h - a large number on every monitor, so that anyone who stands before one can
 * say which it is. For the time before a ceremony is open.
 */
#pragma once

#include "prc-snapshot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_SCREEN_NUMBERS (prc_screen_numbers_get_type ())
G_DECLARE_FINAL_TYPE (PrcScreenNumbers, prc_screen_numbers, PRC, SCREEN_NUMBERS, GObject)

/* Signal 'ended' (): they are taken off: by Escape, after two minutes, or because a monitor went.
 */

/* @window: of the page; its monitor is left alone. @plan: array of PrcScreenBinding, whose roles
 * stand under the numbers. Numbers are the places in @monitors, from 1. */
PrcScreenNumbers *
prc_screen_numbers_new (GtkWidget *page, GListModel *monitors, const GPtrArray *plan);
void prc_screen_numbers_end (PrcScreenNumbers *self);

G_END_DECLS
