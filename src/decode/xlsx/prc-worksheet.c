/* prc-worksheet.c - see prc-worksheet.h */
#include "prc-worksheet.h"

#include "prc-merged-cells.h"
#include "prc-reader-limits.h"
#include "prc-xml-part.h"

#include <string.h>

#define EDGE_ROWS 1048576
#define EDGE_COLUMNS 16384

/* The type of a cell, its attribute 't'. */
typedef enum
{
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_INLINE,
  TYPE_STRING,
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_DATE
} Type;

/* Where the parser stands. */
typedef enum
{
  AT_SHEET,
  AT_DATA,
  AT_ROW,
  AT_CELL,
  AT_VALUE,
  AT_INLINE,
  AT_MERGES
} Place;

typedef struct
{
  guint column;
  PrcCellKind kind;
  char *text;         /* own */
  const char *shared; /* instead of it: in the strings of the workbook */
} Cell;

typedef struct
{
  PrcWorksheetContext *context;
  PrcReaderNotes *notes;
  PrcTable *table;
  Place place;
  guint depth_below; /* open elements below the place that are passed over */

  guint row;      /* number of the row at hand or last read */
  guint last_row; /* highest that was put in the table */
  gboolean unordered;
  gboolean row_hidden;
  guint n_rows;
  GArray *cells; /* of Cell, of the row at hand */
  PrcMergedCells *merged;

  guint column;
  Type type;
  guint64 style;
  gboolean has_value, has_formula;
  GString *value;
  PrcRichText rich;
} Reader;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

gboolean
prc_worksheet_parse_reference (const char *text, gsize length, guint *column, guint *row)
{
  gsize i = 0;
  guint64 number = 0;
  guint letters = 0;

  for (; i < length && g_ascii_isalpha (text[i]); i++)
    {
      letters = letters * 26 + (guint) (g_ascii_toupper (text[i]) - 'A') + 1;
      if (letters > EDGE_COLUMNS)
        return FALSE;
    }
  if (letters == 0 || i == length)
    return FALSE;
  for (; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + (guint64) (text[i] - '0');
      if (number > EDGE_ROWS)
        return FALSE;
    }
  *column = letters - 1;
  *row = (guint) number;
  return number > 0;
}

const char *
prc_worksheet_get_code (PrcPartResult result)
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
  return "xlsx-damaged";
}

/* Always FALSE, which ends the reading. */
static gboolean
fail (Reader *reader, const char *code, int column, const char *value)
{
  prc_reader_notes_add_error (reader->notes, code, reader->row, column, value, -1);
  return FALSE;
}

static gboolean
begin_row (Reader *reader, const PrcXmlAttributes *attributes)
{
  const char *value;
  gsize length;
  guint64 number = (guint64) reader->row + 1;

  if (prc_xml_attributes_get (attributes, "r", &value, &length) &&
      (!prc_xml_attributes_get_number (attributes, "r", &number) || number == 0))
    number = EDGE_ROWS + 1;
  if (number > EDGE_ROWS)
    {
      g_autofree char *text = prc_xml_attributes_dup (attributes, "r");

      prc_reader_notes_add_error (reader->notes, "xlsx-damaged", 0, PRC_READER_NO_COLUMN, text, -1);
      return FALSE;
    }
  reader->row = (guint) number;
  reader->row_hidden = prc_xml_attributes_is_true (attributes, "hidden");
  reader->column = G_MAXUINT; /* the first cell without a reference is A */
  g_array_set_size (reader->cells, 0);
  return TRUE;
}

static Type
parse_type (const PrcXmlAttributes *attributes)
{
  static const struct
  {
    const char *name;
    Type type;
  } types[] = { { "s", TYPE_SHARED },  { "inlineStr", TYPE_INLINE }, { "str", TYPE_STRING },
                { "b", TYPE_BOOLEAN }, { "e", TYPE_ERROR },          { "d", TYPE_DATE } };
  const char *value;
  gsize length;

  if (!prc_xml_attributes_get (attributes, "t", &value, &length))
    return TYPE_NUMBER;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strlen (types[i].name) == length && memcmp (types[i].name, value, length) == 0)
      return types[i].type;
  return TYPE_NUMBER;
}

static gboolean
begin_cell (Reader *reader, const PrcXmlAttributes *attributes)
{
  const char *value;
  gsize length;
  guint row = reader->row;

  reader->column++;
  if (prc_xml_attributes_get (attributes, "r", &value, &length) &&
      (!prc_worksheet_parse_reference (value, length, &reader->column, &row) || row != reader->row))
    {
      g_autofree char *text = g_strndup (value, length);

      return fail (reader, "xlsx-damaged", PRC_READER_NO_COLUMN, text);
    }
  if (reader->column >= EDGE_COLUMNS)
    return fail (reader, "xlsx-damaged", PRC_READER_NO_COLUMN, NULL);
  reader->type = parse_type (attributes);
  reader->style = 0;
  prc_xml_attributes_get_number (attributes, "s", &reader->style);
  reader->has_value = FALSE;
  reader->has_formula = FALSE;
  g_string_truncate (reader->value, 0);
  g_string_truncate (reader->rich.text, 0);
  reader->rich.phonetic = 0;
  reader->rich.open = FALSE;
  return TRUE;
}

static gboolean
begin_merge (Reader *reader, const PrcXmlAttributes *attributes)
{
  g_autofree char *range = prc_xml_attributes_dup (attributes, "ref");
  const char *colon = range != NULL ? strchr (range, ':') : NULL;
  guint left, top, right, bottom;

  if (colon == NULL ||
      !prc_worksheet_parse_reference (range, (gsize) (colon - range), &left, &top) ||
      !prc_worksheet_parse_reference (colon + 1, strlen (colon + 1), &right, &bottom))
    return TRUE; /* says nothing about the cells themselves */
  prc_merged_cells_add (reader->merged, top, left, bottom, right, reader->notes);
  return TRUE;
}

/* Shows the text of a number, which may be a date or an id. */
static void
take_number (Reader *reader, Cell *cell)
{
  PrcNumberFormat format = prc_cell_styles_get (reader->context->styles, reader->style);
  g_autofree char *raw = g_strstrip (g_strdup (reader->value->str));

  if (*raw != '\0')
    cell->text = prc_number_format_apply (&format, raw, reader->context->date_1904, &cell->kind);
}

static gboolean
take_shared (Reader *reader, Cell *cell)
{
  g_autofree char *raw = g_strstrip (g_strdup (reader->value->str));
  guint64 index;

  if (*raw == '\0')
    return TRUE;
  if (g_ascii_string_to_unsigned (raw, 10, 0, G_MAXUINT32, &index, NULL))
    cell->shared = prc_shared_strings_get (reader->context->strings, index);
  if (cell->shared == NULL)
    return fail (reader, "xlsx-damaged", (int) reader->column, raw);
  return TRUE;
}

static gboolean
take_value (Reader *reader, Cell *cell)
{
  switch (reader->type)
    {
    case TYPE_NUMBER:
      take_number (reader, cell);
      break;
    case TYPE_SHARED:
      return take_shared (reader, cell);
    case TYPE_INLINE:
      prc_rich_text_unescape (reader->rich.text);
      cell->text = g_strdup (reader->rich.text->str);
      break;
    case TYPE_STRING:
      prc_rich_text_unescape (reader->value);
      cell->text = g_strdup (reader->value->str);
      break;
    case TYPE_BOOLEAN:
      cell->kind = PRC_CELL_BOOLEAN;
      cell->text = reader->has_value
                       ? g_strdup (strpbrk (reader->value->str, "1tT") ? "TRUE" : "FALSE")
                       : NULL;
      break;
    case TYPE_ERROR:
      cell->kind = PRC_CELL_ERROR;
      cell->text = g_strdup (reader->value->str);
      prc_reader_notes_add_warning (reader->notes, "cell-error", reader->row, (int) reader->column,
                                    cell->text, -1);
      break;
    case TYPE_DATE:
      cell->kind = PRC_CELL_DATE;
      cell->text = prc_number_format_tidy_iso (reader->value->str);
      break;
    }
  return TRUE;
}

/* No value is kept, or an empty one of what would be a number: an empty text is a value. */
static gboolean
is_uncomputed (const Reader *reader)
{
  if (reader->type == TYPE_INLINE)
    return FALSE;
  return !reader->has_value ||
         (reader->type == TYPE_NUMBER && prc_table_is_blank (reader->value->str));
}

static gboolean
end_cell (Reader *reader)
{
  Cell cell = { reader->column, PRC_CELL_TEXT };
  const char *text;

  if (reader->has_formula && is_uncomputed (reader))
    {
      cell.kind = PRC_CELL_FORMULA_EMPTY;
      cell.text = g_strdup ("");
      prc_reader_notes_add_warning (reader->notes, "cell-formula-empty", reader->row,
                                    (int) reader->column, NULL, 0);
    }
  else if (!take_value (reader, &cell))
    return FALSE;
  text = cell.shared != NULL ? cell.shared : cell.text;
  if (prc_table_is_blank (text) && cell.kind != PRC_CELL_FORMULA_EMPTY)
    {
      g_free (cell.text);
      return TRUE;
    }
  g_array_append_val (reader->cells, cell);
  if (strlen (text) > PRC_READER_MAX_CHARACTERS &&
      g_utf8_strlen (text, -1) > PRC_READER_MAX_CHARACTERS)
    return fail (reader, "field-too-long", (int) reader->column, text);
  if (++reader->context->n_cells > PRC_READER_MAX_CELLS)
    return fail (reader, "file-too-big", (int) reader->column, NULL);
  return TRUE;
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  guint left = ((const Cell *) a)->column, right = ((const Cell *) b)->column;

  return left < right ? -1 : left > right;
}

static gboolean
end_row (Reader *reader)
{
  if (reader->cells->len == 0)
    return TRUE;
  if (++reader->n_rows > PRC_READER_MAX_ROWS)
    return fail (reader, "too-many-rows", PRC_READER_NO_COLUMN, NULL);
  if (reader->row_hidden)
    prc_reader_notes_add_warning (reader->notes, "rows-hidden", reader->row, PRC_READER_NO_COLUMN,
                                  NULL, 0);
  g_array_sort (reader->cells, compare_cells);
  prc_table_begin_row (reader->table, reader->row);
  for (guint i = 0; i < reader->cells->len; i++)
    {
      const Cell *cell = &g_array_index (reader->cells, Cell, i);

      if (i > 0 && cell[-1].column == cell->column)
        return fail (reader, "xlsx-damaged", (int) cell->column, cell->text);
      prc_table_add_cell (reader->table, cell->column, cell->kind,
                          cell->shared != NULL ? cell->shared : cell->text, -1);
    }
  reader->unordered = reader->unordered || reader->row <= reader->last_row;
  reader->last_row = MAX (reader->last_row, reader->row);
  return TRUE;
}

/* Where an element leads from the place at hand; FALSE for one that is passed over. */
static gboolean
enter (Reader *reader, const char *name, guint depth)
{
  static const struct
  {
    Place from;
    const char *name;
    Place to;
  } steps[] = { { AT_SHEET, "sheetData", AT_DATA }, { AT_SHEET, "mergeCells", AT_MERGES },
                { AT_DATA, "row", AT_ROW },         { AT_ROW, "c", AT_CELL },
                { AT_CELL, "v", AT_VALUE },         { AT_CELL, "is", AT_INLINE } };

  if (depth == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps) && reader->depth_below == 0; i++)
    if (steps[i].from == reader->place && g_str_equal (steps[i].name, name))
      {
        reader->place = steps[i].to;
        return TRUE;
      }
  reader->depth_below++;
  return FALSE;
}

static gboolean
on_start (gpointer data, const char *name, guint depth, const PrcXmlAttributes *attributes)
{
  Reader *reader = data;

  if (reader->place == AT_CELL && reader->depth_below == 0 && g_str_equal (name, "f"))
    reader->has_formula = TRUE;
  if (reader->place == AT_MERGES && reader->depth_below == 0 && g_str_equal (name, "mergeCell"))
    begin_merge (reader, attributes);
  if (reader->place == AT_INLINE)
    prc_rich_text_start (&reader->rich, name);
  if (!enter (reader, name, depth) || depth == 0)
    return TRUE;
  if (reader->place == AT_ROW)
    return begin_row (reader, attributes);
  if (reader->place == AT_CELL)
    return begin_cell (reader, attributes);
  if (reader->place == AT_VALUE)
    reader->has_value = TRUE;
  return TRUE;
}

static gboolean
on_end (gpointer data, const char *name, guint depth)
{
  static const Place above[] = { AT_SHEET, AT_SHEET, AT_DATA, AT_ROW, AT_CELL, AT_CELL, AT_SHEET };
  Reader *reader = data;
  Place place = reader->place;

  if (reader->depth_below > 0)
    {
      if (place == AT_INLINE)
        prc_rich_text_end (&reader->rich, name);
      reader->depth_below--;
      return TRUE;
    }
  reader->place = above[place];
  if (place == AT_CELL)
    return end_cell (reader);
  if (place == AT_ROW)
    return end_row (reader);
  return TRUE;
}

static gboolean
on_text (gpointer data, const char *text, gsize length)
{
  Reader *reader = data;

  if (reader->place == AT_VALUE && reader->depth_below == 0)
    g_string_append_len (reader->value, text, (gssize) length);
  else if (reader->place == AT_INLINE)
    prc_rich_text_add (&reader->rich, text, length);
  return TRUE;
}

typedef struct
{
  guint number;
  guint index;
} RowPlace;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const RowPlace *left = a, *right = b;

  if (left->number != right->number)
    return left->number < right->number ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* A row that stands twice in the part is joined; a cell that stands twice is damage. */
static PrcTable *
sort_rows (Reader *reader)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (RowPlace));
  PrcTable *sorted = prc_table_new ();
  guint n_rows = prc_table_get_n_rows (reader->table);

  for (guint i = 0; i < n_rows; i++)
    {
      RowPlace place = { prc_table_get_row_number (reader->table, i), i };

      g_array_append_val (order, place);
    }
  g_array_sort (order, compare_rows);
  for (guint i = 0; i < n_rows;)
    {
      guint number = g_array_index (order, RowPlace, i).number;
      g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (PrcCell));

      for (; i < n_rows && g_array_index (order, RowPlace, i).number == number; i++)
        {
          guint n_cells;
          const PrcCell *row =
              prc_table_get_row (reader->table, g_array_index (order, RowPlace, i).index, &n_cells);

          g_array_append_vals (cells, row, n_cells);
        }
      g_array_sort (cells, compare_cells);
      prc_table_begin_row (sorted, number);
      for (guint j = 0; j < cells->len; j++)
        {
          const PrcCell *cell = &g_array_index (cells, PrcCell, j);

          if (j > 0 && cell[-1].column == cell->column)
            prc_reader_notes_add_error (reader->notes, "xlsx-damaged", number, (int) cell->column,
                                        cell->text, -1);
          prc_table_add_cell (sorted, cell->column, cell->kind, cell->text, -1);
        }
    }
  return sorted;
}

static PrcTable *
read_sheet (PrcPackage *package, const char *part, const guint8 *bytes, gsize size, Reader *reader)
{
  static const PrcXmlHandlers handlers = { on_start, on_end, on_text };
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_autoptr (GString) value = g_string_new (NULL), rich = g_string_new (NULL);
  g_autoptr (PrcMergedCells) merged = prc_merged_cells_new ();
  PrcPartResult result;

  g_array_set_clear_func (cells, cell_clear);
  reader->cells = cells;
  reader->merged = merged;
  reader->value = value;
  reader->rich.text = rich;
  reader->table = prc_table_new ();
  result = package != NULL ? prc_xml_part_read (package, part, &handlers, reader)
                           : prc_xml_part_read_bytes (bytes, size, &handlers, reader);
  if (result != PRC_PART_OK && !prc_reader_notes_is_broken (reader->notes))
    fail (reader, prc_worksheet_get_code (result), PRC_READER_NO_COLUMN, NULL);
  if (reader->unordered)
    {
      PrcTable *sorted = sort_rows (reader);

      prc_table_unref (reader->table);
      reader->table = sorted;
    }
  reader->table = prc_merged_cells_drop_covered (merged, reader->table);
  return reader->table;
}

PrcTable *
prc_worksheet_read (PrcPackage *package, const char *part, PrcWorksheetContext *context,
                    PrcReaderNotes *notes)
{
  Reader reader = { context, notes };

  return read_sheet (package, part, NULL, 0, &reader);
}

PrcTable *
prc_worksheet_read_bytes (const guint8 *bytes, gsize size, PrcWorksheetContext *context,
                          PrcReaderNotes *notes)
{
  Reader reader = { context, notes };

  return read_sheet (NULL, NULL, bytes, size, &reader);
}
