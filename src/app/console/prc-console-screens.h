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

typedef struct
{
  const char *season_path;
  gboolean resume;    /* a stage may be there still */
  gboolean two_stops; /* a fourth monitor that nobody chose for is the second officer's */
  guint windows;      /* roles (bits, 1 << role) that are windows, for practice on one monitor */
} PrcConsoleScreensPlace;

/* @console: a widget of the console's window, whose monitor is left to it. */
PrcConsoleScreens *
prc_console_screens_new (GtkWidget *console, const PrcConsoleScreensPlace *place, GError **error);

void prc_console_screens_set_assets (PrcConsoleScreens *self, PrcAssets *assets);
/* The test card on all screens, until it is taken off or the ceremony starts. FALSE: not while it
 * is live. */
gboolean prc_console_screens_toggle_test_card (PrcConsoleScreens *self);
void prc_console_screens_set_snapshot (PrcConsoleScreens *self, const PrcSnapshot *snapshot);
void prc_console_screens_set_clock (PrcConsoleScreens *self, const char *clock);

/* @where: connector, or 'since 11:42:31' of a lost one; transfer full. */
PrcScreenState prc_console_screens_get_state (PrcConsoleScreens *self, PrcRole role, char **where);
PrcTheme prc_console_screens_get_theme (PrcConsoleScreens *self, PrcRole role);

/* The two exchange their monitors, for this show and later ones. FALSE: neither has one. */
gboolean prc_console_screens_swap (PrcConsoleScreens *self, PrcRole a, PrcRole b);
/* From now on @role is shown on @monitor, for this show. */
void prc_console_screens_move (PrcConsoleScreens *self, PrcRole role, GdkMonitor *monitor);

/* An orderly end. @keep: the screens keep their last picture. */
void prc_console_screens_end (PrcConsoleScreens *self, gboolean keep);

G_END_DECLS
