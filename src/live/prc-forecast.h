/* prc-forecast.h - when it will end, and how late it is. Pure; time is passed in. */
#pragma once

#include "prc-live.h"

G_BEGIN_DECLS

typedef struct
{
  int behind;    /* seconds late against the plan; negative: early */
  int remaining; /* seconds to the end at the measured pace, the planned one until it is known */
} PrcForecast;

/* @planned_pace: seconds a name; @now_boot_ms: CLOCK_BOOTTIME; @total: planned seconds in all. */
PrcForecast
prc_forecast_make (const PrcLiveState *state, int planned_pace, int total, gint64 now_boot_ms);

G_END_DECLS
