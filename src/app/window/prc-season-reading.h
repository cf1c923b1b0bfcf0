/* prc-season-reading.h - all that the windows show of a season, read from its file in one go: in
 * the main thread after an edit, in a worker after a long one.
 */
#pragma once

#include "prc-desk.h"
#include "prc-store.h"

G_BEGIN_DECLS

typedef struct
{
  PrcSeason *season;
  gint64 ceremony;        /* the one worked on; 0: there is none */
  PrcRunningOrder *order; /* of that; NULL where it could not be made */
  PrcAssets *assets;
  GPtrArray *waivers; /* of PrcWaiver; NULL where they could not be read */
  GPtrArray *loads;   /* of PrcLoad, newest first; likewise */
  char *undo_label;   /* NULL: nothing to take back */
  char *redo_label;
  GPtrArray *errors; /* of GError: what could not be read beside the season itself */
} PrcSeasonReading;

/* NULL with an error where the season can't be read. @ceremony: the one worked on before; the first
 * one where it is gone. @known: pictures read before, which will do where none is missing; may be
 * NULL. In the thread that uses @store. */
PrcSeasonReading *
prc_season_reading_new (PrcStore *store, gint64 ceremony, PrcAssets *known, GError **error);
/* The same season from the view of another ceremony of it. */
void prc_season_reading_set_ceremony (PrcSeasonReading *reading, PrcStore *store, gint64 ceremony);
void prc_season_reading_free (PrcSeasonReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcSeasonReading, prc_season_reading_free)

G_END_DECLS
