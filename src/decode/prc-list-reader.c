/* prc-list-reader.c - see prc-list-reader.h */
#include "prc-list-reader.h"

#include "prc-file-kind.h"
#include "prc-html-list.h"
#include "prc-json-list.h"
#include "prc-ods.h"
#include "prc-ole.h"
#include "prc-reader-notes.h"
#include "prc-text-list.h"
#include "prc-xls.h"
#include "prc-xlsx.h"

static void
read_ole (const guint8 *data, gsize size, const char *sheet, PrcListFile *file)
{
  g_autoptr (GByteArray) workbook = NULL;

  switch (prc_ole_read (data, size, &workbook))
    {
    case PRC_OLE_WORKBOOK:
      prc_xls_read (workbook->data, workbook->len, sheet, file);
      break;
    case PRC_OLE_ENCRYPTED:
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-encrypted", NULL);
      break;
    case PRC_OLE_OTHER:
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-kind", "ole");
      break;
    case PRC_OLE_DAMAGED:
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-damaged", NULL);
      break;
    }
}

static void
drop_sheets_beside_error (PrcListFile *file)
{
  if (prc_reader_has_error (file))
    g_ptr_array_set_size (file->sheets, 0);
}

PrcListFile *
prc_list_reader_read (const guint8 *data, gsize size, const char *path,
                      const PrcListReaderOptions *options)
{
  const PrcListReaderOptions none = { NULL };
  const PrcListReaderOptions *how = options != NULL ? options : &none;
  PrcListFile *file = prc_list_file_new (path);
  const char *name = NULL;

  switch (prc_file_kind_find (data, size, &name))
    {
    case PRC_FILE_KIND_EMPTY:
      prc_reader_report (file, PRC_SEVERITY_ERROR, "file-empty", NULL);
      break;
    case PRC_FILE_KIND_TEXT:
      prc_text_list_read (data, size, how->encoding, how->delimiter, file);
      break;
    case PRC_FILE_KIND_ZIP:
      prc_xlsx_read (data, size, how->sheet, file);
      drop_sheets_beside_error (file);
      break;
    case PRC_FILE_KIND_OLE:
      read_ole (data, size, how->sheet, file);
      drop_sheets_beside_error (file);
      break;
    case PRC_FILE_KIND_HTML:
      prc_html_list_read (data, size, how->encoding, file);
      drop_sheets_beside_error (file);
      break;
    case PRC_FILE_KIND_FODS:
      prc_ods_read_flat (data, size, how->sheet, file);
      drop_sheets_beside_error (file);
      break;
    case PRC_FILE_KIND_OTHER:
      if (prc_json_list_is_own (data, size))
        prc_json_list_read (data, size, file);
      else
        prc_reader_report (file, PRC_SEVERITY_ERROR, "file-kind", name);
      break;
    }
  return file;
}
