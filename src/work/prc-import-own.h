/* prc-import-own.h - an export of ours among the files of an import: read by its own rules instead
 * of those for lists. Private to src/work.
 */
#pragma once

#include "prc-import.h"

G_BEGIN_DECLS

/* Is one of @files (of PrcListFile) an export of ours. */
gboolean prc_import_own_is_among (const GPtrArray *files);

/* As prc_import_read; beside any other file 'export-alone' is its one problem. */
PrcImport *prc_import_own_read (const PrcSeason *season, const GPtrArray *files,
                                const PrcImportOptions *options);

G_END_DECLS
