/* prc-order-sort.h - the keys of a presentation's order. Private.
 *
 * 'Ascending' is the order in which the field is read out: levels and classes highest first (the
 * order of their enumerations), prize winners before others, all else as the alphabet or the list
 * has it. Who has nothing to sort by comes last, whichever the direction.
 */
#pragma once

#include "prc-collate.h"
#include "prc-order-cast.h"

G_BEGIN_DECLS

/* The item's keys, else the ceremony's, and always name, then id. Returns: (transfer full) array of
 * PrcSortKey */
GArray *prc_order_sort_list_keys (const PrcCeremony *ceremony, const PrcItem *item);

/* Sorts the calls of @group and fills in their keys. Stable and total: ids decide at last. */
void prc_order_sort_group (const PrcCast *cast, PrcCallGroup *group, PrcCollator *collator);

/* By the key at @index alone. */
int
prc_order_sort_compare_key (const PrcCall *a, const PrcCall *b, const GArray *keys, guint index);

/* What the key at @field compares, in words of @language: 'Ouyang', 'First Class Honours'.
 * (nullable)
 */
char *prc_order_sort_dup_value (const PrcCast *cast, const PrcCall *call, PrcKeyField field,
                                const char *language);

G_END_DECLS
