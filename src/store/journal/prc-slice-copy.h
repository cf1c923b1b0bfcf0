/* prc-slice-copy.h - a copy of an open database in memory, made a slice at a time.
 *
 * Private to src/store. Between two slices the database may be written to: what was written is in
 * the copy. A slice of 64 pages takes some ms. One thread.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

typedef struct _PrcSliceCopy PrcSliceCopy;

/* Begins a copy of @from, which must stay open until the copy is freed. */
PrcSliceCopy *prc_slice_copy_new (PrcDatabase *from, GError **error);

/* Copies a slice. FALSE with @error unset: there is more to copy. */
gboolean prc_slice_copy_step (PrcSliceCopy *copy, GError **error);

/* Returns: (transfer full) the copy, once it is whole. */
PrcDatabase *prc_slice_copy_steal (PrcSliceCopy *copy);

void prc_slice_copy_free (PrcSliceCopy *copy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSliceCopy, prc_slice_copy_free)

G_END_DECLS
