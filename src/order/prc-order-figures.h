/* prc-order-figures.h - what there is to know of an order before the day: names and minutes of each
 * group, empty groups, gaps, those who are not called. Pure.
 */
#pragma once

#include "prc-cue.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 item;
  PrcText *title;
  PrcText *presenter; /* who calls them: their name, else their office; nullable */
  int names;          /* 0: the group is empty */
  char *first, *last; /* positions as printed; NULL: empty */
  int gaps;           /* numbers that nobody has any more */
  int late;           /* numbers with a letter */
  int planned;        /* seconds from the start to its first step */
  int seconds;        /* with its opening and closing words */
} PrcGroupFigures;

typedef struct
{
  GPtrArray *groups; /* of PrcGroupFigures, in their order */
  int names, late, gaps;
  int in_absentia, undecided, withdrawn; /* of the ceremony, and not called */
  int without_seat, without_reading;     /* of those called */
  int seconds;                           /* of the whole ceremony */
} PrcOrderFigures;

PrcOrderFigures *prc_order_figures_new (const PrcSeason *season, const PrcRunningOrder *order);
void prc_order_figures_free (PrcOrderFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcOrderFigures, prc_order_figures_free)

G_END_DECLS
