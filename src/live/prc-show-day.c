/* The day from its journal: a second fold beside the state's own, over the same events. */
#include "prc-show-day.h"

typedef struct
{
  PrcDay *day;
  PrcDayMoment *current; /* of day->moments; NULL: nothing is live */
  gint64 utc_ms;         /* of the last event, reckoned */
  gint64 boot_ms;
  char *boot_id;
  gint64 held_from_ms; /* 0: not held */
  GHashTable *undone;  /* of seq (gint64 *): taken back, and not done again */
  GHashTable *undoes;  /* seq of an undo to the seq it took back */
} Fold;

static void
moment_free (gpointer data)
{
  PrcDayMoment *moment = data;

  prc_cue_unref (moment->cue);
  g_free (moment);
}

static PrcDayMoment *
moment_new (const PrcCue *cue, gint64 from_ms, gboolean again)
{
  PrcDayMoment *moment = g_new0 (PrcDayMoment, 1);

  moment->cue = prc_cue_ref (cue);
  moment->from_ms = from_ms;
  moment->again = again;
  return moment;
}

static gint64 *
key_new (gint64 value)
{
  return g_memdup2 (&value, sizeof value);
}

/* A start of the machine anew is bridged by the wall clock, which is all there is then. */
static void
move_clock (Fold *fold, const PrcShowEvent *event)
{
  gboolean same_boot = fold->boot_id != NULL && g_strcmp0 (fold->boot_id, event->boot_id) == 0;

  fold->utc_ms = same_boot ? fold->utc_ms + MAX (event->at_boot_ms - fold->boot_ms, 0)
                           : MAX (event->at_utc, fold->utc_ms);
  fold->boot_ms = event->at_boot_ms;
  if (same_boot)
    return;
  g_free (fold->boot_id);
  fold->boot_id = g_strdup (event->boot_id != NULL ? event->boot_id : "");
}

static void
note_undone (Fold *fold, const PrcShowEvent *event)
{
  const gint64 *taken_back;

  if (event->kind == PRC_EVENT_UNDO)
    {
      g_hash_table_add (fold->undone, key_new (event->subject));
      g_hash_table_insert (fold->undoes, key_new (event->seq), key_new (event->subject));
    }
  else if (event->kind == PRC_EVENT_REDO)
    {
      taken_back = g_hash_table_lookup (fold->undoes, &event->subject);
      if (taken_back != NULL)
        g_hash_table_remove (fold->undone, taken_back);
    }
}

static void
note_held (Fold *fold, PrcShowStateKind kind)
{
  if (kind == PRC_SHOW_HELD && fold->held_from_ms == 0)
    fold->held_from_ms = fold->utc_ms;
  else if (kind != PRC_SHOW_HELD && fold->held_from_ms != 0)
    {
      fold->day->held_ms += fold->utc_ms - fold->held_from_ms;
      fold->held_from_ms = 0;
    }
}

static void
end_current (Fold *fold, gboolean taken_back)
{
  if (fold->current == NULL)
    return;
  fold->current->to_ms = fold->utc_ms;
  fold->current->taken_back = taken_back;
  fold->current = NULL;
}

static void
note_live (Fold *fold, const PrcShowEvent *event)
{
  const PrcLiveState *state = fold->day->state;
  const PrcCue *live = prc_live_state_get_live (state);
  gboolean again = event->kind == PRC_EVENT_AGAIN;

  if (prc_live_state_get_kind (state) == PRC_SHOW_CLOSED)
    return; /* opened again it goes on */
  if (live == NULL)
    {
      end_current (fold, event->kind == PRC_EVENT_UNDO);
      return;
    }
  if (fold->current != NULL && fold->current->cue->number == live->number && !again)
    {
      prc_cue_unref (fold->current->cue); /* it may have been corrected */
      fold->current->cue = prc_cue_ref (live);
      return;
    }
  end_current (fold, prc_live_state_went_back (state));
  fold->current = moment_new (live, fold->utc_ms, again);
  g_ptr_array_add (fold->day->moments, fold->current);
}

static void
note_bounds (Fold *fold)
{
  PrcShowStateKind kind = prc_live_state_get_kind (fold->day->state);

  if (kind == PRC_SHOW_RUNNING && fold->day->started_ms == 0)
    fold->day->started_ms = fold->utc_ms;
  if (kind == PRC_SHOW_READY)
    fold->day->started_ms = 0;
  if (kind == PRC_SHOW_FINISHED && fold->day->finished_ms == 0)
    fold->day->finished_ms = fold->utc_ms;
  else if (kind == PRC_SHOW_RUNNING || kind == PRC_SHOW_READY)
    fold->day->finished_ms = 0;
}

static gboolean
take (Fold *fold, const PrcShowEvent *event, GError **error)
{
  PrcLiveState *next = prc_live_apply (fold->day->state, event, TRUE, error);

  if (next == NULL)
    return FALSE;
  prc_live_state_unref (fold->day->state);
  fold->day->state = next;
  move_clock (fold, event);
  note_undone (fold, event);
  note_bounds (fold);
  note_held (fold, prc_live_state_get_kind (next));
  note_live (fold, event);
  return TRUE;
}

static void
find_late (Fold *fold, const GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const PrcShowEvent *event = g_ptr_array_index (events, i);

      if (event->kind == PRC_EVENT_LATE && !g_hash_table_contains (fold->undone, &event->seq))
        g_hash_table_add (fold->day->late, key_new (event->subject));
    }
}

PrcDay *
prc_show_day_new (const PrcRunningOrder *order, const GPtrArray *events, GError **error)
{
  g_autoptr (PrcDay) day = g_new0 (PrcDay, 1);
  Fold fold = { .day = day };
  gint64 before =
      events->len > 0 ? ((const PrcShowEvent *) g_ptr_array_index (events, 0))->seq - 1 : 0;
  gboolean good = TRUE;

  day->moments = g_ptr_array_new_with_free_func (moment_free);
  day->late = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  day->state = prc_live_state_new_at (order, 0, before);
  fold.undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  fold.undoes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; good && i < events->len; i++)
    good = take (&fold, g_ptr_array_index (events, i), error);
  if (good)
    find_late (&fold, events);
  g_hash_table_unref (fold.undone);
  g_hash_table_unref (fold.undoes);
  g_free (fold.boot_id);
  return good ? g_steal_pointer (&day) : NULL;
}

void
prc_show_day_free (PrcDay *day)
{
  g_ptr_array_unref (day->moments);
  g_hash_table_unref (day->late);
  prc_live_state_unref (day->state);
  g_free (day);
}

gboolean
prc_show_day_is_late (const PrcDay *day, gint64 graduand)
{
  return g_hash_table_contains (day->late, &graduand);
}

const PrcDayMoment *
prc_show_day_find (const PrcDay *day, int number)
{
  for (guint i = day->moments->len; i > 0; i--)
    {
      const PrcDayMoment *moment = g_ptr_array_index (day->moments, i - 1);

      if (moment->cue->number == number && !moment->taken_back)
        return moment;
    }
  return NULL;
}

GPtrArray *
prc_show_day_list_chapters (const PrcDay *day, gint64 now_ms)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (moment_free);
  gint64 end = day->finished_ms != 0 ? day->finished_ms : now_ms;
  PrcDayMoment *last = NULL;

  for (guint i = 0; i < day->moments->len; i++)
    {
      const PrcDayMoment *moment = g_ptr_array_index (day->moments, i);

      if (moment->taken_back ||
          (last != NULL && last->cue->number == moment->cue->number && !moment->again))
        continue;
      if (last != NULL)
        last->to_ms = moment->from_ms;
      last = moment_new (moment->cue, moment->from_ms, moment->again);
      g_ptr_array_add (chapters, last);
    }
  if (last != NULL)
    last->to_ms = MAX (end, last->from_ms);
  return chapters;
}
