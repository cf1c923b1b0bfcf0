/* prc-import-problems.h - 'Before you load': what was found in the lists, gravest first. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first); a row with an error can be left out, and put back. */
void prc_import_problems_fill (GtkListBox *list, PrcImportWork *work);

/* '3 things found', 'Nothing was found'. Returns: (transfer full) */
char *prc_import_problems_dup_summary (PrcImportWork *work);

G_END_DECLS
