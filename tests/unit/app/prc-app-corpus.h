/* prc-app-corpus.h - the lines of a file of tests/corpus/app. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hands each line that is neither empty nor a comment to @check; there must be more than @least. */
void prc_app_corpus_check (const char *file, void (*check) (const char *line), guint least);

G_END_DECLS
