/* prc-xlsx.h - a zip file to the tables of its visible sheets, if it is a workbook: .xlsx, or .ods
 * by prc-ods.h. */
#pragma once

#include "prc-table.h"

G_BEGIN_DECLS

/* Fills @file: format, sheets, hidden and problems; beside an error the sheets are
 * what was read up to there. @sheet: only that one, hidden or not; NULL: all visible ones. Sheets
 * without a cell are left out. */
void prc_xlsx_read (const guint8 *data, gsize size, const char *sheet, PrcListFile *file);

G_END_DECLS
