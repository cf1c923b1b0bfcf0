/* prc-console-screens.h - the screens of a show as the console knows them: which monitor each is
 * on, whether it shows what it should, and since when not. It owns the stage's supervisor.
 */
#pragma once

#include "prc-screen-plan.h"
#include "prc-screen-tile.h"
#include "prc-stage-supervisor.h"

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_SCREENS (prc_console_screens_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleScreens, prc_console_screens, PRC, CONSOLE_SCREENS, GObject)

/* Signals:
 *   'changed' ()            a state is another
 *   'back' (int role)       a lost screen is there again
 *   'active' (), 'key' (guint keyval, guint modifiers)   as of the supervisor
 */

/* @console: a widget of the console's window, whose monitor is left to it. */
PrcConsoleScreens *prc_console_screens_new (GtkWidget *console, const char *season_path,
                                            gboolean resume, GError **error);

void prc_console_screens_set_assets (PrcConsoleScreens *self, PrcAssets *assets);
/* The test card on all screens, until it is taken off or the ceremony starts. FALSE: not while it
 * is live. */
gboolean prc_console_screens_toggle_test_card (PrcConsoleScreens *self);
void prc_console_screens_set_snapshot (PrcConsoleScreens *self, const PrcSnapshot *snapshot);
void prc_console_screens_set_clock (PrcConsoleScreens *self, const char *clock);

/* @where: connector, or 'since 11:42:31' of a lost one; transfer full. */
PrcScreenState prc_console_screens_get_state (PrcConsoleScreens *self, PrcRole role, char **where);
PrcTheme prc_console_screens_get_theme (PrcConsoleScreens *self, PrcRole role);

/* From now on @role is shown on @monitor, for this show. */
void prc_console_screens_move (PrcConsoleScreens *self, PrcRole role, GdkMonitor *monitor);

/* An orderly end. @keep: the screens keep their last picture. */
void prc_console_screens_end (PrcConsoleScreens *self, gboolean keep);

G_END_DECLS
