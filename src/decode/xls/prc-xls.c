/* prc-xls.c - see prc-xls.h */
#include "prc-xls.h"

#include "prc-reader-notes.h"
#include "prc-xls-sheet.h"

static void
read_sheet (PrcBiff *biff, const PrcXlsBook *book, const PrcXlsSheet *sheet, guint *n_cells,
            PrcListFile *file)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new ();
  g_autoptr (PrcTable) table = prc_xls_sheet_read (biff, book, sheet->offset, n_cells, notes);

  prc_table_set_source (table, file->path, sheet->name);
  prc_reader_notes_report (notes, table, sheet->name, file);
  if (prc_table_get_n_rows (table) > 0)
    g_ptr_array_add (file->sheets, g_steal_pointer (&table));
}

void
prc_xls_read (const guint8 *stream, gsize size, const char *sheet, PrcListFile *file)
{
  g_auto (PrcBiff) biff = { NULL };
  g_autoptr (PrcXlsBook) book = NULL;
  gboolean found = FALSE;
  guint n_cells = 0;

  prc_set_string (&file->format, "xls");
  prc_biff_init (&biff, stream, size);
  book = prc_xls_book_read (&biff);
  if (book == NULL)
    {
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-damaged", NULL);
      return;
    }
  for (guint i = 0; i < book->sheets->len && !prc_reader_has_error (file); i++)
    {
      const PrcXlsSheet *one = g_ptr_array_index (book->sheets, i);

      if (sheet != NULL ? g_str_equal (one->name, sheet) : !one->hidden)
        {
          found = TRUE;
          read_sheet (&biff, book, one, &n_cells, file);
        }
      else if (one->hidden)
        prc_reader_report_hidden (file, one->name);
    }
  if (sheet != NULL && !found)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "sheet-unknown", sheet);
  else if (!prc_reader_has_error (file) && file->sheets->len == 0)
    prc_reader_report (file, PRC_SEVERITY_ERROR, "file-empty", NULL);
}
