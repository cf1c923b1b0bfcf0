/* prc-xlsx.c - see prc-xlsx.h */
#include "prc-xlsx.h"

#include "prc-ods.h"
#include "prc-worksheet.h"
#include "prc-workbook.h"

#include <string.h>

#define LOOK (64 * 1024)

/* A zip that can't be opened: was it a workbook? Its parts' names stand between the parts. */
static const char *
code_of_broken_zip (const guint8 *data, gsize size, PrcPartResult result)
{
  gsize looked = MIN (size, LOOK);

  if (result != PRC_PART_DAMAGED)
    return prc_worksheet_get_code (result);
  if (memmem (data, looked, "[Content_Types].xml", 19) != NULL ||
      memmem (data, looked, "xl/", 3) != NULL)
    return "xlsx-damaged";
  return "file-damaged";
}

static void
read_sheet (PrcPackage *package, const PrcWorkbookSheet *sheet, PrcWorksheetContext *context,
            PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new ();
  g_autoptr (PrcTable) table = NULL;

  if (sheet->part == NULL)
    {
      prc_reader_notes_add_error (notes, "xlsx-damaged", 0, PRC_READER_NO_COLUMN, NULL, 0);
      prc_reader_notes_report (notes, NULL, sheet->name, file);
      return;
    }
  table = prc_worksheet_read (package, sheet->part, context, notes);
  prc_table_set_source (table, file->path, sheet->name);
  prc_reader_notes_report (notes, table, sheet->name, file);
  if (prc_table_get_n_rows (table) > 0)
    g_ptr_array_add (file->sheets, g_steal_pointer (&table));
}

static gboolean
is_wanted (const PrcWorkbookSheet *sheet, const char *wanted)
{
  return wanted != NULL ? g_strcmp0 (sheet->name, wanted) == 0 : !sheet->hidden;
}

static void
read_sheets (PrcPackage *package, const PrcWorkbook *workbook, const char *wanted,
             PrcWorksheetContext *context, PrcListFile *file)
{
  gboolean found = FALSE;

  for (guint i = 0; i < workbook->sheets->len && !prc_reader_has_error (file); i++)
    {
      const PrcWorkbookSheet *sheet = g_ptr_array_index (workbook->sheets, i);

      if (is_wanted (sheet, wanted))
        {
          found = TRUE;
          read_sheet (package, sheet, context, file);
        }
      else if (sheet->hidden)
        prc_reader_report_hidden (file, sheet->name);
    }
  if (wanted != NULL && !found)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "sheet-unknown", wanted);
  else if (!prc_reader_has_error (file) && file->sheets->len == 0)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-empty", NULL);
}

static void
read_workbook (PrcPackage *package, const char *part, const char *wanted, PrcListFile *file)
{
  PrcPartResult result = PRC_PART_OK;
  g_autoptr (PrcWorkbook) workbook = prc_workbook_read (package, part, &result);
  g_autoptr (PrcSharedStrings) strings = NULL;
  g_autoptr (PrcCellStyles) styles = NULL;
  PrcWorksheetContext context = { NULL };

  if (workbook != NULL)
    strings = prc_shared_strings_read (package, workbook->strings, &result);
  if (strings != NULL)
    styles = prc_cell_styles_read (package, workbook->styles, &result);
  if (styles == NULL)
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, prc_worksheet_get_code (result), NULL);
      return;
    }
  context.strings = strings;
  context.styles = styles;
  context.date_1904 = workbook->date_1904;
  read_sheets (package, workbook, wanted, &context, file);
}

void
prc_xlsx_read (const guint8 *data, gsize size, const char *sheet, PrcListFile *file)
{
  PrcPartResult result = PRC_PART_OK;
  g_autoptr (PrcPackage) package = prc_package_open (data, size, &result);
  g_autofree char *part = NULL;
  const char *name = NULL;

  if (package == NULL)
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, code_of_broken_zip (data, size, result), NULL);
      return;
    }
  if (prc_workbook_find (package, &part, &name, &result) == PRC_PACKAGE_OTHER)
    {
      if (g_str_equal (name, "ods"))
        prc_ods_read (package, sheet, file);
      else
        prc_reader_report (file, PRC_SEVERITY_ERROR, "file-kind", name);
      return;
    }
  prc_set_string (&file->format, "xlsx");
  if (result != PRC_PART_OK || part == NULL)
    prc_reader_report (file, PRC_SEVERITY_ERROR, prc_worksheet_get_code (result), NULL);
  else
    read_workbook (package, part, sheet, file);
}
