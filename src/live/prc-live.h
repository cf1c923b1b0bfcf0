/* prc-live.h - the show as a state machine: state and event to state. Pure.
 *
 *   closed ──open──> ready ──start──> running ──finish──> finished ──reopen──> running
 *                                        │  ▲
 *                                 hold   ▼  │  release
 *                                        held
 *
 * State = fold of the journal over the frozen order. Invariants, checked at every entry in debug
 * builds: exactly one live cue while running or held; standby is the first callable cue after live
 * unless chosen; called implies was live; seq grows by one.
 */
#pragma once

#include "prc-cue.h"
#include "prc-show-event.h"

G_BEGIN_DECLS

typedef enum
{
  PRC_LIVE_ERROR_NOT_NOW,  /* the state does not allow the event */
  PRC_LIVE_ERROR_TOO_SOON, /* within the guard time of the step before */
  PRC_LIVE_ERROR_NO_SUCH_CUE,
  PRC_LIVE_ERROR_NO_SUCH_PERSON,
  PRC_LIVE_ERROR_NOTHING_NEXT,   /* go at the last cue */
  PRC_LIVE_ERROR_NOTHING_BEFORE, /* back at the first */
  PRC_LIVE_ERROR_NOTHING_TO_UNDO,
  PRC_LIVE_ERROR_ALREADY,  /* absent twice, hold while held */
  PRC_LIVE_ERROR_CALLED,   /* would move someone already called */
  PRC_LIVE_ERROR_BAD_CODE, /* a scan that is no code of ours */
  PRC_LIVE_ERROR_BAD_SEQ   /* the journal has a gap: a fault */
} PrcLiveError;
#define PRC_LIVE_ERROR (prc_live_error_quark ())
GQuark prc_live_error_quark (void);
const char *prc_live_error_get_code (const GError *error); /* 'not-now', …: the contract's */

/* Values of PrcShowEvent.other. */
#define PRC_LIVE_END_OF_CEREMONY 0 /* late */
#define PRC_LIVE_END_OF_GROUP (-1)
#define PRC_LIVE_SCAN_CONFIRMS 0 /* scan: the list leads, it is a tick */
#define PRC_LIVE_SCAN_LEADS 1    /* the card leads: live while running, else standing by */

typedef struct _PrcLiveState PrcLiveState; /* immutable, reference-counted */

/* Closed, at seq 0, over @order. @guard_ms: 0-2000. */
PrcLiveState *prc_live_state_new (const PrcRunningOrder *order, guint guard_ms);
/* The same behind @seq events that are no longer of interest: a rehearsal that begins anew. */
PrcLiveState *prc_live_state_new_at (const PrcRunningOrder *order, guint guard_ms, gint64 seq);
PrcLiveState *prc_live_state_ref (const PrcLiveState *state);
void prc_live_state_unref (PrcLiveState *state);

/* The state after @event, whose seq is the state's plus one and whose times are set; NULL with an
 * error where the table refuses it, and nothing has happened. @replay: the event comes from the
 * journal, so the guard time is not asked. Cost: O(cues) at worst. */
PrcLiveState *prc_live_apply (const PrcLiveState *state, const PrcShowEvent *event, gboolean replay,
                              GError **error);

/* All of @events (of PrcShowEvent) from closed; the first may have any seq, no gap may follow. An
 * event that is refused is a fault of the file. */
PrcLiveState *prc_live_fold (const PrcRunningOrder *order, guint guard_ms, const GPtrArray *events,
                             GError **error);

gint64 prc_live_state_get_seq (const PrcLiveState *state);
PrcShowStateKind prc_live_state_get_kind (const PrcLiveState *state);
gboolean prc_live_state_is_blanked (const PrcLiveState *state);
const char *prc_live_state_get_hold_reason (const PrcLiveState *state);
gboolean
prc_live_state_was_corrected (const PrcLiveState *state); /* the last step took off a card */
/* Was what is live come to by going back, or by taking a step back: until it is left, or called
 * again. */
gboolean prc_live_state_went_back (const PrcLiveState *state);
const PrcCue *prc_live_state_get_live (const PrcLiveState *state);    /* nullable */
const PrcCue *prc_live_state_get_standby (const PrcLiveState *state); /* nullable */

/* Where a second officer stands behind the first: whom the first has just released; NULL while
 * nobody is there. An item is for both. */
const PrcCue *prc_live_state_get_second (const PrcLiveState *state);

/* The cues as they stand now (late ones put in, swapped ones exchanged), and what became of each.
 * Returns: (transfer none) */
const GPtrArray *prc_live_state_get_cues (const PrcLiveState *state);
PrcCueFate prc_live_state_get_fate (const PrcLiveState *state, int number);
/* Those a jump passed over and that were not called since. (transfer container) */
GPtrArray *prc_live_state_list_not_yet_called (const PrcLiveState *state);
/* Cues after standby that would be called, at most @n. (transfer container) */
GPtrArray *prc_live_state_list_next (const PrcLiveState *state, guint n);
/* Absent or skipped within the last two names, for the reader's struck lines. (transfer container)
 */
GPtrArray *prc_live_state_list_struck (const PrcLiveState *state);

/* Names called so far, with the live one. */
int prc_live_state_count_called (const PrcLiveState *state);
/* '15 of 62': those called so far, with the live one, of those called and still to be called, late
 * ones among them; who is absent or skipped is in neither. @item: of its group alone; 0: of the
 * whole ceremony. One rule for all screens. */
void prc_live_state_count (const PrcLiveState *state, gint64 item, int *called, int *names);
/* Was the card of this cue's person scanned. */
gboolean prc_live_state_is_seen (const PrcLiveState *state, int number);

/* Words for the VC's or the reader's screen. (nullable) */
const char *prc_live_state_get_message (const PrcLiveState *state, PrcRole role);
/* Boot-clock ms of the first step after the message; 0: none was made yet. The screen keeps it for
 * 60 s from then. */
gint64 prc_live_state_get_message_stepped_ms (const PrcLiveState *state, PrcRole role);
/* Words for a card of their own on the screen of @role, until the next step. (nullable) */
const char *prc_live_state_get_announcement (const PrcLiveState *state, PrcRole *role);
gboolean prc_live_state_is_reader_ready (const PrcLiveState *state);
/* The event that undo would take back now: its seq and kind; FALSE where there is none. */
gboolean prc_live_state_get_undoable (const PrcLiveState *state, gint64 *seq, PrcEventKind *kind);
gboolean prc_live_state_get_redoable (const PrcLiveState *state, gint64 *seq, PrcEventKind *kind);

/* Seconds a name: median of the last 20 intervals between calls, without gaps over 30 s and the
 * first of a group; 0 with fewer than 10. */
double prc_live_state_get_pace (const PrcLiveState *state);
/* Boot-clock ms of the start, or 0; and of the last step that changed live. */
gint64 prc_live_state_get_started_ms (const PrcLiveState *state);
gint64 prc_live_state_get_live_since_ms (const PrcLiveState *state);
/* ms from the start to the finish; 0 unless it is finished. */
gint64 prc_live_state_get_took_ms (const PrcLiveState *state);

/* Short code of a person on a card: prefix, six letters or more, check letter ('PRC-…'), and back.
 * Never the student's number. The check letter finds any one wrong letter and any two exchanged. */
char *prc_live_make_code (gint64 graduand);
gboolean prc_live_parse_code (const char *code, gint64 *graduand);

/* Cues (of PrcCue) of one person as the detail of 'late' and 'amend', and back: an empty array for
 * what is no such text. (transfer full) */
char *prc_live_make_detail (const GPtrArray *cues);
GPtrArray *prc_live_parse_detail (const char *detail);

/* All there is to a state, as text: equal for equal states, but for seq and times. For tests. */
char *prc_live_state_dup_description (const PrcLiveState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcLiveState, prc_live_state_unref)

G_END_DECLS
