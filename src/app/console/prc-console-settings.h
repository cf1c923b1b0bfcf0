/* prc-console-settings.h - what the officer sets before the day: guard time, keys, cards, stops. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CONSOLE_SETTINGS (prc_console_settings_get_type ())
G_DECLARE_FINAL_TYPE (PrcConsoleSettings, prc_console_settings, PRC, CONSOLE_SETTINGS,
                      AdwPreferencesWindow)

/* The caller presents it. */
GtkWidget *prc_console_settings_new (GtkWindow *parent);

G_END_DECLS
