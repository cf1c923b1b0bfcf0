/* prc-event-guard.h - the triggers that make the journals append-only, lifted for the two jobs that
 * must take rows away: purging a season, and recovering one whose journal breaks off. Private to
 * src/store. Inside a transaction of the caller's, which sets them again.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* The SQL of the triggers, for prc_event_guard_set. Returns: (transfer full) (nullable) */
GStrv prc_event_guard_lift (PrcDatabase *db, GError **error);
gboolean prc_event_guard_set (PrcDatabase *db, const char *const *triggers, GError **error);

G_END_DECLS
