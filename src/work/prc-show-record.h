/* prc-show-record.h - a show as its journal has it, without opening it.
 *
 * For those who only look: the state on the command line, the report of the day.
 */
#pragma once

#include "prc-live.h"
#include "prc-store.h"

G_BEGIN_DECLS

typedef struct
{
  PrcLiveState *state;
  PrcRunningOrder *order; /* the one that the show was opened with */
  GPtrArray *events;      /* of PrcShowEvent; of the show that is on */
} PrcShowRecord;

/* Works on a store opened READ. Returns: (transfer full), or NULL with an error of the store, of
 * the journal or of live. Cost: a fold of the journal. */
PrcShowRecord *prc_show_record_load (PrcStore *store, const PrcSeason *season, gint64 ceremony,
                                     gboolean rehearsal, GError **error);

void prc_show_record_free (PrcShowRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcShowRecord, prc_show_record_free)

G_END_DECLS
