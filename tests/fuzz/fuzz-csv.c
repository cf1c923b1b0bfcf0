/* Any bytes as a text file: encoding, delimiter, rows. */
#include "fuzz.h"
#include "prc-list-reader.h"
#include "prc-text-list.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = NULL;

  if (size > 64 * 1024)
    return 0;
  file = prc_list_file_new (NULL);
  prc_text_list_read (data, size, NULL, file);
  fuzz_check_file (file, data, size);
  return 0;
}
