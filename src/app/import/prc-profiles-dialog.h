/* prc-profiles-dialog.h - the ways in which lists were read, by name: what each column was, another
 * name, and forgetting it.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_PROFILES_DIALOG (prc_profiles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcProfilesDialog, prc_profiles_dialog, PRC, PROFILES_DIALOG, AdwWindow)

GtkWidget *prc_profiles_dialog_new (GtkWindow *parent, PrcOpenSeason *season);

G_END_DECLS
