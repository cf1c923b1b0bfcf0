/* prc-live-private.h - the inside of a state of the show, for the files of src/live alone. */
#pragma once

#include "prc-live.h"
#include "prc-moment.h"

G_BEGIN_DECLS

/* What was taken back, newest first: where 'redo' goes. */
typedef struct _PrcRedo PrcRedo;
struct _PrcRedo
{
  int ref_count;
  PrcRedo *next;
  gint64 undo; /* seq of the undo that it would take back */
  PrcMoment *moment;
};

struct _PrcLiveState
{
  int ref_count;
  gint64 seq;
  gboolean is_open;
  PrcMoment *now;
  PrcRedo *redo;
  gboolean corrected;     /* the last event took a live card off, or changed it */
  gboolean went_back;     /* live was come to by going back */
  PrcRunningOrder *order; /* as frozen */
  guint guard_ms;

  /* The show clock: ms since the first event, by the boot clock; over a restart of the machine, by
   * the wall clock, which is all there is then. */
  gint64 clock_ms;
  gint64 boot_ms; /* at the last event; boot clock minus this plus clock_ms is the show clock */
  gint64 wall_ms;
  GRefString *boot_id; /* NULL before the first event */

  /* What the guard looks at: the last step of go or back, unless it was taken back. */
  PrcEventKind guarded;
  gint64 guarded_boot_ms; /* -1: none */
};

/* One row of the transition table. @state is a fresh copy, seq and clock already moved on; in
 * the steps that can be undone, @state->now is a fresh moment after the one before. */
typedef gboolean (*PrcLiveTransition) (PrcLiveState *state, const PrcShowEvent *event,
                                       GError **error);

gboolean prc_live_move_start (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_go (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_back (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_stand_by (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_again (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_scan (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_finish (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_move_reopen (PrcLiveState *state, const PrcShowEvent *event, GError **error);

gboolean prc_live_mark_absent (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_mark_present (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_mark_skip (PrcLiveState *state, const PrcShowEvent *event, GError **error);

gboolean prc_live_place_swap (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_place_late (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_place_amend (PrcLiveState *state, const PrcShowEvent *event, GError **error);

gboolean prc_live_say_hold (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_release (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_blank (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_unblank (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_ready (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_message (PrcLiveState *state, const PrcShowEvent *event, GError **error);
gboolean prc_live_say_announce (PrcLiveState *state, const PrcShowEvent *event, GError **error);

PrcRedo *prc_live_redo_ref (PrcRedo *redo);
void prc_live_redo_unref (PrcRedo *redo);
/* A copy to be changed. */
PrcLiveState *prc_live_state_new_after (const PrcLiveState *state);
/* Gives it a fresh moment for @event to change; what was taken back can't be redone any more. */
void prc_live_state_begin_moment (PrcLiveState *state, const PrcShowEvent *event);

/* Sets PRC_LIVE_ERROR_ALREADY and returns FALSE. */
gboolean prc_live_refuse_already (const PrcShowEvent *event, GError **error);

/* Aborts where an invariant does not hold (prc-live.h). O(cues + steps). */
void prc_live_check_state (const PrcLiveState *state);

G_END_DECLS
