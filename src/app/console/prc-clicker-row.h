/* prc-clicker-row.h - a row of the settings: which keys of the clicker do one act, learned by
 * pressing them.
 */
#pragma once

#include "prc-key-map.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CLICKER_ROW (prc_clicker_row_get_type ())
G_DECLARE_FINAL_TYPE (PrcClickerRow, prc_clicker_row, PRC, CLICKER_ROW, AdwActionRow)

/* @settings: where 'clicker-keys' are kept; @built_in: what the act's keys are without a clicker.
 */
GtkWidget *prc_clicker_row_new (GSettings *settings, PrcConsoleAct act, const char *title,
                                const char *built_in);

G_END_DECLS
