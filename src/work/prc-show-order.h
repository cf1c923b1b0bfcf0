/* prc-show-order.h - which running order a show goes by, and from which event on. Private.
 *
 * The order is the one that was stored when the show was opened: names, numbers and awards as they
 * were then, proved by the digest in the 'open' event. As long as nothing was
 * started, opening takes the order as the season now has it, and the show begins anew; a rehearsal
 * begins anew each time it is opened after a close.
 */
#pragma once

#include "prc-live.h"
#include "prc-store.h"

G_BEGIN_DECLS

/* The order that @events are about: the stored one where something was started, else as the season
 * is now; for a rehearsal always that. Fails where what is stored is not what the show was opened
 * with. */
typedef struct
{
  PrcStore *store;
  const PrcSeason *season;
  gint64 ceremony;
  gboolean rehearsal;
} PrcShowOrderSource;
PrcRunningOrder *
prc_show_order_load (const PrcShowOrderSource *source, const GPtrArray *events, GError **error);

/* Stores *@order as frozen, unless just that one is stored, and puts the frozen one in its place.
 */
gboolean
prc_show_order_freeze (PrcStore *store, gint64 ceremony, PrcRunningOrder **order, GError **error);

/* Sets PRC_SHOW_ERROR_ORDER, and what to do about it. */
void prc_show_order_refuse (GError **error);

G_END_DECLS
