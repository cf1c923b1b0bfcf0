/* prc-html-list.c - see prc-html-list.h */
#include "prc-html-list.h"

#include "prc-charset.h"
#include "prc-reader-limits.h"
#include "prc-reader-notes.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define HEAD 4096       /* bytes in which a page says its encoding */
#define MAX_TABLES 1000 /* open within one another, and altogether */
#define CHUNK (64 * 1024)

/* One table while it is open; those inside it lie on top. */
typedef struct
{
  PrcTable *table;
  PrcReaderNotes *notes;
  guint row;        /* 1-based; 0: none yet */
  guint column;     /* of the next cell */
  GArray *occupied; /* of guint: last row that a cell above reaches, by column */
  gboolean in_cell;
  gboolean row_open; /* in the table */
  GArray *widths;    /* of guint: columns of each row, what reaches down from above counted */
  guint row_span, column_span;
  GString *text;
} Open;

typedef struct
{
  GPtrArray *open;   /* of Open */
  GPtrArray *tables; /* of PrcTable, done, in the order of their ends */
  GPtrArray *notes;  /* of PrcReaderNotes, of each */
  guint silent;      /* open elements whose text nobody sees */
  guint n_cells;
  gboolean failed; /* an error was noted */
} Reader;

static void
open_free (gpointer data)
{
  Open *open = data;

  prc_table_unref (open->table);
  prc_reader_notes_free (open->notes);
  g_array_unref (open->occupied);
  g_array_unref (open->widths);
  g_string_free (open->text, TRUE);
  g_free (open);
}

static Open *
get_top (Reader *reader)
{
  return reader->open->len > 0 ? g_ptr_array_index (reader->open, reader->open->len - 1) : NULL;
}

static void
begin_table (Reader *reader)
{
  Open *open;

  if (reader->open->len + reader->tables->len >= MAX_TABLES)
    return;
  open = g_new0 (Open, 1);
  open->table = prc_table_new ();
  open->notes = prc_reader_notes_new ();
  open->occupied = g_array_new (FALSE, TRUE, sizeof (guint));
  open->widths = g_array_new (FALSE, TRUE, sizeof (guint));
  open->text = g_string_new (NULL);
  g_ptr_array_add (reader->open, open);
}

static void
fail (Reader *reader, Open *open, const char *code, int column)
{
  prc_reader_notes_add_error (open->notes, code, open->row, column, NULL, 0);
  reader->failed = TRUE;
}

static guint
get_occupied (const Open *open, guint column)
{
  return column < open->occupied->len ? g_array_index (open->occupied, guint, column) : 0;
}

static void
occupy (Open *open, guint column, guint n_columns, guint row)
{
  if (open->occupied->len < column + n_columns)
    g_array_set_size (open->occupied, column + n_columns);
  for (guint i = column; i < column + n_columns; i++)
    g_array_index (open->occupied, guint, i) = row;
}

/* 'D2:D4' of a cell that reaches over the rows below it. */
static void
note_merged (Open *open)
{
  g_autofree char *left = prc_column_to_letters (open->column);
  g_autofree char *right = prc_column_to_letters (open->column + open->column_span - 1);
  g_autofree char *range =
      g_strdup_printf ("%s%u:%s%u", left, open->row, right, open->row + open->row_span - 1);

  prc_reader_notes_add_warning (open->notes, "cells-merged", open->row, (int) open->column, range,
                                -1);
}

static void
store_cell (Reader *reader, Open *open)
{
  if (!open->row_open)
    {
      if (prc_table_get_n_rows (open->table) == PRC_READER_MAX_ROWS)
        {
          fail (reader, open, "too-many-rows", PRC_READER_NO_COLUMN);
          return;
        }
      prc_table_begin_row (open->table, open->row);
      open->row_open = TRUE;
    }
  if (g_utf8_strlen (open->text->str, (gssize) open->text->len) > PRC_READER_MAX_CHARACTERS)
    fail (reader, open, "field-too-long", (int) open->column);
  else if (++reader->n_cells > PRC_READER_MAX_CELLS)
    fail (reader, open, "file-too-big", PRC_READER_NO_COLUMN);
  else
    prc_table_add_cell (open->table, open->column, PRC_CELL_TEXT, open->text->str,
                        (gssize) open->text->len);
}

static void
end_cell (Reader *reader, Open *open)
{
  if (!open->in_cell || reader->failed)
    return;
  open->in_cell = FALSE;
  while (open->text->len > 0 && g_ascii_isspace (open->text->str[open->text->len - 1]))
    g_string_truncate (open->text, open->text->len - 1);
  while (get_occupied (open, open->column) >= open->row)
    open->column++;
  if (open->column + open->column_span > PRC_READER_MAX_COLUMNS)
    {
      fail (reader, open, "too-many-columns", PRC_READER_NO_COLUMN);
      return;
    }
  if (open->text->len > 0)
    {
      store_cell (reader, open);
      if (open->row_span > 1)
        note_merged (open);
    }
  if (open->row_span > 1)
    occupy (open, open->column, open->column_span, open->row + open->row_span - 1);
  open->column += open->column_span;
}

static void
end_row (Open *open)
{
  if (open->row == 0 || open->row > PRC_READER_MAX_ROWS)
    return;
  while (get_occupied (open, open->column) >= open->row)
    open->column++;
  if (open->widths->len <= open->row)
    g_array_set_size (open->widths, open->row + 1);
  g_array_index (open->widths, guint, open->row) = open->column;
}

/* The width that most rows have; 0 where hardly any two agree. */
static guint
find_usual_width (const Open *open)
{
  g_autofree guint *counts = g_new0 (guint, PRC_READER_MAX_COLUMNS + 1);
  guint usual = 0;

  for (guint row = 1; row < open->widths->len; row++)
    counts[MIN (g_array_index (open->widths, guint, row), PRC_READER_MAX_COLUMNS)]++;
  for (guint width = 2; width <= PRC_READER_MAX_COLUMNS; width++)
    if (counts[width] > counts[usual] || usual == 0)
      usual = width;
  return counts[usual] * 2 > open->widths->len - 1 ? usual : 0;
}

/* A row with too few cells has moved its values: pages of spreadsheets lose the cells that a hidden
 * row above should reach into. */
static void
note_short_rows (Open *open)
{
  guint usual = open->widths->len > 2 ? find_usual_width (open) : 0;

  for (guint i = 0; usual > 0 && i < prc_table_get_n_rows (open->table); i++)
    {
      guint row = prc_table_get_row_number (open->table, i), n_cells = 0;
      guint width = row < open->widths->len ? g_array_index (open->widths, guint, row) : usual;

      prc_table_get_row (open->table, i, &n_cells);
      if (width < usual && n_cells > 1)
        prc_reader_notes_add_warning (open->notes, "row-short", row, PRC_READER_NO_COLUMN, NULL, 0);
    }
}

static guint
get_span (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (strcmp ((const char *) attributes[i], name) == 0 && attributes[i + 1] != NULL)
      return (guint) CLAMP (g_ascii_strtoll ((const char *) attributes[i + 1], NULL, 10), 1, 1000);
  return 1;
}

static void
begin_row (Reader *reader, Open *open)
{
  end_cell (reader, open);
  end_row (open);
  open->row++;
  open->column = 0;
  open->row_open = FALSE;
}

static void
begin_cell (Reader *reader, Open *open, const xmlChar **attributes)
{
  end_cell (reader, open);
  if (open->row == 0)
    open->row = 1;
  open->in_cell = TRUE;
  open->row_span = get_span (attributes, "rowspan");
  open->column_span = get_span (attributes, "colspan");
  g_string_truncate (open->text, 0);
}

static void
end_table (Reader *reader)
{
  Open *open = get_top (reader);

  if (open == NULL)
    return;
  end_cell (reader, open);
  end_row (open);
  note_short_rows (open);
  if (prc_table_get_n_columns (open->table) > 1 || prc_reader_notes_is_broken (open->notes))
    {
      g_ptr_array_add (reader->tables, prc_table_ref (open->table));
      g_ptr_array_add (reader->notes, open->notes);
      open->notes = prc_reader_notes_new ();
    }
  g_ptr_array_remove_index (reader->open, reader->open->len - 1);
}

static gboolean
is (const xmlChar *name, const char *wanted)
{
  return strcmp ((const char *) name, wanted) == 0;
}

static gboolean
is_silent (const xmlChar *name)
{
  return is (name, "script") || is (name, "style") || is (name, "comment") || is (name, "template");
}

static void
on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reader *reader = data;
  Open *open = get_top (reader);

  if (is_silent (name))
    reader->silent++;
  else if (is (name, "table"))
    begin_table (reader);
  else if (open != NULL && is (name, "tr"))
    begin_row (reader, open);
  else if (open != NULL && (is (name, "td") || is (name, "th")))
    begin_cell (reader, open, attributes);
  else if (open != NULL && open->in_cell && open->text->len > 0 &&
           (is (name, "br") || is (name, "p") || is (name, "div")))
    g_string_append_c (open->text, '\n');
}

static void
on_end (void *data, const xmlChar *name)
{
  Reader *reader = data;
  Open *open = get_top (reader);

  if (is_silent (name))
    reader->silent -= reader->silent > 0;
  else if (is (name, "table"))
    end_table (reader);
  else if (open != NULL && (is (name, "td") || is (name, "th") || is (name, "tr")))
    end_cell (reader, open);
}

/* Blanks of the source are one space, as a browser shows them. */
static void
on_text (void *data, const xmlChar *text, int length)
{
  Reader *reader = data;
  Open *open = get_top (reader);

  if (open == NULL || !open->in_cell || reader->silent > 0 ||
      open->text->len > 4 * PRC_READER_MAX_CHARACTERS)
    return;
  for (int i = 0; i < length; i++)
    {
      gboolean blank = g_ascii_isspace ((char) text[i]);

      if (!blank)
        g_string_append_c (open->text, (char) text[i]);
      else if (open->text->len > 0 && !g_ascii_isspace (open->text->str[open->text->len - 1]))
        g_string_append_c (open->text, ' ');
    }
}

static void
on_error (void *data, xmlErrorPtr error)
{
  /* Pages are hardly ever sound; what a browser would show is what counts. */
}

static void
parse (const char *text, gsize length, Reader *reader)
{
  xmlSAXHandler sax = { 0 };
  htmlParserCtxtPtr context;

  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.cdataBlock = on_text;
  sax.ignorableWhitespace = on_text;
  sax.initialized = XML_SAX2_MAGIC;
  sax.serror = on_error;
  context = htmlCreatePushParserCtxt (&sax, reader, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (context == NULL)
    return;
  htmlCtxtUseOptions (context, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
  for (gsize at = 0; at < length && !reader->failed; at += CHUNK)
    htmlParseChunk (context, text + at, (int) MIN (CHUNK, length - at), 0);
  htmlParseChunk (context, NULL, 0, 1);
  while (reader->open->len > 0)
    end_table (reader);
  htmlFreeParserCtxt (context);
}

/* 'charset=gb2312' in the head of the page. Returns: (transfer full) (nullable) */
static char *
dup_declared (const guint8 *data, gsize size)
{
  g_autofree char *head = g_strndup ((const char *) data, MIN (size, HEAD));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *found = strstr (lower, "charset=");
  gsize length;

  if (found == NULL)
    return NULL;
  found += strlen ("charset=");
  found += strspn (found, "\"' ");
  length = strspn (found, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
  return length > 0 ? g_strndup (found, length) : NULL;
}

/* What the page says is taken where its bytes are valid so. FALSE: @encoding is unknown. */
static gboolean
find_charset (const guint8 *data, gsize size, const char *encoding, PrcCharset *charset)
{
  g_autofree char *declared = dup_declared (data, size);
  PrcCharset said;

  if (encoding != NULL)
    return prc_charset_from_name (encoding, data, size, charset);
  prc_charset_find (data, size, charset);
  if (charset->guessed && declared != NULL && prc_charset_from_name (declared, data, size, &said))
    {
      g_auto (PrcDecoded) decoded = { 0 };

      prc_charset_decode (&said, data, size, &decoded);
      if (decoded.complete)
        *charset = said;
    }
  return TRUE;
}

static void
report (const Reader *reader, PrcListFile *file)
{
  gboolean several = reader->tables->len > 1;

  for (guint i = 0; i < reader->tables->len; i++)
    {
      PrcTable *table = g_ptr_array_index (reader->tables, i);
      g_autofree char *name = several ? g_strdup_printf ("Table %u", i + 1) : NULL;

      prc_table_set_source (table, file->path, name);
      prc_reader_notes_report (g_ptr_array_index (reader->notes, i), table, name, file);
      g_ptr_array_add (file->sheets, prc_table_ref (table));
    }
  if (reader->tables->len == 0)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-kind", "html");
}

static void
read_page (const PrcDecoded *decoded, PrcListFile *file)
{
  Reader reader = { g_ptr_array_new_with_free_func (open_free),
                    g_ptr_array_new_with_free_func ((GDestroyNotify) prc_table_unref),
                    g_ptr_array_new_with_free_func ((GDestroyNotify) prc_reader_notes_free) };

  parse (decoded->text, decoded->length, &reader);
  report (&reader, file);
  g_ptr_array_unref (reader.open);
  g_ptr_array_unref (reader.tables);
  g_ptr_array_unref (reader.notes);
}

void
prc_html_list_read (const guint8 *data, gsize size, const char *encoding, PrcListFile *file)
{
  PrcCharset charset;
  g_auto (PrcDecoded) decoded = { 0 };

  prc_set_string (&file->format, "html");
  if (!find_charset (data, size, encoding, &charset))
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, "encoding-unknown", encoding);
      return;
    }
  prc_set_string (&file->encoding, charset.encoding);
  file->encoding_guessed = charset.guessed;
  prc_charset_decode (&charset, data, size, &decoded);
  if (!decoded.complete)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "encoding-invalid", NULL);
  else if (memchr (decoded.text, '\0', decoded.length) != NULL)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "byte-nul", NULL);
  else
    {
      if (charset.guessed)
        prc_reader_report (file, PRC_SEVERITY_INFO, "encoding-guessed", charset.encoding);
      read_page (&decoded, file);
    }
}
