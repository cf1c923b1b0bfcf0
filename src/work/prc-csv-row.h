/* prc-csv-row.h - one row of CSV for people's eyes and spreadsheets. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends one row by RFC 4180; a field that a spreadsheet would run as a formula gets an apostrophe
 * in front, which our import takes off again. A NULL field is empty. */
void prc_csv_row_append (GString *text, const char *const *fields, guint n_fields);

G_END_DECLS
