/* prc-worksheet.h - one worksheet part to a table.
 *
 * Rows in the order of their numbers whatever the order in the part; a cell given twice, beyond the
 * format's edge or pointing to a string that is not there is damage. Never allocates or loops by
 * what a sheet declares of itself.
 */
#pragma once

#include "prc-cell-styles.h"
#include "prc-reader-notes.h"
#include "prc-shared-strings.h"
#include "prc-table.h"

G_BEGIN_DECLS

typedef struct
{
  const PrcSharedStrings *strings; /* may be NULL */
  const PrcCellStyles *styles;     /* may be NULL */
  gboolean date_1904;
  guint n_cells; /* read so far, of all sheets */
} PrcWorksheetContext;

/* Reads @part of @package, or @bytes where @package is NULL. Damage is noted as 'xlsx-damaged' (or
 * 'xml-doctype', 'file-too-big', 'too-many-rows', 'field-too-long', 'file-encrypted') with the row
 * and column where it was met. Returns: (transfer full), never NULL: what was read up to there */
PrcTable *prc_worksheet_read (PrcPackage *package, const char *part, PrcWorksheetContext *context,
                              PrcReaderNotes *notes);
PrcTable *prc_worksheet_read_bytes (const guint8 *bytes, gsize size, PrcWorksheetContext *context,
                                    PrcReaderNotes *notes);

/* The code of what went wrong with a part: 'xlsx-damaged', 'xml-doctype', …; static. */
const char *prc_worksheet_get_code (PrcPartResult result);

/* 'BC12' to column 54 and row 12; a row of 0 where it has no digits. FALSE where it is no
 * reference within the format's edge. */
gboolean prc_worksheet_parse_reference (const char *text, gsize length, guint *column, guint *row);

G_END_DECLS
