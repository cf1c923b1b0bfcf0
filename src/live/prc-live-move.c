/* Steps that move the pointer: start, go, back, stand-by, again, scan, finish, reopen. */
#include "prc-live-private.h"

#include "prc-enum.h"

#define LONGEST_GAP_MS 30000 /* a longer one says nothing of the pace */

static gboolean
is_slow (const PrcCue *cue)
{
  for (guint i = 0; i < cue->card->bands->len; i++)
    if (((const PrcCardBand *) g_ptr_array_index (cue->card->bands, i))->kind == PRC_NEED_ACCESS)
      return TRUE;
  return FALSE;
}

/* Notes the time since the name before, where it tells the pace: two names of one group, neither
 * stopped by anything nor marked as slow. */
static void
pace_note (PrcMoment *moment, const PrcCue *cue, gint64 clock_ms)
{
  PrcPace *pace = &moment->pace;
  const PrcCue *last = prc_lineup_find (moment->lineup, pace->last);
  gint64 gap = clock_ms - pace->last_ms;

  if (cue->graduand == 0)
    {
      pace->last = 0;
      return;
    }
  if (last != NULL && last->item == cue->item && !is_slow (last) && gap > 0 &&
      gap <= LONGEST_GAP_MS)
    pace->gaps[pace->n_gaps++ % PRC_PACE_GAPS] = (guint16) gap;
  pace->last = cue->number;
  pace->last_ms = clock_ms;
}

static void
message_step (PrcMessage *message, gint64 clock_ms)
{
  if (message->words != NULL && message->stepped_ms < 0)
    message->stepped_ms = clock_ms;
}

/* What every change of the live cue brings with it. */
static void
note_step (PrcMoment *moment, gint64 clock_ms)
{
  moment->live_since_ms = clock_ms;
  moment->reader_ready = FALSE;
  prc_moment_set_words (&moment->announcement, NULL);
  message_step (&moment->vc, clock_ms);
  message_step (&moment->reader, clock_ms);
}

static void
mark_called (PrcMoment *moment, int number)
{
  prc_moment_set_marks (moment, number, PRC_MARK_CALLED,
                        PRC_MARK_PASSED | PRC_MARK_ABSENT | PRC_MARK_SKIPPED);
}

/* A jump ahead passes over all that still could be called between @from and @to. */
static void
pass_over (PrcMoment *moment, int from, int to)
{
  for (int i = from + 1; i < to; i++)
    {
      int number = prc_lineup_get (moment->lineup, i)->number;

      if (number != moment->live && prc_moment_is_callable (moment, number))
        prc_moment_set_marks (moment, number, PRC_MARK_PASSED, 0);
    }
}

/* A jump back to one already called says that the pointer had run ahead: those between @to and
 * @from come again. A jump back to one passed over fetches that one alone. */
static void
call_again_between (PrcMoment *moment, int to, int from)
{
  for (int i = to + 1; i <= from; i++)
    prc_moment_set_marks (moment, prc_lineup_get (moment->lineup, i)->number, 0, PRC_MARK_CALLED);
}

/* An item whose page is shown again is read on from there. */
static void
reopen_pages (PrcMoment *moment, int place)
{
  for (int i = place + 1; i <= prc_lineup_get_last_page (moment->lineup, place); i++)
    prc_moment_set_marks (moment, prc_lineup_get (moment->lineup, i)->number, 0, PRC_MARK_CALLED);
}

static void
go_to (PrcMoment *moment, int number, gint64 clock_ms)
{
  int from = prc_moment_get_anchor_place (moment);
  int to = prc_lineup_get_place (moment->lineup, number);

  if (moment->live != 0)
    prc_moment_begin_step (moment);
  if (to > from)
    pass_over (moment, from, to);
  else if (prc_moment_get_marks (moment, number) & PRC_MARK_CALLED)
    call_again_between (moment, to, from);
  reopen_pages (moment, to);
  mark_called (moment, number);
  if (moment->live != 0)
    prc_moment_end_step (moment);
  moment->live = moment->anchor = number;
  moment->chosen = FALSE;
  note_step (moment, clock_ms);
  pace_note (moment, prc_lineup_get (moment->lineup, to), clock_ms);
  prc_moment_settle (moment);
}

gboolean
prc_live_move_start (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  if (state->now->standby == 0)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_NEXT,
                           "There is nothing to start with");
      return FALSE;
    }
  state->now->kind = PRC_SHOW_RUNNING;
  state->now->started_ms = state->clock_ms;
  go_to (state->now, state->now->standby, state->clock_ms);
  return TRUE;
}

gboolean
prc_live_move_go (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  if (state->now->standby == 0)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_NEXT, "Nothing follows");
      return FALSE;
    }
  go_to (state->now, state->now->standby, state->clock_ms);
  return TRUE;
}

/* Changes marks so that nobody is both called and passed over: called is the stronger. */
static void
restore_marks (PrcMoment *moment, int number, guint8 set, guint8 clear)
{
  guint8 marks = (guint8) ((prc_moment_get_marks (moment, number) | set) & ~clear);

  if (marks & PRC_MARK_CALLED)
    clear |= PRC_MARK_PASSED;
  prc_moment_set_marks (moment, number, (guint8) (set & ~clear), clear);
}

/* Takes the marks off that the step away from @trail had set, where nothing else changed them. */
static void
take_marks_off (PrcMoment *moment, const PrcTrail *trail)
{
  const guint8 mine = PRC_MARK_CALLED | PRC_MARK_PASSED;

  for (int i = 0; i < trail->n_marks; i++)
    {
      guint8 changed = (guint8) ((trail->marks_before[i] ^ trail->marks_after[i]) & mine);
      guint8 still = (guint8) (changed & ~(trail->marks_after[i] ^ moment->marks[i]));

      if (still != 0)
        restore_marks (moment, i + 1, (guint8) (still & trail->marks_before[i]),
                       (guint8) (still & ~trail->marks_before[i]));
    }
}

/* One put in late has a number beyond those that the step knew: it can't have changed it, but for
 * making it live. */
static void
take_new_off (PrcMoment *moment, const PrcTrail *trail)
{
  if (moment->live > trail->n_marks)
    prc_moment_set_marks (moment, moment->live, 0, PRC_MARK_CALLED);
}

gboolean
prc_live_move_back (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  PrcTrail *trail = now->trail;

  if (trail == NULL)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOTHING_BEFORE,
                           "Nothing was live before");
      return FALSE;
    }
  take_marks_off (now, trail);
  take_new_off (now, trail);
  now->live = trail->live;
  now->anchor = trail->anchor;
  now->chosen = FALSE;
  prc_moment_drop_step (now);
  note_step (now, state->clock_ms);
  now->pace.last = 0;
  prc_moment_settle (now);
  return TRUE;
}

gboolean
prc_live_move_stand_by (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  int number =
      event->subject > 0 && event->subject <= now->lineup->n_numbers ? (int) event->subject : 0;

  if (prc_lineup_get_place (now->lineup, number) < 0)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_CUE,
                           "There is no such step in the running order");
      return FALSE;
    }
  if (number == now->live || (now->chosen && number == now->standby))
    return prc_live_refuse_already (event, error);
  now->standby = number;
  now->chosen = TRUE;
  return TRUE;
}

gboolean
prc_live_move_again (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  int number =
      event->subject > 0 && event->subject <= now->lineup->n_numbers ? (int) event->subject : 0;
  const PrcCue *cue = prc_lineup_find (now->lineup, number);

  if (cue == NULL || cue->graduand == 0)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                           "There is nobody of that number to call again");
      return FALSE;
    }
  if ((prc_moment_get_marks (now, number) & PRC_MARK_CALLED) == 0)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOT_NOW,
                           "Someone not yet called can't be called again");
      return FALSE;
    }
  if (number != now->live)
    {
      prc_moment_begin_step (now);
      mark_called (now, number);
      prc_moment_end_step (now);
      now->live = number;
    }
  if (now->standby == number)
    now->chosen = FALSE;
  note_step (now, state->clock_ms);
  now->pace.last = 0;
  prc_moment_settle (now);
  return TRUE;
}

/* The person's cue that a card stands for: the first still to be called, else the last. */
static const PrcCue *
find_scanned (const PrcMoment *moment, gint64 graduand)
{
  const PrcCue *found = NULL;

  for (guint i = 0; i < moment->lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (moment->lineup, (int) i);

      if (cue->graduand != graduand)
        continue;
      found = cue;
      if ((prc_moment_get_marks (moment, cue->number) & PRC_MARK_CALLED) == 0)
        break;
    }
  return found;
}

/* Where cards lead, the one scanned is called at once, or stands by. */
static gboolean
scan_leads (PrcLiveState *state, const PrcShowEvent *event, int number, GError **error)
{
  PrcMoment *now = state->now;

  if (number == now->live || (now->chosen && number == now->standby))
    return prc_live_refuse_already (event, error);
  if (prc_moment_get_marks (now, number) & PRC_MARK_CALLED)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_CALLED,
                           "The owner of this card was called before");
      return FALSE;
    }
  prc_moment_set_marks (now, number, PRC_MARK_SEEN, PRC_MARK_ABSENT | PRC_MARK_SKIPPED);
  if (now->kind == PRC_SHOW_RUNNING)
    {
      go_to (now, number, state->clock_ms);
      return TRUE;
    }
  now->standby = number;
  now->chosen = TRUE;
  return TRUE;
}

/* Where the list leads, a scan is a tick and moves nothing. */
static gboolean
scan_confirms (PrcLiveState *state, const PrcShowEvent *event, int number, GError **error)
{
  if (prc_moment_get_marks (state->now, number) & PRC_MARK_SEEN)
    return prc_live_refuse_already (event, error);
  prc_moment_set_marks (state->now, number, PRC_MARK_SEEN, 0);
  return TRUE;
}

gboolean
prc_live_move_scan (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  gint64 graduand = 0;

  if (!prc_live_parse_code (event->detail, &graduand))
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_BAD_CODE,
                           "This is no code of ours");
      return FALSE;
    }
  const PrcCue *cue = find_scanned (state->now, graduand);
  if (cue == NULL)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                           "The owner of this card is not in the running order");
      return FALSE;
    }
  return event->other == PRC_LIVE_SCAN_LEADS ? scan_leads (state, event, cue->number, error)
                                             : scan_confirms (state, event, cue->number, error);
}

gboolean
prc_live_move_finish (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->now->kind = PRC_SHOW_FINISHED;
  state->now->finished_ms = state->clock_ms;
  state->now->pace.last = 0;
  return TRUE;
}

gboolean
prc_live_move_reopen (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  state->now->kind = PRC_SHOW_RUNNING;
  return TRUE;
}
