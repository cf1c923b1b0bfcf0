#include "prc-moment.h"

#include <string.h>

static guint8 *
marks_new (int n_marks)
{
  guint8 *marks = g_atomic_rc_box_alloc0 ((gsize) MAX (n_marks, 1));

  return marks;
}

static void
trail_unref (PrcTrail *trail)
{
  while (trail != NULL && g_atomic_int_dec_and_test (&trail->ref_count))
    {
      PrcTrail *before = trail->before;

      g_atomic_rc_box_release (trail->marks_before);
      if (trail->marks_after != NULL)
        g_atomic_rc_box_release (trail->marks_after);
      g_free (trail);
      trail = before;
    }
}

static PrcTrail *
trail_ref (PrcTrail *trail)
{
  if (trail != NULL)
    g_atomic_int_inc (&trail->ref_count);
  return trail;
}

static GRefString *
words_ref (GRefString *words)
{
  return words != NULL ? g_ref_string_acquire (words) : NULL;
}

static void
words_unref (GRefString *words)
{
  if (words != NULL)
    g_ref_string_release (words);
}

PrcMoment *
prc_moment_new (PrcLineup *lineup)
{
  PrcMoment *moment = g_new0 (PrcMoment, 1);

  moment->ref_count = 1;
  moment->made_by = PRC_EVENT_OPEN;
  moment->kind = PRC_SHOW_READY;
  moment->lineup = prc_lineup_ref (lineup);
  moment->n_marks = lineup->n_numbers;
  moment->marks = marks_new (moment->n_marks);
  moment->vc.stepped_ms = moment->reader.stepped_ms = -1;
  moment->started_ms = moment->finished_ms = -1;
  prc_moment_settle (moment);
  return moment;
}

PrcMoment *
prc_moment_new_after (const PrcMoment *before, gint64 seq, PrcEventKind made_by)
{
  PrcMoment *moment = g_new (PrcMoment, 1);

  *moment = *before;
  moment->ref_count = 1;
  moment->before = prc_moment_ref (before);
  moment->seq = seq;
  moment->made_by = made_by;
  moment->own_marks = FALSE;
  moment->hold_reason = words_ref (before->hold_reason);
  moment->lineup = prc_lineup_ref (before->lineup);
  moment->marks = g_atomic_rc_box_acquire (before->marks);
  moment->trail = trail_ref (before->trail);
  moment->vc.words = words_ref (before->vc.words);
  moment->reader.words = words_ref (before->reader.words);
  moment->announcement = words_ref (before->announcement);
  return moment;
}

PrcMoment *
prc_moment_ref (const PrcMoment *moment)
{
  g_atomic_int_inc (&((PrcMoment *) moment)->ref_count);
  return (PrcMoment *) moment;
}

void
prc_moment_unref (PrcMoment *moment)
{
  while (moment != NULL && g_atomic_int_dec_and_test (&moment->ref_count))
    {
      PrcMoment *before = moment->before;

      words_unref (moment->hold_reason);
      prc_lineup_unref (moment->lineup);
      g_atomic_rc_box_release (moment->marks);
      trail_unref (moment->trail);
      words_unref (moment->vc.words);
      words_unref (moment->reader.words);
      words_unref (moment->announcement);
      g_free (moment);
      moment = before;
    }
}

guint8
prc_moment_get_marks (const PrcMoment *moment, int number)
{
  return number >= 1 && number <= moment->n_marks ? moment->marks[number - 1] : 0;
}

gboolean
prc_moment_is_callable (const PrcMoment *moment, int number)
{
  return (prc_moment_get_marks (moment, number) &
          (PRC_MARK_CALLED | PRC_MARK_ABSENT | PRC_MARK_SKIPPED)) == 0;
}

PrcCueFate
prc_moment_get_fate (const PrcMoment *moment, int number)
{
  guint8 marks = prc_moment_get_marks (moment, number);

  if (number == moment->live && moment->kind != PRC_SHOW_FINISHED)
    return PRC_CUE_LIVE;
  if (marks & PRC_MARK_ABSENT)
    return PRC_CUE_ABSENT;
  if (marks & PRC_MARK_SKIPPED)
    return PRC_CUE_SKIPPED;
  if (marks & PRC_MARK_CALLED)
    return PRC_CUE_CALLED;
  return marks & PRC_MARK_PASSED ? PRC_CUE_PASSED_OVER : PRC_CUE_WAITING;
}

int
prc_moment_find_callable (const PrcMoment *moment, int place)
{
  for (int i = place + 1; i < (int) moment->lineup->cues->len; i++)
    {
      int number = prc_lineup_get (moment->lineup, i)->number;

      if (number != moment->live && prc_moment_is_callable (moment, number))
        return number;
    }
  return 0;
}

int
prc_moment_get_anchor_place (const PrcMoment *moment)
{
  return prc_lineup_get_place (moment->lineup, moment->anchor);
}

/* Room for @n_marks, and nobody else's. */
static void
own_marks (PrcMoment *moment, int n_marks)
{
  guint8 *marks;

  if (moment->own_marks && n_marks <= moment->n_marks)
    return;
  marks = marks_new (MAX (n_marks, moment->n_marks));
  memcpy (marks, moment->marks, (gsize) moment->n_marks);
  g_atomic_rc_box_release (moment->marks);
  moment->marks = marks;
  moment->n_marks = MAX (n_marks, moment->n_marks);
  moment->own_marks = TRUE;
}

void
prc_moment_set_marks (PrcMoment *moment, int number, guint8 add, guint8 remove)
{
  guint8 marks = prc_moment_get_marks (moment, number);
  guint8 changed = (guint8) ((marks & ~remove) | add);

  g_return_if_fail (number >= 1);
  if (changed == marks)
    return;
  own_marks (moment, number);
  moment->marks[number - 1] = changed;
}

void
prc_moment_set_lineup (PrcMoment *moment, PrcLineup *lineup)
{
  prc_lineup_unref (moment->lineup);
  moment->lineup = lineup;
}

void
prc_moment_set_words (GRefString **field, const char *words)
{
  words_unref (*field);
  *field = words != NULL && *words != '\0' ? g_ref_string_new (words) : NULL;
}

void
prc_moment_note_passed (PrcMoment *moment, int number)
{
  gboolean passed =
      prc_lineup_get_place (moment->lineup, number) < prc_moment_get_anchor_place (moment) &&
      !(prc_moment_get_marks (moment, number) & PRC_MARK_CALLED);

  prc_moment_set_marks (moment, number, passed ? PRC_MARK_PASSED : 0, passed ? 0 : PRC_MARK_PASSED);
}

void
prc_moment_settle (PrcMoment *moment)
{
  if (!moment->chosen)
    moment->standby = prc_moment_find_callable (moment, prc_moment_get_anchor_place (moment));
}

void
prc_moment_begin_step (PrcMoment *moment)
{
  PrcTrail *trail = g_new0 (PrcTrail, 1);

  trail->ref_count = 1;
  trail->before = moment->trail;
  trail->live = moment->live;
  trail->anchor = moment->anchor;
  trail->marks_before = g_atomic_rc_box_acquire (moment->marks);
  trail->n_marks = moment->n_marks;
  moment->trail = trail;
  moment->own_marks = FALSE;
}

void
prc_moment_end_step (PrcMoment *moment)
{
  moment->trail->marks_after = g_atomic_rc_box_acquire (moment->marks);
  moment->own_marks = FALSE;
}

void
prc_moment_drop_step (PrcMoment *moment)
{
  PrcTrail *trail = moment->trail;

  moment->trail = trail_ref (trail->before);
  trail_unref (trail);
}
