/* The transition function of the show.
 *
 *   closed ──open──> ready ──start──> running ──finish──> finished ──reopen──> running
 *                                        │  ▲
 *                                 hold   ▼  │  release
 *                                        held
 *
 * close leads from any state to closed, and open back to the state that was closed.
 *
 *   event                 in                    performed by
 *   open                  closed                open_show
 *   close                 any but closed        close_show
 *   undo, redo            any but closed        undo_event, redo_event
 *   start                 ready                 prc_live_move_start
 *   go, back              running               prc_live_move_go, prc_live_move_back
 *   stand-by              ready running held    prc_live_move_stand_by
 *   again                 running               prc_live_move_again
 *   scan                  ready running held    prc_live_move_scan
 *   finish                running               prc_live_move_finish
 *   reopen                finished              prc_live_move_reopen
 *   absent, present       ready running held    prc_live_mark_absent, prc_live_mark_present
 *   skip                  ready running held    prc_live_mark_skip
 *   swap, late, amend     ready running held    prc_live_place_swap, …_late, …_amend
 *   hold                  running               prc_live_say_hold
 *   release               held                  prc_live_say_release
 *   blank, unblank        ready running held    prc_live_say_blank, prc_live_say_unblank
 *   ready                 ready running held    prc_live_say_ready
 *   message, announce     any but closed        prc_live_say_message, prc_live_say_announce
 *
 * Each event but the first three rows makes a moment after the one before; undo goes to the moment
 * before, redo to the one that was left. Opening and closing can't be taken back, and undo passes
 * through them.
 */
#include "prc-live-private.h"

#include "prc-enum.h"

G_DEFINE_QUARK (prc_live_error, prc_live_error)

#define LONGEST_STOP_MS (6 * 60 * 60 * 1000) /* a longer one is another day, or a wrong clock */

/* --- open, close, undo, redo --------------------------------------------------------------- */

static gboolean
open_show (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->is_open = TRUE;
  return TRUE;
}

static gboolean
close_show (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->is_open = FALSE;
  return TRUE;
}

static gboolean
refuse_nothing (GError **error)
{
  g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_TO_UNDO,
                       "There is nothing of that kind to take back");
  return FALSE;
}

static gboolean
undo_event (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcRedo *redo;

  if (state->now->before == NULL || state->now->seq != event->subject)
    return refuse_nothing (error);
  redo = g_new0 (PrcRedo, 1);
  redo->ref_count = 1;
  redo->next = state->redo;
  redo->undo = event->seq;
  redo->moment = state->now;
  state->redo = redo;
  state->now = prc_moment_ref (redo->moment->before);
  state->guarded_boot_ms = -1;
  return TRUE;
}

static gboolean
redo_event (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcRedo *redo = state->redo;

  if (redo == NULL || redo->undo != event->subject)
    return refuse_nothing (error);
  state->redo = prc_live_redo_ref (redo->next);
  prc_moment_unref (state->now);
  state->now = prc_moment_ref (redo->moment);
  state->guarded_boot_ms = -1;
  prc_live_redo_unref (redo);
  return TRUE;
}

/* --- the table ----------------------------------------------------------------------------- */

enum
{
  IN_CLOSED = 1 << PRC_SHOW_CLOSED,
  IN_READY = 1 << PRC_SHOW_READY,
  IN_RUNNING = 1 << PRC_SHOW_RUNNING,
  IN_HELD = 1 << PRC_SHOW_HELD,
  IN_FINISHED = 1 << PRC_SHOW_FINISHED,
  IN_SHOW = IN_READY | IN_RUNNING | IN_HELD,
  IN_ANY = IN_SHOW | IN_FINISHED
};

typedef enum
{
  MAKES_NO_MOMENT = 0,
  MAKES_MOMENT = 1 << 0,
  GUARDED = 1 << 1 /* two within the guard time are one */
} RuleFlags;

static const struct
{
  int states;
  RuleFlags flags;
  PrcLiveTransition perform;
} rules[] = {
  [PRC_EVENT_OPEN] = { IN_CLOSED, MAKES_NO_MOMENT, open_show },
  [PRC_EVENT_CLOSE] = { IN_ANY, MAKES_NO_MOMENT, close_show },
  [PRC_EVENT_UNDO] = { IN_ANY, MAKES_NO_MOMENT, undo_event },
  [PRC_EVENT_REDO] = { IN_ANY, MAKES_NO_MOMENT, redo_event },
  [PRC_EVENT_START] = { IN_READY, MAKES_MOMENT, prc_live_move_start },
  [PRC_EVENT_GO] = { IN_RUNNING, MAKES_MOMENT | GUARDED, prc_live_move_go },
  [PRC_EVENT_BACK] = { IN_RUNNING, MAKES_MOMENT | GUARDED, prc_live_move_back },
  [PRC_EVENT_STAND_BY] = { IN_SHOW, MAKES_MOMENT, prc_live_move_stand_by },
  [PRC_EVENT_AGAIN] = { IN_RUNNING, MAKES_MOMENT, prc_live_move_again },
  [PRC_EVENT_SCAN] = { IN_SHOW, MAKES_MOMENT, prc_live_move_scan },
  [PRC_EVENT_FINISH] = { IN_RUNNING, MAKES_MOMENT, prc_live_move_finish },
  [PRC_EVENT_REOPEN] = { IN_FINISHED, MAKES_MOMENT, prc_live_move_reopen },
  [PRC_EVENT_ABSENT] = { IN_SHOW, MAKES_MOMENT, prc_live_mark_absent },
  [PRC_EVENT_PRESENT] = { IN_SHOW, MAKES_MOMENT, prc_live_mark_present },
  [PRC_EVENT_SKIP] = { IN_SHOW, MAKES_MOMENT, prc_live_mark_skip },
  [PRC_EVENT_SWAP] = { IN_SHOW, MAKES_MOMENT, prc_live_place_swap },
  [PRC_EVENT_LATE] = { IN_SHOW, MAKES_MOMENT, prc_live_place_late },
  [PRC_EVENT_AMEND] = { IN_SHOW, MAKES_MOMENT, prc_live_place_amend },
  [PRC_EVENT_HOLD] = { IN_RUNNING, MAKES_MOMENT, prc_live_say_hold },
  [PRC_EVENT_RELEASE] = { IN_HELD, MAKES_MOMENT, prc_live_say_release },
  [PRC_EVENT_BLANK] = { IN_SHOW, MAKES_MOMENT, prc_live_say_blank },
  [PRC_EVENT_UNBLANK] = { IN_SHOW, MAKES_MOMENT, prc_live_say_unblank },
  [PRC_EVENT_READY] = { IN_SHOW, MAKES_MOMENT, prc_live_say_ready },
  [PRC_EVENT_MESSAGE] = { IN_ANY, MAKES_MOMENT, prc_live_say_message },
  [PRC_EVENT_ANNOUNCE] = { IN_ANY, MAKES_MOMENT, prc_live_say_announce },
};

/* --- apply --------------------------------------------------------------------------------- */

/* Moves the show clock on to @event. */
static void
move_clock (PrcLiveState *state, const PrcShowEvent *event)
{
  gboolean same_boot = g_strcmp0 (state->boot_id, event->boot_id) == 0;

  if (state->boot_id != NULL && same_boot)
    state->clock_ms += MAX (event->at_boot_ms - state->boot_ms, 0);
  else if (state->boot_id != NULL)
    state->clock_ms += CLAMP (event->at_utc - state->wall_ms, 0, LONGEST_STOP_MS);
  if (!same_boot || state->boot_id == NULL)
    {
      if (state->boot_id != NULL)
        g_ref_string_release (state->boot_id);
      state->boot_id = g_ref_string_new (event->boot_id != NULL ? event->boot_id : "");
      state->guarded_boot_ms = -1;
    }
  state->boot_ms = event->at_boot_ms;
  state->wall_ms = event->at_utc;
}

static gboolean
is_too_soon (const PrcLiveState *state, const PrcShowEvent *event)
{
  gint64 since = event->at_boot_ms - state->guarded_boot_ms;

  return state->guarded_boot_ms >= 0 && state->guarded == event->kind &&
         g_strcmp0 (state->boot_id, event->boot_id) == 0 && since >= 0 &&
         since < (gint64) state->guard_ms;
}

static gboolean
may_apply (const PrcLiveState *state, const PrcShowEvent *event, gboolean replay, GError **error)
{
  const char *nick = prc_enum_to_nick (PRC_TYPE_EVENT_KIND, (int) event->kind);
  PrcShowStateKind kind = prc_live_state_get_kind (state);

  if (event->seq != state->seq + 1 || (guint) event->kind >= G_N_ELEMENTS (rules))
    {
      g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_BAD_SEQ,
                   "Event %" G_GINT64_FORMAT " does not follow event %" G_GINT64_FORMAT, event->seq,
                   state->seq);
      return FALSE;
    }
  if ((rules[event->kind].states & (1 << kind)) == 0)
    {
      g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOT_NOW,
                   "'%s' can't be done while the show is %s", nick,
                   prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) kind));
      return FALSE;
    }
  if (!replay && (rules[event->kind].flags & GUARDED) && is_too_soon (state, event))
    {
      g_set_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_TOO_SOON,
                   "'%s' came within %u ms of the one before", nick, state->guard_ms);
      return FALSE;
    }
  return TRUE;
}

static void
note_guarded (PrcLiveState *state, const PrcShowEvent *event)
{
  RuleFlags flags = rules[event->kind].flags;

  if ((flags & GUARDED) == 0)
    return;
  state->guarded = event->kind;
  state->guarded_boot_ms = event->at_boot_ms;
}

/* What the last event did to the card that is shown. @made_by: the event itself, for undo and redo
 * the one they take back or do again. */
static void
note_correction (PrcLiveState *next, const PrcLiveState *before, PrcEventKind kind,
                 PrcEventKind made_by)
{
  const PrcCue *was = prc_live_state_get_live (before), *is = prc_live_state_get_live (next);
  gboolean backwards = (kind == PRC_EVENT_UNDO) != (made_by == PRC_EVENT_BACK);

  next->corrected = was != is && (kind == PRC_EVENT_UNDO || made_by == PRC_EVENT_BACK ||
                                  made_by == PRC_EVENT_AMEND);
  if (kind == PRC_EVENT_AGAIN)
    next->went_back = FALSE;
  else if (was != is && (was == NULL || is == NULL || was->number != is->number))
    next->went_back = backwards;
}

/* The event that @event is, takes back or does again. */
static PrcEventKind
get_maker (const PrcLiveState *state, const PrcShowEvent *event)
{
  if (event->kind == PRC_EVENT_UNDO)
    return state->now->made_by;
  if (event->kind == PRC_EVENT_REDO && state->redo != NULL)
    return state->redo->moment->made_by;
  return event->kind;
}

PrcLiveState *
prc_live_apply (const PrcLiveState *state, const PrcShowEvent *event, gboolean replay,
                GError **error)
{
  g_autoptr (PrcLiveState) next = NULL;

  g_return_val_if_fail (state != NULL && event != NULL, NULL);
#ifndef NDEBUG
  prc_live_check_state (state);
#endif
  if (!may_apply (state, event, replay, error))
    return NULL;
  next = prc_live_state_new_after (state);
  next->seq = event->seq;
  move_clock (next, event);
  if (rules[event->kind].flags & MAKES_MOMENT)
    prc_live_state_begin_moment (next, event);
  if (!rules[event->kind].perform (next, event, error))
    return NULL;
  note_correction (next, state, event->kind, get_maker (state, event));
  note_guarded (next, event);
  return g_steal_pointer (&next);
}

PrcLiveState *
prc_live_fold (const PrcRunningOrder *order, guint guard_ms, const GPtrArray *events,
               GError **error)
{
  gint64 before =
      events->len > 0 ? ((const PrcShowEvent *) g_ptr_array_index (events, 0))->seq - 1 : 0;
  g_autoptr (PrcLiveState) state = prc_live_state_new_at (order, guard_ms, before);

  for (guint i = 0; i < events->len; i++)
    {
      PrcLiveState *next = prc_live_apply (state, g_ptr_array_index (events, i), TRUE, error);

      if (next == NULL)
        return NULL;
      prc_live_state_unref (state);
      state = next;
    }
  return g_steal_pointer (&state);
}

const char *
prc_live_error_get_code (const GError *error)
{
  static const char *const codes[] = {
    [PRC_LIVE_ERROR_NOT_NOW] = "not-now",
    [PRC_LIVE_ERROR_TOO_SOON] = "too-soon",
    [PRC_LIVE_ERROR_NO_SUCH_CUE] = "no-such-cue",
    [PRC_LIVE_ERROR_NO_SUCH_PERSON] = "no-such-person",
    [PRC_LIVE_ERROR_NOTHING_NEXT] = "nothing-next",
    [PRC_LIVE_ERROR_NOTHING_BEFORE] = "nothing-before",
    [PRC_LIVE_ERROR_NOTHING_TO_UNDO] = "nothing-to-undo",
    [PRC_LIVE_ERROR_ALREADY] = "already",
    [PRC_LIVE_ERROR_CALLED] = "called",
    [PRC_LIVE_ERROR_BAD_CODE] = "bad-code",
    [PRC_LIVE_ERROR_BAD_SEQ] = "bad-seq",
  };

  if (error == NULL || error->domain != PRC_LIVE_ERROR || error->code < 0 ||
      (gsize) error->code >= G_N_ELEMENTS (codes))
    return "failed";
  return codes[error->code];
}
