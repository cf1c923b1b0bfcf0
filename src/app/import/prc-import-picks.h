/* prc-import-picks.h - 'Where two lists disagree': both values with file and row, one to be picked.
 */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first). FALSE where the lists agree. */
gboolean prc_import_picks_fill (GtkListBox *list, PrcImportWork *work);

/* Is @problem one of these. O(disagreements) */
gboolean prc_import_picks_tells (const PrcImport *import, const PrcProblem *problem);

G_END_DECLS
