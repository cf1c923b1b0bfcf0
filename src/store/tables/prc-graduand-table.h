/* prc-graduand-table.h - the tables of graduands and all their parts. Private to src/store; see
 * prc-award-table.h. */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* Writes nothing where the very same is stored already: a list that is read again is no edit. */
gint64 prc_graduand_table_put (PrcDatabase *db, const PrcGraduand *value, GError **error);
/* With what others had to do with this one. */
gboolean prc_graduand_table_delete (PrcDatabase *db, gint64 id, GError **error);
gboolean prc_graduand_table_load (PrcDatabase *db, PrcSeason *season, GError **error);

G_END_DECLS
