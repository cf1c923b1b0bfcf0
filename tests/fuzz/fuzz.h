/* fuzz.h - what every result of the readers must hold, whatever the bytes were. */
#pragma once

#include "prc-table.h"

#include <stddef.h>
#include <stdint.h>

/* A programmer's mistake ends the run. */
int LLVMFuzzerInitialize (int *n_words, char ***words);

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Aborts where the file has rows that do not rise, a text that is no UTF-8, a problem without a
 * code or beyond the file, sheets beside an error, or an answer that does not read back the same.
 * @text: the bytes of a text file, which can have no more rows than line ends; NULL for others. */
void fuzz_check_file (const PrcListFile *file, const uint8_t *text, size_t size);
