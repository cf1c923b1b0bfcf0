/* prc-journal.h - the journal of a show: append-only, commit before pixels (reliability.md 3).
 *
 * While it is open the season file is locked exclusively (WAL, synchronous FULL, no -shm), the
 * store refuses everything else with PRC_STORE_ERROR_LIVE, and writes happen in a thread of its
 * own.
 */
#pragma once

#include "prc-show-event.h"
#include "prc-store.h"

G_BEGIN_DECLS

#define PRC_TYPE_JOURNAL (prc_journal_get_type ())
G_DECLARE_FINAL_TYPE (PrcJournal, prc_journal, PRC, JOURNAL, GObject)

/* Opens the journal of @ceremony; a rehearsal has a table of its own. Takes the lock. */
PrcJournal *prc_journal_open (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error);

/* All events, by seq; read at opening. A broken chain of digests fails the opening with DAMAGED.
 * Returns: (transfer none) array of PrcShowEvent */
const GPtrArray *prc_journal_get_events (PrcJournal *journal);

/* Stores @event, whose seq must be the last plus one, and returns when it is on the disk. */
gboolean prc_journal_append (PrcJournal *journal, const PrcShowEvent *event, GError **error);

/* The same without waiting: queued in order; @done is called in the main loop at high priority with
 * error NULL once it is on the disk. On failure the event stays in the queue, @done is called with
 * the error, and it is tried again by itself (reliability.md 3.4); @done comes again when it is
 * stored. Signal 'unsaved' (guint n) tells how many wait. */
typedef void (*PrcJournalDone) (PrcJournal *journal, const PrcShowEvent *event, const GError *error,
                                gpointer data);
void prc_journal_append_async (PrcJournal *journal, const PrcShowEvent *event, PrcJournalDone done,
                               gpointer data);

guint prc_journal_get_n_unsaved (PrcJournal *journal);

/* Waits for the queue at most @timeout_ms, ends the thread, gives the store back. TRUE: all saved.
 */
gboolean prc_journal_close (PrcJournal *journal, guint timeout_ms);

/* Reads a journal without opening the show (state, report). Works on a file opened READ. */
GPtrArray *prc_journal_load (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error);

G_END_DECLS
