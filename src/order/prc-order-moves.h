/* prc-order-moves.h - whom a change of the order gives another number: what freezing and thawing
 * show before they are done. Pure.
 */
#pragma once

#include "prc-cue.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 graduand;
  char *called;
  char *from; /* position as printed; NULL: not called before */
  char *to;   /* NULL: not called any more */
} PrcOrderMove;
void prc_order_move_free (PrcOrderMove *move);

/* Those whose position in @to is another than in @from, in the order of @to, then those gone.
 * Someone who crosses twice is there for each call. Returns: (transfer full) array of PrcOrderMove
 */
GPtrArray *prc_order_moves_list (const PrcRunningOrder *from, const PrcRunningOrder *to);

G_END_DECLS
