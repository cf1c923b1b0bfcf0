/* prc-xls-sheet.h - one sheet of an old workbook to a table.
 *
 * Cells in the order of their rows and columns whatever that of the records; what formulas gave as
 * the file keeps it; a cell that is given twice with different texts is damage. Source: [MS-XLS]
 * 2.4. Depends on biff.
 */
#pragma once

#include "prc-reader-notes.h"
#include "prc-table.h"
#include "prc-xls-book.h"

G_BEGIN_DECLS

/* @n_cells counts over all sheets. Damage is noted as 'file-damaged' ('file-too-big',
 * 'too-many-rows', 'field-too-long') with the row and column where it was met. Returns: (transfer
 * full), never NULL: what was read up to there */
PrcTable *prc_xls_sheet_read (PrcBiff *biff, const PrcXlsBook *book, gsize offset, guint *n_cells,
                              PrcReaderNotes *notes);

G_END_DECLS
