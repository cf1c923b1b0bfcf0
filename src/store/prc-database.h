/* prc-database.h - one SQLite connection, set up as a season wants it, and its errors by our codes.
 *
 * Private to src/store. Knows nothing of seasons. One thread at a time.
 */
#pragma once

#include "prc-store.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _PrcDatabase PrcDatabase;
typedef struct _PrcStatement PrcStatement;

typedef enum
{
  PRC_DATABASE_WRITE,     /* an existing file */
  PRC_DATABASE_READ,      /* an existing file; only SQLite's own repair after a crash may write */
  PRC_DATABASE_READ_ONLY, /* a file or a disk that can't be written to */
  PRC_DATABASE_IMMUTABLE, /* the same, in a state that wants no lock and no repair */
  PRC_DATABASE_NEW,       /* an empty file that exists already, to be filled by the backup */
  PRC_DATABASE_MEMORY     /* no file at all */
} PrcDatabaseMode;

/* Opens @path (NULL for MEMORY), hardened and limited, with an exclusive
 * locking mode: what is locked stays locked. A lock of another program is waited for, half a
 * second. Errors: NOT_FOUND, BUSY, NOT_SEASON, IO. */
PrcDatabase *prc_database_open (const char *path, PrcDatabaseMode mode, GError **error);
/* Takes back whatever transaction is open. NULL is allowed. */
void prc_database_close (PrcDatabase *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcDatabase, prc_database_close)

sqlite3 *prc_database_get_handle (PrcDatabase *db);

/* How long another program's lock is waited for from now on, in ms. */
void prc_database_set_patience (PrcDatabase *db, int ms);

/* Runs fixed SQL without parameters. */
gboolean prc_database_exec (PrcDatabase *db, const char *sql, GError **error);
/* The first column of the first row of fixed SQL. */
gboolean prc_database_get_int64 (PrcDatabase *db, const char *sql, gint64 *value, GError **error);
char *prc_database_dup_string (PrcDatabase *db, const char *sql, GError **error);

gboolean prc_database_in_transaction (PrcDatabase *db);
/* BEGIN IMMEDIATE, unless a transaction is open already. */
gboolean prc_database_begin (PrcDatabase *db, GError **error);
gboolean prc_database_commit (PrcDatabase *db, GError **error);
/* Looks whether another connection has committed since this was done last, and remembers it. Only
 * while the journal mode stays the same. */
gboolean prc_database_watch (PrcDatabase *db, GError **error);
/* Was such a commit seen; asked once, it is forgotten. */
gboolean prc_database_was_overtaken (PrcDatabase *db);
/* The next look is the first. */
void prc_database_watch_anew (PrcDatabase *db);
/* Never fails: what can't be rolled back is rolled back by the next who opens the file. */
void prc_database_rollback (PrcDatabase *db);

/* Sets @error from SQLite's result @rc by our codes; returns FALSE. */
gboolean prc_database_fail (PrcDatabase *db, int rc, GError **error);
/* The extended result code of the last failure. */
int prc_database_get_failure (PrcDatabase *db);

/* The prepared statement of @sql, kept for the next time under its address: so it must be fixed
 * text, or that of prc_database_get_notes. For prc-statement.c alone. */
sqlite3_stmt *prc_database_take (PrcDatabase *db, const char *sql, int *rc);
void prc_database_give_back (PrcDatabase *db, const char *sql, sqlite3_stmt *stmt);

/* SQL texts that are made once for a connection, by key. */
GHashTable *prc_database_get_notes (PrcDatabase *db);
/* JSON to PrcText: what was read already, to be shared. Emptied by whoever ends a load. */
GHashTable *prc_database_get_texts (PrcDatabase *db);

G_END_DECLS
