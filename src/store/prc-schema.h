/* prc-schema.h - the tables of a season file: made, compared with what a file has, and migrated.
 *
 * Private to src/store. The SQL is in schema-N.sql.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

#define PRC_SCHEMA_APPLICATION_ID 0x50726373 /* 'Prcs' */

/* The tables whose changes are recorded as changesets; ended by NULL. */
extern const char *const prc_schema_recorded[];

/* Makes all tables in an empty database; _version as an earlier schema had them, for tests. */
gboolean prc_schema_create (PrcDatabase *db, GError **error);
gboolean prc_schema_create_version (PrcDatabase *db, int version, GError **error);

/* Is it ours, and of what version. NOT_SEASON where it is some other database. */
gboolean prc_schema_identify (PrcDatabase *db, int *version, GError **error);

/* Compares every table, index, trigger and view with the known ones, before any of them is used: a
 * file from elsewhere may bring triggers of its own. DAMAGED names the first that differs. */
gboolean prc_schema_compare (PrcDatabase *db, GError **error);
/* The least a file of a later version must have to be read: our tables are tables. NEWER. */
gboolean prc_schema_compare_newer (PrcDatabase *db, GError **error);

/* quick_check and the references. DAMAGED says what is wrong. */
gboolean prc_schema_quick_check (PrcDatabase *db, GError **error);
gboolean prc_schema_check_references (PrcDatabase *db, GError **error);

/* One step of a migration: from the schema whose number is its place in the list to the next.
 * Runs inside a transaction, on a copy. */
typedef gboolean (*PrcMigration) (PrcDatabase *db, GError **error);

/* Those that this program knows, by the version they start from; NULL where there is none. */
const PrcMigration *prc_schema_get_migrations (void);

/* Brings @db from @version to PRC_STORE_SCHEMA in one transaction, and compares what came out.
 * @steps: PRC_STORE_SCHEMA of them. NOT_SEASON where a step is missing. */
gboolean
prc_schema_migrate (PrcDatabase *db, int version, const PrcMigration *steps, GError **error);

G_END_DECLS
