/* prc-export-csv.c - CSV by RFC 4180, UTF-8 with a byte order mark: what a spreadsheet needs to
 * read names in any script. */
#include "prc-export-table.h"
#include "prc-export-write.h"

#include <string.h>

static void
append_cell (GString *line, const char *text)
{
  g_autofree char *defused = text != NULL ? prc_export_defuse (text) : NULL;
  const char *cell = defused != NULL ? defused : text != NULL ? text : "";
  gboolean quoted = strpbrk (cell, ",;\"\t\r\n") != NULL || *cell == ' ' || *cell == '\'' ||
                    (*cell != '\0' && cell[strlen (cell) - 1] == ' ');

  if (quoted)
    g_string_append_c (line, '"');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *c);
    }
  if (quoted)
    g_string_append_c (line, '"');
}

static gboolean
write_row (GOutputStream *to, GString *line, const char *const *cells, guint n_cells,
           GError **error)
{
  g_string_truncate (line, 0);
  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_cell (line, cells[i]);
    }
  g_string_append (line, "\r\n");
  return g_output_stream_write_all (to, line->str, line->len, NULL, NULL, error);
}

gboolean
prc_export_write_csv (const PrcExport *export, GOutputStream *to, const PrcExportWatch *watch,
                      GError **error)
{
  guint n_rows = prc_export_get_n_rows (export), n_columns = export->headers->len;
  g_autofree const char **cells = g_new0 (const char *, n_columns);
  g_autoptr (GString) line = g_string_new (NULL);

  if (!g_output_stream_write_all (to, "\xEF\xBB\xBF", 3, NULL, NULL, error) ||
      !write_row (to, line, (const char *const *) export->headers->pdata, n_columns, error))
    return FALSE;
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GArray) leaves = NULL;

      if (!prc_export_watch_step (watch, row, n_rows, error))
        return FALSE;
      prc_export_fill_row (export, row, cells, &leaves);
      if (!write_row (to, line, cells, n_columns, error))
        return FALSE;
    }
  return TRUE;
}
