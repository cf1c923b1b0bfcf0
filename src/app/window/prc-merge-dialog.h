/* prc-merge-dialog.h - 'Take in another copy': what two officers' copies of the season have between
 * them, with both values where they disagree, before it is taken in as one edit.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_MERGE_DIALOG (prc_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PrcMergeDialog, prc_merge_dialog, PRC, MERGE_DIALOG, AdwWindow)

/* Asks for the other copy, then shows the dialog. */
void prc_merge_dialog_choose (GtkWindow *parent, PrcOpenSeason *season);
/* The same for a file that is known. */
void prc_merge_dialog_begin (GtkWindow *parent, PrcOpenSeason *season, const char *path);

G_END_DECLS
