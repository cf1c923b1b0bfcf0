/* prc-merge-desk.h - another officer's copy of the season, taken in: what both shells do.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* prc_store_merge as one edit, with a backup before it and the orders brought up to date after it.
 * @trial: nothing is written, @result says what would be. Errors: those of the store. */
gboolean prc_merge_desk_take (PrcStore *store, PrcStore *other, gboolean trial,
                              PrcMergeResult *result, GError **error);

/* The person whose row, or whose part, a conflict is about; NULL: nobody's. (transfer none) */
const PrcGraduand *
prc_merge_desk_find_person (const PrcSeason *season, const PrcMergeConflict *conflict);

G_END_DECLS
