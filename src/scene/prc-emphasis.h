/* prc-emphasis.h - a text in which one part is set apart: the award within the words of conferral.
 */
#pragma once

#include "prc-stack.h"

G_BEGIN_DECLS

typedef struct
{
  PrcStyle plain, variable;
  const char *language;
} PrcEmphasis;

/* The lines of @fit, which were broken out of @text (cleaned), with every occurrence of @part in
 * the variable style, across line ends too. @part may be NULL. */
void prc_emphasis_add (PrcStack *stack, const PrcFit *fit, const char *text, const char *part,
                       const PrcEmphasis *emphasis);

G_END_DECLS
