/* prc-message.h - words a problem by its code: a whole sentence that says what to do.
 *
 * For every code, the reader's as well as roster's, and those of prc-check.h. The
 * sentence begins with where it is: file, sheet, row, column, as far as the problem says.
 */
#pragma once

#include "prc-problem.h"

G_BEGIN_DECLS

/* WARNING for a code we have no words for. */
PrcSeverity prc_message_get_severity (const char *code);
gboolean prc_message_is_known (const char *code);

/* @other: the second thing a sentence needs (a suggestion, the other row), or NULL.
 * Returns: (transfer full), never NULL */
char *prc_message_make (const PrcProblem *problem, const char *other);

/* The sentence of @problem's message alone, without where it is: for where that is shown beside
 * it. Returns: (transfer full), never NULL */
char *prc_message_dup_sentence (const PrcProblem *problem);

/* The one line that stands for @count problems like @first. */
char *prc_message_make_folded (const PrcProblem *first, guint count);

G_END_DECLS
