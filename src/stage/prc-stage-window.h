/* prc-stage-window.h - one screen: a window that fills its monitor and shows a stage view, or a
 * small one for practice on a single monitor.
 *
 * Never a pointer, a title, a binding of a key: keys are forwarded to the console.
 */
#pragma once

#include "prc-stage-view.h"

G_BEGIN_DECLS

#define PRC_TYPE_STAGE_WINDOW (prc_stage_window_get_type ())
G_DECLARE_FINAL_TYPE (PrcStageWindow, prc_stage_window, PRC, STAGE_WINDOW, GtkWindow)

/* Signal 'key' (guint keyval, guint modifiers): pressed while this window has the keyboard. */

PrcStageWindow *
prc_stage_window_new (GtkApplication *application, PrcRole role, GdkMonitor *monitor);
/* For practice: one that can be moved about, called @title. */
PrcStageWindow *
prc_stage_window_new_small (GtkApplication *application, PrcRole role, const char *title);
PrcStageView *prc_stage_window_get_view (PrcStageWindow *window);
PrcRole prc_stage_window_get_role (PrcStageWindow *window);
/* Is it this very monitor (NULL: a small window, on none); not a dangling pointer: the window goes
 * before its monitor does. */
gboolean prc_stage_window_is_on (PrcStageWindow *window, GdkMonitor *monitor);

G_END_DECLS
