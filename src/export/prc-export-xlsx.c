/* prc-export-xlsx.c - an Excel workbook by libxlsxwriter, a row in memory at a time.
 *
 * Cells are text, in a format that says so: a number of a person that is typed over stays what was
 * typed.
 */
#include "prc-export-table.h"
#include "prc-export-write.h"
#include "prc-table.h"

#include <string.h>
#include <xlsxwriter.h>

#define MAX_CHARACTERS 32767
#define SECONDS_A_DAY 86400.0
#define EPOCH 25569 /* 1 January 1970 in the days of the 1900 system */
#define WIDE 24
#define NARROW 12

typedef struct
{
  lxw_worksheet *sheet;
  lxw_format *text, *date;
  GError **error;
} Writer;

/* What XML would change or can't hold is written as the format has it: _x000D_; and what looks like
 * that already so that it stays. */
static char *
escape (const char *text)
{
  GString *escaped = NULL;

  for (const char *c = text; *c != '\0'; c++)
    {
      guchar byte = (guchar) *c;
      gboolean control = byte < 0x20 && byte != '\t' && byte != '\n';
      gboolean code = byte == '_' && c[1] == 'x' && strlen (c) >= 7 && c[6] == '_' &&
                      strspn (c + 2, "0123456789ABCDEFabcdef") >= 4;

      if ((control || code) && escaped == NULL)
        escaped = g_string_new_len (text, c - text);
      if (control || code)
        g_string_append_printf (escaped, "_x%04X_", byte);
      else if (escaped != NULL)
        g_string_append_c (escaped, *c);
    }
  return escaped != NULL ? g_string_free (escaped, FALSE) : NULL;
}

static gboolean
write_text (const Writer *writer, guint row, guint column, const char *text)
{
  g_autofree char *defused = prc_export_defuse (text);
  g_autofree char *escaped = escape (defused != NULL ? defused : text);
  const char *cell = escaped != NULL ? escaped : defused != NULL ? defused : text;

  if (g_utf8_strlen (cell, -1) > MAX_CHARACTERS)
    {
      g_autofree char *letters = prc_column_to_letters (column);

      g_set_error (writer->error, PRC_EXPORT_ERROR, PRC_EXPORT_ERROR_TOO_LONG, "%s%u", letters,
                   row + 1);
      return FALSE;
    }
  return worksheet_write_string (writer->sheet, row, (lxw_col_t) column, cell, writer->text) ==
         LXW_NO_ERROR;
}

static gboolean
write_time (const Writer *writer, guint row, guint column, const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);
  double days = time != NULL ? (double) g_date_time_to_unix (time) / SECONDS_A_DAY + EPOCH : 0;

  if (days < 61) /* before 1 March 1900 the two systems of days differ */
    return write_text (writer, row, column, text);
  return worksheet_write_number (writer->sheet, row, (lxw_col_t) column, days, writer->date) ==
         LXW_NO_ERROR;
}

static gboolean
write_cell (const Writer *writer, guint row, guint column, PrcExportKind kind, const char *text)
{
  switch (kind)
    {
    case PRC_EXPORT_INT:
      return worksheet_write_number (writer->sheet, row, (lxw_col_t) column,
                                     g_ascii_strtod (text, NULL), NULL) == LXW_NO_ERROR;
    case PRC_EXPORT_TIME:
      return write_time (writer, row, column, text);
    case PRC_EXPORT_STRING:
    case PRC_EXPORT_TEXT:
    case PRC_EXPORT_STRINGS:
    case PRC_EXPORT_BOOLEAN:
    case PRC_EXPORT_ENUM:
    case PRC_EXPORT_AUDIENCE:
      return write_text (writer, row, column, text);
    }
  g_return_val_if_reached (FALSE);
}

static void
begin_sheet (const PrcExport *export, lxw_workbook *book, Writer *writer)
{
  lxw_format *bold = workbook_add_format (book);

  format_set_bold (bold);
  writer->text = workbook_add_format (book);
  format_set_num_format (writer->text, "@");
  writer->date = workbook_add_format (book);
  format_set_num_format (writer->date, "yyyy-mm-dd hh:mm:ss");
  for (guint i = 0; i < export->headers->len; i++)
    {
      const char *header = export->headers->pdata[i];
      gboolean wide = strstr (header, "name") != NULL || strstr (header, "title") != NULL ||
                      strstr (header, "subject") != NULL || strstr (header, "Name") != NULL;

      worksheet_set_column (writer->sheet, (lxw_col_t) i, (lxw_col_t) i, wide ? WIDE : NARROW,
                            prc_export_get_kind (export, i) == PRC_EXPORT_INT ? NULL
                                                                              : writer->text);
      worksheet_write_string (writer->sheet, 0, (lxw_col_t) i, header, bold);
    }
  worksheet_freeze_panes (writer->sheet, 1, export->index != NULL ? 1 : 0);
}

static gboolean
write_rows (const PrcExport *export, const Writer *writer, const PrcExportWatch *watch)
{
  guint n_rows = prc_export_get_n_rows (export), n_columns = export->headers->len;
  g_autofree const char **cells = g_new0 (const char *, n_columns);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GArray) leaves = NULL;

      if (!prc_export_watch_step (watch, row, n_rows, writer->error))
        return FALSE;
      prc_export_fill_row (export, row, cells, &leaves);
      for (guint i = 0; i < n_columns; i++)
        if (cells[i] != NULL &&
            !write_cell (writer, row + 1, i, prc_export_get_kind (export, i), cells[i]))
          return FALSE;
    }
  return TRUE;
}

gboolean
prc_export_write_xlsx (const PrcExport *export, const char *path, const PrcExportWatch *watch,
                       GError **error)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  g_autoptr (GError) failed = NULL;
  lxw_workbook *book;
  Writer writer = { .error = &failed };

  if (prc_export_get_n_rows (export) >= LXW_ROW_MAX || export->headers->len > LXW_COL_MAX)
    {
      g_set_error_literal (error, PRC_EXPORT_ERROR, PRC_EXPORT_ERROR_TOO_LONG, "1048576");
      return FALSE;
    }
  book = workbook_new_opt (path, &options);
  writer.sheet = book != NULL ? workbook_add_worksheet (book, "Graduands") : NULL;
  if (writer.sheet == NULL)
    {
      g_set_error_literal (error, PRC_EXPORT_ERROR, PRC_EXPORT_ERROR_FILE, path);
      return FALSE;
    }
  begin_sheet (export, book, &writer);
  gboolean written = write_rows (export, &writer, watch);
  lxw_error closed = workbook_close (book);
  if (written && closed == LXW_NO_ERROR)
    return TRUE;
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else
    g_set_error_literal (error, PRC_EXPORT_ERROR, PRC_EXPORT_ERROR_FILE, lxw_strerror (closed));
  return FALSE;
}
