/* Events that say who is not there: absent, present, skip. */
#include "prc-live-private.h"

/* All cues of a person that @marks (all of them off) describe; empty: none. */
static GArray *
list_cues (const PrcMoment *moment, gint64 graduand, guint8 without)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; graduand > 0 && i < moment->lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (moment->lineup, (int) i);

      if (cue->graduand == graduand && !(prc_moment_get_marks (moment, cue->number) & without))
        g_array_append_val (numbers, cue->number);
    }
  return numbers;
}

static gboolean
refuse_nobody (GError **error)
{
  g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                       "Nobody of that name is in the running order");
  return FALSE;
}

/* Passes over @number; if it stood by, by choice or not, what follows it stands by. */
static void
pass (PrcMoment *moment, int number, guint8 mark)
{
  int after = prc_moment_find_callable (moment, prc_lineup_get_place (moment->lineup, number));

  prc_moment_set_marks (moment, number, mark, 0);
  if (moment->chosen && moment->standby == number)
    {
      moment->standby = after;
      moment->chosen = after != 0;
    }
}

gboolean
prc_live_mark_absent (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  g_autoptr (GArray) all = list_cues (now, event->subject, 0);
  g_autoptr (GArray) present = list_cues (now, event->subject, PRC_MARK_ABSENT);
  g_autoptr (GArray) waiting = list_cues (now, event->subject, PRC_MARK_ABSENT | PRC_MARK_CALLED);

  if (all->len == 0)
    return refuse_nobody (error);
  if (present->len == 0)
    return prc_live_refuse_already (event, error);
  for (guint i = 0; i < waiting->len; i++)
    pass (now, g_array_index (waiting, int, i), PRC_MARK_ABSENT);
  /* Of one who was called it is a record, and moves nothing. */
  for (guint i = 0; waiting->len == 0 && i < present->len; i++)
    prc_moment_set_marks (now, g_array_index (present, int, i), PRC_MARK_ABSENT, 0);
  prc_moment_settle (now);
  return TRUE;
}

gboolean
prc_live_mark_present (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  g_autoptr (GArray) all = list_cues (now, event->subject, 0);
  gboolean changed = FALSE;

  if (all->len == 0)
    return refuse_nobody (error);
  for (guint i = 0; i < all->len; i++)
    {
      int number = g_array_index (all, int, i);

      if (!(prc_moment_get_marks (now, number) & (PRC_MARK_ABSENT | PRC_MARK_SKIPPED)))
        continue;
      changed = TRUE;
      prc_moment_set_marks (now, number, 0, PRC_MARK_ABSENT | PRC_MARK_SKIPPED);
      prc_moment_note_passed (now, number);
    }
  if (!changed)
    return prc_live_refuse_already (event, error);
  prc_moment_settle (now);
  return TRUE;
}

static gboolean
skip_cue (PrcMoment *now, const PrcShowEvent *event, int number, GError **error)
{
  guint8 marks = prc_moment_get_marks (now, number);

  if (marks & PRC_MARK_CALLED)
    {
      g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_CALLED,
                           "What was called can't be skipped");
      return FALSE;
    }
  if (marks & PRC_MARK_SKIPPED)
    return prc_live_refuse_already (event, error);
  pass (now, number, PRC_MARK_SKIPPED);
  prc_moment_settle (now);
  return TRUE;
}

gboolean
prc_live_mark_skip (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;

  if (event->subject == 0)
    {
      const PrcCue *cue = event->other > 0 && event->other <= now->lineup->n_numbers
                              ? prc_lineup_find (now->lineup, (int) event->other)
                              : NULL;

      if (cue == NULL)
        {
          g_set_error_literal (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NO_SUCH_CUE,
                               "There is no such step in the running order");
          return FALSE;
        }
      return skip_cue (now, event, cue->number, error);
    }
  g_autoptr (GArray) all = list_cues (now, event->subject, 0);
  g_autoptr (GArray) waiting =
      list_cues (now, event->subject, PRC_MARK_CALLED | PRC_MARK_SKIPPED | PRC_MARK_ABSENT);
  if (all->len == 0)
    return refuse_nobody (error);
  return skip_cue (now, event, g_array_index (waiting->len > 0 ? waiting : all, int, 0), error);
}
