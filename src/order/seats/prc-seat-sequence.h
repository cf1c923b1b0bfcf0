/* prc-seat-sequence.h - the seats of a hall in the order in which they are filled. Private. */
#pragma once

#include "prc-hall-plan.h"

G_BEGIN_DECLS

typedef struct
{
  guint seat;      /* index among all seats, by block, row and seat */
  gboolean begins; /* a row begins here: a group that wants a row of its own may start */
} PrcSeatStep;

/* Every seat once, unusable ones too. Returns: (transfer full) array of PrcSeatStep */
GArray *prc_seat_sequence_make (const PrcHallPlan *hall);

G_END_DECLS
