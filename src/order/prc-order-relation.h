/* prc-order-relation.h - what people ask of their places, on top of the sort. Private.
 *
 * Strongest first: pin, together, after, first and last, end of the ceremony, then the sort; apart
 * is tried last of all, row end is a matter of seats. What can't be had is told,
 * with the names of both who want it otherwise.
 */
#pragma once

#include "prc-order-cast.h"

G_BEGIN_DECLS

/* Arranges the sorted calls of @group. */
void prc_order_relation_arrange (PrcCallGroup *group);

/* Parts those who are not to stand next to each other, where that costs nothing else. */
void prc_order_relation_part (PrcCallGroup *group);

/* Tells in the cast's problems which relations of @group its order does not keep. */
void prc_order_relation_verify (PrcCast *cast, const PrcCallGroup *group);

G_END_DECLS
