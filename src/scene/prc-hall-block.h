/* prc-hall-block.h - how the block of a card of the hall's screen is set.
 *
 * Each is built as a stack for a density: 0 as it should be, then closer, until it fits; at last
 * all of it smaller.
 */
#pragma once

#include "prc-pair.h"
#include "prc-stack.h"

G_BEGIN_DECLS

#define PRC_HALL_DENSITIES 4
#define PRC_REHEARSAL_HEIGHT 5.2 /* of the band that a rehearsal has at the top, units */

/* A block for @card at @density, no higher than @height px if it can; NULL: not at this density.
 * Returns: (transfer full) (nullable) */
typedef PrcStack *(*PrcHallBuild) (const PrcCanvas *canvas, const PrcCard *card, int density,
                                   double height);

/* Puts the block on the axis of the screen, its middle at 49.5 % of the height, and within the safe
 * area whatever happens. FALSE: nothing could be built. */
gboolean prc_hall_block_place (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build);

/* Measures, in units of @canvas. */
double prc_hall_block_get_width (const PrcCanvas *canvas);            /* between the margins */
double prc_hall_block_get_gap (const PrcCanvas *canvas, int density); /* factor of every gap */

/* Both languages of a text on one line where they fit @width units, else on two. */
void prc_hall_block_add_pair (PrcStack *stack, const PrcPair *pair, PrcStyle style,
                              const double *steps, double width);

G_END_DECLS
