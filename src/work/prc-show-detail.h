/* prc-show-detail.h - what an event must carry besides what was asked: filled in by the show's
 * owner, so that neither a window nor a line of text needs to know. Private to src/work.
 */
#pragma once

#include "prc-live.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* What the show's owner knows. */
typedef struct
{
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  const PrcRunningOrder *order;
  const PrcLiveState *state;
  gboolean card_led;
} PrcShowFacts;

/* Fills in of @event, where it is empty: the order's digest (open), the newest event that can be
 * taken back (undo) or put back (redo), the cue of one who is not in the order (late) or whose card
 * changes (amend), and who leads (scan). */
void prc_show_detail_fill (const PrcShowFacts *facts, PrcShowEvent *event);

G_END_DECLS
