/* prc-import-files.h - 'How the file is written': a row a file, with what can be told otherwise. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @group with the files of the job; @rows (array of GtkWidget) are those it put there before,
 * which are taken out. What is chosen goes to @work. */
void prc_import_files_fill (AdwPreferencesGroup *group, GPtrArray *rows, PrcImportWork *work);

G_END_DECLS
