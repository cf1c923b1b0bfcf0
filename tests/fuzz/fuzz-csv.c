/* Any bytes as a list file, above all as text: encoding, delimiter, rows. */
#include "fuzz.h"
#include "prc-list-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = NULL;

  if (size > 64 * 1024)
    return 0;
  file = prc_list_reader_read (data, size, NULL, NULL);
  /* A page can have many rows in a line. */
  fuzz_check_file (file, g_strcmp0 (file->format, "csv") == 0 ? data : NULL, size);
  return 0;
}
