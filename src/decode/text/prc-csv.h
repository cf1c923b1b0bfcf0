/* prc-csv.h - delimited text to a table: which delimiter, which rows, what is wrong with them.
 *
 * Takes UTF-8 that charset made. Row numbers are the file's own with blank rows counted; a field
 * with a line break makes the line run ahead of the row. Pure; depends on model.
 */
#pragma once

#include "prc-reader-notes.h"
#include "prc-table.h"

G_BEGIN_DECLS

/* Rows with errors of their own beyond which a file is not worth more looking. */
#define PRC_CSV_MAX_BAD_ROWS 200

/* Reads all rows but those in @bad_rows, a set of GUINT_TO_POINTER (number). What was noticed goes
 * to @notes; a row with an error of its own is left out and joins @bad_rows. Where @notes are
 * broken the table ends early. Cells of blanks alone are empty. @delimiter is set to the one found,
 * NULL for a single column; interned or static. Where it is set before, that one parts
 * the fields, and stays. Returns: (transfer full), never NULL */
PrcTable *prc_csv_read (const char *text, gsize length, GHashTable *bad_rows, PrcReaderNotes *notes,
                        const char **delimiter);

/* Row (1-based) and column (0-based) of what would follow the text: of a bad byte there.
 * @told: the delimiter; NULL: find it. */
void
prc_csv_locate_end (const char *text, gsize length, const char *told, guint *row, guint *column);

G_END_DECLS
