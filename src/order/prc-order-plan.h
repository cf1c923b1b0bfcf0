/* prc-order-plan.h - a ceremony's groups, sorted and arranged: what order and explanation share.
 * Private.
 */
#pragma once

#include "prc-cue.h"
#include "prc-order-card.h"
#include "prc-order-relation.h"
#include "prc-order-sort.h"
#include "prc-problem.h"

G_BEGIN_DECLS

typedef struct
{
  PrcCast *cast;
  GHashTable *collators; /* locale to PrcCollator */
} PrcOrderPlan;

/* NULL: no such ceremony. @season must outlive it. */
PrcOrderPlan *prc_order_plan_new (const PrcSeason *season, gint64 ceremony);
void prc_order_plan_free (PrcOrderPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcOrderPlan, prc_order_plan_free)

/* The order without seats but those given; then the seats of its hall, and what is wrong with them,
 * where the ceremony has one. */
PrcRunningOrder *prc_order_plan_make (const PrcSeason *season, gint64 ceremony);
void prc_order_plan_seat (const PrcSeason *season, PrcRunningOrder *order);

G_END_DECLS
