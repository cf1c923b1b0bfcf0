/* prc-ods.c - see prc-ods.h */
#include "prc-ods.h"

#include "prc-number-format.h"
#include "prc-reader-limits.h"
#include "prc-reader-notes.h"
#include "prc-xml-part.h"

#include <stdio.h>
#include <string.h>

#define CONTENT "content.xml"
#define MANIFEST "META-INF/manifest.xml"
#define EDGE_ROWS 1048576

typedef struct
{
  guint column;
  PrcCellKind kind;
  char *text;
} Cell;

typedef struct
{
  PrcListFile *file;
  const char *wanted;
  GHashTable *hidden_styles; /* set of names */
  char *style;               /* being defined */

  guint tables; /* open ones; what stands inside another is not looked at */
  char *name;   /* of the sheet at hand */
  gboolean reading;
  gboolean found;
  PrcTable *table;
  PrcReaderNotes *notes;
  guint row; /* number of the row at hand */
  guint64 row_times;
  gboolean row_hidden;
  GArray *cells; /* of Cell, of the row at hand */
  guint n_cells;
  gboolean failed;

  gboolean in_cell;
  gboolean covered;             /* by a merged one: the user does not see what it holds */
  guint64 column, column_times; /* of the cell at hand */
  guint64 row_span, column_span;
  char *type, *value;
  gboolean has_formula;
  GString *text;
  guint paragraphs; /* so far in the cell */
  guint in_paragraph, silent;
} Reader;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, cell_clear)

static gboolean
is (const char *name, const char *wanted)
{
  return strcmp (name, wanted) == 0;
}

/* Always FALSE, which ends the reading. */
static gboolean
fail (Reader *reader, const char *code, int column)
{
  prc_reader_notes_add_error (reader->notes, code, reader->row, column, NULL, 0);
  reader->failed = TRUE;
  return FALSE;
}

static guint64
get_times (const PrcXmlAttributes *attributes, const char *name)
{
  guint64 times = 1;

  return prc_xml_attributes_get_number (attributes, name, &times) ? MAX (times, 1) : 1;
}

static void
begin_table (Reader *reader, const PrcXmlAttributes *attributes)
{
  g_autofree char *style = prc_xml_attributes_dup (attributes, "style-name");
  gboolean hidden = style != NULL && g_hash_table_contains (reader->hidden_styles, style);

  g_free (reader->name);
  reader->name = prc_xml_attributes_dup (attributes, "name");
  if (reader->name == NULL)
    reader->name = g_strdup ("");
  reader->reading = reader->wanted != NULL ? g_str_equal (reader->wanted, reader->name) : !hidden;
  reader->found = reader->found || reader->reading;
  reader->row = 0;
  if (!reader->reading && hidden)
    {
      g_ptr_array_add (reader->file->hidden, g_strdup (reader->name));
      prc_reader_notes_add_warning (reader->notes, "sheet-hidden", 0, PRC_READER_NO_COLUMN, NULL,
                                    0);
    }
}

static void
end_table (Reader *reader)
{
  prc_table_set_source (reader->table, reader->file->path, reader->name);
  prc_reader_notes_report (reader->notes, reader->table, reader->name, reader->file);
  if (prc_table_get_n_rows (reader->table) > 0)
    g_ptr_array_add (reader->file->sheets, prc_table_ref (reader->table));
  prc_table_unref (reader->table);
  prc_reader_notes_free (reader->notes);
  reader->table = prc_table_new ();
  reader->notes = prc_reader_notes_new ();
}

static gboolean
begin_row (Reader *reader, const PrcXmlAttributes *attributes)
{
  g_autofree char *visibility = prc_xml_attributes_dup (attributes, "visibility");

  reader->row++;
  reader->row_times = get_times (attributes, "number-rows-repeated");
  reader->row_hidden = visibility != NULL && !is (visibility, "visible");
  reader->column = 0;
  g_array_set_size (reader->cells, 0);
  return reader->row <= EDGE_ROWS || fail (reader, "file-damaged", PRC_READER_NO_COLUMN);
}

static gboolean
end_row (Reader *reader)
{
  guint64 end = reader->row + reader->row_times - 1;

  if (reader->cells->len == 0)
    {
      reader->row = (guint) MIN (end, EDGE_ROWS);
      return TRUE;
    }
  for (; reader->row <= end; reader->row++)
    {
      if (prc_table_get_n_rows (reader->table) == PRC_READER_MAX_ROWS)
        return fail (reader, "too-many-rows", PRC_READER_NO_COLUMN);
      reader->n_cells += reader->cells->len;
      if (reader->n_cells > PRC_READER_MAX_CELLS)
        return fail (reader, "file-too-big", PRC_READER_NO_COLUMN);
      if (reader->row_hidden)
        prc_reader_notes_add_warning (reader->notes, "rows-hidden", reader->row,
                                      PRC_READER_NO_COLUMN, NULL, 0);
      prc_table_begin_row (reader->table, reader->row);
      for (guint i = 0; i < reader->cells->len; i++)
        {
          const Cell *cell = &g_array_index (reader->cells, Cell, i);

          prc_table_add_cell (reader->table, cell->column, cell->kind, cell->text, -1);
        }
    }
  reader->row = (guint) end;
  return TRUE;
}

static void
begin_cell (Reader *reader, const PrcXmlAttributes *attributes)
{
  static const char *const values[] = { "date-value", "time-value", "boolean-value", "value" };
  g_autofree char *exact = prc_xml_attributes_dup (attributes, "value-type");
  const char *unused;
  gsize length;

  reader->in_cell = TRUE;
  reader->column_times = get_times (attributes, "number-columns-repeated");
  reader->row_span = get_times (attributes, "number-rows-spanned");
  reader->column_span = get_times (attributes, "number-columns-spanned");
  reader->has_formula = prc_xml_attributes_get (attributes, "formula", &unused, &length);
  g_free (reader->type);
  reader->type = g_steal_pointer (&exact);
  g_clear_pointer (&reader->value, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (values) && reader->value == NULL; i++)
    reader->value = prc_xml_attributes_dup (attributes, values[i]);
  g_string_truncate (reader->text, 0);
  reader->paragraphs = 0;
  reader->in_paragraph = 0;
  reader->silent = 0;
}

/* 'PT02H01M00S' as '02:01:00'. */
static char *
dup_time (const char *value)
{
  guint hours = 0, minutes = 0, seconds = 0;

  if (sscanf (value, "PT%5uH%2uM%2u", &hours, &minutes, &seconds) < 2)
    return NULL;
  return g_strdup_printf ("%02u:%02u:%02u", hours, minutes, seconds);
}

/* Is it a number in any way of writing one: '1,234.5', '-12', '2.02E+07', or a column too narrow
 * for it ('###')? */
static gboolean
shows_number (const char *shown)
{
  static const char *const blanks = "\302\240\342\200\257\342\200\231"; /* NBSP, narrow NBSP, ’ */

  for (const char *at = shown; *at != '\0'; at++)
    {
      gboolean exponent = (*at == 'E' || *at == 'e') && at > shown && g_ascii_isdigit (at[-1]) &&
                          (at[1] == '+' || at[1] == '-' || g_ascii_isdigit (at[1]));

      if (!g_ascii_isdigit (*at) && !exponent && strchr (" ,.'+-#", *at) == NULL &&
          strchr (blanks, *at) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Digits with signs among them: '000-417' shows 417. */
static gboolean
shows_zeros (const char *shown, const char *value)
{
  gsize n_shown = 0;

  for (const char *at = shown; *at != '\0'; at++)
    {
      if (*at == '.' || *at == ',' || *at == '#')
        return FALSE;
      n_shown += g_ascii_isdigit (*at);
    }
  return g_ascii_isdigit (*shown) && value[strspn (value, "0123456789")] == '\0' &&
         (n_shown > strlen (value) || strchr (shown + 1, '-') != NULL);
}

/* A number as the user sees it: '00417', 'S00417', '25%', 'TRUE'; but as it is where what is shown
 * is a number rounded, grouped or too wide for its column. */
static char *
dup_number (const char *shown, const char *value)
{
  PrcNumberFormat plain = { PRC_NUMBER_PLAIN };
  PrcCellKind kind;

  if (*shown != '\0' && (shown[strspn (shown, "0123456789")] == '\0' || !shows_number (shown) ||
                         shows_zeros (shown, value)))
    return g_strdup (shown);
  return prc_number_format_apply (&plain, value, FALSE, &kind);
}

static void
take_value (Reader *reader, Cell *cell)
{
  const char *type = reader->type != NULL ? reader->type : "string";
  const char *shown = reader->text->str;

  if (reader->has_formula && reader->type == NULL && *shown == '\0')
    cell->kind = PRC_CELL_FORMULA_EMPTY;
  else if ((is (type, "float") || is (type, "percentage") || is (type, "currency")) &&
           reader->value != NULL)
    {
      cell->text = dup_number (shown, reader->value);
      if (strpbrk (cell->text, "0123456789") != NULL)
        cell->kind = PRC_CELL_NUMBER;
    }
  else if (is (type, "date") && reader->value != NULL)
    {
      cell->kind = PRC_CELL_DATE;
      cell->text = prc_number_format_tidy_iso (reader->value);
    }
  else if (is (type, "time") && reader->value != NULL)
    {
      cell->kind = PRC_CELL_DATE;
      cell->text = dup_time (reader->value);
    }
  else if (is (type, "boolean") && reader->value != NULL)
    {
      cell->kind = PRC_CELL_BOOLEAN;
      cell->text = g_strdup (is (reader->value, "true") ? "TRUE" : "FALSE");
    }
  else if (*shown == '#' && reader->has_formula)
    cell->kind = PRC_CELL_ERROR; /* an error stands there as a text */
  if (cell->text == NULL)
    cell->text = g_strdup (shown);
}

static void
note_cell (Reader *reader, const Cell *cell)
{
  int column = (int) cell->column;

  if (cell->kind == PRC_CELL_FORMULA_EMPTY)
    prc_reader_notes_add_warning (reader->notes, "cell-formula-empty", reader->row, column, NULL,
                                  0);
  if (cell->kind == PRC_CELL_ERROR)
    prc_reader_notes_add_warning (reader->notes, "cell-error", reader->row, column, cell->text, -1);
  if (reader->row_span > 1)
    {
      g_autofree char *left = prc_column_to_letters (cell->column);
      g_autofree char *right =
          prc_column_to_letters (cell->column + (guint) MIN (reader->column_span, 1000) - 1);
      g_autofree char *range = g_strdup_printf ("%s%u:%s%" G_GUINT64_FORMAT, left, reader->row,
                                                right, reader->row + reader->row_span - 1);

      prc_reader_notes_add_warning (reader->notes, "cells-merged", reader->row, column, range, -1);
    }
}

static gboolean
end_cell (Reader *reader)
{
  g_auto (Cell) cell = { 0, PRC_CELL_TEXT, NULL };

  reader->in_cell = FALSE;
  if (!reader->covered)
    take_value (reader, &cell);
  if (prc_table_is_blank (cell.text) && cell.kind != PRC_CELL_FORMULA_EMPTY)
    {
      reader->column += reader->column_times;
      return TRUE;
    }
  if (reader->column + reader->column_times > PRC_READER_MAX_COLUMNS)
    return fail (reader, "file-damaged", PRC_READER_NO_COLUMN);
  cell.column = (guint) reader->column;
  if (g_utf8_strlen (cell.text, -1) > PRC_READER_MAX_CHARACTERS)
    return fail (reader, "field-too-long", (int) cell.column);
  note_cell (reader, &cell);
  for (guint64 i = 0; i < reader->column_times; i++)
    {
      Cell copy = { (guint) (reader->column + i), cell.kind, g_strdup (cell.text) };

      g_array_append_val (reader->cells, copy);
    }
  reader->column += reader->column_times;
  return TRUE;
}

/* Inside a cell: paragraphs, and what stands for blanks in them. */
static void
begin_in_cell (Reader *reader, const char *name, const PrcXmlAttributes *attributes)
{
  if (is (name, "annotation") || is (name, "ruby-text") || is (name, "table"))
    reader->silent++;
  else if (reader->silent > 0)
    return;
  else if (is (name, "p") || is (name, "h"))
    {
      if (reader->paragraphs++ > 0)
        g_string_append_c (reader->text, '\n');
      reader->in_paragraph++;
    }
  else if (is (name, "s"))
    for (guint64 i = MIN (get_times (attributes, "c"), 1000); i > 0; i--)
      g_string_append_c (reader->text, ' ');
  else if (is (name, "tab"))
    g_string_append_c (reader->text, '\t');
  else if (is (name, "line-break"))
    g_string_append_c (reader->text, '\n');
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  Reader *reader = data;

  if (reader->in_cell)
    begin_in_cell (reader, name, attributes);
  else if (is (name, "style"))
    {
      g_free (reader->style);
      reader->style = prc_xml_attributes_dup (attributes, "name");
    }
  else if (is (name, "table-properties") && reader->style != NULL)
    {
      g_autofree char *display = prc_xml_attributes_dup (attributes, "display");

      if (g_strcmp0 (display, "false") == 0)
        g_hash_table_add (reader->hidden_styles, g_strdup (reader->style));
    }
  else if (is (name, "table") && reader->tables++ == 0)
    begin_table (reader, attributes);
  else if (reader->tables != 1 || !reader->reading)
    return TRUE;
  else if (is (name, "table-row"))
    return begin_row (reader, attributes);
  else if (is (name, "table-cell") || is (name, "covered-table-cell"))
    {
      begin_cell (reader, attributes);
      reader->covered = *name == 'c';
    }
  return TRUE;
}

static void
end_in_cell (Reader *reader, const char *name)
{
  if (is (name, "annotation") || is (name, "ruby-text") || is (name, "table"))
    reader->silent -= reader->silent > 0;
  else if (reader->silent == 0 && (is (name, "p") || is (name, "h")))
    reader->in_paragraph -= reader->in_paragraph > 0;
}

static gboolean
on_end (gpointer data, const char *name, guint depth)
{
  Reader *reader = data;

  if (reader->in_cell && !is (name, "table-cell") && !is (name, "covered-table-cell"))
    end_in_cell (reader, name);
  else if (reader->in_cell && reader->silent == 0)
    return end_cell (reader);
  else if (is (name, "table") && reader->tables > 0 && --reader->tables == 0)
    end_table (reader);
  else if (is (name, "table-row") && reader->tables == 1 && reader->reading)
    return end_row (reader);
  return TRUE;
}

static gboolean
on_text (gpointer data, const char *text, gsize length)
{
  Reader *reader = data;

  if (reader->in_cell && reader->in_paragraph > 0 && reader->silent == 0)
    g_string_append_len (reader->text, text, (gssize) length);
  return TRUE;
}

static gboolean
on_manifest (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  gboolean *encrypted = data;

  *encrypted = *encrypted || is (name, "encryption-data");
  return TRUE;
}

static gboolean
is_encrypted (PrcPackage *package)
{
  static const PrcXmlHandlers handlers = { on_manifest };
  gboolean encrypted = FALSE;

  if (prc_package_has (package, MANIFEST))
    prc_xml_part_read (package, MANIFEST, &handlers, &encrypted);
  return encrypted;
}

static const char *
get_code (PrcPartResult result)
{
  switch (result)
    {
    case PRC_PART_ENCRYPTED:
      return "file-encrypted";
    case PRC_PART_TOO_BIG:
      return "file-too-big";
    case PRC_PART_DOCTYPE:
      return "xml-doctype";
    case PRC_PART_OK:
    case PRC_PART_MISSING:
    case PRC_PART_DAMAGED:
    case PRC_PART_REFUSED:
      break;
    }
  return "file-damaged";
}

static void
reader_clear (Reader *reader)
{
  g_hash_table_unref (reader->hidden_styles);
  prc_table_unref (reader->table);
  prc_reader_notes_free (reader->notes);
  g_array_unref (reader->cells);
  g_string_free (reader->text, TRUE);
  g_free (reader->style);
  g_free (reader->name);
  g_free (reader->type);
  g_free (reader->value);
}

/* @package NULL: @bytes are the content. */
static void
read_content (PrcPackage *package, const guint8 *bytes, gsize size, Reader *reader)
{
  static const PrcXmlHandlers handlers = { on_start, on_end, on_text };
  PrcPartResult result = package != NULL ? prc_xml_part_read (package, CONTENT, &handlers, reader)
                                         : prc_xml_part_read_bytes (bytes, size, &handlers, reader);

  if (result != PRC_PART_OK)
    {
      if (!reader->failed)
        fail (reader, get_code (result), PRC_READER_NO_COLUMN);
      prc_reader_notes_report (reader->notes, reader->table, reader->name, reader->file);
    }
  else if (reader->wanted != NULL && !reader->found)
    prc_reader_report (reader->file, PRC_SEVERITY_ERROR, "sheet-unknown", reader->wanted);
  else if (reader->file->sheets->len == 0)
    prc_reader_report (reader->file, PRC_SEVERITY_ERROR, "file-empty", NULL);
}

static void
read_document (PrcPackage *package, const guint8 *bytes, gsize size, const char *sheet,
               PrcListFile *file)
{
  Reader reader = { file, sheet };

  reader.hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.table = prc_table_new ();
  reader.notes = prc_reader_notes_new ();
  reader.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (reader.cells, cell_clear);
  reader.text = g_string_new (NULL);
  read_content (package, bytes, size, &reader);
  reader_clear (&reader);
}

void
prc_ods_read (PrcPackage *package, const char *sheet, PrcListFile *file)
{
  prc_set_string (&file->format, "ods");
  if (is_encrypted (package))
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-encrypted", NULL);
  else
    read_document (package, NULL, 0, sheet, file);
}

void
prc_ods_read_flat (const guint8 *data, gsize size, const char *sheet, PrcListFile *file)
{
  prc_set_string (&file->format, "ods");
  read_document (NULL, data, size, sheet, file);
}
