/* prc-row-reader.h - what the parts of prc-list-row.h share while one sheet is read. Private to
 * prc-list-row.c, prc-list-row-kind.c, prc-list-usual.c, prc-list-cell.c and prc-list-cell-name.c.
 */
#pragma once

#include "prc-list-date.h"
#include "prc-list-offer.h"
#include "prc-list-record.h"
#include "prc-list-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  PrcListSheet *sheet;
  const PrcImportOptions *options;
  const GPtrArray *institutions; /* of PrcInstitution */
  PrcListReport *report;
  const PrcListOffers *offers;
  PrcField key;                /* which column is the id */
  GHashTable *made_ids;        /* of a list without ids: made-up id to how many there are */
  GHashTable *usual;           /* the spelling most rows use: 'COLUMN\x1fMEANING' to text */
  PrcListDateOrder date_order; /* of dates with slashes, by the whole column */
  PrcListDateForm date_form;   /* that most dates have */
  gboolean full_with_comma;    /* full names are 'Family, Given', all of them or by the heading */
} PrcRowReader;

/* One cell that is being read. */
typedef struct
{
  const PrcListColumn *column;
  guint index; /* of its row in the table */
  PrcListPlace place;
  PrcCellKind kind;
  const char *raw;  /* as it stands */
  const char *text; /* cleaned; "" where it says nothing */
} PrcListCell;

/* prc-list-row-kind.c: is the row at @index a person. Says so in the report where it is not. */
gboolean prc_list_row_kind_is_person (const PrcRowReader *reader, guint index);
/* FALSE where its values stand under wrong headings. */
gboolean prc_list_row_kind_check_length (const PrcRowReader *reader, guint index);

/* prc-list-usual.c: looks at whole columns before the rows are read. */
void prc_list_usual_scan (PrcRowReader *reader);
/* Reports a spelling that is not the column's usual one for @meaning. */
void prc_list_usual_check (const PrcRowReader *reader, const PrcListCell *cell, int meaning,
                           gboolean plain, const char *words);

/* prc-list-cell-offer.c: offers @proposal for @cell; TRUE where it was accepted, which is said. */
gboolean
prc_list_cell_offer (const PrcRowReader *reader, const char *code, const PrcListPlace *place,
                     PrcField field, const char *value, const char *proposal);

/* prc-list-cell.c, prc-list-cell-name.c: one cell into @record. FALSE: an error, drop the row. */
gboolean prc_list_cell_read (const PrcRowReader *reader, PrcListRecord *record, PrcListCell *cell);
void prc_list_cell_name_read (const PrcRowReader *reader, PrcListRecord *record,
                              const PrcListCell *cell);
/* After the last cell: what concerns several names of one row. FALSE: an error. */
gboolean prc_list_cell_name_finish (const PrcRowReader *reader, PrcListRecord *record,
                                    const char *nationality);

G_END_DECLS
