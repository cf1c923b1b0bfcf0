/* prc-list-fold.h - folds headers, codes and answers so that spellings can be compared.
 *
 * NFKC, case, spaces, punctuation and '_' go; the traditional hanzi that occur in headers and
 * answers become simplified. Never used on what is stored: names keep every stroke.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 'Forename(s)' and 'forenames' both give 'forenames'; '學 號' gives '学号'. NULL gives "".
 * Returns: (transfer full) */
char *prc_list_fold_text (const char *text);

/* The same, keeping one space between words and dropping what stands in brackets. */
char *prc_list_fold_words (const char *text);

/* Edits (insert, delete, exchange, swap of neighbours) from @a to @b, counted in characters; any
 * number above @limit is given as limit + 1. */
guint prc_list_fold_distance (const char *a, const char *b, guint limit);

/* Is there a letter of the Latin script in @text. */
gboolean prc_list_fold_has_latin (const char *text);

G_END_DECLS
