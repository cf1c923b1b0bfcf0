/* prc-order-cost.h - what choices cost in time, before they are made. Pure.
 *
 * Each choice is tried on the ceremony as it is: the whole plan is made once as it is and once with
 * the choice the other way, and the two are compared.
 */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_CHOICE_THESIS,       /* titles of theses are read */
  PRC_CHOICE_CLASS,        /* the class of a degree is said */
  PRC_CHOICE_PRIZE,        /* prizes are said */
  PRC_CHOICE_BOTH,         /* a name is said in both languages */
  PRC_CHOICE_TWO_LINES,    /* two lines, two readers */
  PRC_CHOICE_TEN_TOGETHER, /* ten on stage in one go */
  PRC_CHOICE_CROSS_TWICE   /* one with two awards crosses twice */
} PrcChoice;
#define PRC_N_CHOICES 7

typedef struct
{
  gboolean chosen;  /* as the ceremony is now */
  int seconds;      /* what it adds (negative: saves) where it is chosen, against where it is not */
  gboolean applies; /* FALSE: there is nothing that it would change */
} PrcChoiceCost;

/* Is it made as the ceremony stands. */
gboolean
prc_order_cost_is_chosen (const PrcSeason *season, const PrcCeremony *ceremony, PrcChoice choice);

/* @season with @choice made, or unmade, in @ceremony: what the officer's click puts into the
 * season. TEN_TOGETHER changes the presentations, all others the ceremony. (transfer full) */
PrcSeason *
prc_order_cost_choose (const PrcSeason *season, gint64 ceremony, PrcChoice choice, gboolean chosen);

/* Of all choices. Cost: two orders a choice. FALSE: no such ceremony. */
gboolean
prc_order_cost_list (const PrcSeason *season, gint64 ceremony, PrcChoiceCost costs[PRC_N_CHOICES]);

G_END_DECLS
