/* prc-cue-sheet-save.h - asks for a name and writes the cue sheet for sound and light as CSV. */
#pragma once

#include "prc-open-season.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void prc_cue_sheet_save_choose (GtkWindow *window, PrcOpenSeason *season);

G_END_DECLS
