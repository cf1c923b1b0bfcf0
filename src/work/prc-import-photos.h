/* prc-import-photos.h - the photographs that a list's own column names: files below the folder the
 * list lies in, never anything else.
 */
#pragma once

#include "prc-import.h"
#include "prc-media.h"

G_BEGIN_DECLS

/* One picture that a list names for somebody. */
typedef struct
{
  guint place; /* among the people of the import */
  char *path;
  PrcProblem *at; /* where it is named: file, sheet, row, column, whose; without a code */
  GBytes *bytes;  /* to be kept; NULL: not read yet, or refused */
} PrcImportPhoto;

/* Those of people who have none yet, or for whom the lists name another than last time. What is
 * named and not there joins the problems of @import ('photo-not-found', 'photo-outside'). @files:
 * of PrcListFile. @imported: see PrcImportOptions; may be NULL. Looks into folders, opens no file.
 * Returns: (transfer full) array of PrcImportPhoto */
GPtrArray *prc_import_photos_find (PrcImport *import, const GPtrArray *files, GHashTable *imported);

/* Reads them, in a process of their own. One that is no picture joins the problems of @import.
 * Blocks: in a worker thread. FALSE where cancelled, or there is no decoder. */
gboolean prc_import_photos_read (GPtrArray *photos, PrcImport *import, GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
