/* prc-set-heading.h - the heading of a group of names: awards, institutions, what is carried over.
 */
#pragma once

#include "prc-setter.h"

G_BEGIN_DECLS

/* Lines of the grid that a carried heading takes, with the empty one under it. */
#define PRC_CARRIED_LINES 2

/* Draws a heading from @line, or only measures it. Returns its lines, with the empty one under it.
 */
int prc_set_heading (PrcSetter *setter, const PrcGroup *group, int line, gboolean draw);

/* The same group over the page: one line, '(continued)'. */
void prc_set_carried (PrcSetter *setter, const PrcGroup *group, int line);

/* A text in both languages, in one line where they fit, else one under the other; @italic is for
 * letters alone. Returns the lines. */
int prc_set_pair (PrcSetter *setter, const PrcText *text, const PrcLook *look, const PrcInk *ink,
                  double line, gboolean draw);

G_END_DECLS
