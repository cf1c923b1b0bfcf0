/* corpus.h - rows of a text file of tests/corpus/names: cells between tabs, '#' begins a remark. */
#pragma once

#include <glib.h>

typedef void (*CorpusRow) (const char *const *cells, gpointer data);

/* Calls @row for each line, with @columns cells; '-' stands for an empty one. At least one. */
void corpus_read (const char *file, guint columns, CorpusRow row, gpointer data);

/* Compares, saying which line of the corpus does not hold. */
void corpus_expect (const char *what, const char *of, const char *found, const char *expected);

/* TRUE where every line held. */
gboolean corpus_held (void);
