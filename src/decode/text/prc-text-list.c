/* prc-text-list.c - see prc-text-list.h */
#include "prc-text-list.h"

#include "prc-charset.h"
#include "prc-csv-delimiter.h"
#include "prc-csv.h"
#include "prc-reader-notes.h"
#include "prc-text-damage.h"

#include <string.h>

#define MAX_EXAMPLES 3 /* names shown both ways */

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
dup_examples (const PrcCharset *charset, const guint8 *data, gsize size, const PrcDecoded *decoded,
              const char *told)
{
  PrcCharset rival = { charset->rival, charset->skip };
  g_auto (PrcDecoded) other = { 0 };
  GString *examples = g_string_new (NULL);
  gsize skip;
  const char *found = prc_csv_delimiter_find (decoded->text, decoded->length, told, &skip);
  char delimiter = found != NULL ? *found : ',';
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
              const char *told, PrcListFile *file)
{
  g_autofree char *examples = NULL;

  if (!charset->guessed)
    return;
  if (charset->rival != NULL)
    examples = dup_examples (charset, data, size, decoded, told);
  prc_reader_report (file, charset->rival != NULL ? PRC_SEVERITY_WARNING : PRC_SEVERITY_INFO,
                     "encoding-guessed", examples != NULL ? examples : charset->encoding);
}

/* The table of a text whose bad lines were noted already. */
static void
read_table (const PrcDecoded *decoded, PrcTextDamage *damage, PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) unused = prc_reader_notes_new ();
  PrcReaderNotes *notes = damage->notes;
  gboolean broken = prc_reader_notes_is_broken (notes);
  const char *delimiter = damage->delimiter;
  /* Of a text that ends early the header still names the columns. */
  g_autoptr (PrcTable) table = prc_csv_read (decoded->text, decoded->length, damage->bad_rows,
                                             broken ? unused : notes, &delimiter);

  prc_set_string (&file->delimiter,
                  g_strcmp0 (delimiter, PRC_CSV_NO_DELIMITER) != 0 ? delimiter : NULL);
  prc_table_set_source (table, file->path, NULL);
  prc_reader_notes_report (notes, table, NULL, file);
  if (prc_reader_notes_is_broken (notes))
    return;
  if (prc_table_get_n_rows (table) > 0)
    g_ptr_array_add (file->sheets, g_steal_pointer (&table));
  else if (g_hash_table_size (damage->bad_rows) == 0)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-empty", NULL);
}

void
prc_text_list_read (const guint8 *data, gsize size, const char *encoding, const char *delimiter,
                    PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new ();
  g_autoptr (GHashTable) bad_rows = g_hash_table_new (NULL, NULL);
  PrcTextDamage damage = { bad_rows, notes, delimiter, NULL };
  g_auto (PrcDecoded) decoded = { 0 };
  PrcCharset charset;

  prc_set_string (&file->format, "csv");
  if (encoding == NULL)
    prc_charset_find (data, size, &charset);
  else if (!prc_charset_from_name (encoding, data, size, &charset))
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, "encoding-unknown", encoding);
      return;
    }
  if (delimiter != NULL && !prc_csv_delimiter_is_valid (delimiter))
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, "delimiter-unknown", delimiter);
      return;
    }
  prc_set_string (&file->encoding, charset.encoding);
  file->encoding_guessed = charset.guessed;
  prc_text_damage_decode (&charset, data, size, &damage, &decoded);
  read_table (&decoded, &damage, file);
  if (g_hash_table_size (bad_rows) == 0 && !prc_reader_notes_is_broken (notes))
    report_guess (&charset, data, size, &decoded, delimiter, file);
  g_free (damage.patched);
}
