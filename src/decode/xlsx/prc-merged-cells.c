/* prc-merged-cells.c - see prc-merged-cells.h */
#include "prc-merged-cells.h"

#include "prc-reader-limits.h"

#define MAX_RANGES 10000

typedef struct
{
  guint top, left, bottom, right;
} Range;

struct _PrcMergedCells
{
  GArray *ranges; /* of Range */
};

/* Where the ranges stand at one row, as rows go by. */
typedef struct
{
  guint next;                            /* range that is not yet reached */
  guint covered[PRC_READER_MAX_COLUMNS]; /* last row that is, by column */
  guint shown[PRC_READER_MAX_COLUMNS];   /* row of the cell that stands for its range */
} Sweep;

PrcMergedCells *
prc_merged_cells_new (void)
{
  PrcMergedCells *merged = g_new0 (PrcMergedCells, 1);

  merged->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  return merged;
}

void
prc_merged_cells_free (PrcMergedCells *merged)
{
  g_array_unref (merged->ranges);
  g_free (merged);
}

void
prc_merged_cells_add (PrcMergedCells *merged, guint top, guint left, guint bottom, guint right,
                      PrcReaderNotes *notes)
{
  Range range = { top, left, bottom, right };

  if (bottom < top || right < left || right >= PRC_READER_MAX_COLUMNS ||
      merged->ranges->len == MAX_RANGES)
    return; /* says nothing about the cells themselves */
  g_array_append_val (merged->ranges, range);
  if (bottom > top)
    {
      g_autofree char *first = prc_column_to_letters (left), *last = prc_column_to_letters (right);
      g_autofree char *text = g_strdup_printf ("%s%u:%s%u", first, top, last, bottom);

      prc_reader_notes_add_warning (notes, "cells-merged", top, (int) left, text, -1);
    }
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  guint left = ((const Range *) a)->top, right = ((const Range *) b)->top;

  return left < right ? -1 : left > right;
}

static void
reach_row (const PrcMergedCells *merged, Sweep *sweep, guint row)
{
  for (; sweep->next < merged->ranges->len; sweep->next++)
    {
      const Range *range = &g_array_index (merged->ranges, Range, sweep->next);

      if (range->top > row)
        return;
      for (guint i = range->left; i <= range->right; i++)
        sweep->covered[i] = MAX (sweep->covered[i], range->bottom);
      sweep->shown[range->left] = range->top;
    }
}

static gboolean
is_covered (const Sweep *sweep, guint row, guint column)
{
  return sweep->covered[column] >= row && sweep->shown[column] != row;
}

PrcTable *
prc_merged_cells_drop_covered (PrcMergedCells *merged, PrcTable *table)
{
  g_autofree Sweep *sweep = NULL;
  PrcTable *kept;

  if (merged->ranges->len == 0)
    return table;
  g_array_sort (merged->ranges, compare_ranges);
  sweep = g_new0 (Sweep, 1);
  kept = prc_table_new ();
  for (guint i = 0; i < prc_table_get_n_rows (table); i++)
    {
      guint row = prc_table_get_row_number (table, i), n_cells = 0;
      const PrcCell *cells = prc_table_get_row (table, i, &n_cells);
      gboolean open = FALSE;

      reach_row (merged, sweep, row);
      for (guint j = 0; j < n_cells; j++)
        {
          if (is_covered (sweep, row, cells[j].column))
            continue;
          if (!open)
            prc_table_begin_row (kept, row);
          open = TRUE;
          prc_table_add_cell (kept, cells[j].column, cells[j].kind, cells[j].text, -1);
        }
    }
  prc_table_unref (table);
  return kept;
}
