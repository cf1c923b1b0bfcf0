/* prc-export-save.h - 'Export': asks for a name and writes everyone to a table, in a worker. */
#pragma once

#include "prc-open-season.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ending of the name decides: .xlsx, .csv, .json; without one it becomes .xlsx. */
void prc_export_save_choose (GtkWindow *window, PrcOpenSeason *season);

G_END_DECLS
