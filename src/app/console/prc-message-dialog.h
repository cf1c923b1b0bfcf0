/* prc-message-dialog.h - words for the Vice-Chancellor or the reader. */
#pragma once

#include "prc-model-types.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_MESSAGE_DIALOG (prc_message_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcMessageDialog, prc_message_dialog, PRC, MESSAGE_DIALOG, AdwWindow)

/* Signal 'send' (int role, const char *words): role VC or READER, -1 for both, HALL for an
 * announcement; '' takes it off. */

/* @vc, @reader, @hall: what stands on their screens now; nullable. */
GtkWidget *
prc_message_dialog_new (GtkWindow *parent, const char *vc, const char *reader, const char *hall);

G_END_DECLS
