/* prc-csv-delimiter.h - which character parts the fields of a text. Pure; depends on GLib alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts nothing: the whole row is one field. */
#define PRC_CSV_NO_DELIMITER "\x1F"

/* May a list be parted by it: one character that is no letter, digit, quotation mark or line end.
 */
gboolean prc_csv_delimiter_is_valid (const char *delimiter);

/* ',', ';', tab or '|' by the count of fields that most rows share, quotes honoured; a first line
 * 'sep=X' decides. Where none of them parts the rows, a full-width one ('，', '；', '、') or '^';
 * NULL: a single column. @skip is set to the bytes of the 'sep=' line. @text: valid UTF-8. Looks at
 * the first 50 rows. @told: what it is, as the officer said, which nothing beats; NULL: find it.
 * Returns: static, interned or @told */
const char *prc_csv_delimiter_find (const char *text, gsize length, const char *told, gsize *skip);

G_END_DECLS
