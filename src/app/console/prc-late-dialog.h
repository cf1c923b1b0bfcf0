/* prc-late-dialog.h - a late arrival: who, and where to put them in. */
#pragma once

#include "prc-show.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_LATE_DIALOG (prc_late_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcLateDialog, prc_late_dialog, PRC, LATE_DIALOG, AdwWindow)

/* Signal 'chosen' (gint64 graduand, gint64 after): as the event 'late' takes them. Those whom the
 * order holds already are not offered: a no-show is brought back from the list. */

GtkWidget *prc_late_dialog_new (GtkWindow *parent, PrcShow *show);

G_END_DECLS
