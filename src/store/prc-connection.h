/* prc-connection.h - how a season file is connected to, locked, and brought in and out of the state
 * that a live show needs. Private to src/store.
 *
 *   state     journal mode   lock (SQLite's own)   others may
 *   read      as it is       none between reads    read, write
 *   held      DELETE, EXTRA  RESERVED              read
 *   live      WAL, FULL      EXCLUSIVE             nothing: no -shm file
 *
 * Held: a transaction that writes nothing is kept open and begun again after each commit. In that
 * instant another program may come first; then the next edit is refused: with BUSY while it is
 * there, with OVERTAKEN once it wrote.
 * Only a show that ended badly leaves a file in WAL. Opened for writing, it is brought back to
 * DELETE once it proved sound; where the disk is too full for that it stays in WAL, and exclusive.
 */
#pragma once

#include "prc-database.h"
#include "prc-schema.h"

G_BEGIN_DECLS

/* Connects to @path and says which version it has; nothing of it was used yet. BUSY names who has
 * it. */
PrcDatabase *
prc_connection_open (const char *path, PrcStoreMode mode, int *version, GError **error);

/* All that must be true of a season before it is used: schema, quick_check, references. */
gboolean prc_connection_prove (PrcDatabase *db, GError **error);

/* Out of WAL, where it is in it: the season is one file again, and nothing is beside it. */
gboolean prc_connection_make_plain (PrcDatabase *db, GError **error);

/* A freshly connected database to held; BUSY names who has it. */
gboolean prc_connection_settle (PrcDatabase *db, const char *path, GError **error);
/* The transaction of an edit: as a rule it is held already. BUSY names who came in between;
 * OVERTAKEN, once, where they wrote: it is held again. */
gboolean prc_connection_begin (PrcDatabase *db, const char *path, GError **error);
/* Held again after a commit or a roll-back. What fails is noted, and the next edit asks again. */
void prc_connection_hold (PrcDatabase *db);

/* From held (or fresh, where a show's connection was lost) to live; BUSY where somebody is reading.
 */
gboolean prc_connection_go_live (PrcDatabase *db, GError **error);
/* From live to held, all in one file again. */
void prc_connection_leave_live (PrcDatabase *db);

/* A copy in memory of a season of an older schema, migrated there. */
PrcDatabase *prc_connection_migrate_in_memory (PrcDatabase *db, int version,
                                               const PrcMigration *steps, GError **error);
/* Puts a migrated copy in the place of the file @path, which @db is connected to and which the
 * caller closes next; the old one stays beside it as 'NAME.schema-N'. Fails with the old one byte
 * for byte as it was. */
gboolean prc_connection_migrate_file (PrcDatabase *db, const char *path, int version,
                                      const PrcMigration *steps, GError **error);

/* Writes a database in memory to the empty file @part, and makes it durable. */
gboolean prc_connection_write (PrcDatabase *db, const char *part, GError **error);

/* Copies all pages of @from to @to. */
gboolean prc_connection_copy (PrcDatabase *from, PrcDatabase *to, GError **error);

G_END_DECLS
