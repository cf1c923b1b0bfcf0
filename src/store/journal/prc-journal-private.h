/* prc-journal-private.h - what the store asks of an open journal. Private to src/store. */
#pragma once

#include "prc-database.h"
#include "prc-journal.h"

G_BEGIN_DECLS

/* Copies the season into memory, between steps; waits for it. Any thread. @n_events: how many of
 * the journal's were stored when it was whole. Returns: (transfer full) */
PrcDatabase *prc_journal_copy (PrcJournal *journal, gint64 *n_events, GError **error);
/* LIVE: the show was just being closed. */
gboolean prc_journal_refuse_backup (GError **error);
/* Are @n_events of this journal in the copy; else DAMAGED. Any thread. */
gboolean
prc_journal_check_copy (PrcJournal *journal, PrcDatabase *copy, gint64 n_events, GError **error);

G_END_DECLS
