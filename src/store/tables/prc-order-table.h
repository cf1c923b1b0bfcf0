/* prc-order-table.h - the frozen running orders. Private to src/store; see prc-award-table.h. */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* NULL @order takes the freeze away. @at: when it is frozen, ISO 8601 UTC; an order that is frozen
 * already keeps its time. Writes nothing where the very same is stored. */
gboolean prc_order_table_put (PrcDatabase *db, gint64 ceremony, const PrcRunningOrder *order,
                              const char *at, GError **error);
/* @order is NULL where none is frozen. DAMAGED where what is stored no longer fits its digest: a
 * letter of a name may have flipped, which SQLite does not see. */
gboolean
prc_order_table_load (PrcDatabase *db, gint64 ceremony, PrcRunningOrder **order, GError **error);

G_END_DECLS
