/* Any bytes as the decoder's answer: the client must not believe it. */
#include "fuzz.h"
#include "prc-answer.h"
#include "prc-value.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PrcListFile) file = prc_answer_read (data, size, "list.csv");

  if (file != NULL)
    {
      prc_set_string (&file->format, "csv"); /* with what errors is for the program to say */
      fuzz_check_file (file, NULL, 0);
    }
  return 0;
}
