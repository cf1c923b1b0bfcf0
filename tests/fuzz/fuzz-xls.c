/* Any bytes as the stream of an old workbook, without the container around it. */
#include "fuzz.h"
#include "prc-reader-notes.h"
#include "prc-xls.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = prc_list_file_new (NULL);

  if (size > 256 * 1024)
    return 0;
  prc_xls_read (data, size, NULL, file);
  if (prc_reader_has_error (file)) /* as the reader of lists does */
    g_ptr_array_set_size (file->sheets, 0);
  fuzz_check_file (file, NULL, 0);
  return 0;
}
