/* prc-load-table.h - the tables of loads: how lists were read, what was noticed, what was put
 * aside.
 *
 * Private to src/store; see prc-award-table.h. The loads give arrays of their own: none of this is
 * part of a season's value.
 */
#pragma once

#include "prc-database.h"
#include "prc-list-profile.h"
#include "prc-load.h"
#include "prc-waiver.h"

G_BEGIN_DECLS

gint64 prc_load_table_put_profile (PrcDatabase *db, const PrcListProfile *value, GError **error);
gboolean prc_load_table_delete_profile (PrcDatabase *db, gint64 id, GError **error);
GPtrArray *prc_load_table_load_profiles (PrcDatabase *db, GError **error);

gint64 prc_load_table_put (PrcDatabase *db, const PrcLoad *value, GError **error);
GPtrArray *prc_load_table_load (PrcDatabase *db, GError **error);

gint64 prc_load_table_put_waiver (PrcDatabase *db, const PrcWaiver *value, GError **error);
gboolean prc_load_table_delete_waiver (PrcDatabase *db, gint64 id, GError **error);
GPtrArray *prc_load_table_load_waivers (PrcDatabase *db, GError **error);

G_END_DECLS
