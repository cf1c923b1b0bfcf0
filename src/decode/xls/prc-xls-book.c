/* prc-xls-book.c - see prc-xls-book.h */
#include "prc-xls-book.h"

#include "prc-charset.h"

#define VERSION_8 0x0600 /* Excel 97 and later */
#define VERSION_5 0x0500 /* Excel 5.0 and 95 */
#define MAX_SHEETS 1000
#define KIND_CELLS 0
#define STATE_MASK 3 /* 0: visible */

static void
sheet_free (gpointer data)
{
  PrcXlsSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet);
}

void
prc_xls_book_free (PrcXlsBook *book)
{
  g_ptr_array_unref (book->sheets);
  g_string_free (book->texts, TRUE);
  g_array_unref (book->offsets);
  g_hash_table_unref (book->codes);
  g_array_unref (book->formats);
  g_free (book);
}

static void
read_code_page (PrcBiff *biff)
{
  guint number = prc_biff_take_u16 (biff);
  g_autofree char *name =
      number == 10000 ? g_strdup ("macintosh") : g_strdup_printf ("cp%u", number);
  PrcCharset charset;

  if (prc_charset_from_name (name, NULL, 0, &charset))
    biff->encoding = charset.encoding;
}

/* FALSE where a sheet is damaged. */
static gboolean
read_sheet (PrcXlsBook *book, PrcBiff *biff)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint32 offset = prc_biff_take_u32 (biff);
  guint state = prc_biff_take_u8 (biff) & STATE_MASK, kind = prc_biff_take_u8 (biff);
  PrcXlsSheet *sheet;

  if (!prc_biff_take_text (biff, 1, name) || book->sheets->len == MAX_SHEETS)
    return FALSE;
  if (kind != KIND_CELLS)
    return TRUE;
  sheet = g_new0 (PrcXlsSheet, 1);
  sheet->name = g_strdup (name->str);
  sheet->offset = offset;
  sheet->hidden = state != 0;
  g_ptr_array_add (book->sheets, sheet);
  return TRUE;
}

static void
read_format (PrcXlsBook *book, PrcBiff *biff)
{
  g_autoptr (GString) code = g_string_new (NULL);
  guint number = prc_biff_take_u16 (biff);
  PrcNumberFormat *format;

  if (!prc_biff_take_text (biff, biff->bytes ? 1 : 2, code))
    return; /* its cells are shown plain */
  format = g_new (PrcNumberFormat, 1);
  *format = prc_number_format_from_code (code->str);
  g_hash_table_replace (book->codes, GUINT_TO_POINTER (number), format);
}

static void
read_style (PrcXlsBook *book, PrcBiff *biff)
{
  guint number = prc_biff_take_u32 (biff) >> 16; /* behind the font's */
  const PrcNumberFormat *code = g_hash_table_lookup (book->codes, GUINT_TO_POINTER (number));
  PrcNumberFormat format = code != NULL ? *code : prc_number_format_from_id (number);

  g_array_append_val (book->formats, format);
}

/* Texts up to the first that is not whole: what points beyond is damage where it stands. */
static void
read_texts (PrcXlsBook *book, PrcBiff *biff)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint32 count;

  prc_biff_skip (biff, 4); /* how often they are used */
  count = prc_biff_take_u32 (biff);
  for (guint32 i = 0; i < count && !biff->failed; i++)
    {
      gboolean sound = prc_biff_take_text (biff, 2, text);
      gsize offset = sound ? book->texts->len : G_MAXSIZE;

      if (biff->failed)
        return;
      g_array_append_val (book->offsets, offset);
      if (sound)
        g_string_append_len (book->texts, text->str, (gssize) text->len + 1);
    }
}

/* FALSE where the workbook is damaged. */
static gboolean
read_record (PrcXlsBook *book, PrcBiff *biff)
{
  switch (biff->type)
    {
    case PRC_BIFF_CODEPAGE:
      read_code_page (biff);
      return TRUE;
    case PRC_BIFF_DATEMODE:
      book->date_1904 = prc_biff_take_u16 (biff) == 1;
      return TRUE;
    case PRC_BIFF_BOUNDSHEET:
      return read_sheet (book, biff);
    case PRC_BIFF_FORMAT:
      read_format (book, biff);
      return TRUE;
    case PRC_BIFF_XF:
      read_style (book, biff);
      return TRUE;
    case PRC_BIFF_SST:
      read_texts (book, biff);
      return TRUE;
    default: /* of a hundred others none matters here */
      return TRUE;
    }
}

static gboolean
read_records (PrcXlsBook *book, PrcBiff *biff)
{
  guint version;

  if (!prc_biff_seek (biff, 0) || biff->type != PRC_BIFF_BOF)
    return FALSE;
  version = prc_biff_take_u16 (biff);
  biff->bytes = version == VERSION_5;
  if (version != VERSION_8 && version != VERSION_5)
    return FALSE;
  while (prc_biff_next (biff))
    {
      if (biff->type == PRC_BIFF_EOF)
        return book->sheets->len > 0;
      if (!read_record (book, biff))
        return FALSE;
    }
  return FALSE;
}

PrcXlsBook *
prc_xls_book_read (PrcBiff *biff)
{
  g_autoptr (PrcXlsBook) book = g_new0 (PrcXlsBook, 1);

  book->sheets = g_ptr_array_new_with_free_func (sheet_free);
  book->texts = g_string_new (NULL);
  book->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  book->codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  book->formats = g_array_new (FALSE, FALSE, sizeof (PrcNumberFormat));
  return read_records (book, biff) ? g_steal_pointer (&book) : NULL;
}

const char *
prc_xls_book_get_text (const PrcXlsBook *book, guint32 index)
{
  gsize offset;

  if (index >= book->offsets->len)
    return NULL;
  offset = g_array_index (book->offsets, gsize, index);
  return offset != G_MAXSIZE ? book->texts->str + offset : NULL;
}

PrcNumberFormat
prc_xls_book_get_format (const PrcXlsBook *book, guint style)
{
  if (style >= book->formats->len)
    return (PrcNumberFormat){ PRC_NUMBER_PLAIN };
  return g_array_index (book->formats, PrcNumberFormat, style);
}
