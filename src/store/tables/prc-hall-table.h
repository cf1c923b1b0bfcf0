/* prc-hall-table.h - the tables of halls and their blocks. Private to src/store; see
 * prc-award-table.h. */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

gint64 prc_hall_table_put (PrcDatabase *db, const PrcHallPlan *value, GError **error);
gboolean prc_hall_table_delete (PrcDatabase *db, gint64 id, GError **error);
gboolean prc_hall_table_load (PrcDatabase *db, PrcSeason *season, GError **error);

G_END_DECLS
