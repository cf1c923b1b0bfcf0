/* prc-import-columns.h - 'What each column is': a row a column, with the field it is read as. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @box (emptied first) with a boxed list for each sheet; a choice goes to @work. */
void prc_import_columns_fill (GtkBox *box, PrcImportWork *work);

G_END_DECLS
