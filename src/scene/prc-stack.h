/* prc-stack.h - a column of a card: lines, gaps, rules, crests and columns, one below the other.
 *
 * Built first, so that its height is known; placed on the canvas after. Every entry takes at least
 * the room of its ink, so that nothing in a stack overlaps.
 */
#pragma once

#include "prc-canvas.h"
#include "prc-fit.h"

G_BEGIN_DECLS

typedef struct _PrcStack PrcStack;

/* A text to be fitted into a box. */
typedef struct
{
  const char *text; /* NULL or empty: there is nothing to add */
  const char *language;
  PrcStyle style;
  const double *steps; /* sizes to try, as in a PrcFitBox */
  int max_lines;
  double width; /* units */
} PrcTitle;

/* @canvas outlives the stack. @centred: about an axis, else from a left edge. */
PrcStack *prc_stack_new (const PrcCanvas *canvas, gboolean centred);
void prc_stack_free (PrcStack *stack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcStack, prc_stack_free)

/* All sizes and gaps below are in units. Each takes over the line, picture or stack it is given;
 * an empty line, and a NULL picture, add nothing. */
void prc_stack_add_gap (PrcStack *stack, double gap);
void prc_stack_add_line (PrcStack *stack, PrcLine *line);
void prc_stack_add_rule (PrcStack *stack, PrcColour colour);
/* A hairline of @width. */
void prc_stack_add_hairline (PrcStack *stack, double width);
/* One or two crests side by side. */
void prc_stack_add_pictures (PrcStack *stack, PrcPicture *first, PrcPicture *second, double gap);
/* A line within an outline. */
void prc_stack_add_capsule (PrcStack *stack, PrcLine *line, PrcColour colour);
/* Two columns, each @width wide, parted by a hairline. */
void prc_stack_add_columns (PrcStack *stack, PrcStack *left, PrcStack *right, double width);
/* A crest in a box of @box with text beside it, middle to middle. The picture may be NULL. */
void prc_stack_add_row (PrcStack *stack, PrcPicture *picture, double box, PrcStack *text);
/* A band: text (from a left edge) on @ground with a sign before it. */
void prc_stack_add_band (PrcStack *stack, PrcShapeKind sign, PrcColour ground, PrcColour ink,
                         PrcStack *text);
/* @before (may be NULL), a sign as high as a line of @size, and @line, one after the other. */
void prc_stack_add_signed_line (PrcStack *stack, PrcLine *before, PrcShapeKind sign,
                                PrcColour colour, double size, PrcLine *line);
/* Two lines on one baseline, @gap apart. */
void prc_stack_add_two (PrcStack *stack, PrcLine *first, double gap, PrcLine *second);
/* A label in a column of @column, and what it says beside it, on one baseline. */
void prc_stack_add_labelled (PrcStack *stack, PrcLine *label, double column, PrcStack *value);
/* All of another stack. */
void prc_stack_add_stack (PrcStack *stack, PrcStack *other);

/* The lines of a fitted text in @style; @line_height as in its box. */
void prc_stack_add_fit (PrcStack *stack, const PrcFit *fit, PrcStyle style, const char *language);
/* A text as a title of two lines in @width units: fitted and added. A long one takes a line more,
 * or gets smaller; never higher than that line more at the first step. NULL adds nothing. Returns:
 * the size taken, 0 for none */
double prc_stack_add_title (PrcStack *stack, PrcStyle style, const char *text, const char *language,
                            const double *steps, double width);
/* The same in as many lines as @title says. */
double prc_stack_add_lines (PrcStack *stack, const PrcTitle *title);

const PrcCanvas *prc_stack_get_canvas (const PrcStack *stack);
gboolean prc_stack_is_empty (const PrcStack *stack);
double prc_stack_get_height (const PrcStack *stack); /* px */
double prc_stack_get_width (const PrcStack *stack);  /* px, the widest entry */

/* By how much the unit has to shrink so that a stack built again may fit @room px: 0.5 to 0.94. */
double prc_stack_get_shrink (const PrcStack *stack, double room);

/* Puts the entries on the canvas: @x is the axis or the left edge, @y the top, px. */
void prc_stack_place (PrcStack *stack, PrcCanvas *canvas, double x, double y);

G_END_DECLS
