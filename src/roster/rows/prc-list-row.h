/* prc-list-row.h - rows of a sheet to records: cleaned, understood, and checked one by one. */
#pragma once

#include "prc-list-offer.h"
#include "prc-list-sheet.h"

G_BEGIN_DECLS

/* Rows, or people, from one call of PrcImportOptions.step to the next. */
#define PRC_LIST_STEP 512

/* Fills @sheet's records with its people, in the order of the rows. Rows with an error give none.
 * Ends early where the step of @options says so. @institutions: of PrcInstitution, for a column
 * that names one. @offers: what names were most likely meant to be is added, and written where it
 * is accepted. */
void prc_list_row_read (PrcListSheet *sheet, const PrcImportOptions *options,
                        const GPtrArray *institutions, const PrcListOffers *offers,
                        PrcListReport *report);

G_END_DECLS
