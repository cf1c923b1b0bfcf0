/* prc-hall.h - the hall's screen: which card it shows, and how a card's block is set.
 *
 * prc-hall-name.c builds the cards of people, prc-hall-item.c those of items. Each is built as a
 * stack for a density: 0 as it should be, then closer, until it fits; at last all of it smaller.
 */
#pragma once

#include "prc-pair.h"
#include "prc-stack.h"

G_BEGIN_DECLS

#define PRC_HALL_DENSITIES 4

/* The whole screen, in every state. */
void prc_hall_compose (PrcCanvas *canvas);
/* The card that is always right: crests, ceremony, date and place. */
void prc_hall_compose_holding (PrcCanvas *canvas);

/* A band at the top, 'Rehearsal 彩排'; nothing on the day. */
void prc_hall_add_rehearsal (PrcCanvas *canvas);

/* A block for @card at @density, no higher than @height px if it can; NULL: not at this density.
 * Returns: (transfer full) (nullable) */
typedef PrcStack *(*PrcHallBuild) (const PrcCanvas *canvas, const PrcCard *card, int density,
                                   double height);

/* Puts the block on the axis of the screen, its middle at 49.5 % of the height, and within the safe
 * area whatever happens. FALSE: nothing could be built. */
gboolean prc_hall_place_block (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build);

/* Cards of people; FALSE where no name can be shown for sure. */
gboolean prc_hall_name_compose (PrcCanvas *canvas, const PrcCard *card);
/* Honorary graduates, as people or as an item. */
gboolean prc_hall_honorary_compose (PrcCanvas *canvas, const PrcCard *card);
/* Music, speeches, words. FALSE: the holding card is meant. */
gboolean prc_hall_item_compose (PrcCanvas *canvas, const PrcCard *card);

/* Measures, in units of @canvas. */
double prc_hall_get_width (const PrcCanvas *canvas);            /* between the margins */
double prc_hall_get_gap (const PrcCanvas *canvas, int density); /* factor of every gap */

/* Both languages of a text on one line where they fit @width units, else on two. */
void prc_hall_add_pair (PrcStack *stack, const PrcPair *pair, PrcStyle style, const double *steps,
                        double width);

G_END_DECLS
