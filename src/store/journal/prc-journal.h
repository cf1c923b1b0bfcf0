/* prc-journal.h - the journal of a show: append-only, commit before pixels.
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

/* Free space that a show should have on the season's disk. */
#define PRC_JOURNAL_RESERVE (64 * 1024 * 1024)

/* Signal 'unsaved' (guint n): a step could not be stored, and n wait in memory; again whenever n
 * changes, and with 0 once all are on the disk. In the main loop. While all goes well it is silent:
 * how long a commit may take before the picture goes is the caller's to decide. */

/* Opens the journal of @ceremony; a rehearsal has a table of its own. Takes the lock. Steps that a
 * crash left in memory are put in: they are in prc_journal_get_events, and
 * count as unsaved until they are stored. Errors besides the store's: NOT_FOUND where there is no
 * such ceremony, LIVE where a show is open already, BUSY where someone is reading the file. */
PrcJournal *prc_journal_open (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error);

/* All events, by seq, as they were at the opening. A broken chain of digests fails the opening with
 * DAMAGED. Returns: (transfer none) array of PrcShowEvent */
const GPtrArray *prc_journal_get_events (PrcJournal *journal);

/* Did a crash leave steps in memory that can't be read any more: then it is not known whether the
 * events are all there were. */
gboolean prc_journal_has_lost_steps (PrcJournal *journal);

/* Bytes free on the season's disk at the opening; less than PRC_JOURNAL_RESERVE wants a warning
 * before the first name. */
guint64 prc_journal_get_free_space (PrcJournal *journal);

/* Stores @event, whose seq must be the last plus one, and returns when it is on the disk. FALSE: it
 * is not, but was taken all the same: it stays in the queue as with prc_journal_append_async, and
 * the next has the seq after it. Only CONFLICT means that it was not taken, its seq being wrong. */
gboolean prc_journal_append (PrcJournal *journal, const PrcShowEvent *event, GError **error);

/* The same without waiting: queued in order; @done (nullable) is called in the main loop at high
 * priority with error NULL once it is on the disk. On failure the event stays in the queue, @done
 * is called with the error, and it is tried again by itself; @done comes again
 * when it is stored. The event that @done gets has its digest. */
typedef void (*PrcJournalDone) (PrcJournal *journal, const PrcShowEvent *event, const GError *error,
                                gpointer data);
void prc_journal_append_async (PrcJournal *journal, const PrcShowEvent *event, PrcJournalDone done,
                               gpointer data);

/* How many were appended and are not known to be on the disk. */
guint prc_journal_get_n_unsaved (PrcJournal *journal);

/* Waits for the queue at most @timeout_ms, ends the thread, gives the store back. What is still
 * outstanding is reported before it returns. TRUE: all saved. FALSE: what was not is kept in memory
 * for the next opening; where the file turned out to be damaged, or the disk hangs, the store is
 * closed from then on, and that opening may be of a backup: all steps there were follow it. Not to
 * be left to the last unref, which a report on its way may hold. */
gboolean prc_journal_close (PrcJournal *journal, guint timeout_ms);

/* Reads a journal without opening the show (state, report). Works on a file opened READ. */
GPtrArray *prc_journal_load (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error);

G_END_DECLS
