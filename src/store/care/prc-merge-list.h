/* prc-merge-list.h - the parts of one row (awards of a person, needs, headings of an item) of two
 * copies, put together.
 *
 * Private to src/store. Parts that tell who they are (an award by itself, a number and its
 * source) are found by that and never by their place: what both added stands one after the other.
 * Others, and readings, are whole: changed in both copies, ours stays.
 */
#pragma once

#include "prc-merging.h"

G_BEGIN_DECLS

/* The changes of parts, list by list: 'conferral\x1f700' (their number) to array of PrcRowChange;
 * the arrays go to @order too, lent, as they came. */
GHashTable *prc_merge_lists_gather (PrcMerging *merging, GPtrArray *order);

/* Of every list in @order whose owner is still there. After the rows themselves. FALSE with an
 * error. */
gboolean prc_merge_lists (PrcMerging *merging, const GPtrArray *order, GError **error);

/* Are all parts of a row that they took away here as they were there. @lists: as gathered. */
gboolean prc_merge_lists_are_as_before (PrcMerging *merging, GHashTable *lists, const char *owner,
                                        gint64 theirs);

G_END_DECLS
