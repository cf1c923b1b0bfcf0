/* prc-hall.h - the hall's screen: which card it shows.
 *
 * prc-hall-name builds the cards of people, prc-hall-honorary those of honorary graduates,
 * prc-hall-item those of items, all as blocks (prc-hall-block.h).
 */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

/* The whole screen, in every state. */
void prc_hall_compose (PrcCanvas *canvas);
/* The card that is always right: crests, ceremony, date and place. */
void prc_hall_compose_holding (PrcCanvas *canvas);

/* The operator's words as a card of their own. */
void prc_hall_compose_announcement (PrcCanvas *canvas);

/* A band at the top, 'Rehearsal 彩排'; nothing on the day. */
void prc_hall_add_rehearsal (PrcCanvas *canvas);

G_END_DECLS
