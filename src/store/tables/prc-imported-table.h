/* prc-imported-table.h - what each list said last time, and the blobs. Private to src/store; see
 * prc-award-table.h. */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* NULL @values forgets the row. Writes nothing where the very same is stored. */
gboolean prc_imported_table_put (PrcDatabase *db, const char *source, const char *id,
                                 GVariant *values, GError **error);
GHashTable *prc_imported_table_load (PrcDatabase *db, GError **error);

gboolean
prc_imported_table_put_blob (PrcDatabase *db, const char *hash, GBytes *bytes, GError **error);
/* NOT_FOUND where it is not there. */
GBytes *prc_imported_table_load_blob (PrcDatabase *db, const char *hash, GError **error);
/* All but the recordings of names. A blob whose bytes do not fit its hash is left out. */
PrcAssets *prc_imported_table_load_blobs (PrcDatabase *db, GError **error);
/* DAMAGED names the first blob whose bytes do not fit its hash. */
gboolean prc_imported_table_verify_blobs (PrcDatabase *db, GError **error);

G_END_DECLS
