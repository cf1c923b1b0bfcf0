/* prc-ceremony-table.h - the tables of ceremonies, their settings, and the items of their
 * proceedings. Private to src/store; see prc-award-table.h. */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* frozen_at is not written: it follows from the frozen order. */
gint64 prc_ceremony_table_put (PrcDatabase *db, const PrcCeremony *value, GError **error);
gint64 prc_ceremony_table_put_item (PrcDatabase *db, const PrcItem *value, GError **error);
gboolean prc_ceremony_table_delete_item (PrcDatabase *db, gint64 id, GError **error);
/* See prc_store_delete_ceremony. */
gboolean prc_ceremony_table_delete (PrcDatabase *db, gint64 id, GError **error);
gboolean prc_ceremony_table_load (PrcDatabase *db, PrcSeason *season, GError **error);

G_END_DECLS
