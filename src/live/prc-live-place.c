/* Events that change who stands where, or what stands on a card: swap, late, amend. */
#include "prc-live-private.h"

static gboolean
refuse (GError **error, PrcLiveError code, const char *words)
{
  g_set_error_literal (error, PRC_LIVE_ERROR, (int) code, words);
  return FALSE;
}

/* The person's first cue that was not called, else the last of them; NULL: not in the order. */
static const PrcCue *
find_person (const PrcMoment *moment, gint64 graduand)
{
  const PrcCue *found = NULL;

  for (guint i = 0; graduand > 0 && i < moment->lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (moment->lineup, (int) i);

      if (cue->graduand != graduand)
        continue;
      found = cue;
      if (!(prc_moment_get_marks (moment, cue->number) & PRC_MARK_CALLED))
        break;
    }
  return found;
}

static gboolean
was_called (const PrcMoment *moment, const PrcCue *cue)
{
  return (prc_moment_get_marks (moment, cue->number) & PRC_MARK_CALLED) != 0;
}

/* The place is what was chosen to come next, not who stood there. */
static void
keep_standby_place (PrcMoment *now, int a, int b)
{
  if (!now->chosen || (now->standby != a && now->standby != b))
    return;
  now->standby = now->standby == a ? b : a;
  now->chosen = prc_moment_is_callable (now, now->standby);
}

gboolean
prc_live_place_swap (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  const PrcCue *a = find_person (now, event->subject);
  const PrcCue *b = find_person (now, event->other);

  if (a == NULL || b == NULL)
    return refuse (error, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                   "Nobody of that name is in the running order");
  if (a == b)
    return prc_live_refuse_already (event, error);
  if (was_called (now, a) || was_called (now, b))
    return refuse (error, PRC_LIVE_ERROR_CALLED, "One of the two was called before");

  g_autoptr (GPtrArray) cues = prc_lineup_dup_cues (now->lineup);
  int from = prc_lineup_get_place (now->lineup, a->number);
  int to = prc_lineup_get_place (now->lineup, b->number);
  int number_a = a->number, number_b = b->number;
  gpointer kept = cues->pdata[from];

  cues->pdata[from] = cues->pdata[to];
  cues->pdata[to] = kept;
  prc_moment_set_lineup (now, prc_lineup_new (g_steal_pointer (&cues)));
  prc_moment_note_passed (now, number_a);
  prc_moment_note_passed (now, number_b);
  keep_standby_place (now, number_a, number_b);
  prc_moment_settle (now);
  return TRUE;
}

/* Last place of a name of the group @item, or of any where it is 0; -1: there is none. */
static int
find_last_name (const PrcMoment *moment, gint64 item, int but)
{
  int place = -1;

  for (guint i = 0; i < moment->lineup->cues->len; i++)
    {
      const PrcCue *cue = prc_lineup_get (moment->lineup, (int) i);

      if (cue->number != but && (cue->graduand != 0 || (item != 0 && cue->item == item)) &&
          (item == 0 || cue->item == item))
        place = (int) i;
    }
  return place;
}

/* The place after which a late one is to stand; -2 with an error where there is none. Never among
 * those that went by, nor between two pages. */
static int
find_place (const PrcMoment *moment, const PrcShowEvent *event, const PrcCue *late, GError **error)
{
  int after = -1;

  if (event->other > 0)
    {
      const PrcCue *neighbour = find_person (moment, event->other);

      if (neighbour == NULL || event->other == event->subject)
        {
          refuse (error, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                  "Nobody of that name is in the running order to stand behind");
          return -2;
        }
      after = prc_lineup_get_place (moment->lineup, neighbour->number);
    }
  else
    after = find_last_name (moment, event->other == PRC_LIVE_END_OF_GROUP ? late->item : 0,
                            late->number);
  if (after < 0)
    after = find_last_name (moment, 0, late->number);
  after = MAX (after, prc_moment_get_anchor_place (moment));
  return after >= 0 ? prc_lineup_get_last_page (moment->lineup, after)
                    : (int) moment->lineup->cues->len - 1;
}

/* Printed like the name before it, with a letter: '41a'. */
static char *
make_position (const PrcMoment *moment, int after)
{
  for (int i = after; i >= 0; i--)
    {
      const char *position = prc_lineup_get (moment->lineup, i)->position;

      if (position != NULL)
        return prc_cues_dup_free_position (moment->lineup->cues, position);
    }
  return prc_cues_dup_free_position (moment->lineup->cues, "0");
}

/* In the plan, and as '15 of 62', a late one counts as the name it stands behind. */
static void
take_place (const PrcMoment *moment, PrcCue *cue, int after)
{
  const PrcCue *before = after >= 0 ? prc_lineup_get (moment->lineup, after) : NULL;
  PrcCard *card = prc_card_copy (cue->card);

  card->place = before != NULL ? before->card->place : 0;
  card->places = before != NULL ? before->card->places : 0;
  cue->planned = before != NULL ? before->planned : 0;
  prc_card_unref (cue->card);
  cue->card = card;
}

static gboolean
position_is_free (const PrcMoment *moment, const char *position)
{
  for (guint i = 0; position != NULL && i < moment->lineup->cues->len; i++)
    if (g_strcmp0 (prc_lineup_get (moment->lineup, (int) i)->position, position) == 0)
      return FALSE;
  return position != NULL;
}

/* Those of @event's detail that are the person it names; NULL with an error where none is. */
static GPtrArray *
read_cues (const PrcShowEvent *event, GError **error)
{
  g_autoptr (GPtrArray) cues = prc_live_parse_detail (event->detail);

  for (guint i = cues->len; i > 0; i--)
    if (((const PrcCue *) g_ptr_array_index (cues, i - 1))->graduand != event->subject ||
        event->subject <= 0)
      g_ptr_array_remove_index (cues, i - 1);
  if (cues->len > 0)
    return g_steal_pointer (&cues);
  refuse (error, PRC_LIVE_ERROR_NO_SUCH_PERSON, "Nobody of that name is in the season");
  return NULL;
}

static void
put_in (PrcMoment *now, PrcCue *cue, int after)
{
  g_autoptr (GPtrArray) cues = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_cue_unref);

  for (int i = -1; i < (int) now->lineup->cues->len; i++)
    {
      const PrcCue *other = i >= 0 ? prc_lineup_get (now->lineup, i) : NULL;

      if (other != NULL && other->number != cue->number)
        g_ptr_array_add (cues, prc_cue_ref (other));
      if (i == after)
        g_ptr_array_add (cues, prc_cue_ref (cue));
    }
  prc_moment_set_lineup (now, prc_lineup_new (g_steal_pointer (&cues)));
}

static void
settle_late (PrcMoment *now, int number)
{
  prc_moment_set_marks (now, number, 0, PRC_MARK_PASSED | PRC_MARK_ABSENT | PRC_MARK_SKIPPED);
  if (now->standby == number)
    now->chosen = FALSE;
  prc_moment_settle (now);
}

/* Someone who was not in the order when it was frozen. */
static gboolean
add_late (PrcMoment *now, const PrcShowEvent *event, GError **error)
{
  g_autoptr (GPtrArray) cues = read_cues (event, error);
  int after;

  if (cues == NULL)
    return FALSE;
  after = find_place (now, event, g_ptr_array_index (cues, 0), error);
  if (after < -1)
    return FALSE;
  for (guint i = 0; i < cues->len; i++)
    {
      PrcCue *cue = g_ptr_array_index (cues, i); /* ours alone: it was just read */

      cue->number = now->lineup->n_numbers + 1;
      if (!position_is_free (now, cue->position))
        {
          g_free (cue->position);
          cue->position = make_position (now, after);
        }
      take_place (now, cue, after);
      put_in (now, cue, after++);
      settle_late (now, cue->number);
    }
  return TRUE;
}

gboolean
prc_live_place_late (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  const PrcCue *there = find_person (now, event->subject);
  int after;

  if (there == NULL)
    return add_late (now, event, error);
  if (was_called (now, there))
    return refuse (error, PRC_LIVE_ERROR_CALLED, "That person was called before");
  g_autoptr (PrcCue) cue = prc_cue_ref (there);
  after = find_place (now, event, cue, error);
  if (after < -1)
    return FALSE;
  put_in (now, cue, after);
  settle_late (now, cue->number);
  return TRUE;
}

/* @cue with the card of @changed; what belongs to the place stays. NULL: it is the same. */
static PrcCue *
make_amended (const PrcCue *cue, const PrcCue *changed)
{
  g_autoptr (PrcCard) card = prc_card_copy (changed->card);
  PrcCue *amended;

  card->place = cue->card->place;
  card->places = cue->card->places;
  if (prc_card_equal (card, cue->card))
    return NULL;
  amended = prc_cue_copy (cue);
  prc_card_unref (amended->card);
  amended->card = g_steal_pointer (&card);
  return amended;
}

gboolean
prc_live_place_amend (PrcLiveState *state, const PrcShowEvent *event, GError **error)
{
  PrcMoment *now = state->now;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) cues = prc_lineup_dup_cues (now->lineup);
  guint n_found = 0, n_changed = 0;

  if (!prc_lineup_has_graduand (now->lineup, event->subject))
    return refuse (error, PRC_LIVE_ERROR_NO_SUCH_PERSON,
                   "Nobody of that name is in the running order");
  changed = read_cues (event, error);
  if (changed == NULL)
    return FALSE;
  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand != event->subject)
        continue;
      PrcCue *amended =
          make_amended (cue, g_ptr_array_index (changed, MIN (n_found, changed->len - 1)));
      n_found++;
      if (amended == NULL)
        continue;
      n_changed++;
      prc_cue_unref (cues->pdata[i]);
      cues->pdata[i] = amended;
    }
  if (n_changed == 0)
    return prc_live_refuse_already (event, error);
  prc_moment_set_lineup (now, prc_lineup_new (g_steal_pointer (&cues)));
  return TRUE;
}
