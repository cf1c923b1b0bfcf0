#include "prc-show-snapshot.h"

#include "prc-forecast.h"
#include "prc-show.h"

#define N_NEXT 6
#define MESSAGE_STAYS_MS 60000 /* after the next step */

static void
add_institutions (PrcSnapshot *snapshot, const PrcSeason *season, const PrcCeremony *ceremony)
{
  for (guint i = 0; i < ceremony->institutions->len; i++)
    {
      const PrcInstitution *institution =
          prc_season_find_institution (season, g_array_index (ceremony->institutions, gint64, i));

      if (institution == NULL)
        continue;
      g_ptr_array_add (snapshot->institutions, institution->name != NULL
                                                   ? prc_text_ref (institution->name)
                                                   : prc_text_new (NULL, NULL));
      g_ptr_array_add (snapshot->crests,
                       g_strdup (institution->crest != NULL ? institution->crest : ""));
    }
}

static void
fill_ceremony (PrcSnapshot *snapshot, const PrcSeason *season, const PrcCeremony *ceremony)
{
  snapshot->title = prc_text_ref (ceremony->title);
  snapshot->place = prc_text_ref (ceremony->place);
  snapshot->date = g_strdup (ceremony->date);
  snapshot->time = g_strdup (ceremony->time);
  g_strfreev (snapshot->languages);
  snapshot->languages = g_strdupv (ceremony->languages);
  add_institutions (snapshot, season, ceremony);
}

/* The message, unless its time is over. */
static char *
dup_message (const PrcLiveState *state, PrcRole role, gint64 now_boot_ms)
{
  gint64 stepped = prc_live_state_get_message_stepped_ms (state, role);

  if (stepped != 0 && now_boot_ms - stepped >= MESSAGE_STAYS_MS)
    return NULL;
  return g_strdup (prc_live_state_get_message (state, role));
}

static char *
dup_time_of_day (gint64 utc_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (utc_ms / 1000);

  return time != NULL ? g_date_time_format (time, "%H:%M") : NULL;
}

static void
fill_cues (PrcSnapshot *snapshot, const PrcLiveState *state)
{
  g_autoptr (GPtrArray) next = prc_live_state_list_next (state, N_NEXT);
  g_autoptr (GPtrArray) struck = prc_live_state_list_struck (state);

  snapshot->live = prc_cue_ref (prc_live_state_get_live (state));
  if (snapshot->two_stops)
    snapshot->second = prc_cue_ref (prc_live_state_get_second (state));
  snapshot->standby = prc_cue_ref (prc_live_state_get_standby (state));
  prc_array_append_values (snapshot->next, next);
  prc_array_append_values (snapshot->struck, struck);
  prc_live_state_count (state, 0, &snapshot->called, &snapshot->names);
  if (snapshot->live != NULL && snapshot->live->graduand != 0)
    prc_live_state_count (state, snapshot->live->item, &snapshot->group_called,
                          &snapshot->group_names);
}

static void
fill_forecast (PrcSnapshot *snapshot, const PrcShowFrame *frame, const PrcLiveState *state,
               gint64 now_boot_ms, gint64 utc_ms)
{
  PrcForecast forecast =
      prc_forecast_make (state, frame->ceremony->pace, frame->total, now_boot_ms);

  snapshot->behind = forecast.behind;
  snapshot->took = (int) (prc_live_state_get_took_ms (state) / 1000);
  snapshot->pace = prc_live_state_get_pace (state);
  if (snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD)
    snapshot->ends = dup_time_of_day (utc_ms + (gint64) forecast.remaining * 1000);
}

static gboolean
is_speech (const PrcCard *card)
{
  return card->type == PRC_ITEM_ADDRESS || card->type == PRC_ITEM_STUDENT_SPEECH ||
         card->type == PRC_ITEM_VOTE_OF_THANKS;
}

/* A speaker's time is told by the clock, not counted down. Of a speech that is turned by pages only
 * each page's beginning is known. */
static char *
dup_until (const PrcShowFrame *frame, const PrcLiveState *state, gint64 now_boot_ms, gint64 utc_ms)
{
  const PrcCue *live = prc_live_state_get_live (state);
  const PrcItem *item = NULL;

  if (live == NULL || live->graduand != 0 || !is_speech (live->card) || live->card->pages > 1)
    return NULL;
  for (guint i = 0; i < frame->season->items->len && item == NULL; i++)
    if (((const PrcItem *) g_ptr_array_index (frame->season->items, i))->id == live->item)
      item = g_ptr_array_index (frame->season->items, i);
  if (item == NULL || item->seconds <= 0)
    return NULL;
  return dup_time_of_day (utc_ms - (now_boot_ms - prc_live_state_get_live_since_ms (state)) +
                          (gint64) item->seconds * 1000);
}

PrcSnapshot *
prc_show_snapshot_new (const PrcShowFrame *frame, const PrcLiveState *state, gint64 now_boot_ms,
                       gint64 utc_ms)
{
  PrcSnapshot *snapshot = prc_snapshot_new ();

  snapshot->seq = prc_live_state_get_seq (state);
  snapshot->console_pid = frame->console_pid;
  snapshot->state = prc_live_state_get_kind (state);
  snapshot->blanked = prc_live_state_is_blanked (state);
  snapshot->rehearsal = frame->rehearsal;
  snapshot->two_stops = frame->two_stops;
  snapshot->corrected = prc_live_state_was_corrected (state);
  snapshot->went_back = prc_live_state_went_back (state);
  snapshot->hold_reason = g_strdup (prc_live_state_get_hold_reason (state));
  snapshot->reader_ready = prc_live_state_is_reader_ready (state);
  snapshot->message_vc = dup_message (state, PRC_ROLE_VC, now_boot_ms);
  snapshot->message_reader = dup_message (state, PRC_ROLE_READER, now_boot_ms);
  snapshot->announcement =
      g_strdup (prc_live_state_get_announcement (state, &snapshot->announced_on));
  fill_ceremony (snapshot, frame->season, frame->ceremony);
  fill_cues (snapshot, state);
  fill_forecast (snapshot, frame, state, now_boot_ms, utc_ms);
  snapshot->until = dup_until (frame, state, now_boot_ms, utc_ms);
  return snapshot;
}

gboolean
prc_show_snapshot_is_outdated (const PrcSnapshot *shown, const PrcSnapshot *now)
{
  return prc_snapshot_get_minutes_behind (shown) != prc_snapshot_get_minutes_behind (now) ||
         g_strcmp0 (shown->ends, now->ends) != 0 ||
         g_strcmp0 (shown->message_vc, now->message_vc) != 0 ||
         g_strcmp0 (shown->message_reader, now->message_reader) != 0;
}

/* '15 of 62' in the group of what is live. */
static void
count_group (PrcSnapshot *snapshot, const PrcRunningOrder *order)
{
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand == 0 || cue->item != snapshot->live->item)
        continue;
      snapshot->group_names++;
      snapshot->group_called += cue->number <= snapshot->live->number;
    }
}

/* As it would be if all before @number had been called in their order. */
PrcSnapshot *
prc_show_preview (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order,
                  int number)
{
  const PrcCeremony *found = prc_season_find_ceremony (season, ceremony);
  PrcSnapshot *snapshot = prc_snapshot_new ();
  guint at = 0;

  g_return_val_if_fail (found != NULL && order != NULL, snapshot);
  fill_ceremony (snapshot, season, found);
  snapshot->names = prc_running_order_count_names (order);
  while (number > 0 && at < order->cues->len)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, at++);

      snapshot->called += cue->graduand != 0;
      if (cue->number != number)
        continue;
      snapshot->live = prc_cue_ref (cue);
      if (cue->graduand != 0)
        count_group (snapshot, order);
      break;
    }
  snapshot->state = snapshot->live != NULL ? PRC_SHOW_RUNNING : PRC_SHOW_READY;
  if (snapshot->live == NULL)
    snapshot->called = (int) (at = 0);
  snapshot->seq = (gint64) at;
  for (guint i = at; i < order->cues->len && snapshot->next->len < N_NEXT; i++)
    if (snapshot->standby == NULL)
      snapshot->standby = prc_cue_ref (g_ptr_array_index (order->cues, i));
    else
      g_ptr_array_add (snapshot->next, prc_cue_ref (g_ptr_array_index (order->cues, i)));
  return snapshot;
}
