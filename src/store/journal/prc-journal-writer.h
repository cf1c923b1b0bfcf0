/* prc-journal-writer.h - the thread that has the season's one connection while a show is open.
 *
 * Private to src/store. It takes steps from a queue and commits them in order, one transaction for
 * what waits; a step that can't be stored stays, and is tried again with the next one, and after 1
 * s, 2 s, and each 5 s. Between steps it moves the WAL into the file and copies it in memory for a
 * backup, a slice at a time: the disk that the backup goes to is never this thread's to wait for.
 */
#pragma once

#include "prc-database.h"
#include "prc-journal.h"

G_BEGIN_DECLS

typedef struct _PrcJournalWriter PrcJournalWriter;

/* What became of one step: @error NULL: it is on the disk. */
typedef struct
{
  PrcShowEvent *event;
  PrcJournalDone done;
  gpointer data;
  GError *error;
} PrcJournalReport;

void prc_journal_report_free (PrcJournalReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcJournalReport, prc_journal_report_free)

/* In the writer's thread: there is something to fetch. */
typedef void (*PrcJournalNotify) (gpointer data);

/* Starts the thread; takes the live connection @db (prc-connection.h) over. */
PrcJournalWriter *
prc_journal_writer_new (PrcDatabase *db, const char *path, gint64 ceremony, gboolean rehearsal,
                        PrcJournalNotify notify, gpointer data);

/* Queues @event, whose seq and digest are set. */
void prc_journal_writer_append (PrcJournalWriter *writer, const PrcShowEvent *event,
                                PrcJournalDone done, gpointer data);
/* The same, and waits for what becomes of it, at most 2 s: FALSE, and it stays in the queue. */
gboolean prc_journal_writer_append_and_wait (PrcJournalWriter *writer, const PrcShowEvent *event,
                                             GError **error);

/* The next report, oldest first; NULL where there is none. (transfer full) */
PrcJournalReport *prc_journal_writer_fetch (PrcJournalWriter *writer);
guint prc_journal_writer_get_n_unsaved (PrcJournalWriter *writer);

/* Has the disk taken nothing for a second although something waits: then copies that to the spool,
 * as the thread, which may hang in the disk, can't. To be called now and then by who queues. */
void prc_journal_writer_keep (PrcJournalWriter *writer);

/* Keeps the writer from being freed until the backup that follows has ended. Any thread, while it
 * is sure that the writer lives. */
void prc_journal_writer_enter (PrcJournalWriter *writer);
/* Copies the season into memory, in slices between steps, waits for the end, and leaves.
 * @n_events: how many of this journal's are in the copy. Any thread but the writer's. Returns:
 * (transfer full) */
PrcDatabase *prc_journal_writer_copy (PrcJournalWriter *writer, gint64 *n_events, GError **error);

/* Tries what waits at once, for at most @timeout_ms; then ends the thread. What is still unsaved is
 * in the spool, and kept for a later session too. FALSE where it hangs in
 * the disk: then the writer, and what its notification needs, must be left alone for good. */
gboolean prc_journal_writer_stop (PrcJournalWriter *writer, guint timeout_ms);
/* Once stopped: did the file turn out to be damaged. It must not be opened again. */
gboolean prc_journal_writer_is_broken (PrcJournalWriter *writer);
/* Once stopped. Returns: (transfer full) (nullable) the connection, unless it was lost. */
PrcDatabase *prc_journal_writer_free (PrcJournalWriter *writer);

G_END_DECLS
