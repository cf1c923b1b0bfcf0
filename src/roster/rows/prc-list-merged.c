/* prc-list-merged.c - see prc-list-merged.h. */
#include "prc-list-merged.h"

#include "prc-enum.h"

#include <string.h>

#define MAX_COLUMNS 16384
#define MAX_FILLED 1000000 /* cells of a sheet: a range may claim a whole column */

typedef struct
{
  guint top, left, bottom; /* rows 1-based, column 0-based */
} Range;

/* 'D2' of 'D2:E4'; FALSE where it is no cell. */
static gboolean
parse_cell (const char **at, guint *row, guint *column)
{
  const char *p = *at;
  guint64 number;

  *column = 0;
  for (; g_ascii_isupper (*p) && *column <= MAX_COLUMNS; p++)
    *column = *column * 26 + (guint) (*p - 'A') + 1;
  if (*column == 0 || *column > MAX_COLUMNS || !g_ascii_isdigit (*p))
    return FALSE;
  number = g_ascii_strtoull (p, (char **) at, 10);
  if (number < 1 || number > G_MAXINT32)
    return FALSE;
  *row = (guint) number;
  *column -= 1;
  return TRUE;
}

static gboolean
parse_range (const char *text, Range *range)
{
  guint right;

  return text != NULL && parse_cell (&text, &range->top, &range->left) && *text++ == ':' &&
         parse_cell (&text, &range->bottom, &right) && *text == '\0' && range->bottom > range->top;
}

static gboolean
is_of_sheet (const PrcProblem *problem, const PrcListSheet *sheet)
{
  return g_strcmp0 (problem->code, "cells-merged") == 0 &&
         g_strcmp0 (problem->sheet, prc_table_get_sheet (sheet->table)) == 0;
}

static gpointer
make_key (guint row, guint column)
{
  return GSIZE_TO_POINTER ((gsize) row * MAX_COLUMNS + column);
}

static const PrcListColumn *
find_column (const PrcListSheet *sheet, guint column)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const PrcListColumn *found = g_ptr_array_index (sheet->columns, i);

      if (found->column == column && found->read)
        return found;
    }
  return NULL;
}

/* What the first cell of the range holds. */
static const PrcCell *
find_first (const PrcListSheet *sheet, const Range *range)
{
  guint low = (guint) sheet->header + 1, high = prc_table_get_n_rows (sheet->table);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint number = prc_table_get_row_number (sheet->table, middle);

      if (number == range->top)
        return prc_table_get_cell (sheet->table, middle, range->left);
      if (number < range->top)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static void
fill (PrcListSheet *sheet, const Range *range, const PrcCell *cell)
{
  guint n_rows = prc_table_get_n_rows (sheet->table);
  guint last = n_rows > 0 ? prc_table_get_row_number (sheet->table, n_rows - 1) : 0;

  if (sheet->filled == NULL)
    sheet->filled = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (sheet->filled, make_key (range->top, range->left), (gpointer) cell);
  for (guint row = range->top + 1; row <= MIN (range->bottom, last); row++)
    if (g_hash_table_size (sheet->filled) < MAX_FILLED)
      g_hash_table_insert (sheet->filled, make_key (row, range->left), (gpointer) cell);
}

static void
offer_range (PrcListSheet *sheet, const Range *range, const char *text, const PrcListOffers *offers,
             PrcListReport *report)
{
  const PrcListColumn *column = find_column (sheet, range->left);
  const PrcCell *cell = column != NULL ? find_first (sheet, range) : NULL;
  PrcImportOffer offer = { .code = (char *) "cells-merged",
                           .file = sheet->base,
                           .row = (int) range->top,
                           .value = (char *) text };

  /* one number for several people is never meant */
  if (cell == NULL ||
      column->match.field == (sheet->key != PRC_FIELD_NONE ? sheet->key : PRC_FIELD_ID))
    return;
  offer.field = (char *) prc_enum_to_nick (PRC_TYPE_FIELD, (int) column->match.field);
  offer.column = column->name;
  offer.proposal = (char *) cell->text;
  if (!prc_list_offer_add (offers, &offer))
    return;
  PrcListPlace place = prc_list_sheet_place (sheet, (int) range->top, column);
  prc_list_report_add (report, "value-corrected/merged", &place, text, cell->text);
  fill (sheet, range, cell);
}

void
prc_list_merged_offer (PrcListSheet *sheet, const PrcListOffers *offers, PrcListReport *report)
{
  for (guint i = 0; i < sheet->file->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (sheet->file->problems, i);
      Range range;

      if (is_of_sheet (problem, sheet) && parse_range (problem->value, &range) &&
          range.top > prc_table_get_row_number (sheet->table, (guint) sheet->header))
        offer_range (sheet, &range, problem->value, offers, report);
    }
}

const PrcCell *
prc_list_merged_get (const PrcListSheet *sheet, guint row, guint column)
{
  return sheet->filled != NULL ? g_hash_table_lookup (sheet->filled, make_key (row, column)) : NULL;
}

gboolean
prc_list_merged_is_filled (const PrcListSheet *sheet, const PrcProblem *problem)
{
  Range range;

  return sheet != NULL && is_of_sheet (problem, sheet) && parse_range (problem->value, &range) &&
         prc_list_merged_get (sheet, range.top, range.left) != NULL;
}
