/* prc-event-table.h - the journals: rows that are only ever added. Private to src/store. */
#pragma once

#include "prc-database.h"
#include "prc-show-event.h"

G_BEGIN_DECLS

/* Adds @event, whose seq and digest are set. Fails with SQLite's CONSTRAINT where its seq is there
 * already. */
gboolean prc_event_table_add (PrcDatabase *db, gint64 ceremony, gboolean rehearsal,
                              const PrcShowEvent *event, GError **error);

/* The digest stored under @seq; NULL in @digest where there is none. */
gboolean prc_event_table_get_digest (PrcDatabase *db, gint64 ceremony, gboolean rehearsal,
                                     gint64 seq, char **digest, GError **error);

gboolean prc_event_table_count (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, gint64 *n,
                                GError **error);

/* All, by seq. DAMAGED where a seq is missing or the chain of digests is broken. */
GPtrArray *
prc_event_table_load (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, GError **error);

/* Loads the journals of every ceremony, to see whether they are sound. */
gboolean prc_event_table_verify (PrcDatabase *db, GError **error);

G_END_DECLS
