#include "prc-journal-writer.h"

#include "prc-connection.h"
#include "prc-event-table.h"
#include "prc-journal-spool.h"
#include "prc-slice-copy.h"

#include <glib/gi18n-lib.h>

#define CHECKPOINT_AFTER (2 * G_USEC_PER_SEC)
#define CHECKPOINT_PAGES 1024 /* 4 MB */
#define END_AFTER_MS 3000
#define END_HUNG_AFTER_MS 500
#define ANSWER_AFTER_MS 2000
#define KEEP_AFTER G_USEC_PER_SEC

/* One step on its way. */
typedef struct
{
  PrcShowEvent *event;
  PrcJournalDone done;
  gpointer data;
  gboolean reported; /* its first failure was: once is enough */
  gboolean *stored;  /* of who waits for it; under the lock, NULL once answered */
  GError **failure;
} Step;

typedef struct
{
  PrcSliceCopy *copy; /* NULL where it could not be begun */
  gint64 n_events;
  gboolean ended; /* under the lock */
  GError *error;
} Backup;

typedef enum
{
  ORDER_STEP,
  ORDER_BACKUP,
  ORDER_FLUSH,
  ORDER_STOP
} OrderKind;

typedef struct
{
  OrderKind kind;
  Step *step;
  Backup *backup;
} Order;

struct _PrcJournalWriter
{
  /* for good */
  char *path;
  char *spool;
  gint64 ceremony;
  gboolean rehearsal;
  PrcJournalNotify notify;
  gpointer notify_data;
  GAsyncQueue *inbox; /* of Order */
  GThread *thread;

  /* the thread's own */
  PrcDatabase *db;  /* NULL after a failure that a connection does not survive */
  GPtrArray *known; /* of PrcShowEvent: all that are stored; NULL where they can't be read */
  GQueue waiting;   /* of Step, by seq */
  guint failures;   /* in a row */
  gint64 retry_at;  /* monotonic, us; 0: nothing waits */
  gint64 checkpoint_at;
  int wal_pages;
  gboolean stopping;
  Backup *backup; /* under way */

  /* under the lock */
  GMutex lock;
  GCond changed;
  GQueue reports;       /* of PrcJournalReport */
  gboolean broken;      /* the file is damaged: it is never written again */
  gboolean spooled;     /* there is, or may be, something in the spool */
  GQueue unsaved;       /* of PrcShowEvent, by seq: what waits, whoever has it */
  gint64 unsaved_since; /* monotonic, us: the disk last took something, or was last given it */
  gint64 kept;          /* the last seq that is in the spool */
  guint n_guests;       /* other threads that wait for something here */
  gboolean ended;
};

void
prc_journal_report_free (PrcJournalReport *report)
{
  prc_show_event_unref (report->event);
  g_clear_error (&report->error);
  g_free (report);
}

static void
step_free (Step *step)
{
  prc_show_event_unref (step->event);
  g_free (step);
}

/* --- reports ---------------------------------------------------------------------------------- */

/* With the lock. */
static void
report (PrcJournalWriter *writer, Step *step, const GError *error)
{
  PrcJournalReport *answer = g_new0 (PrcJournalReport, 1);

  answer->event = prc_show_event_ref (step->event);
  answer->done = step->done;
  answer->data = step->data;
  answer->error = error != NULL ? g_error_copy (error) : NULL;
  g_queue_push_tail (&writer->reports, answer);
  if (step->stored != NULL)
    {
      *step->stored = error == NULL;
      if (error != NULL)
        *step->failure = g_error_copy (error);
      step->stored = NULL;
    }
}

static void
report_stored (PrcJournalWriter *writer)
{
  Step *step;

  g_mutex_lock (&writer->lock);
  while ((step = g_queue_pop_head (&writer->waiting)) != NULL)
    {
      prc_show_event_unref (g_queue_pop_head (&writer->unsaved));
      if (writer->known != NULL)
        g_ptr_array_add (writer->known, prc_show_event_ref (step->event));
      report (writer, step, NULL);
      step_free (step);
    }
  writer->unsaved_since = g_get_monotonic_time ();
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
  writer->notify (writer->notify_data);
}

static void
report_failure (PrcJournalWriter *writer, const GError *error)
{
  g_mutex_lock (&writer->lock);
  for (GList *l = writer->waiting.head; l != NULL; l = l->next)
    {
      Step *step = l->data;

      if (!step->reported)
        report (writer, step, error);
      step->reported = TRUE;
    }
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
  writer->notify (writer->notify_data);
}

/* --- storing ---------------------------------------------------------------------------------- */

static int
on_wal (void *data, sqlite3 *handle, const char *name, int pages)
{
  ((PrcJournalWriter *) data)->wal_pages = pages;
  return SQLITE_OK;
}

static void
watch_wal (PrcJournalWriter *writer)
{
  sqlite3_wal_hook (prc_database_get_handle (writer->db), on_wal, writer);
}

/* After a failed read or write nothing that the connection believes can be relied upon: above all a
 * second fsync may say that all is well when it is not. */
static gboolean
connect_again (PrcJournalWriter *writer, GError **error)
{
  int version = 0;

  if (writer->db != NULL)
    return TRUE;
  g_autoptr (PrcDatabase) db =
      prc_connection_open (writer->path, PRC_STORE_OPEN_WRITE, &version, error);
  if (db == NULL || !prc_connection_go_live (db, error))
    return FALSE;
  writer->db = g_steal_pointer (&db);
  watch_wal (writer);
  return TRUE;
}

static gboolean
fail_with_other_step (GError **error)
{
  g_set_error (
      error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED, "%s",
      _ ("The journal holds another step in the place of this one. It is no longer written "
         "to; the show goes on in memory."));
  return FALSE;
}

/* A commit that failed may have been stored all the same: then its seq is there, with its digest.
 */
static gboolean
store_step (PrcJournalWriter *writer, const PrcShowEvent *event, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *digest = NULL;

  if (prc_event_table_add (writer->db, writer->ceremony, writer->rehearsal, event, &failure))
    return TRUE;
  if ((prc_database_get_failure (writer->db) & 0xff) != SQLITE_CONSTRAINT)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!prc_event_table_get_digest (writer->db, writer->ceremony, writer->rehearsal, event->seq,
                                   &digest, error))
    return FALSE;
  return g_strcmp0 (digest, event->digest) == 0 || fail_with_other_step (error);
}

static gboolean
store_waiting (PrcJournalWriter *writer, GError **error)
{
  if (!connect_again (writer, error) || !prc_database_begin (writer->db, error))
    return FALSE;
  for (GList *l = writer->waiting.head; l != NULL; l = l->next)
    if (!store_step (writer, ((Step *) l->data)->event, error))
      return FALSE;
  return prc_database_commit (writer->db, error);
}

static void
answer_backup (PrcJournalWriter *writer, Backup *backup, GError *error)
{
  g_mutex_lock (&writer->lock);
  backup->error = error;
  backup->ended = TRUE;
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
}

/* Takes @error over; NULL: it is whole. */
static void
end_backup (PrcJournalWriter *writer, GError *error)
{
  if (error != NULL)
    g_clear_pointer (&writer->backup->copy, prc_slice_copy_free);
  answer_backup (writer, g_steal_pointer (&writer->backup), error);
}

static GError *
new_broken_off (void)
{
  return g_error_new (PRC_STORE_ERROR, PRC_STORE_ERROR_IO, "%s",
                      _ ("The copy was broken off: the disk of the season failed, or the show was "
                         "closed."));
}

static void
break_backup_off (PrcJournalWriter *writer)
{
  if (writer->backup != NULL)
    end_backup (writer, new_broken_off ());
}

static void
drop_connection (PrcJournalWriter *writer)
{
  break_backup_off (writer);
  g_clear_pointer (&writer->db, prc_database_close);
}

/* What waits; and all there ever was, once the file is damaged: the show can then go on with any
 * older backup. In the writer's thread. */
static void
spool (PrcJournalWriter *writer)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  for (guint i = 0; writer->broken && writer->known != NULL && i < writer->known->len; i++)
    g_ptr_array_add (events, g_ptr_array_index (writer->known, i));
  for (GList *l = writer->waiting.head; l != NULL; l = l->next)
    {
      g_ptr_array_add (events, ((Step *) l->data)->event);
      last = ((Step *) l->data)->event->seq;
    }
  if (!prc_journal_spool_write (writer->spool, events, &error))
    g_warning ("The steps that wait could not be copied to memory: %s", error->message);
  g_mutex_lock (&writer->lock);
  writer->spooled = TRUE;
  writer->kept = error == NULL ? last : 0;
  g_mutex_unlock (&writer->lock);
}

/* Where the thread itself hangs in the disk it can't keep what waits: whoever asks something of it
 * does. Once the file is damaged the thread keeps more than this, and no disk makes it hang. */
static void
keep_what_waits (PrcJournalWriter *writer, gint64 after)
{
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&writer->lock);
  const PrcShowEvent *last = g_queue_peek_tail (&writer->unsaved);
  if (last != NULL && last->seq > writer->kept && !writer->broken &&
      g_get_monotonic_time () - writer->unsaved_since >= after)
    {
      for (GList *l = writer->unsaved.head; l != NULL; l = l->next)
        g_ptr_array_add (events, prc_show_event_ref (l->data));
      writer->spooled = TRUE;
      writer->kept = last->seq;
    }
  g_mutex_unlock (&writer->lock);
  if (events->len > 0 && !prc_journal_spool_write (writer->spool, events, &error))
    g_warning ("The steps that wait could not be copied to memory: %s", error->message);
}

/* TRUE where it is worth to try again at once. */
static gboolean
judge_failure (PrcJournalWriter *writer, const GError *error)
{
  int result = writer->db != NULL ? prc_database_get_failure (writer->db) & 0xff : SQLITE_OK;

  if (g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED) ||
      g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON))
    {
      g_mutex_lock (&writer->lock);
      writer->broken = TRUE;
      g_mutex_unlock (&writer->lock);
      drop_connection (writer);
      return FALSE;
    }
  if (writer->db != NULL)
    prc_database_rollback (writer->db);
  if (result != SQLITE_FULL && result != SQLITE_BUSY)
    drop_connection (writer);
  return g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_FULL) &&
         prc_journal_spool_drop_ballast (writer->path);
}

static void
forget_spool (PrcJournalWriter *writer)
{
  g_mutex_lock (&writer->lock);
  gboolean spooled = writer->spooled && g_queue_is_empty (&writer->unsaved);
  if (spooled)
    writer->spooled = FALSE;
  g_mutex_unlock (&writer->lock);
  if (spooled)
    prc_journal_spool_remove (writer->spool);
}

static gint64
pause_after (guint failures)
{
  return (failures <= 1 ? 1 : failures == 2 ? 2 : 5) * G_USEC_PER_SEC;
}

static void
try_to_store (PrcJournalWriter *writer)
{
  g_autoptr (GError) error = NULL;

  if (g_queue_is_empty (&writer->waiting))
    return;
  gboolean done = !writer->broken && store_waiting (writer, &error);
  if (!done && !writer->broken && judge_failure (writer, error))
    {
      g_clear_error (&error);
      done = store_waiting (writer, &error);
      if (!done)
        judge_failure (writer, error);
    }
  if (done)
    {
      report_stored (writer);
      forget_spool (writer);
      writer->failures = 0;
      writer->retry_at = 0;
      writer->checkpoint_at = g_get_monotonic_time () + CHECKPOINT_AFTER;
      return;
    }
  if (error == NULL)
    fail_with_other_step (&error);
  writer->failures++;
  writer->retry_at = g_get_monotonic_time () + pause_after (writer->failures);
  spool (writer);
  report_failure (writer, error);
}

static void
checkpoint (PrcJournalWriter *writer)
{
  writer->checkpoint_at = 0;
  if (writer->db != NULL && !writer->broken)
    sqlite3_wal_checkpoint_v2 (prc_database_get_handle (writer->db), NULL,
                               SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  writer->wal_pages = 0;
}

/* --- backup ----------------------------------------------------------------------------------- */

static void
begin_backup (PrcJournalWriter *writer, Backup *backup)
{
  GError *error = NULL;

  if (writer->backup != NULL || writer->db == NULL)
    {
      g_set_error (&error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY, "%s",
                   _ ("No copy can be made now: another is being made, or the disk fails."));
      answer_backup (writer, backup, error);
      return;
    }
  writer->backup = backup;
  backup->copy = prc_slice_copy_new (writer->db, &error);
  if (backup->copy == NULL)
    end_backup (writer, error);
}

static void
continue_backup (PrcJournalWriter *writer)
{
  GError *error = NULL;

  if (prc_slice_copy_step (writer->backup->copy, &error))
    prc_event_table_count (writer->db, writer->ceremony, writer->rehearsal,
                           &writer->backup->n_events, &error);
  else if (error == NULL)
    return;
  end_backup (writer, error);
}

/* --- the thread ------------------------------------------------------------------------------- */

static Order *
next_order (PrcJournalWriter *writer)
{
  gint64 now = g_get_monotonic_time ();
  gint64 until = 0;

  if (writer->backup != NULL)
    return g_async_queue_try_pop (writer->inbox);
  if (writer->retry_at != 0)
    until = writer->retry_at;
  if (writer->checkpoint_at != 0 && (until == 0 || writer->checkpoint_at < until))
    until = writer->checkpoint_at;
  if (until == 0)
    return g_async_queue_pop (writer->inbox);
  return g_async_queue_timeout_pop (writer->inbox, (guint64) MAX (until - now, 1));
}

/* TRUE where what waits is to be tried at once. */
static gboolean
take (PrcJournalWriter *writer, Order *order)
{
  gboolean try_now = FALSE;

  switch (order->kind)
    {
    case ORDER_STEP:
      g_queue_push_tail (&writer->waiting, order->step);
      try_now = TRUE;
      break;
    case ORDER_BACKUP:
      begin_backup (writer, order->backup);
      break;
    case ORDER_FLUSH:
      try_now = TRUE;
      break;
    case ORDER_STOP:
      writer->stopping = TRUE;
      break;
    }
  g_free (order);
  return try_now;
}

static void
work (PrcJournalWriter *writer)
{
  Order *order = next_order (writer);
  gboolean try_now = FALSE;

  /* All that has come meanwhile goes into the same transaction. */
  for (; order != NULL; order = g_async_queue_try_pop (writer->inbox))
    try_now |= take (writer, order);
  gint64 now = g_get_monotonic_time ();
  if (try_now || (writer->retry_at != 0 && now >= writer->retry_at))
    try_to_store (writer);
  if (writer->backup != NULL)
    continue_backup (writer);
  else if (writer->wal_pages > CHECKPOINT_PAGES ||
           (writer->checkpoint_at != 0 && now >= writer->checkpoint_at))
    checkpoint (writer);
}

static gpointer
run (gpointer data)
{
  PrcJournalWriter *writer = data;

  g_autoptr (GError) error = NULL;

  writer->known = prc_event_table_load (writer->db, writer->ceremony, writer->rehearsal, &error);
  if (writer->known == NULL)
    g_warning ("Should the file fail, the steps before this opening can't be kept beside it: %s",
               error->message);
  while (!writer->stopping)
    work (writer);
  break_backup_off (writer);
  g_mutex_lock (&writer->lock);
  writer->ended = TRUE;
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
  return NULL;
}

/* --- from outside ----------------------------------------------------------------------------- */

static void
give_order (PrcJournalWriter *writer, OrderKind kind, Step *step, Backup *backup)
{
  Order *order = g_new0 (Order, 1);

  order->kind = kind;
  order->step = step;
  order->backup = backup;
  g_async_queue_push (writer->inbox, order);
}

PrcJournalWriter *
prc_journal_writer_new (PrcDatabase *db, const char *path, gint64 ceremony, gboolean rehearsal,
                        PrcJournalNotify notify, gpointer data)
{
  PrcJournalWriter *writer = g_new0 (PrcJournalWriter, 1);

  writer->path = g_strdup (path);
  writer->spool = prc_journal_spool_dup_path (path, ceremony, rehearsal);
  writer->spooled = TRUE;
  writer->ceremony = ceremony;
  writer->rehearsal = rehearsal;
  writer->notify = notify;
  writer->notify_data = data;
  writer->db = db;
  writer->inbox = g_async_queue_new ();
  g_mutex_init (&writer->lock);
  g_cond_init (&writer->changed);
  watch_wal (writer);
  writer->thread = g_thread_new ("journal", run, writer);
  return writer;
}

static Step *
make_step (const PrcShowEvent *event)
{
  Step *step = g_new0 (Step, 1);

  step->event = prc_show_event_ref (event);
  return step;
}

static void
queue_step (PrcJournalWriter *writer, Step *step)
{
  g_mutex_lock (&writer->lock);
  if (g_queue_is_empty (&writer->unsaved))
    writer->unsaved_since = g_get_monotonic_time ();
  g_queue_push_tail (&writer->unsaved, prc_show_event_ref (step->event));
  g_mutex_unlock (&writer->lock);
  give_order (writer, ORDER_STEP, step, NULL);
}

void
prc_journal_writer_append (PrcJournalWriter *writer, const PrcShowEvent *event, PrcJournalDone done,
                           gpointer data)
{
  Step *step = make_step (event);

  step->done = done;
  step->data = data;
  queue_step (writer, step);
}

gboolean
prc_journal_writer_append_and_wait (PrcJournalWriter *writer, const PrcShowEvent *event,
                                    GError **error)
{
  Step *step = make_step (event);
  GError *failure = NULL;
  gboolean stored = FALSE;

  step->stored = &stored;
  step->failure = &failure;
  queue_step (writer, step);
  gint64 deadline = g_get_monotonic_time () + ANSWER_AFTER_MS * 1000;
  gboolean in_time = TRUE;
  g_mutex_lock (&writer->lock);
  while (!stored && failure == NULL && in_time)
    in_time = g_cond_wait_until (&writer->changed, &writer->lock, deadline);
  gboolean hangs = !stored && failure == NULL;
  if (hangs)
    step->stored = NULL; /* not answered, so the thread still has it */
  g_mutex_unlock (&writer->lock);
  if (hangs)
    {
      keep_what_waits (writer, 0);
      g_set_error (&failure, PRC_STORE_ERROR, PRC_STORE_ERROR_IO, "%s",
                   _ ("The disk of the season does not answer. The step is kept in memory, and is "
                      "stored when the disk comes back."));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stored;
}

PrcJournalReport *
prc_journal_writer_fetch (PrcJournalWriter *writer)
{
  g_mutex_lock (&writer->lock);
  PrcJournalReport *next = g_queue_pop_head (&writer->reports);
  g_mutex_unlock (&writer->lock);
  return next;
}

guint
prc_journal_writer_get_n_unsaved (PrcJournalWriter *writer)
{
  g_mutex_lock (&writer->lock);
  guint n = g_queue_get_length (&writer->unsaved);
  g_mutex_unlock (&writer->lock);
  return n;
}

void
prc_journal_writer_keep (PrcJournalWriter *writer)
{
  keep_what_waits (writer, KEEP_AFTER);
}

void
prc_journal_writer_enter (PrcJournalWriter *writer)
{
  g_mutex_lock (&writer->lock);
  writer->n_guests++;
  g_mutex_unlock (&writer->lock);
}

PrcDatabase *
prc_journal_writer_copy (PrcJournalWriter *writer, gint64 *n_events, GError **error)
{
  Backup backup = { NULL, 0, FALSE, NULL };

  g_return_val_if_fail (g_thread_self () != writer->thread, NULL);
  give_order (writer, ORDER_BACKUP, NULL, &backup);
  g_mutex_lock (&writer->lock);
  while (!backup.ended && !writer->ended)
    g_cond_wait (&writer->changed, &writer->lock);
  if (!backup.ended)
    backup.error = new_broken_off ();
  writer->n_guests--;
  g_cond_broadcast (&writer->changed);
  g_mutex_unlock (&writer->lock);
  *n_events = backup.n_events;
  g_autoptr (PrcSliceCopy) copy = backup.copy;
  if (backup.error == NULL)
    return prc_slice_copy_steal (copy);
  g_propagate_error (error, backup.error);
  return NULL;
}

/* Waits until nothing is unsaved, or until @deadline. */
static void
wait_until_saved (PrcJournalWriter *writer, gint64 deadline)
{
  gboolean in_time = TRUE;

  give_order (writer, ORDER_FLUSH, NULL, NULL);
  g_mutex_lock (&writer->lock);
  while (!g_queue_is_empty (&writer->unsaved) && in_time)
    in_time = g_cond_wait_until (&writer->changed, &writer->lock, deadline);
  g_mutex_unlock (&writer->lock);
}

/* A thread that is in the middle of saving may just be slow; one that did not save in time hangs,
 * or waits for its next try and ends at once. */
static gboolean
wait_until_ended (PrcJournalWriter *writer)
{
  gboolean saved = prc_journal_writer_get_n_unsaved (writer) == 0;
  gint64 deadline = g_get_monotonic_time () + (saved ? END_AFTER_MS : END_HUNG_AFTER_MS) * 1000;
  gboolean in_time = TRUE;

  give_order (writer, ORDER_STOP, NULL, NULL);
  g_mutex_lock (&writer->lock);
  while (!writer->ended && in_time)
    in_time = g_cond_wait_until (&writer->changed, &writer->lock, deadline);
  gboolean ended = writer->ended;
  g_mutex_unlock (&writer->lock);
  return ended;
}

gboolean
prc_journal_writer_stop (PrcJournalWriter *writer, guint timeout_ms)
{
  wait_until_saved (writer, g_get_monotonic_time () + (gint64) timeout_ms * 1000);
  gboolean ended = wait_until_ended (writer);
  if (prc_journal_writer_get_n_unsaved (writer) > 0)
    {
      keep_what_waits (writer, 0);
      prc_journal_spool_keep_for_later (writer->spool);
    }
  if (!ended)
    return FALSE;
  g_thread_join (writer->thread);
  return TRUE;
}

gboolean
prc_journal_writer_is_broken (PrcJournalWriter *writer)
{
  return writer->broken;
}

PrcDatabase *
prc_journal_writer_free (PrcJournalWriter *writer)
{
  PrcDatabase *db = writer->db;
  PrcJournalReport *rest;
  Order *order;

  g_mutex_lock (&writer->lock);
  while (writer->n_guests > 0)
    g_cond_wait (&writer->changed, &writer->lock);
  g_mutex_unlock (&writer->lock);
  while ((order = g_async_queue_try_pop (writer->inbox)) != NULL)
    g_free (order);
  if (db != NULL)
    sqlite3_wal_hook (prc_database_get_handle (db), NULL, NULL);
  g_queue_clear_full (&writer->waiting, (GDestroyNotify) step_free);
  g_queue_clear_full (&writer->unsaved, (GDestroyNotify) prc_show_event_unref);
  while ((rest = g_queue_pop_head (&writer->reports)) != NULL)
    prc_journal_report_free (rest);
  g_clear_pointer (&writer->known, g_ptr_array_unref);
  g_async_queue_unref (writer->inbox);
  g_mutex_clear (&writer->lock);
  g_cond_clear (&writer->changed);
  g_free (writer->path);
  g_free (writer->spool);
  g_free (writer);
  return db;
}
