#include "prc-table.h"

#include "prc-problem.h"
#include "prc-text-pool.h"

typedef struct
{
  guint number;
  guint first; /* index into cells */
  guint line;
  guint n_fields;
} Row;

struct _PrcTable
{
  char *path;
  char *sheet;
  PrcTextPool *texts;
  GArray *rows;  /* of Row */
  GArray *cells; /* of PrcCell */
  guint n_columns;
};

PrcTable *
prc_table_new (void)
{
  PrcTable *table = g_atomic_rc_box_new0 (PrcTable);

  table->texts = prc_text_pool_new ();
  table->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  table->cells = g_array_new (FALSE, FALSE, sizeof (PrcCell));
  return table;
}

PrcTable *
prc_table_ref (PrcTable *table)
{
  return g_atomic_rc_box_acquire (table);
}

static void
table_clear (gpointer data)
{
  PrcTable *table = data;

  g_free (table->path);
  g_free (table->sheet);
  prc_text_pool_unref (table->texts);
  g_array_unref (table->rows);
  g_array_unref (table->cells);
}

void
prc_table_unref (PrcTable *table)
{
  if (table != NULL)
    g_atomic_rc_box_release_full (table, table_clear);
}

void
prc_table_set_source (PrcTable *table, const char *path, const char *sheet)
{
  g_free (table->path);
  table->path = g_strdup (path);
  g_free (table->sheet);
  table->sheet = g_strdup (sheet);
}

const char *
prc_table_get_path (const PrcTable *table)
{
  return table->path;
}

const char *
prc_table_get_sheet (const PrcTable *table)
{
  return table->sheet;
}

char *
prc_table_dup_file (const PrcTable *table)
{
  return table->path != NULL ? g_filename_display_basename (table->path) : NULL;
}

void
prc_table_begin_row (PrcTable *table, guint number)
{
  Row row = { number, table->cells->len };

  g_array_append_val (table->rows, row);
}

void
prc_table_set_row_shape (PrcTable *table, guint line, guint n_fields)
{
  g_return_if_fail (table->rows->len > 0);
  Row *row = &g_array_index (table->rows, Row, table->rows->len - 1);

  row->line = line;
  row->n_fields = n_fields;
}

void
prc_table_add_cell (PrcTable *table, guint column, PrcCellKind kind, const char *text,
                    gssize length)
{
  PrcCell cell = { column, kind, prc_text_pool_add (table->texts, text, length) };

  g_return_if_fail (table->rows->len > 0);
  g_array_append_val (table->cells, cell);
  table->n_columns = MAX (table->n_columns, column + 1);
}

guint
prc_table_get_n_rows (const PrcTable *table)
{
  return table->rows->len;
}

guint
prc_table_get_n_columns (const PrcTable *table)
{
  return table->n_columns;
}

guint
prc_table_get_row_number (const PrcTable *table, guint index)
{
  g_return_val_if_fail (index < table->rows->len, 0);
  return g_array_index (table->rows, Row, index).number;
}

guint
prc_table_get_row_line (const PrcTable *table, guint index)
{
  g_return_val_if_fail (index < table->rows->len, 0);
  return g_array_index (table->rows, Row, index).line;
}

guint
prc_table_get_row_fields (const PrcTable *table, guint index)
{
  g_return_val_if_fail (index < table->rows->len, 0);
  return g_array_index (table->rows, Row, index).n_fields;
}

gboolean
prc_table_is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

const PrcCell *
prc_table_get_row (const PrcTable *table, guint index, guint *n_cells)
{
  g_return_val_if_fail (index < table->rows->len, NULL);
  guint first = g_array_index (table->rows, Row, index).first;
  guint end = index + 1 < table->rows->len ? g_array_index (table->rows, Row, index + 1).first
                                           : table->cells->len;

  *n_cells = end - first;
  return end > first ? &g_array_index (table->cells, PrcCell, first) : NULL;
}

const PrcCell *
prc_table_get_cell (const PrcTable *table, guint index, guint column)
{
  guint n_cells = 0, low = 0;
  const PrcCell *cells = prc_table_get_row (table, index, &n_cells);

  while (low < n_cells)
    {
      guint middle = low + (n_cells - low) / 2;

      if (cells[middle].column == column)
        return &cells[middle];
      if (cells[middle].column < column)
        low = middle + 1;
      else
        n_cells = middle;
    }
  return NULL;
}

char *
prc_column_to_letters (guint column)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (rest - 1) % 26));
  return g_string_free (letters, FALSE);
}

PrcListFile *
prc_list_file_new (const char *path)
{
  PrcListFile *file = g_new0 (PrcListFile, 1);

  file->path = g_strdup (path);
  file->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_table_unref);
  file->hidden = g_ptr_array_new_with_free_func (g_free);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  return file;
}

void
prc_list_file_free (PrcListFile *file)
{
  g_free (file->path);
  g_free (file->format);
  g_free (file->encoding);
  g_free (file->delimiter);
  g_ptr_array_unref (file->sheets);
  g_ptr_array_unref (file->hidden);
  g_ptr_array_unref (file->problems);
  g_free (file);
}
