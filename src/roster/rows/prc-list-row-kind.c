/* prc-list-row-kind.c - which rows are people: not totals, headings repeated, lines below a list.
 */
#include "prc-list-fold.h"
#include "prc-row-reader.h"

#include <string.h>

/* Words with which the lines below a list begin. */
static gboolean
is_footer (const char *text)
{
  static const char *const words[] = { "total",     "subtotal", "grandtotal", "sum",   "count",
                                       "printed",   "page",     "generated",  "endof", "report",
                                       "exported",  "created",  "run",        "rows",  "records",
                                       "number of", "合计",     "总计",       "小计",  "共计",
                                       "总人数",    "制表",     "打印",       "填表",  "审核",
                                       "导出",      "备注",     "说明",       "第" };
  g_autofree char *folded = prc_list_fold_text (text);

  if (strcmp (folded, "共") == 0 || strcmp (folded, "注") == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

typedef struct
{
  guint filled;
  guint repeated; /* cells that say what their heading says */
  const PrcCell *first;
} Shape;

static Shape
measure (const PrcRowReader *reader, guint index)
{
  Shape shape = { 0 };
  guint n_cells = 0;
  const PrcCell *cells = prc_table_get_row (reader->sheet->table, index, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      const PrcListColumn *column =
          cells[i].column < reader->sheet->columns->len
              ? g_ptr_array_index (reader->sheet->columns, cells[i].column)
              : NULL;

      if (prc_table_is_blank (cells[i].text))
        continue;
      shape.filled++;
      shape.first = shape.first != NULL ? shape.first : &cells[i];
      shape.repeated += column != NULL && g_strcmp0 (column->header, cells[i].text) == 0;
    }
  return shape;
}

static gboolean
is_person (const PrcRowReader *reader, const Shape *shape)
{
  const PrcListColumn *id = prc_list_sheet_get_column (reader->sheet, reader->key);
  gboolean in_id = id != NULL && id->column == shape->first->column;

  if (shape->filled == shape->repeated && shape->filled >= 2)
    return FALSE;
  if (shape->filled <= MAX (3, reader->sheet->n_named / 3) && reader->sheet->n_named > 1 &&
      (in_id || id == NULL || shape->filled <= 2) && is_footer (shape->first->text))
    return FALSE;
  /* one cell alone: a heading of a group, a remark; but a number alone is a person without name */
  if (shape->filled == 1 && reader->sheet->n_named >= 3)
    return in_id && has_digit (shape->first->text) && strchr (shape->first->text, ' ') == NULL;
  return TRUE;
}

gboolean
prc_list_row_kind_is_person (const PrcRowReader *reader, guint index)
{
  Shape shape = measure (reader, index);

  if (shape.filled == 0)
    return FALSE;
  if (is_person (reader, &shape))
    return TRUE;
  const PrcListColumn *column =
      shape.first->column < reader->sheet->columns->len
          ? g_ptr_array_index (reader->sheet->columns, shape.first->column)
          : NULL;
  PrcListPlace place = prc_list_sheet_place (
      reader->sheet, (int) prc_table_get_row_number (reader->sheet->table, index), column);
  prc_list_report_add (reader->report, "row-not-a-person", &place, shape.first->text, NULL);
  return FALSE;
}

gboolean
prc_list_row_kind_check_length (const PrcRowReader *reader, guint index)
{
  const PrcTable *table = reader->sheet->table;
  guint fields = prc_table_get_row_fields (table, index);
  guint wanted = prc_table_get_row_fields (table, (guint) reader->sheet->header);
  PrcListPlace place =
      prc_list_sheet_place (reader->sheet, (int) prc_table_get_row_number (table, index), NULL);
  guint n_cells = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  if (fields == 0 || wanted == 0) /* a workbook: its cells say where they stand */
    return TRUE;
  if (n_cells > 0 && cells[n_cells - 1].column >= wanted &&
      !prc_table_is_blank (cells[n_cells - 1].text))
    {
      prc_list_report_add (reader->report, "row-long", &place, cells[n_cells - 1].text, NULL);
      return FALSE;
    }
  if (fields < reader->sheet->n_named)
    prc_list_report_add (reader->report, "row-short", &place, NULL, NULL);
  return TRUE;
}
