/* prc-show-snapshot.h - a moment of the show as a snapshot for the screens. Private to src/work. */
#pragma once

#include "prc-live.h"
#include "prc-season.h"
#include "prc-snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  gboolean two_stops;
  gboolean rehearsal;
  int console_pid; /* 0: none */
  int total;       /* planned seconds of the whole */
} PrcShowFrame;

/* What the screens show at @now_boot_ms; @utc_ms gives the time of day of the end. */
PrcSnapshot *prc_show_snapshot_new (const PrcShowFrame *frame, const PrcLiveState *state,
                                    gint64 now_boot_ms, gint64 utc_ms);

/* Do they differ in what time alone changes: a message gone, a minute later. */
gboolean prc_show_snapshot_is_outdated (const PrcSnapshot *shown, const PrcSnapshot *now);

G_END_DECLS
