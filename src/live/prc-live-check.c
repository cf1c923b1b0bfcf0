/* The invariants of a state, as SQLite's pager has them: cheap enough for every entry. */
#include "prc-live-private.h"

static void
check_kind (const PrcMoment *now)
{
  g_assert_true (now->kind != PRC_SHOW_CLOSED);
  g_assert_true ((now->live == 0) == (now->kind == PRC_SHOW_READY));
  g_assert_true ((now->anchor == 0) == (now->live == 0));
  g_assert_true (now->hold_reason == NULL || now->kind == PRC_SHOW_HELD);
  g_assert_true (now->trail == NULL || now->live != 0);
  g_assert_true ((now->started_ms >= 0) == (now->kind != PRC_SHOW_READY));
}

/* Exactly one live cue while running or held, and it counts as called. */
static void
check_live (const PrcMoment *now)
{
  if (now->live == 0)
    return;
  g_assert_cmpint (prc_lineup_get_place (now->lineup, now->live), >=, 0);
  g_assert_cmpint (prc_lineup_get_place (now->lineup, now->anchor), >=, 0);
  g_assert_true (prc_moment_get_marks (now, now->live) & PRC_MARK_CALLED);
}

/* Standby is the first callable cue after the anchor, unless chosen; never the live one. */
static void
check_standby (const PrcMoment *now)
{
  int place = prc_lineup_get_place (now->lineup, now->anchor);

  if (!now->chosen)
    g_assert_cmpint (now->standby, ==, prc_moment_find_callable (now, place));
  if (now->standby != 0)
    g_assert_cmpint (prc_lineup_get_place (now->lineup, now->standby), >=, 0);
  if (now->standby != 0 || now->live != 0)
    g_assert_cmpint (now->standby, !=, now->live);
}

/* Called implies was live; what was called was not passed over. */
static void
check_called (const PrcMoment *now)
{
  g_autofree guint8 *was_live = g_new0 (guint8, (gsize) now->lineup->n_numbers + 1);

  was_live[now->live] = 1;
  for (const PrcTrail *trail = now->trail; trail != NULL; trail = trail->before)
    {
      g_assert_cmpint (trail->live, <=, now->lineup->n_numbers);
      was_live[trail->live] = 1;
    }
  for (int i = 0; i < now->n_marks; i++)
    {
      if (now->marks[i] & PRC_MARK_CALLED)
        g_assert_true (was_live[i + 1]);
      g_assert_cmpint (now->marks[i] & (PRC_MARK_CALLED | PRC_MARK_PASSED), !=,
                       PRC_MARK_CALLED | PRC_MARK_PASSED);
    }
}

void
prc_live_check_state (const PrcLiveState *state)
{
  const PrcMoment *now = state->now;

  g_assert_cmpint (state->ref_count, >, 0);
  g_assert_cmpint (now->ref_count, >, 0);
  g_assert_cmpint (now->seq, <=, state->seq);
  g_assert_cmpint (now->n_marks, >=, state->order->cues->len > 0 ? 1 : 0);
  for (const PrcRedo *redo = state->redo; redo != NULL; redo = redo->next)
    g_assert_cmpint (redo->undo, <=, state->seq);
  check_kind (now);
  check_live (now);
  check_standby (now);
  check_called (now);
}
