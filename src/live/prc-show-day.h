/* prc-show-day.h - what happened on the day: who was on the screens when, as the journal has it.
 * Pure.
 *
 * What a report, a photographer's log and a video's chapters are made from.
 */
#pragma once

#include "prc-live.h"

G_BEGIN_DECLS

/* One cue's time on the screens. Times are UTC in ms, reckoned by the machine's own clock from the
 * first event on, so that setting the clock in mid-show moves nothing. */
typedef struct
{
  PrcCue *cue;
  gint64 from_ms;
  gint64 to_ms;        /* 0: it is live still */
  gboolean taken_back; /* left by going back: it was called too soon */
  gboolean again;      /* called again */
} PrcDayMoment;

typedef struct
{
  gint64 started_ms;   /* 0: not yet */
  gint64 finished_ms;  /* 0: not yet */
  gint64 held_ms;      /* in all */
  GPtrArray *moments;  /* of PrcDayMoment, as they came */
  GHashTable *late;    /* of graduand (gint64 *): put in late, and not taken back */
  PrcLiveState *state; /* at the end */
} PrcDay;

/* A fold of @events over @order, as prc_live_fold, with the same errors. */
PrcDay *prc_show_day_new (const PrcRunningOrder *order, const GPtrArray *events, GError **error);
void prc_show_day_free (PrcDay *day);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcDay, prc_show_day_free)

gboolean prc_show_day_is_late (const PrcDay *day, gint64 graduand);
/* The last moment of a cue that was not taken back; NULL: it was never called. */
const PrcDayMoment *prc_show_day_find (const PrcDay *day, int number);

/* The moments as one who watches a recording would part them: what was taken back belongs to the
 * one who was called instead, and a cue that goes on is one moment. Each ends where the next
 * begins; the last at the finish, or at @now_ms where it is live still. Returns: (transfer full)
 * array of PrcDayMoment */
GPtrArray *prc_show_day_list_chapters (const PrcDay *day, gint64 now_ms);

G_END_DECLS
