/* prc-xls.h - an old workbook (.xls, Excel 5.0 to 2003) to its sheets.
 *
 * Own reader, since FreeXL 1.0.6, which Debian 12 has, leaves out all formulas with what they
 * gave, number formats (an id of zeros loses them), hidden sheets, booleans and errors, refuses a
 * file with an empty text, opens files by name alone and reads beyond its records. Depends on ole
 * and biff.
 */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* @stream: of the workbook, from ole. @sheet: only that one, hidden or not; NULL: all visible ones.
 * Fills @file: format, sheets, hidden and problems; beside an error the sheets are what was read up
 * to there. */
void prc_xls_read (const guint8 *stream, gsize size, const char *sheet, PrcListFile *file);

G_END_DECLS
