/* prc-hall-award.h - awards on the cards of people: one in the middle, two as equals side by side,
 * any number as rows.
 */
#pragma once

#include "prc-hall-block.h"

G_BEGIN_DECLS

#define PRC_AWARD_WIDTH 0.92 /* of the width between the margins: 83 % of the screen */
#define PRC_AWARD_MAX 6      /* awards shown on one card */

/* What a card's details are built from; the name gets the height they leave. */
typedef struct
{
  const PrcCanvas *canvas;
  const PrcCard *card;
  int density;
  double gap;
  double width; /* units */
} PrcHallDetails;

const PrcCardAward *prc_hall_award_get (const PrcCard *card, guint index); /* nullable */
guint prc_hall_award_count (const PrcCard *card);

/* Title in both languages, the second in @second_style; @steps for the first. Width in units. */
void
prc_hall_award_add_lines (PrcStack *stack, const PrcHallDetails *details, const PrcCardAward *award,
                          const double *steps, PrcStyle second_style, double width);
/* One award: title, class, crest and institution. */
void prc_hall_award_add_single (PrcStack *stack, const PrcHallDetails *details,
                                const PrcCardAward *award);
/* The first two, at one size. */
void prc_hall_award_add_double (PrcStack *stack, const PrcHallDetails *details);
/* All of them, each beside its crest. */
void prc_hall_award_add_rows (PrcStack *stack, const PrcHallDetails *details, double width);

G_END_DECLS
