/* prc-open-season.h - the season that the window has open: the store, what it holds now, and the
 * edits.
 *
 * Pages read from it and send edits to it; after each it reads the season again and tells them. It
 * holds no widget. While the show is live the store belongs to the show, and every edit is refused.
 * Main thread.
 */
#pragma once

#include "prc-desk.h"
#include "prc-problem.h"
#include "prc-store.h"
#include "prc-voice.h"

G_BEGIN_DECLS

#define PRC_TYPE_OPEN_SEASON (prc_open_season_get_type ())
G_DECLARE_FINAL_TYPE (PrcOpenSeason, prc_open_season, PRC, OPEN_SEASON, GObject)

/* Signals:
 *   'changed' ()                season, order or ceremony are others now
 *   'checked' ()                the checks have run over what 'changed' told of
 *   'said' (const char *words, gboolean done)
 *                               a whole sentence on what was done, or why it was not; done: undo
 *                               takes it back
 */

/* Takes over @store. @voice is borrowed for as long as this lives; may be NULL. */
PrcOpenSeason *prc_open_season_new (PrcStore *store, PrcVoice *voice, GError **error);

/* Gives the file back; nothing else may be asked of it afterwards. */
void prc_open_season_close (PrcOpenSeason *self);

PrcStore *prc_open_season_get_store (PrcOpenSeason *self);
const char *prc_open_season_get_path (PrcOpenSeason *self);
PrcVoice *prc_open_season_get_voice (PrcOpenSeason *self);
gboolean prc_open_season_is_read_only (PrcOpenSeason *self);

/* All lent; they stay valid until the next 'changed'. */
const PrcSeason *prc_open_season_get_season (PrcOpenSeason *self);
/* The ceremony worked on; NULL only for a season without any. */
const PrcCeremony *prc_open_season_get_ceremony (PrcOpenSeason *self);
void prc_open_season_set_ceremony (PrcOpenSeason *self, gint64 ceremony);
/* NULL where it could not be made. */
const PrcRunningOrder *prc_open_season_get_order (PrcOpenSeason *self);
/* Array of PrcProblem, gravest first: what the checks say, and what the loads of lists noticed and
 * still holds (those name a file), without what was put aside. NULL while the first check runs. */
const GPtrArray *prc_open_season_get_problems (PrcOpenSeason *self);
/* Those put aside, and the reasons (of PrcWaiver, to be found with prc_waivers_find). */
const GPtrArray *prc_open_season_get_aside (PrcOpenSeason *self);
const GPtrArray *prc_open_season_get_waivers (PrcOpenSeason *self);
PrcAssets *prc_open_season_get_assets (PrcOpenSeason *self);

/* One undoable edit. FALSE: nothing was changed, and why was said. */
gboolean
prc_open_season_edit (PrcOpenSeason *self, const char *label, PrcStoreEdit edit, gpointer data);
/* The commonest edits. */
gboolean
prc_open_season_put_graduand (PrcOpenSeason *self, const char *label, const PrcGraduand *graduand);
gboolean prc_open_season_put_item (PrcOpenSeason *self, const char *label, const PrcItem *item);
gboolean
prc_open_season_put_ceremony (PrcOpenSeason *self, const char *label, const PrcCeremony *ceremony);

/* Puts @problems (of PrcProblem) aside for @reason, as one edit; takes them up again. */
gboolean prc_open_season_waive (PrcOpenSeason *self, const GPtrArray *problems, const char *reason);
gboolean prc_open_season_unwaive (PrcOpenSeason *self, gint64 waiver);

gboolean prc_open_season_undo (PrcOpenSeason *self);
gboolean prc_open_season_redo (PrcOpenSeason *self);
/* What undo and redo would act on now; NULL: nothing. */
const char *prc_open_season_get_undo_label (PrcOpenSeason *self);
const char *prc_open_season_get_redo_label (PrcOpenSeason *self);

gboolean prc_open_season_freeze (PrcOpenSeason *self);
gboolean prc_open_season_thaw (PrcOpenSeason *self);

/* Long work, such as the storing of a list: @run is called in a thread that has the store for
 * itself; then the season is read there too. Meanwhile all that would use the store here is refused
 * with PRC_STORE_ERROR_LENT. One at a time. @done is called in the main loop, and finishes with
 * what @run returned; after TRUE 'changed' was told already. To close the season cancels @run and
 * waits for it. @cancellable may be NULL. */
typedef gboolean (*PrcSeasonWork) (PrcStore *store, gpointer data, GCancellable *cancellable,
                                   GError **error);
void prc_open_season_work (PrcOpenSeason *self, PrcSeasonWork run, gpointer data,
                           GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data);
gboolean prc_open_season_work_finish (PrcOpenSeason *self, GAsyncResult *result, GError **error);

/* After others wrote through the store (an import, a show that ended). */
void prc_open_season_reload (PrcOpenSeason *self);

void prc_open_season_say (PrcOpenSeason *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same of something that undo takes back. */
void prc_open_season_say_done (PrcOpenSeason *self, const char *words);
/* @error in the words of prc-trouble.h. */
void prc_open_season_say_error (PrcOpenSeason *self, const GError *error);

G_END_DECLS
