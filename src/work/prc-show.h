/* prc-show.h - the one owner of the running show: applies events, commits, then lets the picture
 * go.
 *
 * State = fold of the journal. A step is applied in memory at once, handed to the journal's thread,
 * and its snapshot is published when the commit is done or 50 ms have passed, whichever is first;
 * in the second case it counts as unsaved until the commit ends. Main thread.
 */
#pragma once

#include "prc-forecast.h"
#include "prc-journal.h"
#include "prc-live.h"
#include "prc-snapshot.h"

G_BEGIN_DECLS

#define PRC_TYPE_SHOW (prc_show_get_type ())
G_DECLARE_FINAL_TYPE (PrcShow, prc_show, PRC, SHOW, GObject)

typedef enum
{
  PRC_SHOW_ERROR_WORDS,  /* a line that is no command */
  PRC_SHOW_ERROR_ORDER,  /* the stored order is not the one that the show was opened with */
  PRC_SHOW_ERROR_UNSAVED /* steps are not on the disk, but in memory */
} PrcShowError;
#define PRC_SHOW_ERROR (prc_show_error_quark ())
GQuark prc_show_error_quark (void);

typedef struct
{
  guint guard_ms; /* 400 */
  gboolean rehearsal;
  const char *device;        /* 'console', 'cli' */
  gboolean two_stops;        /* a second officer is there, even where the ceremony has none */
  gboolean card_led;         /* a scan calls the person, even where the list leads */
  const char *second_backup; /* folder, on a stick, for one more copy each 5 min; NULL: none */
} PrcShowOptions;

/* Signals:
 *   'snapshot' ()      a newer snapshot may be painted
 *   'stepped' ()       the state changed (console lists); before 'snapshot'
 *   'saved' (guint n)  n steps wait to be saved; 0: all are on the disk
 *   'backup' (const GError *error, gboolean second)
 *                      a copy was made (NULL), or why not; @second: there is one, but not in the
 *                      second folder
 */

/* Opens the journal, freezes the order if it is not (a rehearsal does not), folds, and adds 'open'
 * where the show is closed. @store must be writable and not live. Until something was started the
 * order is brought up to date at each opening; then it is the one that was stored, to the letter. A
 * rehearsal begins anew after each close. */
PrcShow *
prc_show_open (PrcStore *store, gint64 ceremony, const PrcShowOptions *options, GError **error);

/* What someone asks of the show. What only the show knows may be left out (0, NULL): the digest
 * (open), the newest event that can be taken or put back (undo, redo), the cue of one who is not in
 * the order (late), the new card (amend). */
typedef struct
{
  PrcEventKind kind;
  gint64 subject, other;
  char *detail;
} PrcShowStep;

void prc_show_step_clear (PrcShowStep *step);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcShowStep, prc_show_step_clear)

/* One step. FALSE with a PRC_LIVE_ERROR where it is refused: nothing has happened. */
gboolean prc_show_do (PrcShow *show, const PrcShowStep *step, GError **error);
/* The same, and waits for the commit: @saved FALSE: kept in memory and tried again. */
gboolean
prc_show_do_and_wait (PrcShow *show, const PrcShowStep *step, gboolean *saved, GError **error);
/* One line of the command line's grammar: words to @step. ID is any external id of a person of the
 * season, CUE a printed position ('41a') or '#N', the Nth row of the order.
 *
 *   open close start finish reopen go back release blank unblank ready skip undo redo
 *   stand-by CUE · hold [WORDS] · absent ID · present ID · swap ID ID · amend ID · again ID
 *   late ID after ID|end-of-group|end · scan CODE · message vc|reader [WORDS]
 *   announce [on ROLE] [WORDS]
 *
 * Errors: PRC_SHOW_ERROR_WORDS; PRC_LIVE_ERROR_NO_SUCH_PERSON and _NO_SUCH_CUE. */
gboolean prc_show_parse (PrcShow *show, const char *line, PrcShowStep *step, GError **error);

/* Was the show found running: then it came back after a stop, at the same graduand. */
gboolean prc_show_was_recovered (PrcShow *show);
/* Is it known that the stop lost nothing: no step waited for the disk, and the machine was not
 * started anew since, with which steps that wait in memory would be gone unseen. */
gboolean prc_show_was_kept_whole (PrcShow *show);

const PrcLiveState *prc_show_get_state (PrcShow *show);
const PrcRunningOrder *prc_show_get_order (PrcShow *show);
/* The journal of this show, from its opening on. Returns: (transfer none) array of PrcShowEvent */
const GPtrArray *prc_show_get_events (PrcShow *show);
const PrcSeason *prc_show_get_season (PrcShow *show);
const PrcCeremony *prc_show_get_ceremony (PrcShow *show);
PrcAssets *prc_show_get_assets (PrcShow *show);
PrcForecast prc_show_get_forecast (PrcShow *show);
/* The newest that may be painted; never NULL. (transfer none) */
const PrcSnapshot *prc_show_get_snapshot (PrcShow *show);
/* Steps that were painted, or answered, before they were on the disk. */
guint prc_show_get_n_unsaved (PrcShow *show);
/* Has the disk so little room that it may fill up while the show runs. */
gboolean prc_show_is_short_of_room (PrcShow *show);
gboolean prc_show_is_card_led (PrcShow *show);
/* Is there a second officer, whose pointer is prc_live_state_get_second. */
gboolean prc_show_has_two_stops (PrcShow *show);

/* Gives the lock back; @end adds a 'close' event first. It is closed in any case: FALSE with
 * UNSAVED where steps are not on the disk, with an error of the store where its journal refused the
 * 'close' event. Waits 2 s for the disk at most. */
gboolean prc_show_close (PrcShow *show, gboolean end, GError **error);

/* A snapshot of a state without a journal: previews, 'scene --cue N'. @number: cue that is live;
 * 0: ready, nothing live. Returns: (transfer full) */
PrcSnapshot *prc_show_preview (const PrcSeason *season, gint64 ceremony,
                               const PrcRunningOrder *order, int number);

G_END_DECLS
