/* prc-list-column-table.h - what columns of lists are called.
 *
 * Sources: public pages on their exports (SITS, Banner, PeopleSoft, MarchingOrder, the
 * Chinese register layouts); the plain English and Chinese headers are general knowledge.
 */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

typedef struct
{
  PrcField field;
  const char *headers; /* parted by '|'; a leading '?' marks one that is taken only where the list
                          has no better column for the field */
} PrcListColumnRow;

/* Ended by a row whose headers are NULL. A header stands in one row only. */
extern const PrcListColumnRow prc_list_column_table[];

G_END_DECLS
