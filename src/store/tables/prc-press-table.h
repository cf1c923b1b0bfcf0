/* prc-press-table.h - the tables of what was sent to press. Private to src/store; see
 * prc-award-table.h. */
#pragma once

#include "prc-database.h"
#include "prc-press.h"

G_BEGIN_DECLS

gint64 prc_press_table_put (PrcDatabase *db, const PrcPress *value, GError **error);
/* The newest of @kind to @press; NULL in it where there is none. */
gboolean prc_press_table_load (PrcDatabase *db, gint64 ceremony, PrcPressKind kind,
                               PrcPress **press, GError **error);
/* Reads every row. */
gboolean prc_press_table_verify (PrcDatabase *db, GError **error);

G_END_DECLS
