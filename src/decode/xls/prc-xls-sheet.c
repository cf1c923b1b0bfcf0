/* prc-xls-sheet.c - see prc-xls-sheet.h */
#include "prc-xls-sheet.h"

#include "prc-merged-cells.h"
#include "prc-reader-limits.h"

#include <math.h>
#include <string.h>

#define ROW_HIDDEN 0x20 /* flag of a row */
#define NO_STYLE G_MAXUINT

/* What a formula gave, where it is no number: [MS-XLS] 2.5.133. */
#define GAVE_TEXT 0
#define GAVE_BOOLEAN 1
#define GAVE_ERROR 2
#define GAVE_NOTHING 3

typedef struct
{
  guint row, column; /* 0-based */
  PrcCellKind kind;
  const char *text; /* in the book, or in the reader's chunk */
} Cell;

typedef struct
{
  PrcBiff *biff;
  const PrcXlsBook *book;
  PrcReaderNotes *notes;
  GArray *cells;       /* of Cell */
  GStringChunk *chunk; /* texts of this sheet */
  GHashTable *hidden;  /* set of rows */
  PrcMergedCells *merged;
  GString *text;         /* scratch */
  guint *n_cells;        /* of all sheets */
  guint row, column;     /* of the cell at hand */
  gboolean awaits_text;  /* of the formula at hand, which the next STRING has */
  gboolean has_computed; /* some formula gave something */
} Reader;

/* Always FALSE, which ends the reading. */
static gboolean
fail (Reader *reader, const char *code, guint row, int column)
{
  prc_reader_notes_add_error (reader->notes, code, row + 1, column, NULL, 0);
  return FALSE;
}

static gboolean
fail_here (Reader *reader)
{
  return fail (reader, "file-damaged", reader->row, (int) reader->column);
}

/* @text must outlive the reading. */
static gboolean
add_cell (Reader *reader, PrcCellKind kind, const char *text)
{
  Cell cell = { reader->row, reader->column, kind, text };

  if (reader->column >= PRC_READER_MAX_COLUMNS)
    return fail_here (reader);
  if (prc_table_is_blank (text) && kind != PRC_CELL_FORMULA_EMPTY)
    return TRUE;
  if (strlen (text) > PRC_READER_MAX_CHARACTERS &&
      g_utf8_strlen (text, -1) > PRC_READER_MAX_CHARACTERS)
    return fail (reader, "field-too-long", reader->row, (int) reader->column);
  if (++*reader->n_cells > PRC_READER_MAX_CELLS)
    return fail (reader, "file-too-big", reader->row, PRC_READER_NO_COLUMN);
  g_array_append_val (reader->cells, cell);
  return TRUE;
}

static gboolean
add_number (Reader *reader, guint style, double value)
{
  PrcNumberFormat format = prc_xls_book_get_format (reader->book, style);
  char raw[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;
  PrcCellKind kind;

  if (!isfinite (value))
    return fail_here (reader);
  if (floor (value) == value && fabs (value) < 1e18)
    g_ascii_formatd (raw, sizeof raw, "%.0f", value);
  else
    g_ascii_dtostr (raw, sizeof raw, value);
  text = prc_number_format_apply (&format, raw, reader->book->date_1904, &kind);
  return add_cell (reader, kind, g_string_chunk_insert (reader->chunk, text));
}

static gboolean
add_error (Reader *reader, guint number)
{
  static const struct
  {
    guint number;
    const char *text;
  } errors[] = { { 0x00, "#NULL!" }, { 0x07, "#DIV/0!" }, { 0x0F, "#VALUE!" }, { 0x17, "#REF!" },
                 { 0x1D, "#NAME?" }, { 0x24, "#NUM!" },   { 0x2A, "#N/A" } };
  const char *text = "#N/A";

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (errors[i].number == number)
      text = errors[i].text;
  return add_cell (reader, PRC_CELL_ERROR, text);
}

static gboolean
add_boolean_or_error (Reader *reader, guint value, gboolean is_error)
{
  if (is_error)
    return add_error (reader, value);
  return add_cell (reader, PRC_CELL_BOOLEAN, value != 0 ? "TRUE" : "FALSE");
}

/* Row, column and style, with which the record of a cell begins. Returns: the style */
static guint
take_place (Reader *reader)
{
  reader->row = prc_biff_take_u16 (reader->biff);
  reader->column = prc_biff_take_u16 (reader->biff);
  return prc_biff_take_u16 (reader->biff);
}

/* Several numbers side by side: row, first column, (style, number)…, last column. */
static gboolean
take_numbers (Reader *reader)
{
  PrcBiff *biff = reader->biff;
  gsize end = biff->length;

  reader->row = prc_biff_take_u16 (biff);
  reader->column = prc_biff_take_u16 (biff);
  for (; biff->at + 6 <= end; reader->column++)
    {
      guint style = prc_biff_take_u16 (biff);

      if (!add_number (reader, style, prc_biff_take_rk (biff)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_shared (Reader *reader)
{
  guint32 index = prc_biff_take_u32 (reader->biff);
  const char *text = prc_xls_book_get_text (reader->book, index);

  return text != NULL ? add_cell (reader, PRC_CELL_TEXT, text) : fail_here (reader);
}

static gboolean
take_text (Reader *reader)
{
  if (!prc_biff_take_text (reader->biff, 2, reader->text))
    return fail_here (reader);
  return add_cell (reader, PRC_CELL_TEXT, g_string_chunk_insert (reader->chunk, reader->text->str));
}

static gboolean
take_formula (Reader *reader, guint style)
{
  PrcBiff *biff = reader->biff;
  const guint8 *value = biff->data + biff->at;
  guint gave, byte;

  if (biff->length - biff->at < 8)
    return fail_here (reader);
  gave = value[6] == 0xFF && value[7] == 0xFF ? value[0] : G_MAXUINT;
  byte = value[2];
  reader->has_computed = reader->has_computed || gave != GAVE_NOTHING;
  switch (gave)
    {
    case GAVE_TEXT:
      reader->awaits_text = TRUE;
      return TRUE;
    case GAVE_BOOLEAN:
    case GAVE_ERROR:
      return add_boolean_or_error (reader, byte, gave == GAVE_ERROR);
    case GAVE_NOTHING:
      return add_cell (reader, PRC_CELL_FORMULA_EMPTY, "");
    default:
      return add_number (reader, style, prc_biff_take_double (biff));
    }
}

static void
take_merges (Reader *reader)
{
  guint count = prc_biff_take_u16 (reader->biff);

  for (guint i = 0; i < count && !reader->biff->failed; i++)
    {
      guint top = prc_biff_take_u16 (reader->biff), bottom = prc_biff_take_u16 (reader->biff);
      guint left = prc_biff_take_u16 (reader->biff), right = prc_biff_take_u16 (reader->biff);

      if (!reader->biff->failed)
        prc_merged_cells_add (reader->merged, top + 1, left, bottom + 1, right, reader->notes);
    }
}

static void
take_row (Reader *reader)
{
  guint row = prc_biff_take_u16 (reader->biff);

  prc_biff_skip (reader->biff, 10);
  if ((prc_biff_take_u8 (reader->biff) & ROW_HIDDEN) != 0)
    g_hash_table_add (reader->hidden, GUINT_TO_POINTER (row));
}

/* FALSE ends the reading. */
static gboolean
read_record (Reader *reader)
{
  guint style = NO_STYLE, type = reader->biff->type;

  if (type == PRC_BIFF_FORMULA || type == PRC_BIFF_NUMBER || type == PRC_BIFF_RK ||
      type == PRC_BIFF_LABEL || type == PRC_BIFF_LABELSST || type == PRC_BIFF_RSTRING ||
      type == PRC_BIFF_BOOLERR)
    style = take_place (reader);
  switch (type)
    {
    case PRC_BIFF_FORMULA:
      return take_formula (reader, style);
    case PRC_BIFF_NUMBER:
      return add_number (reader, style, prc_biff_take_double (reader->biff));
    case PRC_BIFF_RK:
      return add_number (reader, style, prc_biff_take_rk (reader->biff));
    case PRC_BIFF_MULRK:
      return take_numbers (reader);
    case PRC_BIFF_LABELSST:
      return take_shared (reader);
    case PRC_BIFF_LABEL:
    case PRC_BIFF_RSTRING:
      return take_text (reader);
    case PRC_BIFF_STRING:
      if (!reader->awaits_text)
        return TRUE;
      reader->awaits_text = FALSE;
      return take_text (reader);
    case PRC_BIFF_BOOLERR:
      {
        guint value = prc_biff_take_u8 (reader->biff);

        return add_boolean_or_error (reader, value, prc_biff_take_u8 (reader->biff) != 0);
      }
    case PRC_BIFF_MERGECELLS:
      take_merges (reader);
      return TRUE;
    case PRC_BIFF_ROW:
      take_row (reader);
      return TRUE;
    default:
      return TRUE;
    }
}

/* Up to the EOF that belongs to the sheet's own BOF: charts in it have theirs. */
static void
read_records (Reader *reader, gsize offset)
{
  guint depth = 0;

  for (gboolean there = prc_biff_seek (reader->biff, offset); there;
       there = prc_biff_next (reader->biff))
    {
      guint type = reader->biff->type;

      if (depth == 0 && type != PRC_BIFF_BOF)
        break;
      depth += type == PRC_BIFF_BOF;
      depth -= type == PRC_BIFF_EOF;
      if (depth == 0)
        return;
      if (depth > 1)
        continue;
      if (!read_record (reader))
        return;
      if (reader->biff->failed)
        {
          fail_here (reader);
          return;
        }
    }
  fail (reader, "file-damaged", reader->row, PRC_READER_NO_COLUMN);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const Cell *left = a, *right = b;

  if (left->row != right->row)
    return left->row < right->row ? -1 : 1;
  return left->column < right->column ? -1 : left->column > right->column;
}

/* A formula that gave nothing is an empty cell, unless none ever gave anything: then the file comes
 * from a program that does not compute. */
static gboolean
is_left_out (const Reader *reader, const Cell *cell)
{
  return cell->kind == PRC_CELL_FORMULA_EMPTY && reader->has_computed;
}

static void
note_cell (const Reader *reader, const Cell *cell)
{
  if (cell->kind == PRC_CELL_FORMULA_EMPTY)
    prc_reader_notes_add_warning (reader->notes, "cell-formula-empty", cell->row + 1,
                                  (int) cell->column, NULL, 0);
  if (cell->kind == PRC_CELL_ERROR)
    prc_reader_notes_add_warning (reader->notes, "cell-error", cell->row + 1, (int) cell->column,
                                  cell->text, -1);
}

static gboolean
begin_row (Reader *reader, PrcTable *table, guint row)
{
  if (prc_table_get_n_rows (table) == PRC_READER_MAX_ROWS)
    return fail (reader, "too-many-rows", row, PRC_READER_NO_COLUMN);
  if (g_hash_table_contains (reader->hidden, GUINT_TO_POINTER (row)))
    prc_reader_notes_add_warning (reader->notes, "rows-hidden", row + 1, PRC_READER_NO_COLUMN, NULL,
                                  0);
  prc_table_begin_row (table, row + 1);
  return TRUE;
}

static void
fill_table (Reader *reader, PrcTable *table)
{
  const Cell *before = NULL;

  g_array_sort (reader->cells, compare_cells);
  for (guint i = 0; i < reader->cells->len; i++)
    {
      const Cell *cell = &g_array_index (reader->cells, Cell, i);

      if (is_left_out (reader, cell))
        continue;
      if (before != NULL && compare_cells (before, cell) == 0)
        {
          if (g_str_equal (before->text, cell->text))
            continue;
          fail (reader, "file-damaged", cell->row, (int) cell->column);
          return;
        }
      if ((before == NULL || before->row != cell->row) && !begin_row (reader, table, cell->row))
        return;
      note_cell (reader, cell);
      prc_table_add_cell (table, cell->column, cell->kind, cell->text, -1);
      before = cell;
    }
}

PrcTable *
prc_xls_sheet_read (PrcBiff *biff, const PrcXlsBook *book, gsize offset, guint *n_cells,
                    PrcReaderNotes *notes)
{
  PrcTable *table = prc_table_new ();
  Reader reader = { biff, book, notes };

  reader.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  reader.chunk = g_string_chunk_new (1 << 14);
  reader.hidden = g_hash_table_new (NULL, NULL);
  reader.merged = prc_merged_cells_new ();
  reader.text = g_string_new (NULL);
  reader.n_cells = n_cells;
  read_records (&reader, offset);
  fill_table (&reader, table);
  table = prc_merged_cells_drop_covered (reader.merged, table);
  prc_merged_cells_free (reader.merged);
  g_array_unref (reader.cells);
  g_string_chunk_free (reader.chunk);
  g_hash_table_unref (reader.hidden);
  g_string_free (reader.text, TRUE);
  return table;
}
