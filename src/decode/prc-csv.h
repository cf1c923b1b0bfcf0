/* prc-csv.h - delimited text to a table: which delimiter, which rows, what is wrong with them.
 *
 * Takes UTF-8 that charset made. Row numbers are the file's own with blank rows counted; a field
 * with a line break makes the line run ahead of the row (import.md 1 to 3). Pure; depends on model.
 */
#pragma once

#include "prc-reader-notes.h"
#include "prc-table.h"

G_BEGIN_DECLS

/* Reads all rows into @table; what was noticed goes to @notes. After an error in @notes the table
 * ends early. Cells of blanks alone are empty. Returns: the delimiter, NULL for a single column;
 * interned or static */
const char *prc_csv_read (const char *text, gsize length, PrcTable *table, PrcReaderNotes *notes);

/* Row (1-based) and column (0-based) of what would follow the text: of a bad byte there. */
void prc_csv_locate_end (const char *text, gsize length, guint *row, guint *column);

G_END_DECLS
