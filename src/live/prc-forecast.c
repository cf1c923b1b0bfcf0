#include "prc-forecast.h"

#include <math.h>

/* Planned seconds of the cue at @place in @cues: until the next one's planned start; for the last,
 * until @total. Cues put in late carry their neighbour's start, and so count nothing here. */
static int
get_planned (const GPtrArray *cues, guint place, int total)
{
  const PrcCue *cue = g_ptr_array_index (cues, place);

  for (guint i = place + 1; i < cues->len; i++)
    {
      const PrcCue *next = g_ptr_array_index (cues, i);

      if (next->planned > cue->planned)
        return next->planned - cue->planned;
    }
  return MAX (total - cue->planned, 0);
}

static double
get_seconds (const PrcLiveState *state, guint place, double pace, int total)
{
  const GPtrArray *cues = prc_live_state_get_cues (state);
  const PrcCue *cue = g_ptr_array_index (cues, place);

  return cue->graduand != 0 ? pace : get_planned (cues, place, total);
}

static double
sum_remaining (const PrcLiveState *state, double pace, int total, gint64 now_boot_ms)
{
  const GPtrArray *cues = prc_live_state_get_cues (state);
  const PrcCue *live = prc_live_state_get_live (state);
  gint64 live_since = prc_live_state_get_live_since_ms (state);
  double remaining = 0;

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      PrcCueFate fate = prc_live_state_get_fate (state, cue->number);

      if (fate == PRC_CUE_WAITING || (fate == PRC_CUE_PASSED_OVER && cue->graduand != 0))
        remaining += get_seconds (state, i, pace, total);
      if (live != NULL && cue->number == live->number)
        remaining += MAX (
            get_seconds (state, i, pace, total) - (double) (now_boot_ms - live_since) / 1000.0, 0);
    }
  return remaining;
}

PrcForecast
prc_forecast_make (const PrcLiveState *state, int planned_pace, int total, gint64 now_boot_ms)
{
  double measured = prc_live_state_get_pace (state);
  gint64 started = prc_live_state_get_started_ms (state);
  PrcForecast forecast = { 0, 0 };
  double remaining;

  switch (prc_live_state_get_kind (state))
    {
    case PRC_SHOW_CLOSED:
    case PRC_SHOW_FINISHED:
      return forecast;
    case PRC_SHOW_READY:
      forecast.remaining = total;
      return forecast;
    case PRC_SHOW_RUNNING:
    case PRC_SHOW_HELD:
      break;
    }
  remaining = sum_remaining (state, measured > 0 ? measured : planned_pace, total, now_boot_ms);
  forecast.remaining = (int) lround (remaining);
  forecast.behind = (int) lround ((double) (now_boot_ms - started) / 1000.0 + remaining - total);
  return forecast;
}
