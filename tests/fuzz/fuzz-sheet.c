/* Any bytes as the XML of a sheet: a zip's checksums would stop blind mutation. The first byte
 * chooses the system of dates. */
#include "fuzz.h"
#include "prc-worksheet.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcReaderNotes) notes = prc_reader_notes_new ();
  g_autoptr (PrcListFile) file = prc_list_file_new (NULL);
  PrcWorksheetContext context = { NULL };
  PrcTable *table;

  if (size == 0 || size > 64 * 1024)
    return 0;
  context.date_1904 = data[0] & 1;
  table = prc_worksheet_read_bytes (data + 1, size - 1, &context, notes);
  prc_reader_notes_report (notes, table, "List", file);
  if (prc_reader_notes_is_broken (notes))
    prc_table_unref (table);
  else
    g_ptr_array_add (file->sheets, table);
  fuzz_check_file (file, NULL, 0);
  return 0;
}
