/* prc-list-row.h - rows of a sheet to records: cleaned, understood, and checked one by one. */
#pragma once

#include "prc-list-sheet.h"

G_BEGIN_DECLS

/* Fills @sheet's records with its people, in the order of the rows. Rows with an error give none.
 * @institutions: of PrcInstitution, for a column that names one. */
void prc_list_row_read (PrcListSheet *sheet, const PrcImportOptions *options,
                        const GPtrArray *institutions, PrcListReport *report);

G_END_DECLS
