/* prc-text-damage.c - see prc-text-damage.h */
#include "prc-text-damage.h"

#include "prc-csv-delimiter.h"
#include "prc-csv.h"

#include <string.h>

#define MAX_BAD_LINES 20
#define MAX_FIELD 1000 /* bytes of a field that are read both ways */

/* One bad place: in the file's bytes, and in its rows. */
typedef struct
{
  gsize at; /* the first bad byte */
  guint row, column;
} Place;

/* Delimiter as a byte; a comma where there is none or a wide one. */
static guint8
get_delimiter_byte (const PrcDecoded *decoded, const char *told)
{
  gsize skip;
  const char *delimiter = prc_csv_delimiter_find (decoded->text, decoded->length, told, &skip);

  return delimiter != NULL && (guchar) *delimiter < 0x80 ? (guint8) *delimiter : ',';
}

static gboolean
is_line_end (guint8 byte)
{
  return byte == '\n' || byte == '\r';
}

/* The field read in another encoding, 'José (windows-1252)'; NULL where none makes sense of it, or
 * where the file stops in the middle of a character. */
static char *
dup_other_reading (const PrcCharset *charset, const guint8 *data, gsize size, gsize at,
                   guint8 delimiter)
{
  gsize start = at, end = at;
  const char *other = NULL;
  g_autofree char *text = NULL;

  while (start > 0 && data[start - 1] != delimiter && !is_line_end (data[start - 1]))
    start--;
  while (end < size && data[end] != delimiter && !is_line_end (data[end]))
    end++;
  if (end == size && size - at < 4)
    return NULL;
  text = prc_charset_reread (charset, data + start, MIN (end - start, MAX_FIELD), &other);
  if (text == NULL || (!g_str_equal (charset->encoding, "UTF-8") && !g_str_equal (other, "UTF-8")))
    return NULL;
  return g_strdup_printf ("%s (%s)", text, other);
}

/* A line that is UTF-8 in a file that is not, though its bytes are valid there too. */
static gboolean
find_foreign (const PrcCharset *charset, const guint8 *data, gsize size, const PrcDecoded *decoded,
              const char *told, Place *place)
{
  gsize length = 0, start = prc_charset_find_foreign_line (charset, data, size, &length);
  guint8 delimiter;
  g_auto (PrcDecoded) before = { 0 };

  if (start == size)
    return FALSE;
  delimiter = get_delimiter_byte (decoded, told);
  prc_charset_decode (charset, data, start, &before);
  prc_csv_locate_end (before.text, before.length, told, &place->row, &place->column);
  place->column = 0;
  for (place->at = start; place->at < start + length && data[place->at] < 0x80; place->at++)
    place->column += data[place->at] == delimiter;
  return TRUE;
}

static gboolean
find_place (const PrcCharset *charset, const guint8 *data, gsize size, const PrcDecoded *decoded,
            const char *told, Place *place)
{
  if (decoded->complete)
    return find_foreign (charset, data, size, decoded, told, place);
  place->at = decoded->bad;
  prc_csv_locate_end (decoded->text, decoded->length, told, &place->row, &place->column);
  return TRUE;
}

/* Its row is left out, so it only has to keep its fields and its end. */
static void
make_harmless (guint8 *data, gsize size, gsize at)
{
  gsize start = MIN (at, size);

  while (start > 0 && !is_line_end (data[start - 1]))
    start--;
  for (gsize i = start; i < size && (i < at || !is_line_end (data[i])); i++)
    if (data[i] >= 0x80)
      data[i] = '?';
}

void
prc_text_damage_decode (const PrcCharset *charset, const guint8 *data, gsize size,
                        PrcTextDamage *damage, PrcDecoded *decoded)
{
  gboolean wide = g_str_has_prefix (charset->encoding, "UTF-16") ||
                  g_str_has_prefix (charset->encoding, "UTF-32");
  const guint8 *bytes = data;
  Place place;

  prc_charset_decode (charset, bytes, size, decoded);
  for (guint n = 0; find_place (charset, bytes, size, decoded, damage->delimiter, &place); n++)
    {
      g_autofree char *value =
          wide ? NULL
               : dup_other_reading (charset, data, size, place.at,
                                    get_delimiter_byte (decoded, damage->delimiter));

      if (g_hash_table_add (damage->bad_rows, GUINT_TO_POINTER (place.row)))
        prc_reader_notes_add_row (damage->notes,
                                  value != NULL ? "encoding-mixed" : "encoding-invalid", place.row,
                                  (int) place.column, value, -1);
      if (wide || n == MAX_BAD_LINES)
        {
          prc_reader_notes_break (damage->notes);
          return;
        }
      if (damage->patched == NULL)
        damage->patched = g_memdup2 (data, size);
      bytes = damage->patched;
      make_harmless (damage->patched, size, place.at);
      prc_decoded_clear (decoded);
      prc_charset_decode (charset, bytes, size, decoded);
    }
}
