/* prc-order-part.h - what is said within a presentation besides its opening words. Private.
 *
 * Before the names of each award a line, before those who mount together their names, to each
 * person a formula, behind the last name the closing formula. Each is a step of its own but for the
 * person's, which is on their card.
 */
#pragma once

#include "prc-order-cast.h"
#include "prc-cue.h"

G_BEGIN_DECLS

/* The line before the names of the award of @call's main conferral. NULL: none is read there, since
 * @before (nullable) has the same award, or the item has no such line. */
PrcCard *prc_order_part_new_award (const PrcCast *cast, const PrcItem *item, const PrcCall *before,
                                   const PrcCall *call);

/* The heading of set @number of @count; its names are filled in by prc_order_part_fill_sets. */
PrcCard *prc_order_part_new_set (const PrcCast *cast, const PrcItem *item, int number, int count);

/* The words behind the last name, a page a card; empty where there are none. (transfer full) */
GPtrArray *prc_order_part_list_closing (const PrcCast *cast, const PrcItem *item);

/* What is said to one person; NULL: nothing. */
PrcText *
prc_order_part_make_formula (const PrcCast *cast, const PrcItem *item, const PrcCall *call);

/* Writes into the heading of each set the names that follow it, in stage order. A name that is not
 * to be shown in public is not in it. */
void prc_order_part_fill_sets (PrcRunningOrder *order, const char *const *languages);

G_END_DECLS
