/* prc-csv-scanner.h - the fields of a delimited text, one by one, with where they stand.
 *
 * RFC 4180, and what lists hold beyond it: any of the three line ends, quotes in the middle of a
 * field, text after a closing quote. It says where a quote was opened. Works on UTF-8 bytes that
 * may hold NULs; copies nothing unless a field has quotes. Pure; depends on GLib alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* without its quotes; valid until the next field is asked for */
  gsize length;
  guint row;         /* 1-based, blank ones counted */
  guint line;        /* on which the field begins, 1-based */
  guint column;      /* 0-based */
  gboolean last;     /* of its row */
  gboolean stray;    /* a quote inside, or text after the closing one */
  gboolean unclosed; /* its quote is never closed, or far away by another field's quote */
} PrcCsvField;

typedef struct
{
  const char *at;
  const char *end;
  const char *delimiter;
  gsize delimiter_length;
  gboolean ended; /* the last field was given */
  guint row, line, column;
  GString *buffer;
} PrcCsvScanner;

/* @delimiter: one character of UTF-8, kept as it is; both it and @text outlive the scanner. */
void prc_csv_scanner_init (PrcCsvScanner *scanner, const char *text, gsize length,
                           const char *delimiter);
void prc_csv_scanner_clear (PrcCsvScanner *scanner);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcCsvScanner, prc_csv_scanner_clear)

/* FALSE after the last field; a line end at the very end begins no further row. */
gboolean prc_csv_scanner_next (PrcCsvScanner *scanner, PrcCsvField *field);

G_END_DECLS
