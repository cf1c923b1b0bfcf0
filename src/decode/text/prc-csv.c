/* prc-csv.c - rows and cells of a text; see prc-csv.h */
#include "prc-csv.h"

#include "prc-csv-delimiter.h"
#include "prc-csv-scanner.h"
#include "prc-reader-limits.h"

#include <string.h>

typedef struct
{
  PrcTable *table;
  PrcReaderNotes *notes;
  const char *delimiter;
  GHashTable *bad_rows;
  guint n_rows, n_cells;
  guint width; /* fields of the first row that has several */

  /* of the row at hand */
  gboolean open; /* has it been begun in the table */
  guint n_filled;
  guint n_wrapped;
  int first_wrapped;
  char *wrapped_value;
  gboolean has_digit_first; /* a cell that begins with a digit: data, no header */
  GString *only_field;      /* the text of a row of one field */

  gboolean wrapped_noted;
  GString *before; /* the one-field row right above, while no row had several */
} Reader;

/* In a single column also a row of nothing but delimiters: ',,,' under a blank line. */
static gboolean
is_blank (const Reader *reader, const char *text, gsize length)
{
  const char *end = text + length;
  gboolean single = *reader->delimiter == *PRC_CSV_NO_DELIMITER;

  while (text < end)
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && c != 0x200B && c != 0xFEFF && c != 0x1A &&
          !(single && c < 0x80 && strchr (",;|", (int) c) != NULL))
        return FALSE;
      text = g_utf8_next_char (text);
    }
  return TRUE;
}

static gboolean
is_only_nuls (const PrcCsvField *field)
{
  for (gsize i = 0; i < field->length; i++)
    if (field->text[i] != '\0' && !g_ascii_isspace (field->text[i]))
      return FALSE;
  return TRUE;
}

/* Quotation marks that no reader of CSV takes off: 'x', “x”, ‘x’, „x“, «x». */
static gboolean
is_wrapped (const PrcCsvField *field)
{
  static const char *const pairs[][2] = { { "'", "'" }, { "“", "”" }, { "‘", "’" },
                                          { "„", "“" }, { "«", "»" }, { "「", "」" } };

  if (field->length == 0 || (*field->text != '\'' && (guchar) *field->text < 0x80))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      gsize opening = strlen (pairs[i][0]), closing = strlen (pairs[i][1]);

      if (field->length > opening + closing && memcmp (field->text, pairs[i][0], opening) == 0 &&
          memcmp (field->text + field->length - closing, pairs[i][1], closing) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
note (Reader *reader, PrcSeverity severity, const char *code, const PrcCsvField *field,
      gboolean with_value)
{
  const char *value = with_value ? field->text : NULL;

  if (severity == PRC_SEVERITY_ERROR)
    prc_reader_notes_add_error (reader->notes, code, field->row, (int) field->column, value,
                                (gssize) field->length);
  else
    prc_reader_notes_add_warning (reader->notes, code, field->row, (int) field->column, value,
                                  (gssize) field->length);
}

static gboolean
is_bad_row (const Reader *reader, guint row)
{
  return g_hash_table_size (reader->bad_rows) > 0 &&
         g_hash_table_contains (reader->bad_rows, GUINT_TO_POINTER (row));
}

/* The first error of a row is told; it is not worth a second. */
static void
reject_row (Reader *reader, const char *code, guint row, int column, const char *value,
            gssize length)
{
  if (g_hash_table_add (reader->bad_rows, GUINT_TO_POINTER (row)))
    prc_reader_notes_add_row (reader->notes, code, row, column, value, length);
  if (g_hash_table_size (reader->bad_rows) > PRC_CSV_MAX_BAD_ROWS)
    prc_reader_notes_break (reader->notes);
}

/* '="00123"': how a spreadsheet is told to leave a number alone. */
static gboolean
is_kept_as_text (const PrcCsvField *field)
{
  return field->length > 3 && memcmp (field->text, "=\"", 2) == 0 &&
         memchr (field->text + 2, '"', field->length - 2) == field->text + field->length - 1;
}

static void
check_field (Reader *reader, const PrcCsvField *field)
{
  if (field->unclosed)
    note (reader, PRC_SEVERITY_ERROR, "quote-unclosed", field,
          memchr (field->text, '\0', field->length) == NULL);
  else if (memchr (field->text, '\0', field->length) != NULL)
    {
      gboolean tail = field->column == 0 && field->last && is_only_nuls (field);

      reject_row (reader, "byte-nul", field->row, tail ? PRC_READER_NO_COLUMN : (int) field->column,
                  NULL, 0);
    }
  else if (field->column >= PRC_READER_MAX_COLUMNS)
    prc_reader_notes_add_error (reader->notes, "too-many-columns", field->row, PRC_READER_NO_COLUMN,
                                NULL, 0);
  else if (field->length > PRC_READER_MAX_CHARACTERS &&
           g_utf8_strlen (field->text, (gssize) field->length) > PRC_READER_MAX_CHARACTERS)
    reject_row (reader, "field-too-long", field->row, (int) field->column, field->text,
                (gssize) field->length);
  else if (field->stray && !is_kept_as_text (field))
    note (reader, PRC_SEVERITY_WARNING, "quote-stray", field, TRUE);
}

static void
add_field (Reader *reader, const PrcCsvField *field)
{
  if (!reader->open)
    {
      if (reader->n_rows == PRC_READER_MAX_ROWS)
        {
          prc_reader_notes_add_error (reader->notes, "too-many-rows", field->row,
                                      PRC_READER_NO_COLUMN, NULL, 0);
          return;
        }
      prc_table_begin_row (reader->table, field->row);
      reader->n_rows++;
      reader->open = TRUE;
    }
  if (++reader->n_cells > PRC_READER_MAX_CELLS)
    {
      prc_reader_notes_add_error (reader->notes, "file-too-big", field->row, PRC_READER_NO_COLUMN,
                                  NULL, 0);
      return;
    }
  prc_table_add_cell (reader->table, field->column, PRC_CELL_TEXT, field->text,
                      (gssize) field->length);
  reader->n_filled++;
  reader->has_digit_first = reader->has_digit_first || g_ascii_isdigit (*field->text);
  if (!reader->wrapped_noted && is_wrapped (field) && reader->n_wrapped++ == 0)
    {
      reader->first_wrapped = (int) field->column;
      g_free (reader->wrapped_value);
      reader->wrapped_value = g_strndup (field->text, field->length);
    }
}

/* Another usual delimiter that would part @text into exactly @width fields. */
static const char *
find_other_delimiter (const Reader *reader, const char *text, guint width)
{
  static const char *const usual[] = { ",", ";", "\t", "|" };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      guint count = 1;

      if (g_str_equal (usual[i], reader->delimiter))
        continue;
      for (const char *at = text; (at = strchr (at, *usual[i])) != NULL; at++)
        count++;
      if (count == width)
        return usual[i];
    }
  return NULL;
}

/* A header parted by one character over rows parted by another, or a row among them. A title above
 * the header may by chance have as many commas as the header has columns: a row below that holds
 * data tells the two apart. */
static void
check_mixture (Reader *reader, guint row, guint n_fields)
{
  const char *other = NULL;

  if (n_fields > 1 && reader->width == 0)
    {
      reader->width = n_fields;
      if (reader->before->len > 0 && reader->has_digit_first)
        other = find_other_delimiter (reader, reader->before->str, n_fields);
      if (other != NULL)
        prc_reader_notes_add_error (reader->notes, "delimiter-mixed", row, PRC_READER_NO_COLUMN,
                                    other, -1);
    }
  else if (n_fields == 1 && reader->width > 2)
    {
      other = find_other_delimiter (reader, reader->only_field->str, reader->width);
      if (other != NULL)
        reject_row (reader, "delimiter-mixed", row, PRC_READER_NO_COLUMN, other, -1);
    }
  if (reader->width == 0)
    g_string_assign (reader->before, reader->only_field->str);
}

static void
end_row (Reader *reader, const PrcCsvField *last, guint line)
{
  guint n_fields = last->column + 1;

  if (reader->open)
    {
      prc_table_set_row_shape (reader->table, line, n_fields);
      check_mixture (reader, last->row, n_fields);
      if (reader->n_wrapped * 2 >= reader->n_filled && reader->n_wrapped > 0)
        {
          prc_reader_notes_add_warning (reader->notes, "quote-single", last->row,
                                        reader->first_wrapped, reader->wrapped_value, -1);
          reader->wrapped_noted = TRUE;
        }
    }
  reader->open = FALSE;
  reader->n_filled = 0;
  reader->n_wrapped = 0;
  reader->has_digit_first = FALSE;
}

static void
read_rows (Reader *reader, PrcCsvScanner *scanner)
{
  PrcCsvField field;
  guint line = scanner->line;

  while (!prc_reader_notes_is_broken (reader->notes) && prc_csv_scanner_next (scanner, &field))
    {
      if (field.column == 0)
        line = field.line;
      if (!is_bad_row (reader, field.row))
        check_field (reader, &field);
      if (!is_bad_row (reader, field.row) && !prc_reader_notes_is_broken (reader->notes) &&
          !is_blank (reader, field.text, field.length))
        {
          add_field (reader, &field);
          if (field.column == 0 && field.last)
            {
              g_string_truncate (reader->only_field, 0);
              g_string_append_len (reader->only_field, field.text, (gssize) field.length);
            }
        }
      if (field.last)
        end_row (reader, &field, line);
    }
}

/* A row may have begun well. */
static PrcTable *
drop_bad_rows (PrcTable *table, GHashTable *bad_rows)
{
  PrcTable *kept;

  if (g_hash_table_size (bad_rows) == 0)
    return table;
  kept = prc_table_new ();
  for (guint i = 0; i < prc_table_get_n_rows (table); i++)
    {
      guint number = prc_table_get_row_number (table, i), n_cells = 0;
      const PrcCell *cells = prc_table_get_row (table, i, &n_cells);

      if (g_hash_table_contains (bad_rows, GUINT_TO_POINTER (number)))
        continue;
      prc_table_begin_row (kept, number);
      prc_table_set_row_shape (kept, prc_table_get_row_line (table, i),
                               prc_table_get_row_fields (table, i));
      for (guint j = 0; j < n_cells; j++)
        prc_table_add_cell (kept, cells[j].column, cells[j].kind, cells[j].text, -1);
    }
  prc_table_unref (table);
  return kept;
}

static void
start_scanner (PrcCsvScanner *scanner, const char *text, gsize length, gsize skip,
               const char *delimiter)
{
  prc_csv_scanner_init (scanner, text + skip, length - skip,
                        delimiter != NULL ? delimiter : PRC_CSV_NO_DELIMITER);
  if (skip > 0)
    { /* the 'sep=' line is the first of the file's own */
      scanner->row = 2;
      scanner->line = 2;
    }
}

PrcTable *
prc_csv_read (const char *text, gsize length, GHashTable *bad_rows, PrcReaderNotes *notes,
              const char **delimiter)
{
  g_auto (PrcCsvScanner) scanner = { 0 };
  gsize skip = 0;
  gboolean told = *delimiter != NULL;
  Reader reader = { prc_table_new (), notes };

  *delimiter = prc_csv_delimiter_find (text, length, *delimiter, &skip);
  reader.delimiter = *delimiter != NULL ? *delimiter : PRC_CSV_NO_DELIMITER;
  reader.bad_rows = bad_rows;
  reader.only_field = g_string_new (NULL);
  reader.before = g_string_new (NULL);
  start_scanner (&scanner, text, length, skip, *delimiter);
  read_rows (&reader, &scanner);
  if (*delimiter != NULL && !told && skip == 0 && strchr (",;\t|", **delimiter) == NULL &&
      prc_table_get_n_rows (reader.table) > 0)
    prc_reader_notes_add_warning (notes, "delimiter-unusual",
                                  prc_table_get_row_number (reader.table, 0), PRC_READER_NO_COLUMN,
                                  *delimiter, -1);
  g_string_free (reader.only_field, TRUE);
  g_string_free (reader.before, TRUE);
  g_free (reader.wrapped_value);
  return drop_bad_rows (reader.table, bad_rows);
}

void
prc_csv_locate_end (const char *text, gsize length, const char *told, guint *row, guint *column)
{
  g_auto (PrcCsvScanner) scanner = { 0 };
  PrcCsvField field = { NULL };
  gsize skip = 0;
  const char *delimiter = prc_csv_delimiter_find (text, length, told, &skip);

  start_scanner (&scanner, text, length, skip, delimiter);
  *row = scanner.row;
  *column = 0;
  while (prc_csv_scanner_next (&scanner, &field))
    {
      *row = field.row;
      *column = field.column;
    }
  if (length > 0 && !field.unclosed && (text[length - 1] == '\n' || text[length - 1] == '\r'))
    {
      *row += field.text != NULL ? 1 : 0;
      *column = 0;
    }
}
