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

/* Events (of PrcShowEvent) of the show that is on: from the last 'open' that began one. Empty where
 * there is none yet. Returns: (transfer full) */
GPtrArray *prc_show_order_list_events (const GPtrArray *events, gboolean rehearsal);

/* Was anything of @events called. */
gboolean prc_show_order_was_started (const GPtrArray *events);

/* The digest in the last 'open' of @events; NULL: none. (transfer none) */
const char *prc_show_order_get_digest (const GPtrArray *events);

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

/* Sets PRC_SHOW_ERROR_ORDER, and what to do about it. */
void prc_show_order_refuse (GError **error);

/* Does @order have the digest that the last 'open' of @events noted. */
gboolean prc_show_order_fits (const PrcRunningOrder *order, const GPtrArray *events);

/* Are two orders the same in everything. */
gboolean prc_show_order_equal (const PrcRunningOrder *a, const PrcRunningOrder *b);

G_END_DECLS
