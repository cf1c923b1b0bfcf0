/* prc-list-merged.h - merged cells in the body of a sheet: their value is offered for every row
 * they cover, and stands there where that is accepted.
 *
 * A reader keeps the first cell of a merged range alone and tells of the range: 'cells-merged'.
 */
#pragma once

#include "prc-list-offer.h"
#include "prc-list-sheet.h"

G_BEGIN_DECLS

/* Offers each range of @sheet that lies below its headings, in a column that is read, as
 * 'cells-merged:FILE:ROW:FIELD'; of those accepted it fills the sheet's cells. */
void
prc_list_merged_offer (PrcListSheet *sheet, const PrcListOffers *offers, PrcListReport *report);

/* The value for a row (the file's own number) and column (0-based) without one of its own. Lent;
 * NULL: none */
const PrcCell *prc_list_merged_get (const PrcListSheet *sheet, guint row, guint column);

/* Is the range that @problem tells of filled: then it needs no look. */
gboolean prc_list_merged_is_filled (const PrcListSheet *sheet, const PrcProblem *problem);

G_END_DECLS
