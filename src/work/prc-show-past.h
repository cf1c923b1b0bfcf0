/* prc-show-past.h - what the journal of a ceremony tells of its show. Private. */
#pragma once

#include "prc-live.h"

G_BEGIN_DECLS

/* Events (of PrcShowEvent) of the show that is on: from the last 'open' that began one. Empty where
 * there is none yet. Returns: (transfer full) */
GPtrArray *prc_show_past_list (const GPtrArray *events, gboolean rehearsal);

/* Was anything of @events called. */
gboolean prc_show_past_was_started (const GPtrArray *events);

/* The digest in the last 'open' of @events; NULL: none. (transfer none) */
const char *prc_show_past_get_digest (const GPtrArray *events);

/* Does @order have the digest that the last 'open' of @events noted. */
gboolean prc_show_past_fits (const PrcRunningOrder *order, const GPtrArray *events);

/* Who was known to be absent before a show began anew: it still holds. Returns: (transfer full)
 * array of gint64 */
GArray *prc_show_past_list_absent (const PrcLiveState *state);

/* Are two orders the same in everything. */
gboolean prc_show_past_equal (const PrcRunningOrder *a, const PrcRunningOrder *b);

G_END_DECLS
