/* prc-new-season-dialog.h - asks for the title of a new season and how it is held. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_NEW_SEASON_DIALOG (prc_new_season_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcNewSeasonDialog, prc_new_season_dialog, PRC, NEW_SEASON_DIALOG, AdwWindow)

/* In place of a template: an earlier season is to be chosen, to begin like it; with those who
 * missed it. */
#define PRC_NEW_SEASON_FROM "from"
#define PRC_NEW_SEASON_FROM_ABSENT "from-absent"

/* Signal 'create' (const char *template_name, const char *title): the officer chose; the dialog is
 * closed. */

GtkWidget *prc_new_season_dialog_new (GtkWindow *parent);

G_END_DECLS
