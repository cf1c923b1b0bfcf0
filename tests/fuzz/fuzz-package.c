/* Any bytes as any list file: what it is, and if it is a package, its parts. */
#include "fuzz.h"
#include "prc-list-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = NULL;

  if (size > 256 * 1024)
    return 0;
  file = prc_list_reader_read (data, size, NULL, NULL);
  fuzz_check_file (file, NULL, 0);
  return 0;
}
