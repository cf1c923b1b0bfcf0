/* prc-csv-scanner.c - see prc-csv-scanner.h */
#include "prc-csv-scanner.h"

#include <string.h>

void
prc_csv_scanner_init (PrcCsvScanner *scanner, const char *text, gsize length, const char *delimiter)
{
  *scanner = (PrcCsvScanner){ text, text + length, delimiter, strlen (delimiter) };
  scanner->row = 1;
  scanner->line = 1;
  scanner->ended = length == 0;
  scanner->buffer = g_string_new (NULL);
}

void
prc_csv_scanner_clear (PrcCsvScanner *scanner)
{
  if (scanner->buffer != NULL)
    g_string_free (scanner->buffer, TRUE);
  scanner->buffer = NULL;
}

static gboolean
is_delimiter (const PrcCsvScanner *scanner, const char *at)
{
  if (*at != *scanner->delimiter || scanner->delimiter_length == 1)
    return *at == *scanner->delimiter;
  return (gsize) (scanner->end - at) >= scanner->delimiter_length &&
         memcmp (at, scanner->delimiter, scanner->delimiter_length) == 0;
}

/* First delimiter or line end from @at on. */
static const char *
find_field_end (const PrcCsvScanner *scanner, const char *at)
{
  while (at < scanner->end && *at != '\n' && *at != '\r' && !is_delimiter (scanner, at))
    at++;
  return at;
}

/* Passes over what ended the field, and says whether its row ended too. */
static gboolean
pass_end (PrcCsvScanner *scanner)
{
  if (scanner->at == scanner->end)
    {
      scanner->ended = TRUE;
      return TRUE;
    }
  if (is_delimiter (scanner, scanner->at))
    {
      scanner->at += scanner->delimiter_length;
      return FALSE;
    }
  if (*scanner->at == '\r' && scanner->at + 1 < scanner->end && scanner->at[1] == '\n')
    scanner->at++;
  scanner->at++;
  scanner->line++;
  scanner->ended = scanner->at == scanner->end;
  return TRUE;
}

static void
scan_plain (PrcCsvScanner *scanner, PrcCsvField *field)
{
  const char *end = find_field_end (scanner, scanner->at);

  field->text = scanner->at;
  field->length = (gsize) (end - scanner->at);
  field->stray = memchr (field->text, '"', field->length) != NULL;
  scanner->at = end;
}

/* Copies what stands inside the quotes; leaves @at behind the closing one. */
static gboolean
scan_inside (PrcCsvScanner *scanner, guint *n_breaks)
{
  for (const char *at = scanner->at;;)
    {
      const char *quote = memchr (at, '"', (gsize) (scanner->end - at));
      const char *stop = quote != NULL ? quote : scanner->end;

      for (const char *p = at; p < stop; p++)
        if (*p == '\n' || (*p == '\r' && !(p + 1 < scanner->end && p[1] == '\n')))
          *n_breaks += 1;
      g_string_append_len (scanner->buffer, at, stop - at);
      scanner->at = quote != NULL ? quote + 1 : scanner->end;
      if (quote == NULL)
        return FALSE;
      if (scanner->at == scanner->end || *scanner->at != '"')
        return TRUE;
      g_string_append_c (scanner->buffer, '"');
      at = scanner->at + 1;
    }
}

static gboolean
is_blank (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;
  return at == end;
}

static void
scan_quoted (PrcCsvScanner *scanner, PrcCsvField *field)
{
  guint n_breaks = 0;
  gboolean closed;
  const char *end;

  g_string_truncate (scanner->buffer, 0);
  scanner->at++;
  closed = scan_inside (scanner, &n_breaks);
  scanner->line += n_breaks;
  end = find_field_end (scanner, scanner->at);
  field->stray = !is_blank (scanner->at, end);
  /* A field that goes over a line end and stops in front of more text was closed by the opening
   * quote of a later field: nobody closed it. */
  field->unclosed = !closed || (field->stray && n_breaks > 0);
  g_string_append_len (scanner->buffer, scanner->at, end - scanner->at);
  scanner->at = end;
  field->text = scanner->buffer->str;
  field->length = scanner->buffer->len;
}

gboolean
prc_csv_scanner_next (PrcCsvScanner *scanner, PrcCsvField *field)
{
  if (scanner->ended)
    return FALSE;
  *field = (PrcCsvField){ NULL, 0, scanner->row, scanner->line, scanner->column };
  if (scanner->at < scanner->end && *scanner->at == '"')
    scan_quoted (scanner, field);
  else
    scan_plain (scanner, field);
  field->last = pass_end (scanner);
  scanner->column = field->last ? 0 : scanner->column + 1;
  scanner->row += field->last ? 1 : 0;
  return TRUE;
}
