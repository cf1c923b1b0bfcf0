#include "prc-show-detail.h"

#include "prc-order.h"

/* The season as if nobody but @graduand were coming: how one person gets a card and a group,
 * without the whole order being made again while a step waits for it. */
static PrcSeason *
make_season_of (const PrcSeason *season, gint64 graduand)
{
  const PrcGraduand *found = prc_season_find_graduand (season, graduand);
  PrcSeason *small = prc_season_copy (season);

  g_ptr_array_set_size (small->graduands, 0);
  g_ptr_array_set_size (small->halls, 0); /* alone in the hall, anyone would sit in the first row */
  if (found != NULL)
    {
      PrcGraduand *coming = prc_graduand_copy (found);

      coming->attendance = PRC_ATTENDANCE_ATTENDING;
      g_ptr_array_add (small->graduands, coming);
    }
  return small;
}

/* Someone whom no presentation takes, or another ceremony: called with the last group all the same.
 */
static void
add_unexpected (const PrcShowFacts *facts, gint64 graduand, GPtrArray *cues)
{
  const PrcSeason *season = facts->season;
  const PrcCeremony *ceremony = facts->ceremony;
  const PrcGraduand *found = prc_season_find_graduand (season, graduand);
  const PrcItem *last = NULL;
  PrcCue *cue;

  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);

      if (item->ceremony == ceremony->id && item->type == PRC_ITEM_PRESENTATION)
        last = item;
    }
  if (found == NULL || last == NULL)
    return;
  cue = prc_cue_new ();
  cue->number = 1;
  cue->item = last->id;
  cue->graduand = graduand;
  cue->external_id = g_strdup (prc_graduand_get_id (found));
  cue->card = prc_order_make_card (season, ceremony->id, found);
  g_ptr_array_add (cues, cue);
}

/* Who sits by the order goes on sitting there. */
static void
keep_seat (const PrcShowFacts *facts, PrcCue *cue)
{
  const PrcCue *known = prc_running_order_find_graduand (facts->order, cue->graduand);
  PrcCard *card;

  if (cue->card->seat != NULL || known == NULL || known->card->seat == NULL)
    return;
  card = prc_card_copy (cue->card);
  prc_set_string (&card->seat, known->card->seat);
  prc_card_unref (cue->card);
  cue->card = card;
}

/* The person's cues as the season has them now, as text; where they are put in decides their number
 * and their count. NULL: there is no such person. */
static char *
make_cues (const PrcShowFacts *facts, gint64 graduand)
{
  g_autoptr (PrcSeason) season = make_season_of (facts->season, graduand);
  g_autoptr (PrcRunningOrder) order = prc_order_make (season, facts->ceremony->id);
  g_autoptr (GPtrArray) cues = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      PrcCue *late;

      if (cue->graduand != graduand)
        continue;
      late = prc_cue_copy (cue);
      g_clear_pointer (&late->position, g_free);
      keep_seat (facts, late);
      g_ptr_array_add (cues, late);
    }
  if (cues->len == 0)
    add_unexpected (facts, graduand, cues);
  return cues->len > 0 ? prc_live_make_detail (cues) : NULL;
}

static gboolean
is_in_show (const PrcShowFacts *facts, gint64 graduand)
{
  const GPtrArray *cues = prc_live_state_get_cues (facts->state);

  for (guint i = 0; i < cues->len; i++)
    if (((const PrcCue *) g_ptr_array_index (cues, i))->graduand == graduand)
      return TRUE;
  return FALSE;
}

void
prc_show_detail_fill (const PrcShowFacts *facts, PrcShowEvent *event)
{
  const PrcLiveState *state = facts->state;
  PrcEventKind what;

  if (event->kind == PRC_EVENT_UNDO && event->subject == 0)
    prc_live_state_get_undoable (state, &event->subject, &what);
  else if (event->kind == PRC_EVENT_REDO && event->subject == 0)
    prc_live_state_get_redoable (state, &event->subject, &what);
  else if (event->kind == PRC_EVENT_SCAN && facts->card_led)
    event->other = PRC_LIVE_SCAN_LEADS;
  if (event->detail != NULL)
    return;
  if (event->kind == PRC_EVENT_OPEN)
    event->detail = prc_running_order_dup_digest (facts->order);
  else if (event->kind == PRC_EVENT_AMEND ||
           (event->kind == PRC_EVENT_LATE && !is_in_show (facts, event->subject)))
    event->detail = make_cues (facts, event->subject);
}
