#include "prc-open-season.h"

#include "prc-config.h"

#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-load-problems.h"
#include "prc-message.h"
#include "prc-press-desk.h"
#include "prc-screen-plan.h"
#include "prc-season-reading.h"
#include "prc-trouble.h"

#include <glib/gi18n.h>

struct _PrcOpenSeason
{
  GObject parent_instance;
  PrcStore *store;
  PrcVoice *voice;
  PrcSeasonReading *now; /* what the file says; never NULL once it is open */
  GPtrArray *problems;
  GPtrArray *aside;
  GCancellable *checking;
  GCancellable *working; /* of the thread that has the store; NULL: none has */
  GMutex worked;         /* held by that thread until it is done with the store */
  gboolean ready;        /* whoever opened it has it, and listens */
};

enum
{
  CHANGED,
  CHECKED,
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcOpenSeason, prc_open_season, G_TYPE_OBJECT)

/* --- checks, in a worker: they look at values alone ------------------------------------------ */

typedef struct
{
  PrcSeason *season;
  PrcRunningOrder *order;
  GPtrArray *presses; /* of PrcPress; NULL: not known */
  gint64 ceremony;
} CheckWork;

static void
check_work_free (gpointer data)
{
  CheckWork *work = data;

  prc_season_unref (work->season);
  prc_running_order_unref (work->order);
  g_clear_pointer (&work->presses, g_ptr_array_unref);
  g_free (work);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const CheckWork *work = data;

  g_task_return_pointer (
      task, prc_desk_check_order (work->season, work->ceremony, work->order, work->presses),
      (GDestroyNotify) g_ptr_array_unref);
}

/* Which monitor is the hall's is this laptop's to know, not the season's. */
static void
check_screens (GPtrArray *problems)
{
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  g_autoptr (GPtrArray) bindings = prc_screen_plan_load (settings);
  PrcProblem *problem;

  if (prc_screen_plan_find (bindings, PRC_ROLE_HALL) != NULL)
    return;
  problem = prc_problem_new ();
  problem->severity = prc_message_get_severity ("screen-unbound");
  problem->code = g_strdup ("screen-unbound");
  problem->message = prc_message_make (problem, NULL);
  g_ptr_array_add (problems, problem);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  PrcOpenSeason *self = PRC_OPEN_SEASON (source);
  g_autoptr (GPtrArray) problems = g_task_propagate_pointer (G_TASK (result), NULL);
  GPtrArray *listed;

  if (problems == NULL)
    return; /* it fails by being cancelled alone: a later check is under way */
  check_screens (problems);
  listed = prc_load_problems_list (self->now->loads, self->now->season, problems);
  g_ptr_array_extend_and_steal (problems, listed);
  prc_problems_sort (problems);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  self->problems = prc_waivers_apply (self->now->waivers, problems, &self->aside);
  g_signal_emit (self, signals[CHECKED], 0);
}

static void
start_check (PrcOpenSeason *self)
{
  g_autoptr (GTask) task = NULL;
  CheckWork *work;

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (self->now->ceremony == 0)
    return;
  self->checking = g_cancellable_new ();
  work = g_new0 (CheckWork, 1);
  work->season = prc_season_ref (self->now->season);
  work->order = prc_running_order_ref (self->now->order);
  work->ceremony = self->now->ceremony;
  work->presses = prc_press_desk_load (self->store, self->now->ceremony, NULL);
  task = g_task_new (self, self->checking, on_checked, NULL);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, work, check_work_free);
  g_task_run_in_thread (task, check_thread);
}

static void
say_errors (PrcOpenSeason *self)
{
  for (guint i = 0; i < self->now->errors->len; i++)
    prc_open_season_say_error (self, g_ptr_array_index (self->now->errors, i));
  g_ptr_array_set_size (self->now->errors, 0);
}

static void
adopt (PrcOpenSeason *self, PrcSeasonReading *reading)
{
  g_clear_pointer (&self->now, prc_season_reading_free);
  self->now = reading;
  say_errors (self);
  start_check (self);
}

void
prc_open_season_reload (PrcOpenSeason *self)
{
  g_autoptr (GError) error = NULL;
  PrcSeasonReading *reading;

  g_return_if_fail (PRC_IS_OPEN_SEASON (self));

  reading = prc_season_reading_new (self->store, self->now->ceremony, self->now->assets, &error);
  if (reading == NULL)
    {
      prc_open_season_say_error (self, error);
      return;
    }
  adopt (self, reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- long work, in a thread that has the store for itself ------------------------------------ */

typedef struct
{
  PrcSeasonWork work;
  gpointer data;
  gint64 ceremony;
  PrcAssets *assets;
  gboolean done;             /* it is written… */
  PrcSeasonReading *reading; /* …and read; NULL: it could not be */
  GError *unread;            /* why */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->assets, prc_assets_unref);
  g_clear_pointer (&work->reading, prc_season_reading_free);
  g_clear_error (&work->unread);
  g_free (work);
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PrcOpenSeason *self = source;
  Work *work = data;
  GError *error = NULL;

  g_mutex_lock (&self->worked);
  /* Closed before this began: the store is no longer lent. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      prc_store_borrow (self->store);
      work->done = work->work (self->store, work->data, cancellable, &error);
    }
  if (work->done)
    work->reading =
        prc_season_reading_new (self->store, work->ceremony, work->assets, &work->unread);
  g_mutex_unlock (&self->worked);
  if (work->done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
prc_open_season_work (PrcOpenSeason *self, PrcSeasonWork run, gpointer data,
                      GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (PRC_IS_OPEN_SEASON (self) && self->working == NULL);

  self->working = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  task = g_task_new (self, self->working, done, user_data);
  /* Cancelled or not, what counts is whether it was written. */
  g_task_set_check_cancellable (task, FALSE);
  work = g_new0 (Work, 1);
  work->work = run;
  work->data = data;
  work->ceremony = self->now->ceremony;
  work->assets = prc_assets_ref (self->now->assets);
  g_task_set_task_data (task, work, work_free);
  prc_store_lend (self->store);
  g_task_run_in_thread (task, work_thread);
}

gboolean
prc_open_season_work_finish (PrcOpenSeason *self, GAsyncResult *result, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  /* Closed meanwhile: it was taken back then. */
  if (self->working != NULL)
    prc_store_take_back (self->store);
  g_clear_object (&self->working);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (work->reading == NULL)
    {
      prc_open_season_say_error (self, work->unread);
      return TRUE;
    }
  adopt (self, g_steal_pointer (&work->reading));
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/* Whoever closes waits for the little that is left after a cancel. */
static void
end_work (PrcOpenSeason *self)
{
  if (self->working == NULL)
    return;
  g_cancellable_cancel (self->working);
  g_mutex_lock (&self->worked);
  g_mutex_unlock (&self->worked);
  prc_store_take_back (self->store);
  g_clear_object (&self->working);
}

/* --- words ---------------------------------------------------------------------------------- */

void
prc_open_season_say (PrcOpenSeason *self, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_signal_emit (self, signals[SAID], 0, words, FALSE);
}

typedef struct
{
  PrcOpenSeason *season;
  char *words;
} Saying;

static gboolean
on_listened (gpointer data)
{
  const Saying *saying = data;

  prc_open_season_say (saying->season, "%s", saying->words);
  return G_SOURCE_REMOVE;
}

static void
saying_free (gpointer data)
{
  Saying *saying = data;

  g_object_unref (saying->season);
  g_free (saying->words);
  g_free (saying);
}

/* While a season is being opened nobody listens yet. */
static void
say_soon (PrcOpenSeason *self, const char *words)
{
  Saying *saying = g_new0 (Saying, 1);

  saying->season = g_object_ref (self);
  saying->words = g_strdup (words);
  g_idle_add_full (G_PRIORITY_DEFAULT, on_listened, saying, saying_free);
}

void
prc_open_season_say_done (PrcOpenSeason *self, const char *words)
{
  g_signal_emit (self, signals[SAID], 0, words, TRUE);
}

void
prc_open_season_say_error (PrcOpenSeason *self, const GError *error)
{
  g_autofree char *words = prc_trouble_dup_sentence (
      error, self->store != NULL ? prc_store_get_path (self->store) : NULL);

  if (self->ready)
    g_signal_emit (self, signals[SAID], 0, words, FALSE);
  else
    say_soon (self, words);
}

/* What another program did to the file meanwhile is to be seen before anything is done again. */
static gboolean
refuse (PrcOpenSeason *self, const GError *error)
{
  prc_open_season_say_error (self, error);
  if (g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_OVERTAKEN))
    prc_open_season_reload (self);
  return FALSE;
}

/* --- edits ---------------------------------------------------------------------------------- */

gboolean
prc_open_season_edit (PrcOpenSeason *self, const char *label, PrcStoreEdit edit, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PRC_IS_OPEN_SEASON (self), FALSE);

  if (!prc_desk_order_edit (self->store, label, edit, data, &error))
    {
      refuse (self, error);
      /* What stands in a field may now differ from what is in the file. */
      g_signal_emit (self, signals[CHANGED], 0);
      return FALSE;
    }
  prc_open_season_reload (self);
  prc_open_season_say_done (self, label);
  return TRUE;
}

static gboolean
edit_graduand (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_graduand (store, data, error) >= 0;
}

gboolean
prc_open_season_put_graduand (PrcOpenSeason *self, const char *label, const PrcGraduand *graduand)
{
  return prc_open_season_edit (self, label, edit_graduand, (gpointer) graduand);
}

static gboolean
edit_item (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_item (store, data, error) >= 0;
}

gboolean
prc_open_season_put_item (PrcOpenSeason *self, const char *label, const PrcItem *item)
{
  return prc_open_season_edit (self, label, edit_item, (gpointer) item);
}

static gboolean
edit_ceremony (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_put_ceremony (store, data, error) >= 0;
}

gboolean
prc_open_season_put_ceremony (PrcOpenSeason *self, const char *label, const PrcCeremony *ceremony)
{
  return prc_open_season_edit (self, label, edit_ceremony, (gpointer) ceremony);
}

typedef struct
{
  const GPtrArray *problems;
  const char *reason;
} Waiving;

static gboolean
edit_waive (PrcStore *store, gpointer data, GError **error)
{
  const Waiving *waiving = data;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < waiving->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (waiving->problems, i);
      g_autoptr (PrcWaiver) waiver = prc_waiver_new_for (problem, waiving->reason, now);

      if (prc_store_put_waiver (store, waiver, error) < 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
prc_open_season_waive (PrcOpenSeason *self, const GPtrArray *problems, const char *reason)
{
  Waiving waiving = { problems, reason };
  /* Translators: in the history; then a reason in the officer's words */
  g_autofree char *label = g_strdup_printf (
      ngettext ("Put %1$u check aside: %2$s", "Put %1$u checks aside: %2$s", problems->len),
      problems->len, reason);

  return prc_open_season_edit (self, label, edit_waive, &waiving);
}

static gboolean
edit_unwaive (PrcStore *store, gpointer data, GError **error)
{
  return prc_store_delete_waiver (store, *(const gint64 *) data, error);
}

gboolean
prc_open_season_unwaive (PrcOpenSeason *self, gint64 waiver)
{
  return prc_open_season_edit (self, _ ("Took a check up again"), edit_unwaive, &waiver);
}

gboolean
prc_open_season_undo (PrcOpenSeason *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!prc_desk_order_undo (self->store, &label, &error))
    return refuse (self, error);
  prc_open_season_reload (self);
  prc_open_season_say (self, _ ("Undid: %s"), label != NULL ? label : "");
  return TRUE;
}

gboolean
prc_open_season_redo (PrcOpenSeason *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!prc_desk_order_redo (self->store, &label, &error))
    return refuse (self, error);
  prc_open_season_reload (self);
  prc_open_season_say (self, _ ("Did again: %s"), label != NULL ? label : "");
  return TRUE;
}

gboolean
prc_open_season_freeze (PrcOpenSeason *self)
{
  g_autoptr (GError) error = NULL;

  if (!prc_desk_order_freeze (self->store, self->now->ceremony, &error))
    return refuse (self, error);
  prc_open_season_reload (self);
  prc_open_season_say (self, "%s", _ ("The order is frozen. Numbers never change from now on."));
  return TRUE;
}

gboolean
prc_open_season_thaw (PrcOpenSeason *self)
{
  g_autoptr (GError) error = NULL;

  if (!prc_desk_order_thaw (self->store, self->now->ceremony, &error))
    return refuse (self, error);
  prc_open_season_reload (self);
  prc_open_season_say (self, "%s", _ ("The order follows the rules again."));
  return TRUE;
}

/* --- the object ------------------------------------------------------------------------------ */

void
prc_open_season_close (PrcOpenSeason *self)
{
  g_return_if_fail (PRC_IS_OPEN_SEASON (self));

  g_cancellable_cancel (self->checking);
  end_work (self);
  if (self->store != NULL)
    prc_store_close (self->store);
}

static void
prc_open_season_finalize (GObject *object)
{
  PrcOpenSeason *self = PRC_OPEN_SEASON (object);

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_object (&self->store);
  g_clear_pointer (&self->now, prc_season_reading_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->aside, g_ptr_array_unref);
  g_mutex_clear (&self->worked);
  G_OBJECT_CLASS (prc_open_season_parent_class)->finalize (object);
}

static void
prc_open_season_class_init (PrcOpenSeasonClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_open_season_finalize;
  signals[CHANGED] = g_signal_new ("changed", PRC_TYPE_OPEN_SEASON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", PRC_TYPE_OPEN_SEASON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SAID] = g_signal_new ("said", PRC_TYPE_OPEN_SEASON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
prc_open_season_init (PrcOpenSeason *self)
{
  g_mutex_init (&self->worked);
}

PrcOpenSeason *
prc_open_season_new (PrcStore *store, PrcVoice *voice, GError **error)
{
  g_autoptr (PrcOpenSeason) self = g_object_new (PRC_TYPE_OPEN_SEASON, NULL);

  self->voice = voice;
  self->now = prc_season_reading_new (store, 0, NULL, error);
  if (self->now == NULL)
    return NULL;
  self->store = g_object_ref (store);
  say_errors (self);
  start_check (self);
  self->ready = TRUE;
  return g_steal_pointer (&self);
}

PrcStore *
prc_open_season_get_store (PrcOpenSeason *self)
{
  return self->store;
}

const char *
prc_open_season_get_path (PrcOpenSeason *self)
{
  return prc_store_get_path (self->store);
}

PrcVoice *
prc_open_season_get_voice (PrcOpenSeason *self)
{
  return self->voice;
}

gboolean
prc_open_season_is_read_only (PrcOpenSeason *self)
{
  return prc_store_is_read_only (self->store);
}

const PrcSeason *
prc_open_season_get_season (PrcOpenSeason *self)
{
  return self->now->season;
}

const PrcCeremony *
prc_open_season_get_ceremony (PrcOpenSeason *self)
{
  return prc_season_find_ceremony (self->now->season, self->now->ceremony);
}

void
prc_open_season_set_ceremony (PrcOpenSeason *self, gint64 ceremony)
{
  if (ceremony == self->now->ceremony ||
      prc_season_find_ceremony (self->now->season, ceremony) == NULL)
    return;
  prc_season_reading_set_ceremony (self->now, self->store, ceremony);
  say_errors (self);
  start_check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

const PrcRunningOrder *
prc_open_season_get_order (PrcOpenSeason *self)
{
  return self->now->order;
}

const GPtrArray *
prc_open_season_get_problems (PrcOpenSeason *self)
{
  return self->problems;
}

const GPtrArray *
prc_open_season_get_aside (PrcOpenSeason *self)
{
  return self->aside;
}

const GPtrArray *
prc_open_season_get_waivers (PrcOpenSeason *self)
{
  return self->now->waivers;
}

PrcAssets *
prc_open_season_get_assets (PrcOpenSeason *self)
{
  return self->now->assets;
}

const char *
prc_open_season_get_undo_label (PrcOpenSeason *self)
{
  return self->now->undo_label;
}

const char *
prc_open_season_get_redo_label (PrcOpenSeason *self)
{
  return self->now->redo_label;
}
