#include "prc-journal.h"

#include "prc-connection.h"
#include "prc-event-table.h"
#include "prc-journal-private.h"
#include "prc-journal-spool.h"
#include "prc-journal-writer.h"
#include "prc-season-file.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <glib/gi18n-lib.h>

#define CLOSE_AT_LAST_MS 1000

struct _PrcJournal
{
  GObject parent_instance;

  PrcStore *store;
  gint64 ceremony;
  gboolean rehearsal;
  GPtrArray *events;
  guint64 free_space;
  gint64 last_seq;
  char *last_digest;
  PrcJournalWriter *writer; /* NULL once closed */
  gboolean all_saved;       /* at the closing */
  gboolean lost_spool;
  gboolean in_trouble; /* 'unsaved' was sent, and 0 was not yet */
  guint announced;     /* what 'unsaved' said last */

  GMainContext *context; /* of the thread that opened it */
  GMutex lock;           /* of the source, and of the writer against other threads */
  GSource *source;       /* the next fetch, if one is due */
  GSource *watch;        /* while something is unsaved; of the thread that opened it alone */
};

G_DEFINE_FINAL_TYPE (PrcJournal, prc_journal, G_TYPE_OBJECT)

static guint unsaved_signal;

/* --- reports, in the main loop ---------------------------------------------------------------- */

static void
announce (PrcJournal *journal, gboolean failed)
{
  guint n = prc_journal_get_n_unsaved (journal);

  if (!failed && (!journal->in_trouble || n == journal->announced))
    return;
  journal->in_trouble = n > 0;
  journal->announced = n;
  g_signal_emit (journal, unsaved_signal, 0, n);
}

static void
fetch_reports (PrcJournal *journal)
{
  PrcJournalReport *next;
  gboolean failed = FALSE;

  while (journal->writer != NULL && (next = prc_journal_writer_fetch (journal->writer)) != NULL)
    {
      g_autoptr (PrcJournalReport) report = next;

      failed |= report->error != NULL;
      if (report->done != NULL)
        report->done (journal, report->event, report->error, report->data);
    }
  announce (journal, failed);
}

static gboolean
on_reports (gpointer data)
{
  PrcJournal *journal = data;

  g_mutex_lock (&journal->lock);
  g_clear_pointer (&journal->source, g_source_unref);
  g_mutex_unlock (&journal->lock);
  fetch_reports (journal);
  return G_SOURCE_REMOVE;
}

/* In the writer's thread, and in the main one. Above redraws and input: what waits for the commit
 * is the picture. */
static void
on_notify (gpointer data)
{
  PrcJournal *journal = data;

  g_mutex_lock (&journal->lock);
  if (journal->source == NULL)
    {
      journal->source = g_idle_source_new ();
      g_source_set_priority (journal->source, G_PRIORITY_HIGH);
      g_source_set_callback (journal->source, on_reports, g_object_ref (journal), g_object_unref);
      g_source_attach (journal->source, journal->context);
    }
  g_mutex_unlock (&journal->lock);
}

static void
forget_notification (PrcJournal *journal)
{
  g_mutex_lock (&journal->lock);
  GSource *source = g_steal_pointer (&journal->source);
  g_mutex_unlock (&journal->lock);
  if (source == NULL)
    return;
  g_source_destroy (source);
  g_source_unref (source);
}

/* Each second while something is unsaved: what the disk holds up is copied to memory. */
static gboolean
on_watch (gpointer data)
{
  PrcJournal *journal = data;

  if (journal->writer != NULL && prc_journal_get_n_unsaved (journal) > 0)
    {
      prc_journal_writer_keep (journal->writer);
      return G_SOURCE_CONTINUE;
    }
  g_clear_pointer (&journal->watch, g_source_unref);
  return G_SOURCE_REMOVE;
}

static void
watch_unsaved (PrcJournal *journal)
{
  if (journal->watch != NULL)
    return;
  journal->watch = g_timeout_source_new_seconds (1);
  g_source_set_callback (journal->watch, on_watch, journal, NULL);
  g_source_attach (journal->watch, journal->context);
}

static void
end_watch (PrcJournal *journal)
{
  if (journal->watch == NULL)
    return;
  g_source_destroy (journal->watch);
  g_clear_pointer (&journal->watch, g_source_unref);
}

/* --- object ----------------------------------------------------------------------------------- */

static void
prc_journal_dispose (GObject *object)
{
  prc_journal_close (PRC_JOURNAL (object), CLOSE_AT_LAST_MS);
  G_OBJECT_CLASS (prc_journal_parent_class)->dispose (object);
}

static void
prc_journal_finalize (GObject *object)
{
  PrcJournal *journal = PRC_JOURNAL (object);

  g_clear_pointer (&journal->events, g_ptr_array_unref);
  g_clear_object (&journal->store);
  g_free (journal->last_digest);
  g_main_context_unref (journal->context);
  g_mutex_clear (&journal->lock);
  G_OBJECT_CLASS (prc_journal_parent_class)->finalize (object);
}

static void
prc_journal_class_init (PrcJournalClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_journal_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_journal_finalize;
  unsaved_signal = g_signal_new ("unsaved", PRC_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
prc_journal_init (PrcJournal *journal)
{
  journal->context = g_main_context_ref_thread_default ();
  g_mutex_init (&journal->lock);
}

/* --- opening ---------------------------------------------------------------------------------- */

static gboolean
check_ceremony (PrcDatabase *db, gint64 ceremony, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT id FROM ceremony WHERE id = :ceremony");

  prc_statement_bind_int64 (row, ":ceremony", ceremony);
  PrcStep step = prc_statement_step (row, error);
  if (step == PRC_STEP_DONE)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND, "%s",
                 _ ("There is no such ceremony in the season."));
  return step == PRC_STEP_ROW;
}

/* All is read and proved before the first thing is written: a damaged journal is left alone. */
static gboolean
read_events (PrcJournal *journal, PrcDatabase *db, GError **error)
{
  if (!check_ceremony (db, journal->ceremony, error))
    return FALSE;
  journal->events = prc_event_table_load (db, journal->ceremony, journal->rehearsal, error);
  return journal->events != NULL;
}

static void
set_last (PrcJournal *journal, const PrcShowEvent *event)
{
  journal->last_seq = event->seq;
  g_free (journal->last_digest);
  journal->last_digest = g_strdup (event->digest);
}

static void
start_writing (PrcJournal *journal)
{
  PrcStore *store = journal->store;
  guint n = journal->events->len;
  g_autofree char *spool =
      prc_journal_spool_dup_path (store->path, journal->ceremony, journal->rehearsal);

  if (n > 0)
    set_last (journal, g_ptr_array_index (journal->events, n - 1));
  journal->free_space = prc_journal_spool_get_free (store->path);
  prc_journal_spool_add_ballast (store->path);
  prc_season_file_leave_note (store->path, TRUE);
  journal->writer =
      prc_journal_writer_new (g_steal_pointer (&store->db), store->path, journal->ceremony,
                              journal->rehearsal, on_notify, journal);
  store->journal = journal;
  store->shown_in = g_thread_self ();
  g_weak_ref_set (&store->live, journal);

  g_autoptr (GPtrArray) left = prc_journal_spool_read (spool, journal->ceremony, journal->last_seq,
                                                       journal->last_digest, &journal->lost_spool);
  for (guint i = 0; i < left->len; i++)
    {
      PrcShowEvent *event = g_ptr_array_index (left, i);

      set_last (journal, event);
      g_ptr_array_add (journal->events, prc_show_event_ref (event));
      prc_journal_writer_append (journal->writer, event, NULL, NULL);
    }
  if (left->len > 0)
    watch_unsaved (journal);
}

PrcJournal *
prc_journal_open (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store) && !store->editing, NULL);

  if (!prc_store_check_writable (store, error))
    return NULL;
  g_autoptr (PrcJournal) journal = g_object_new (PRC_TYPE_JOURNAL, NULL);
  journal->ceremony = ceremony;
  journal->rehearsal = rehearsal;
  if (!prc_connection_begin (store->db, store->path, error) ||
      !read_events (journal, store->db, error))
    return NULL;
  if (!prc_connection_go_live (store->db, error))
    {
      prc_connection_leave_live (store->db);
      return NULL;
    }
  journal->store = g_object_ref (store);
  start_writing (journal);
  return g_steal_pointer (&journal);
}

const GPtrArray *
prc_journal_get_events (PrcJournal *journal)
{
  return journal->events;
}

guint64
prc_journal_get_free_space (PrcJournal *journal)
{
  return journal->free_space;
}

gboolean
prc_journal_has_lost_steps (PrcJournal *journal)
{
  return journal->lost_spool;
}

/* --- appending -------------------------------------------------------------------------------- */

/* A copy of @event that is chained to the one before. */
static PrcShowEvent *
chain (PrcJournal *journal, const PrcShowEvent *event)
{
  PrcShowEvent *copy = prc_show_event_copy (event);

  g_free (copy->digest);
  copy->digest = prc_show_event_dup_digest (copy, journal->ceremony, journal->last_digest);
  set_last (journal, copy);
  return copy;
}

gboolean
prc_journal_append (PrcJournal *journal, const PrcShowEvent *event, GError **error)
{
  g_return_val_if_fail (PRC_IS_JOURNAL (journal) && journal->writer != NULL, FALSE);

  if (event->seq != journal->last_seq + 1)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT,
                   "Step %" G_GINT64_FORMAT " does not follow on step %" G_GINT64_FORMAT,
                   event->seq, journal->last_seq);
      return FALSE;
    }
  g_autoptr (PrcShowEvent) step = chain (journal, event);
  gboolean stored = prc_journal_writer_append_and_wait (journal->writer, step, error);
  if (!stored)
    watch_unsaved (journal);
  return stored;
}

void
prc_journal_append_async (PrcJournal *journal, const PrcShowEvent *event, PrcJournalDone done,
                          gpointer data)
{
  g_return_if_fail (PRC_IS_JOURNAL (journal) && journal->writer != NULL);
  g_return_if_fail (event->seq == journal->last_seq + 1);

  g_autoptr (PrcShowEvent) step = chain (journal, event);
  prc_journal_writer_append (journal->writer, step, done, data);
  watch_unsaved (journal);
  if (journal->in_trouble)
    on_notify (journal);
}

guint
prc_journal_get_n_unsaved (PrcJournal *journal)
{
  return journal->writer != NULL ? prc_journal_writer_get_n_unsaved (journal->writer) : 0;
}

/* --- backup ----------------------------------------------------------------------------------- */

gboolean
prc_journal_refuse_backup (GError **error)
{
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE, "%s",
               _ ("No copy was made, as the show was just being closed. Try again."));
  return FALSE;
}

/* From another thread the writer may be closed at any time: it is entered under the lock. */
PrcDatabase *
prc_journal_copy (PrcJournal *journal, gint64 *n_events, GError **error)
{
  g_mutex_lock (&journal->lock);
  PrcJournalWriter *writer = journal->writer;
  if (writer != NULL)
    prc_journal_writer_enter (writer);
  g_mutex_unlock (&journal->lock);
  if (writer != NULL)
    return prc_journal_writer_copy (writer, n_events, error);
  prc_journal_refuse_backup (error);
  return NULL;
}

gboolean
prc_journal_check_copy (PrcJournal *journal, PrcDatabase *copy, gint64 n_events, GError **error)
{
  gint64 found = 0;

  if (!prc_event_table_count (copy, journal->ceremony, journal->rehearsal, &found, error))
    return FALSE;
  if (found >= n_events)
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED, "%s",
               _ ("The copy lacks steps of the show, and was not kept. Try again."));
  return FALSE;
}

/* --- closing ---------------------------------------------------------------------------------- */

/* The connection was lost on the way: the file is opened as it was at first. */
static void
open_again (PrcStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDatabase) db = NULL;
  int version = 0;

  db = prc_connection_open (store->path, PRC_STORE_OPEN_WRITE, &version, &error);
  if (db != NULL && prc_connection_prove (db, &error) &&
      prc_connection_settle (db, store->path, &error))
    store->db = g_steal_pointer (&db);
  else
    g_message ("The season could not be opened again after the show: %s", error->message);
}

static void
give_back (PrcStore *store, PrcJournalWriter *writer)
{
  gboolean broken = prc_journal_writer_is_broken (writer);

  prc_journal_spool_drop_ballast (store->path);
  store->db = prc_journal_writer_free (writer);
  if (store->db != NULL)
    prc_connection_leave_live (store->db);
  else if (!broken)
    open_again (store);
  if (store->db != NULL)
    prc_season_file_leave_note (store->path, FALSE);
  else
    prc_season_file_remove_note (store->path);
}

gboolean
prc_journal_close (PrcJournal *journal, guint timeout_ms)
{
  g_return_val_if_fail (PRC_IS_JOURNAL (journal), FALSE);

  if (journal->writer == NULL)
    return journal->all_saved;
  end_watch (journal);
  gboolean ended = prc_journal_writer_stop (journal->writer, timeout_ms);
  fetch_reports (journal);
  journal->all_saved = ended && prc_journal_get_n_unsaved (journal) == 0;
  g_mutex_lock (&journal->lock);
  PrcJournalWriter *writer = g_steal_pointer (&journal->writer);
  g_mutex_unlock (&journal->lock);
  journal->store->journal = NULL;
  g_weak_ref_set (&journal->store->live, NULL);
  if (ended)
    {
      give_back (journal->store, writer);
      forget_notification (journal);
    }
  else
    g_object_ref (journal); /* the thread that hangs still has it */
  return journal->all_saved;
}

GPtrArray *
prc_journal_load (PrcStore *store, gint64 ceremony, gboolean rehearsal, GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store), NULL);

  return prc_store_check_usable (store, error)
             ? prc_event_table_load (store->db, ceremony, rehearsal, error)
             : NULL;
}
