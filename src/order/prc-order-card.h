/* prc-order-card.h - what screens and pages are given of a person or an item. Private.
 *
 * Privacy is applied here, and what the ceremony does not say is left out: a screen can show no
 * more than its card holds.
 */
#pragma once

#include "prc-card.h"
#include "prc-order-cast.h"

G_BEGIN_DECLS

/* @conferrals: those called for. Returns: (transfer full) */
PrcCard *prc_order_card_new_person (const PrcCast *cast, const PrcGraduand *graduand,
                                    const GPtrArray *conferrals, const PrcItem *presentation);

/* One card for each page of the item's words. @problems may be NULL. Returns: (transfer full) array
 * of PrcCard, at least one */
GPtrArray *prc_order_card_list_item (const PrcCast *cast, const PrcItem *item, GPtrArray *problems);

G_END_DECLS
