/* prc-csv-delimiter.h - which character parts the fields of a text. Pure; depends on GLib alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ',', ';', tab or '|' by the count of fields that most rows share, quotes honoured; a first line
 * 'sep=X' decides. Where none of them parts the rows, a full-width one ('，', '；', '、') or '^';
 * NULL: a single column. @skip is set to the bytes of the 'sep=' line. @text: valid UTF-8. Looks at
 * the first 50 rows. Returns: static or interned */
const char *prc_csv_delimiter_find (const char *text, gsize length, gsize *skip);

G_END_DECLS
