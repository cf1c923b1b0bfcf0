/* print-corpus.h - rows of a text file of tests/corpus/print: cells between tabs, '#' is a remark.
 */
#pragma once

#include <glib.h>

typedef void (*PrintCorpusRow) (const char *const *cells, const char *where);

/* Calls @row for each line, with @columns cells; '-' stands for an empty one. At least one line. */
void print_corpus_read (const char *file, guint columns, PrintCorpusRow row);

/* Fails with the line of the corpus that does not hold. */
void print_corpus_expect (const char *where, const char *found, const char *expected);
