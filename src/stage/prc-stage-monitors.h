/* prc-stage-monitors.h - the monitors as they come and go, told once they are known.
 *
 * GTK 4.8 announces a new monitor before it has a size or connector: such a one is
 * not listed until it has a size.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_STAGE_MONITORS (prc_stage_monitors_get_type ())
G_DECLARE_FINAL_TYPE (PrcStageMonitors, prc_stage_monitors, PRC, STAGE_MONITORS, GObject)

/* Signals: 'changed' (); 'lost' (GdkMonitor*): invalidated; its window must go at once. */

PrcStageMonitors *prc_stage_monitors_new (GdkDisplay *display);

/* Type a(sssiiii): connector, maker, model, x, y, width, height. Floating. */
GVariant *prc_stage_monitors_to_variant (PrcStageMonitors *monitors);

/* The monitor a screen is bound to: by connector, unless maker or model say it is another; else the
 * only one of that maker and model. NULL: not there. Returns: (transfer none) */
GdkMonitor *prc_stage_monitors_find (PrcStageMonitors *monitors, const char *connector,
                                     const char *maker, const char *model);

G_END_DECLS
