#include "prc-show.h"

#include "prc-backup.h"
#include "prc-desk.h"
#include "prc-order.h"
#include "prc-show-backup.h"
#include "prc-show-clock.h"
#include "prc-show-detail.h"
#include "prc-show-order.h"
#include "prc-show-past.h"
#include "prc-show-reserve.h"
#include "prc-show-snapshot.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define PICTURE_WAITS_MS 50 /* for its commit, at most */
#define CLOSE_WAITS_MS 2000
#define TICK_S 5 /* how soon a message's end or a later minute is seen */

struct _PrcShow
{
  GObject parent_instance;

  PrcStore *store;
  gint64 ceremony_id;
  PrcShowOptions options;
  char *device;
  char *second_backup;
  PrcSeason *season;
  const PrcCeremony *ceremony; /* of season */
  PrcRunningOrder *order;
  PrcAssets *assets;
  PrcJournal *journal; /* NULL once closed */
  PrcLiveState *state;
  GPtrArray *events;     /* of PrcShowEvent: those that state is the fold of */
  PrcSnapshot *snapshot; /* the newest that may be painted */
  PrcShowFrame frame;
  gint64 sub;
  gboolean recovered;
  gboolean whole;   /* the stop before is known to have lost nothing */
  GQueue steps;     /* of Step: on their way to the disk, in order */
  gboolean trouble; /* a commit failed, and not all are on the disk since */
  guint told_unsaved;
  guint tick;
  PrcShowBackup *backup;   /* NULL: a rehearsal */
  PrcShowReserve *reserve; /* the same */
};

/* One step on its way to the disk. Freed once it is there, or with the show. */
typedef struct
{
  PrcShow *show;
  PrcSnapshot *snapshot;
  guint timer;      /* 0: went off, or is not needed any more */
  gboolean is_late; /* painted before it was on the disk */
} Step;

enum
{
  SIGNAL_SNAPSHOT,
  SIGNAL_STEPPED,
  SIGNAL_SAVED,
  SIGNAL_BACKUP,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PrcShow, prc_show, G_TYPE_OBJECT)
G_DEFINE_QUARK (prc_show_error, prc_show_error)

/* --- pictures ------------------------------------------------------------------------------ */

static PrcSnapshot *
make_snapshot (PrcShow *show)
{
  PrcSnapshot *snapshot = prc_show_snapshot_new (
      &show->frame, show->state, prc_show_clock_get_boot_ms (), prc_show_clock_get_utc_ms ());

  snapshot->sub = ++show->sub;
  return snapshot;
}

/* Lets a picture go, unless a newer one went before it. */
static void
publish (PrcShow *show, PrcSnapshot *snapshot)
{
  if (!prc_snapshot_is_newer (snapshot, show->snapshot))
    return;
  g_clear_pointer (&show->snapshot, prc_snapshot_unref);
  show->snapshot = prc_snapshot_ref (snapshot);
  g_signal_emit (show, signals[SIGNAL_SNAPSHOT], 0);
}

static void
tell_unsaved (PrcShow *show)
{
  guint n = prc_show_get_n_unsaved (show);

  if (n == show->told_unsaved)
    return;
  show->told_unsaved = n;
  g_signal_emit (show, signals[SIGNAL_SAVED], 0, n);
}

/* Does a picture still wait for its commit: then no later one may go before it. */
static gboolean
is_waiting (PrcShow *show)
{
  for (GList *l = show->steps.head; l != NULL; l = l->next)
    if (((Step *) l->data)->timer != 0)
      return TRUE;
  return FALSE;
}

/* What time alone changes: a message's end, another minute of the forecast. */
static gboolean
on_tick (gpointer data)
{
  PrcShow *show = data;
  g_autoptr (PrcSnapshot) snapshot = NULL;

  if (is_waiting (show))
    return G_SOURCE_CONTINUE;
  snapshot = make_snapshot (show);
  if (prc_show_snapshot_is_outdated (show->snapshot, snapshot))
    publish (show, snapshot);
  return G_SOURCE_CONTINUE;
}

/* --- steps --------------------------------------------------------------------------------- */

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_handle_id (&step->timer, g_source_remove);
  prc_snapshot_unref (step->snapshot);
  g_free (step);
}

/* The disk is slow: the picture goes first, marked as unsaved. */
static gboolean
on_picture_waited (gpointer data)
{
  Step *step = data;
  PrcShow *show = g_object_ref (step->show);

  step->timer = 0;
  step->is_late = TRUE;
  publish (show, step->snapshot);
  tell_unsaved (show);
  g_object_unref (show);
  return G_SOURCE_REMOVE;
}

/* The journal tries again by itself, and finds the room. */
static void
give_room (PrcShow *show, const GError *error)
{
  if (show->reserve != NULL && g_error_matches (error, PRC_STORE_ERROR, PRC_STORE_ERROR_FULL))
    prc_show_reserve_give_up (show->reserve);
}

static void
on_stored (PrcJournal *journal, const PrcShowEvent *event, const GError *error, gpointer data)
{
  Step *step = data;
  PrcShow *show = g_object_ref (step->show);
  PrcSnapshot *snapshot = prc_snapshot_ref (step->snapshot);

  g_clear_handle_id (&step->timer, g_source_remove);
  if (error != NULL)
    {
      step->is_late = TRUE;
      show->trouble = TRUE;
      give_room (show, error);
    }
  else
    {
      g_queue_remove (&show->steps, step);
      step_free (step);
    }
  publish (show, snapshot);
  tell_unsaved (show);
  prc_snapshot_unref (snapshot);
  g_object_unref (show);
}

static void
on_journal_unsaved (PrcJournal *journal, guint n, gpointer data)
{
  PrcShow *show = data;

  show->trouble = n > 0;
  tell_unsaved (show);
}

guint
prc_show_get_n_unsaved (PrcShow *show)
{
  guint n = 0;

  g_return_val_if_fail (PRC_IS_SHOW (show), 0);
  if (show->trouble && show->journal != NULL)
    {
      n = prc_journal_get_n_unsaved (show->journal);
      show->trouble = n > 0;
      return n;
    }
  for (GList *l = show->steps.head; l != NULL; l = l->next)
    n += ((Step *) l->data)->is_late != 0;
  return n;
}

static PrcShowEvent *
make_event (PrcShow *show, const PrcShowStep *step)
{
  PrcShowEvent *event = prc_show_event_new ();
  PrcShowFacts facts = { show->season, show->ceremony, show->order, show->state,
                         show->options.card_led };

  event->seq = prc_live_state_get_seq (show->state) + 1;
  event->kind = step->kind;
  event->subject = step->subject;
  event->other = step->other;
  event->detail = g_strdup (step->detail);
  event->at_utc = prc_show_clock_get_utc_ms ();
  event->boot_id = g_strdup (prc_show_clock_get_boot_id ());
  event->at_boot_ms = prc_show_clock_get_boot_ms ();
  event->device = g_strdup (show->device);
  prc_show_detail_fill (&facts, event);
  return event;
}

static gboolean
check_open (PrcShow *show, GError **error)
{
  if (show->journal != NULL)
    return TRUE;
  g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOT_NOW,
                       "The journal of this show is closed");
  return FALSE;
}

static void
set_state (PrcShow *show, PrcLiveState *state)
{
  prc_live_state_unref (show->state);
  show->state = state;
}

/* A rehearsal that is opened again begins anew, here as when its journal is read. */
static void
prepare (PrcShow *show, PrcEventKind kind)
{
  if (kind == PRC_EVENT_OPEN && show->options.rehearsal &&
      prc_live_state_get_kind (show->state) == PRC_SHOW_CLOSED)
    {
      g_ptr_array_set_size (show->events, 0);
      set_state (show, prc_live_state_new_at (show->order, show->options.guard_ms,
                                              prc_live_state_get_seq (show->state)));
    }
}

void
prc_show_step_clear (PrcShowStep *step)
{
  g_clear_pointer (&step->detail, g_free);
}

gboolean
prc_show_do (PrcShow *show, const PrcShowStep *wanted, GError **error)
{
  g_autoptr (PrcShowEvent) event = NULL;
  PrcLiveState *next;
  Step *step;

  g_return_val_if_fail (PRC_IS_SHOW (show), FALSE);
  if (!check_open (show, error))
    return FALSE;
  prepare (show, wanted->kind);
  event = make_event (show, wanted);
  next = prc_live_apply (show->state, event, FALSE, error);
  if (next == NULL)
    return FALSE;
  set_state (show, next);
  if (show->backup != NULL)
    prc_show_backup_set_step (show->backup, event->seq);
  g_ptr_array_add (show->events, prc_show_event_ref (event));
  step = g_new0 (Step, 1);
  step->show = show;
  step->snapshot = make_snapshot (show);
  step->timer =
      g_timeout_add_full (G_PRIORITY_HIGH, PICTURE_WAITS_MS, on_picture_waited, step, NULL);
  g_queue_push_tail (&show->steps, step);
  prc_journal_append_async (show->journal, event, on_stored, step);
  g_signal_emit (show, signals[SIGNAL_STEPPED], 0);
  return TRUE;
}

gboolean
prc_show_do_and_wait (PrcShow *show, const PrcShowStep *wanted, gboolean *saved, GError **error)
{
  g_autoptr (PrcShowEvent) event = NULL;
  g_autoptr (PrcLiveState) next = NULL;
  g_autoptr (PrcSnapshot) snapshot = NULL;
  g_autoptr (GError) failed = NULL;
  gboolean stored;

  g_return_val_if_fail (PRC_IS_SHOW (show), FALSE);
  if (!check_open (show, error))
    return FALSE;
  prepare (show, wanted->kind);
  event = make_event (show, wanted);
  next = prc_live_apply (show->state, event, FALSE, error);
  if (next == NULL)
    return FALSE;
  stored = prc_journal_append (show->journal, event, &failed);
  if (!stored && g_error_matches (failed, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!stored)
    {
      show->trouble = TRUE;
      give_room (show, failed);
    }
  set_state (show, g_steal_pointer (&next));
  g_ptr_array_add (show->events, prc_show_event_ref (event));
  g_signal_emit (show, signals[SIGNAL_STEPPED], 0);
  snapshot = make_snapshot (show);
  publish (show, snapshot);
  tell_unsaved (show);
  if (saved != NULL)
    *saved = stored;
  return TRUE;
}

/* --- opening ------------------------------------------------------------------------------- */

static gboolean
load_season (PrcShow *show, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (show->store, error);

  if (season == NULL)
    return FALSE;
  show->ceremony = prc_season_find_ceremony (season, show->ceremony_id);
  if (show->ceremony == NULL)
    {
      g_set_error_literal (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such ceremony in the season."));
      return FALSE;
    }
  show->season = g_steal_pointer (&season);
  show->assets = prc_store_load_assets (show->store, error);
  return show->assets != NULL;
}

/* Was the show left without being closed: then it is to be back at once. */
static gboolean
is_under_way (const GPtrArray *events)
{
  return events->len > 0 &&
         ((const PrcShowEvent *) g_ptr_array_index (events, events->len - 1))->kind !=
             PRC_EVENT_CLOSE;
}

/* The order goes into the file before the file is locked for the show. */
static gboolean
load_order (PrcShow *show, GError **error)
{
  PrcShowOrderSource source = { show->store, show->season, show->ceremony_id,
                                show->options.rehearsal };
  g_autoptr (GPtrArray) all =
      prc_journal_load (show->store, show->ceremony_id, show->options.rehearsal, error);
  g_autoptr (GPtrArray) events = NULL;

  if (all == NULL)
    return FALSE;
  events = prc_show_past_list (all, show->options.rehearsal);
  if (!show->options.rehearsal && !is_under_way (events))
    prc_backup_make_or_note (show->store, PRC_BACKUP_START);
  show->order = prc_show_order_load (&source, events, error);
  if (show->order == NULL)
    return FALSE;
  return show->options.rehearsal || prc_show_past_was_started (events) ||
         prc_show_order_freeze (show->store, show->ceremony_id, &show->order, error);
}

/* Someone who can't be marked any more stays callable, which keeps no one from opening the show; a
 * journal that takes no step does. */
static gboolean
is_refusal (GError **failed)
{
  if ((*failed)->domain != PRC_LIVE_ERROR)
    return FALSE;
  g_warning ("An absence was not taken over: %s", (*failed)->message);
  g_clear_error (failed);
  return TRUE;
}

static gboolean
begin_anew (PrcShow *show, const PrcLiveState *before, gint64 seq, GError **error)
{
  g_autoptr (GArray) absent = before != NULL && !show->options.rehearsal
                                  ? prc_show_past_list_absent (before)
                                  : g_array_new (FALSE, FALSE, sizeof (gint64));

  set_state (show, prc_live_state_new_at (show->order, show->options.guard_ms, seq));
  if (!prc_show_do_and_wait (show, &(PrcShowStep){ .kind = PRC_EVENT_OPEN }, NULL, error))
    return FALSE;
  for (guint i = 0; i < absent->len; i++)
    {
      gint64 graduand = g_array_index (absent, gint64, i);
      const PrcShowStep step = { .kind = PRC_EVENT_ABSENT, .subject = graduand };
      g_autoptr (GError) failed = NULL;

      if (prc_running_order_find_graduand (show->order, graduand) != NULL &&
          !prc_show_do_and_wait (show, &step, NULL, &failed) && !is_refusal (&failed))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}

/* Where the show was before, if it was; with its own order, whatever that is now. */
static PrcLiveState *
fold_before (PrcShow *show, const GPtrArray *events, GError **error)
{
  return events->len > 0 ? prc_live_fold (show->order, show->options.guard_ms, events, error)
                         : NULL;
}

/* Steps that could not be saved are kept in memory, which outlives the program, not the machine. */
static gboolean
is_whole (PrcShow *show)
{
  const GPtrArray *all = prc_journal_get_events (show->journal);
  const PrcShowEvent *last = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  return prc_journal_get_n_unsaved (show->journal) == 0 &&
         !prc_journal_has_lost_steps (show->journal) &&
         (last == NULL || g_strcmp0 (last->boot_id, prc_show_clock_get_boot_id ()) == 0);
}

static gboolean
fold (PrcShow *show, GError **error)
{
  const GPtrArray *all = prc_journal_get_events (show->journal);
  g_autoptr (GPtrArray) events = prc_show_past_list (all, show->options.rehearsal);
  gint64 seq =
      all->len > 0 ? ((const PrcShowEvent *) g_ptr_array_index (all, all->len - 1))->seq : 0;
  gboolean fits = events->len > 0 && prc_show_past_fits (show->order, events);
  g_autoptr (GError) failed = NULL;
  g_autoptr (PrcLiveState) state = fold_before (show, events, &failed);
  gboolean closed = state == NULL || prc_live_state_get_kind (state) == PRC_SHOW_CLOSED;

  if (fits && state == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!fits && !show->options.rehearsal && prc_show_past_was_started (events))
    {
      prc_show_order_refuse (error);
      return FALSE;
    }
  if (!fits || (closed && show->options.rehearsal))
    return begin_anew (show, state, seq, error);
  prc_array_append_values (show->events, events);
  show->recovered = !closed;
  set_state (show, g_steal_pointer (&state));
  return !closed ||
         prc_show_do_and_wait (show, &(PrcShowStep){ .kind = PRC_EVENT_OPEN }, NULL, error);
}

static void
on_backup_told (const GError *error, gboolean second, gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_BACKUP], 0, error, second);
}

static void
keep_copies (PrcShow *show)
{
  show->reserve = prc_show_reserve_new (prc_store_get_path (show->store));
  show->backup = prc_show_backup_new (
      &(PrcShowBackupPlan){ show->store, show->second_backup, on_backup_told, show });
}

static void
set_frame (PrcShow *show)
{
  show->frame.season = show->season;
  show->frame.ceremony = show->ceremony;
  show->frame.rehearsal = show->options.rehearsal;
  show->frame.two_stops = prc_show_has_two_stops (show);
  show->frame.console_pid = g_strcmp0 (show->device, "console") == 0 ? (int) getpid () : 0;
  show->frame.total = prc_order_get_duration (show->season, show->order);
}

PrcShow *
prc_show_open (PrcStore *store, gint64 ceremony, const PrcShowOptions *options, GError **error)
{
  g_autoptr (PrcShow) show = NULL;

  g_return_val_if_fail (PRC_IS_STORE (store) && options != NULL, NULL);
  show = g_object_new (PRC_TYPE_SHOW, NULL);
  show->store = g_object_ref (store);
  show->ceremony_id = ceremony;
  show->options = *options;
  show->device = g_strdup (options->device);
  show->options.device = NULL; /* the caller's */
  show->second_backup = g_strdup (options->second_backup);
  show->options.second_backup = NULL;
  if (!load_season (show, error) || !load_order (show, error))
    return NULL;
  show->options.two_stops = show->options.two_stops || show->ceremony->two_stops;
  show->options.card_led = show->options.card_led || show->ceremony->card_led;
  set_frame (show);
  show->state = prc_live_state_new (show->order, options->guard_ms);
  show->journal = prc_journal_open (store, ceremony, options->rehearsal, error);
  if (show->journal == NULL)
    return NULL;
  show->trouble = prc_journal_get_n_unsaved (show->journal) > 0; /* kept in memory by a crash */
  show->whole = is_whole (show);
  g_signal_connect_object (show->journal, "unsaved", G_CALLBACK (on_journal_unsaved), show, 0);
  if (!fold (show, error))
    return NULL;
  g_autoptr (PrcSnapshot) snapshot = make_snapshot (show);
  publish (show, snapshot);
  show->tick = g_timeout_add_seconds (TICK_S, on_tick, show);
  if (!options->rehearsal)
    keep_copies (show);
  return g_steal_pointer (&show);
}

/* --- closing ------------------------------------------------------------------------------- */

static gboolean
end_show (PrcShow *show, GError **error)
{
  return prc_live_state_get_kind (show->state) == PRC_SHOW_CLOSED ||
         prc_show_do_and_wait (show, &(PrcShowStep){ .kind = PRC_EVENT_CLOSE }, NULL, error);
}

/* The steps that have no picture yet will have none. */
static gboolean
close_journal (PrcShow *show, GError **error)
{
  gboolean saved = prc_journal_close (show->journal, CLOSE_WAITS_MS);

  g_signal_handlers_disconnect_by_data (show->journal, show);
  g_clear_object (&show->journal);
  g_queue_clear_full (&show->steps, step_free);
  if (!saved)
    g_set_error_literal (error, PRC_SHOW_ERROR, PRC_SHOW_ERROR_UNSAVED,
                         _ ("The last steps of the show are not on the disk, but in this "
                            "computer's memory. Leave it switched on, free some space on the disk, "
                            "and open the show again: they are saved then."));
  return saved;
}

gboolean
prc_show_close (PrcShow *show, gboolean end, GError **error)
{
  gboolean ended;

  g_return_val_if_fail (PRC_IS_SHOW (show), FALSE);

  if (show->journal == NULL)
    return TRUE;
  ended = !end || end_show (show, error);
  g_clear_handle_id (&show->tick, g_source_remove);
  g_clear_pointer (&show->backup, prc_show_backup_free);
  g_clear_pointer (&show->reserve, prc_show_reserve_free);
  g_object_ref (show);
  ended = close_journal (show, ended ? error : NULL) && ended;
  g_object_unref (show);
  return ended;
}

static void
prc_show_dispose (GObject *object)
{
  g_autoptr (GError) error = NULL;

  if (!prc_show_close (PRC_SHOW (object), FALSE, &error))
    g_warning ("A show was let go: %s", error->message);
  G_OBJECT_CLASS (prc_show_parent_class)->dispose (object);
}

static void
prc_show_finalize (GObject *object)
{
  PrcShow *show = PRC_SHOW (object);

  g_clear_object (&show->store);
  g_free (show->device);
  g_free (show->second_backup);
  prc_season_unref (show->season);
  prc_running_order_unref (show->order);
  g_clear_pointer (&show->assets, prc_assets_unref);
  prc_live_state_unref (show->state);
  g_ptr_array_unref (show->events);
  prc_snapshot_unref (show->snapshot);
  G_OBJECT_CLASS (prc_show_parent_class)->finalize (object);
}

static void
prc_show_class_init (PrcShowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_show_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_show_finalize;
  signals[SIGNAL_SNAPSHOT] = g_signal_new ("snapshot", PRC_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEPPED] = g_signal_new ("stepped", PRC_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", PRC_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_BACKUP] =
      g_signal_new ("backup", PRC_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                    G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_BOOLEAN);
}

static void
prc_show_init (PrcShow *show)
{
  g_queue_init (&show->steps);
  show->events = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
}

/* --- what it has --------------------------------------------------------------------------- */

gboolean
prc_show_was_recovered (PrcShow *show)
{
  return show->recovered;
}

gboolean
prc_show_was_kept_whole (PrcShow *show)
{
  return show->whole;
}

const PrcLiveState *
prc_show_get_state (PrcShow *show)
{
  return show->state;
}

const PrcRunningOrder *
prc_show_get_order (PrcShow *show)
{
  return show->order;
}

const GPtrArray *
prc_show_get_events (PrcShow *show)
{
  return show->events;
}

const PrcSeason *
prc_show_get_season (PrcShow *show)
{
  return show->season;
}

const PrcCeremony *
prc_show_get_ceremony (PrcShow *show)
{
  return show->ceremony;
}

PrcAssets *
prc_show_get_assets (PrcShow *show)
{
  return show->assets;
}

PrcForecast
prc_show_get_forecast (PrcShow *show)
{
  return prc_forecast_make (show->state, show->ceremony->pace, show->frame.total,
                            prc_show_clock_get_boot_ms ());
}

const PrcSnapshot *
prc_show_get_snapshot (PrcShow *show)
{
  return show->snapshot;
}

gboolean
prc_show_has_two_stops (PrcShow *show)
{
  return show->options.two_stops || show->ceremony->two_stops;
}

gboolean
prc_show_is_short_of_room (PrcShow *show)
{
  return prc_show_reserve_get_free (prc_store_get_path (show->store)) < PRC_SHOW_NEEDS_FREE;
}

gboolean
prc_show_is_card_led (PrcShow *show)
{
  return show->options.card_led;
}
