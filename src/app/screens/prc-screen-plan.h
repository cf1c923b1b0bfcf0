/* prc-screen-plan.h - which monitor is which screen: by connector, maker and model, never by index.
 *
 * Bindings are kept in the settings. Where none are, the monitor that the console stands on is the
 * console's, and the others from left to right are hall, Vice-Chancellor and reader.
 */
#pragma once

#include "prc-model-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  PrcRole role;
  char *connector; /* "" where unknown, as are the next two */
  char *maker;
  char *model;
  PrcTheme theme;
} PrcScreenBinding;

void prc_screen_binding_free (PrcScreenBinding *binding);

/* Array of PrcScreenBinding as kept; empty where none were chosen. (transfer full) */
GPtrArray *prc_screen_plan_load (GSettings *settings);
void prc_screen_plan_store (GSettings *settings, const GPtrArray *bindings);
/* Type a(sssss), as the settings hold it. The second is floating. */
GPtrArray *prc_screen_plan_from_settings (GVariant *stored);
GVariant *prc_screen_plan_to_settings (const GPtrArray *bindings);

/* By position; @console (nullable) is left out, as are monitors not known yet. (transfer full) */
GPtrArray *prc_screen_plan_make_default (GListModel *monitors, GdkMonitor *console);

PrcScreenBinding *prc_screen_binding_new (PrcRole role, GdkMonitor *monitor, PrcTheme theme);
const PrcScreenBinding *prc_screen_plan_find (const GPtrArray *bindings, PrcRole role);
/* The binding of a monitor; NULL where it has none. */
const PrcScreenBinding *
prc_screen_plan_find_monitor (const GPtrArray *bindings, GdkMonitor *monitor);

/* Is the binding's monitor there and known. */
gboolean prc_screen_binding_is_present (const PrcScreenBinding *binding, GListModel *monitors);

/* Is its connector known and has it a size: it is not right after it was plugged in. */
gboolean prc_monitor_is_known (GdkMonitor *monitor);
/* The monitor that a widget's window is on; NULL where that is not known. (transfer none) */
GdkMonitor *prc_monitor_of_widget (GtkWidget *widget);
/* 'HDMI-1 · 1920×1080'. Returns: (transfer full) */
char *prc_monitor_dup_words (GdkMonitor *monitor);

/* The two exchange their monitors; a role that has none takes the other's. FALSE: neither has. */
gboolean prc_screen_plan_swap (GPtrArray *bindings, PrcRole a, PrcRole b);

/* Type a(ssssss), as the stage is told. Roles without a monitor are off.
 * Floating. */
GVariant *prc_screen_plan_to_variant (const GPtrArray *bindings);
/* The same for practice on one monitor: the roles of @windows (bits, 1 << role) as windows.
 * @titles: by role. Floating. */
GVariant *prc_screen_plan_to_windows (guint windows, const char *const *titles);

G_END_DECLS
