/* prc-text-list.c - see prc-text-list.h */
#include "prc-text-list.h"

#include "prc-charset.h"
#include "prc-csv-delimiter.h"
#include "prc-csv.h"
#include "prc-reader-notes.h"

#include <string.h>

#define MAX_EXAMPLES 3 /* names shown both ways */

/* Delimiter as a byte, for the raw bytes of a line; a comma where there is none or a wide one. */
static guint8
get_delimiter_byte (const char *text, gsize length)
{
  gsize skip;
  const char *delimiter = prc_csv_delimiter_find (text, length, &skip);

  return delimiter != NULL && (guchar) *delimiter < 0x80 ? (guint8) *delimiter : ',';
}

/* The bytes of the field around @at. */
static const guint8 *
find_field (const guint8 *data, gsize size, gsize at, guint8 delimiter, gsize *length)
{
  gsize start = at, end = at;

  while (start > 0 && data[start - 1] != delimiter && data[start - 1] != '\n' &&
         data[start - 1] != '\r')
    start--;
  while (end < size && data[end] != delimiter && data[end] != '\n' && data[end] != '\r')
    end++;
  *length = end - start;
  return data + start;
}

/* The field read in another encoding, 'José (windows-1252)'; NULL where none makes sense of it, or
 * where the file stops in the middle of a character. */
static char *
dup_other_reading (const PrcCharset *charset, const guint8 *data, gsize size, gsize at,
                   guint8 delimiter)
{
  gsize length;
  const guint8 *field = find_field (data, size, at, delimiter, &length);
  gboolean at_end = field + length == data + size;
  const char *other = NULL;
  g_autofree char *text = NULL;

  if (g_str_has_prefix (charset->encoding, "UTF-16") ||
      g_str_has_prefix (charset->encoding, "UTF-32") || (at_end && size - at < 4))
    return NULL;
  text = prc_charset_reread (charset, field, MIN (length, 1000), &other);
  if (text == NULL || (!g_str_equal (charset->encoding, "UTF-8") && !g_str_equal (other, "UTF-8")))
    return NULL;
  return g_strdup_printf ("%s (%s)", text, other);
}

/* The problem is named by the header of its column, so what can be read is read. */
static void
report_at (const char *text, gsize length, const char *code, guint row, int column,
           const char *value, PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new (), unused = prc_reader_notes_new ();
  g_autoptr (PrcTable) table = prc_table_new ();

  prc_csv_read (text, length, table, unused);
  prc_reader_notes_add (notes, PRC_SEVERITY_ERROR, code, row, column, value, -1);
  prc_reader_notes_report (notes, table, NULL, file);
}

static void
report_bad_byte (const PrcCharset *charset, const guint8 *data, gsize size,
                 const PrcDecoded *decoded, PrcListFile *file)
{
  guint row, column;
  g_autofree char *value = dup_other_reading (charset, data, size, decoded->bad,
                                              get_delimiter_byte (decoded->text, decoded->length));

  prc_csv_locate_end (decoded->text, decoded->length, &row, &column);
  report_at (decoded->text, decoded->length, value != NULL ? "encoding-mixed" : "encoding-invalid",
             row, (int) column, value, file);
}

/* A line that is UTF-8 in a file that is not, though its bytes are valid there too. */
static gboolean
report_foreign_line (const PrcCharset *charset, const guint8 *data, gsize size,
                     const PrcDecoded *decoded, PrcListFile *file)
{
  gsize length = 0, high = 0, start = prc_charset_find_foreign_line (charset, data, size, &length);
  guint8 delimiter = get_delimiter_byte (decoded->text, decoded->length);
  g_auto (PrcDecoded) before = { 0 };
  g_autofree char *value = NULL;
  guint row, unused, column = 0;

  if (start == size)
    return FALSE;
  prc_charset_decode (charset, data, start, &before);
  prc_csv_locate_end (before.text, before.length, &row, &unused);
  for (; high < length && data[start + high] < 0x80; high++)
    column += data[start + high] == delimiter;
  value = dup_other_reading (charset, data, size, start + high, delimiter);
  report_at (decoded->text, decoded->length, "encoding-mixed", row, (int) column, value, file);
  return TRUE;
}

/* End of the field or line at @at. */
static const char *
find_end (const char *at, const char *end, char delimiter)
{
  while (at < end && *at != delimiter && *at != '\n' && *at != '\r')
    at++;
  return at;
}

/* Three fields that the two likeliest encodings read differently, 'Dvoøák / Dvořák, …': only the
 * officer can know. */
static char *
dup_examples (const PrcCharset *charset, const guint8 *data, gsize size, const PrcDecoded *decoded)
{
  PrcCharset rival = { charset->rival, charset->skip };
  g_auto (PrcDecoded) other = { 0 };
  GString *examples = g_string_new (NULL);
  char delimiter = (char) get_delimiter_byte (decoded->text, decoded->length);
  const char *a = decoded->text, *a_end = a + decoded->length, *b, *b_end;
  guint count = 0;

  prc_charset_decode (&rival, data, size, &other);
  b = other.text;
  b_end = b + other.length;
  while (a < a_end && b < b_end && count < MAX_EXAMPLES)
    {
      const char *a_stop = find_end (a, a_end, delimiter), *b_stop = find_end (b, b_end, delimiter);

      if (a_stop - a != b_stop - b || memcmp (a, b, (gsize) (a_stop - a)) != 0)
        {
          g_string_append_printf (examples, "%s%.*s / %.*s", count++ > 0 ? ", " : "",
                                  (int) MIN (a_stop - a, 60), a, (int) MIN (b_stop - b, 60), b);
        }
      a = a_stop + 1;
      b = b_stop + 1;
    }
  g_string_append_printf (examples, " (%s)", charset->rival);
  if (!g_utf8_validate (examples->str, -1, NULL))
    g_string_assign (examples, charset->rival);
  return g_string_free (examples, FALSE);
}

static void
report_guess (const PrcCharset *charset, const guint8 *data, gsize size, const PrcDecoded *decoded,
              PrcListFile *file)
{
  g_autofree char *examples = NULL;

  if (!charset->guessed)
    return;
  if (charset->rival != NULL)
    examples = dup_examples (charset, data, size, decoded);
  prc_reader_report (file, charset->rival != NULL ? PRC_SEVERITY_WARNING : PRC_SEVERITY_INFO,
                     "encoding-guessed", examples != NULL ? examples : charset->encoding);
}

static void
read_table (const PrcDecoded *decoded, PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new ();
  g_autoptr (PrcTable) table = prc_table_new ();

  prc_set_string (&file->delimiter, prc_csv_read (decoded->text, decoded->length, table, notes));
  prc_table_set_source (table, file->path, NULL);
  prc_reader_notes_report (notes, table, NULL, file);
  if (prc_table_get_n_rows (table) > 0)
    g_ptr_array_add (file->sheets, g_steal_pointer (&table));
  else if (!prc_reader_notes_has_error (notes))
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-empty", NULL);
}

void
prc_text_list_read (const guint8 *data, gsize size, const char *encoding, PrcListFile *file)
{
  PrcCharset charset;
  g_auto (PrcDecoded) decoded = { 0 };

  prc_set_string (&file->format, "csv");
  if (encoding == NULL)
    prc_charset_find (data, size, &charset);
  else if (!prc_charset_from_name (encoding, data, size, &charset))
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, "encoding-unknown", encoding);
      return;
    }
  prc_set_string (&file->encoding, charset.encoding);
  file->encoding_guessed = charset.guessed;
  prc_charset_decode (&charset, data, size, &decoded);
  if (!decoded.complete)
    report_bad_byte (&charset, data, size, &decoded, file);
  else if (!report_foreign_line (&charset, data, size, &decoded, file))
    {
      read_table (&decoded, file);
      report_guess (&charset, data, size, &decoded, file);
    }
}
