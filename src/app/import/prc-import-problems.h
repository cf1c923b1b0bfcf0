/* prc-import-problems.h - 'Before you load': what was found in the lists. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first) with what must be put right: a row with an error can be left out, and
 * put back. */
void prc_import_problems_fill (GtkListBox *list, PrcImportWork *work);
/* The same with what is worth a look, one row a kind; what was put in order by itself is one row.
 */
void prc_import_problems_fill_warnings (GtkListBox *list, PrcImportWork *work);

G_END_DECLS
