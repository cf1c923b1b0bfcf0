/* prc-award-table.h - the tables of institutions and awards, and the season's title.
 *
 * Private to src/store. All table files alike: put writes one value with its parts and gives its
 * id, or -1; load fills the arrays of a fresh season. Inside a transaction of the caller's.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

gint64
prc_award_table_put_institution (PrcDatabase *db, const PrcInstitution *value, GError **error);
gint64 prc_award_table_put (PrcDatabase *db, const PrcAward *value, GError **error);
gboolean prc_award_table_put_title (PrcDatabase *db, const PrcText *title, GError **error);
gboolean prc_award_table_load (PrcDatabase *db, PrcSeason *season, GError **error);

G_END_DECLS
