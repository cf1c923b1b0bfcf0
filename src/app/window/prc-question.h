/* prc-question.h - a question over its window, with one button for each answer.
 *
 * AdwMessageDialog of libadwaita 1.2 tells a screen reader each of its buttons twice, under doubled
 * names; this one does not.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_QUESTION (prc_question_get_type ())
G_DECLARE_FINAL_TYPE (PrcQuestion, prc_question, PRC, QUESTION, AdwWindow)

/* Signal 'response' (const char *id), once; the question is gone then. Escape, or closing it, gives
 * the first answer that was added: it is the harmless one, and Enter gives it too. */

/* The caller presents it. @id is kept. */
PrcQuestion *prc_question_new (GtkWindow *parent, const char *heading, const char *body);
void prc_question_add (PrcQuestion *self, const char *id, const char *label);

G_END_DECLS
