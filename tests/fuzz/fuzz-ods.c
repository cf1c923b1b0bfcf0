/* Any bytes as the content of an OpenDocument spreadsheet, without the zip around it. */
#include "fuzz.h"
#include "prc-ods.h"
#include "prc-reader-notes.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = prc_list_file_new (NULL);

  if (size > 64 * 1024)
    return 0;
  prc_ods_read_flat (data, size, NULL, file);
  if (prc_reader_has_error (file)) /* as the reader of lists does */
    g_ptr_array_set_size (file->sheets, 0);
  fuzz_check_file (file, NULL, 0);
  return 0;
}
