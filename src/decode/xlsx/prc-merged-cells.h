/* prc-merged-cells.h - the merged ranges of a sheet: what they cover is not seen, and not read.
 *
 * Pure; depends on model.
 */
#pragma once

#include "prc-reader-notes.h"
#include "prc-table.h"

G_BEGIN_DECLS

typedef struct _PrcMergedCells PrcMergedCells;

PrcMergedCells *prc_merged_cells_new (void);
void prc_merged_cells_free (PrcMergedCells *merged);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcMergedCells, prc_merged_cells_free)

/* Rows 1-based, columns 0-based, the last ones included. Over several rows it is noted
 * ('cells-merged'): a title over several columns takes nothing from the rows of a list. More than
 * 10 000 are not kept. */
void prc_merged_cells_add (PrcMergedCells *merged, guint top, guint left, guint bottom, guint right,
                           PrcReaderNotes *notes);

/* @table: (transfer full). Returns: (transfer full): the same, or one without what is covered */
PrcTable *prc_merged_cells_drop_covered (PrcMergedCells *merged, PrcTable *table);

G_END_DECLS
