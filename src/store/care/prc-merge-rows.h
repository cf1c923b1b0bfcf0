/* prc-merge-rows.h - the rows of two copies put together, but for their parts: who is new, who was
 * changed, who is gone.
 *
 * Private to src/store. Numbers that both gave out are told apart; what both added, and is plainly
 * one (a person of the same student number, an award of the same code), becomes one.
 */
#pragma once

#include "prc-merging.h"

G_BEGIN_DECLS

/* Gives every row that they added its number here. Before anything is written. */
gboolean prc_merge_rows_number (PrcMerging *merging, GError **error);
/* Adds and changes. */
gboolean prc_merge_rows_put (PrcMerging *merging, GError **error);
/* Takes away, last of all. @lists: see prc_merge_lists_gather. */
gboolean prc_merge_rows_delete (PrcMerging *merging, GHashTable *lists, GError **error);

G_END_DECLS
