/* A state of the show: making it, and what can be asked of it. */
#include "prc-live-private.h"

#include "prc-enum.h"

#include <stdlib.h>

#define MIN_GAPS 10    /* measured pace counts from ten names on */
#define STRUCK_NAMES 2 /* how long a struck row stays */

PrcRedo *
prc_live_redo_ref (PrcRedo *redo)
{
  if (redo != NULL)
    g_atomic_int_inc (&redo->ref_count);
  return redo;
}

void
prc_live_redo_unref (PrcRedo *redo)
{
  while (redo != NULL && g_atomic_int_dec_and_test (&redo->ref_count))
    {
      PrcRedo *next = redo->next;

      prc_moment_unref (redo->moment);
      g_free (redo);
      redo = next;
    }
}

PrcLiveState *
prc_live_state_new_at (const PrcRunningOrder *order, guint guard_ms, gint64 seq)
{
  g_autoptr (PrcLineup) lineup = NULL;
  GPtrArray *cues = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);
  PrcLiveState *state = g_new0 (PrcLiveState, 1);

  prc_array_append_values (cues, order->cues);
  lineup = prc_lineup_new (cues);
  state->ref_count = 1;
  state->seq = seq;
  state->now = prc_moment_new (lineup);
  state->order = prc_running_order_ref (order);
  state->guard_ms = MIN (guard_ms, 2000);
  state->guarded_boot_ms = -1;
  return state;
}

PrcLiveState *
prc_live_state_new (const PrcRunningOrder *order, guint guard_ms)
{
  return prc_live_state_new_at (order, guard_ms, 0);
}

PrcLiveState *
prc_live_state_new_after (const PrcLiveState *state)
{
  PrcLiveState *next = g_new (PrcLiveState, 1);

  *next = *state;
  next->ref_count = 1;
  next->now = prc_moment_ref (state->now);
  next->redo = prc_live_redo_ref (state->redo);
  next->order = prc_running_order_ref (state->order);
  next->boot_id = state->boot_id != NULL ? g_ref_string_acquire (state->boot_id) : NULL;
  return next;
}

void
prc_live_state_begin_moment (PrcLiveState *state, const PrcShowEvent *event)
{
  PrcMoment *moment = prc_moment_new_after (state->now, event->seq, event->kind);

  prc_moment_unref (state->now);
  state->now = moment;
  prc_live_redo_unref (state->redo);
  state->redo = NULL;
}

PrcLiveState *
prc_live_state_ref (const PrcLiveState *state)
{
  g_atomic_int_inc (&((PrcLiveState *) state)->ref_count);
  return (PrcLiveState *) state;
}

void
prc_live_state_unref (PrcLiveState *state)
{
  if (state == NULL || !g_atomic_int_dec_and_test (&state->ref_count))
    return;
  prc_moment_unref (state->now);
  prc_live_redo_unref (state->redo);
  prc_running_order_unref (state->order);
  if (state->boot_id != NULL)
    g_ref_string_release (state->boot_id);
  g_free (state);
}

gint64
prc_live_state_get_seq (const PrcLiveState *state)
{
  return state->seq;
}

PrcShowStateKind
prc_live_state_get_kind (const PrcLiveState *state)
{
  return state->is_open ? state->now->kind : PRC_SHOW_CLOSED;
}

gboolean
prc_live_state_is_blanked (const PrcLiveState *state)
{
  return state->now->blanked;
}

const char *
prc_live_state_get_hold_reason (const PrcLiveState *state)
{
  return state->now->hold_reason;
}

gboolean
prc_live_state_was_corrected (const PrcLiveState *state)
{
  return state->corrected;
}

gboolean
prc_live_state_went_back (const PrcLiveState *state)
{
  return state->went_back;
}

static gboolean
shows_cues (const PrcLiveState *state)
{
  return state->is_open && state->now->kind != PRC_SHOW_FINISHED;
}

const PrcCue *
prc_live_state_get_live (const PrcLiveState *state)
{
  return shows_cues (state) ? prc_lineup_find (state->now->lineup, state->now->live) : NULL;
}

const PrcCue *
prc_live_state_get_standby (const PrcLiveState *state)
{
  return shows_cues (state) ? prc_lineup_find (state->now->lineup, state->now->standby) : NULL;
}

const PrcCue *
prc_live_state_get_second (const PrcLiveState *state)
{
  const PrcCue *live = prc_live_state_get_live (state);
  const PrcTrail *trail = state->now->trail;
  const PrcCue *before;

  if (live == NULL || live->graduand == 0)
    return live;
  before = trail != NULL ? prc_lineup_find (state->now->lineup, trail->live) : NULL;
  return before != NULL && before->graduand != 0 ? before : NULL;
}

const GPtrArray *
prc_live_state_get_cues (const PrcLiveState *state)
{
  return state->now->lineup->cues;
}

PrcCueFate
prc_live_state_get_fate (const PrcLiveState *state, int number)
{
  return prc_moment_get_fate (state->now, number);
}

gboolean
prc_live_state_is_seen (const PrcLiveState *state, int number)
{
  return (prc_moment_get_marks (state->now, number) & PRC_MARK_SEEN) != 0;
}

GPtrArray *
prc_live_state_list_not_yet_called (const PrcLiveState *state)
{
  const PrcLineup *lineup = state->now->lineup;
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (lineup, (int) i);

      if (cue->graduand != 0 &&
          prc_moment_get_fate (state->now, cue->number) == PRC_CUE_PASSED_OVER)
        g_ptr_array_add (list, (gpointer) cue);
    }
  return list;
}

GPtrArray *
prc_live_state_list_next (const PrcLiveState *state, guint n)
{
  const PrcMoment *now = state->now;
  GPtrArray *list = g_ptr_array_new ();

  if (!shows_cues (state) || now->standby == 0)
    return list;
  for (int i = prc_lineup_get_place (now->lineup, now->standby) + 1;
       i < (int) now->lineup->cues->len && list->len < n; i++)
    {
      const PrcCue *cue = prc_lineup_get (now->lineup, i);

      if (cue->number != now->live && prc_moment_is_callable (now, cue->number))
        g_ptr_array_add (list, (gpointer) cue);
    }
  return list;
}

/* Walks back from what comes next in order, until two names stand between. */
GPtrArray *
prc_live_state_list_struck (const PrcLiveState *state)
{
  const PrcMoment *now = state->now;
  GPtrArray *list = g_ptr_array_new ();
  int next = prc_moment_find_callable (now, prc_moment_get_anchor_place (now));
  int place = next != 0 ? prc_lineup_get_place (now->lineup, next) : (int) now->lineup->cues->len;
  int names = 0;

  if (!shows_cues (state))
    return list;
  while (--place >= 0 && names < STRUCK_NAMES)
    {
      const PrcCue *cue = prc_lineup_get (now->lineup, place);
      PrcCueFate fate = prc_moment_get_fate (now, cue->number);

      if (cue->graduand != 0 && (fate == PRC_CUE_ABSENT || fate == PRC_CUE_SKIPPED))
        g_ptr_array_insert (list, 0, (gpointer) cue);
      else if (cue->graduand != 0)
        names++;
    }
  return list;
}

int
prc_live_state_count_called (const PrcLiveState *state)
{
  const PrcLineup *lineup = state->now->lineup;
  int called = 0;

  for (guint i = 0; i < lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (lineup, (int) i);

      called += cue->graduand != 0 &&
                (prc_moment_get_marks (state->now, cue->number) & PRC_MARK_CALLED) != 0;
    }
  return called;
}

/* A mark of absence on someone called is a record, and takes nobody back. */
void
prc_live_state_count (const PrcLiveState *state, gint64 item, int *called, int *names)
{
  const PrcLineup *lineup = state->now->lineup;

  *called = *names = 0;
  for (guint i = 0; i < lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (lineup, (int) i);
      gboolean was_called = (prc_moment_get_marks (state->now, cue->number) & PRC_MARK_CALLED) != 0;

      if (cue->graduand == 0 || (item != 0 && cue->item != item))
        continue;
      *called += was_called;
      *names += was_called || prc_moment_is_callable (state->now, cue->number);
    }
}

static const PrcMessage *
get_message (const PrcLiveState *state, PrcRole role)
{
  if (role == PRC_ROLE_READER)
    return &state->now->reader;
  return role == PRC_ROLE_VC || role == PRC_ROLE_VC_2 ? &state->now->vc : NULL;
}

const char *
prc_live_state_get_message (const PrcLiveState *state, PrcRole role)
{
  const PrcMessage *message = get_message (state, role);

  return message != NULL ? message->words : NULL;
}

/* The boot clock's reading at @clock_ms of the show, as if the machine had never been off; never 0,
 * which means that there is none. */
static gint64
to_boot_ms (const PrcLiveState *state, gint64 clock_ms)
{
  gint64 boot_ms = state->boot_ms - (state->clock_ms - clock_ms);

  return boot_ms != 0 ? boot_ms : -1;
}

gint64
prc_live_state_get_message_stepped_ms (const PrcLiveState *state, PrcRole role)
{
  const PrcMessage *message = get_message (state, role);

  if (message == NULL || message->words == NULL || message->stepped_ms < 0)
    return 0;
  return to_boot_ms (state, message->stepped_ms);
}

const char *
prc_live_state_get_announcement (const PrcLiveState *state, PrcRole *role)
{
  if (role != NULL)
    *role = state->now->announced_on;
  return state->now->announcement;
}

gboolean
prc_live_state_is_reader_ready (const PrcLiveState *state)
{
  return state->now->reader_ready;
}

gboolean
prc_live_state_get_undoable (const PrcLiveState *state, gint64 *seq, PrcEventKind *kind)
{
  if (state->now->before == NULL)
    return FALSE;
  *seq = state->now->seq;
  *kind = state->now->made_by;
  return TRUE;
}

gboolean
prc_live_state_get_redoable (const PrcLiveState *state, gint64 *seq, PrcEventKind *kind)
{
  if (state->redo == NULL)
    return FALSE;
  *seq = state->redo->undo;
  *kind = state->redo->moment->made_by;
  return TRUE;
}

static int
compare_gaps (const void *a, const void *b)
{
  return (int) *(const guint16 *) a - (int) *(const guint16 *) b;
}

double
prc_live_state_get_pace (const PrcLiveState *state)
{
  PrcPace pace = state->now->pace;
  int n = MIN (pace.n_gaps, PRC_PACE_GAPS);

  if (pace.n_gaps < MIN_GAPS)
    return 0;
  qsort (pace.gaps, (gsize) n, sizeof *pace.gaps, compare_gaps);
  return n % 2 != 0 ? pace.gaps[n / 2] / 1000.0
                    : (pace.gaps[n / 2 - 1] + pace.gaps[n / 2]) / 2000.0;
}

gint64
prc_live_state_get_started_ms (const PrcLiveState *state)
{
  return state->now->started_ms >= 0 ? to_boot_ms (state, state->now->started_ms) : 0;
}

gint64
prc_live_state_get_live_since_ms (const PrcLiveState *state)
{
  return state->now->live != 0 ? to_boot_ms (state, state->now->live_since_ms) : 0;
}

gint64
prc_live_state_get_took_ms (const PrcLiveState *state)
{
  const PrcMoment *now = state->now;

  if (now->kind != PRC_SHOW_FINISHED || now->started_ms < 0)
    return 0;
  return now->finished_ms - now->started_ms;
}

static void
describe_words (GString *out, const char *name, const char *words)
{
  if (words != NULL)
    g_string_append_printf (out, "%s: %s\n", name, words);
}

char *
prc_live_state_dup_description (const PrcLiveState *state)
{
  const PrcMoment *now = state->now;
  GString *out = g_string_new (NULL);

  g_string_append_printf (
      out, "%s blanked %d live %d anchor %d standby %d%s ready %d gaps %d\n",
      prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) prc_live_state_get_kind (state)),
      now->blanked, now->live, now->anchor, now->standby, now->chosen ? " chosen" : "",
      now->reader_ready, now->pace.n_gaps);
  describe_words (out, "hold", now->hold_reason);
  describe_words (out, "vc", now->vc.words);
  describe_words (out, "reader", now->reader.words);
  describe_words (out, "announcement", now->announcement);
  for (guint i = 0; i < now->lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (now->lineup, (int) i);

      g_string_append_printf (
          out, "%d %s %s %d\n", cue->number, cue->position != NULL ? cue->position : "-",
          prc_card_get_label (cue->card, NULL), prc_moment_get_marks (now, cue->number));
    }
  for (const PrcTrail *trail = now->trail; trail != NULL; trail = trail->before)
    g_string_append_printf (out, "< %d/%d ", trail->live, trail->anchor);
  return g_string_free (out, FALSE);
}
