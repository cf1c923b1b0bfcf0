/* prc-history-dialog.h - every edit of the season with its time, newest first. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_HISTORY_DIALOG (prc_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcHistoryDialog, prc_history_dialog, PRC, HISTORY_DIALOG, AdwWindow)

GtkWidget *prc_history_dialog_new (GtkWindow *parent, PrcOpenSeason *season);

G_END_DECLS
