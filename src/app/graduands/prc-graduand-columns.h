/* prc-graduand-columns.h - the columns of the list of graduands. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends them to @view, whose model is of PrcGraduandItem. */
void prc_graduand_columns_add (GtkColumnView *view);

G_END_DECLS
