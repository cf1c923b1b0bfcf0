/* prc-row-changes.h - what a run of edits changed in sum, row by row.
 *
 * Private to src/store. Changesets follow each other: a row that was added and then changed was
 * added as it is now; one that was added and taken away was never there.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

typedef struct
{
  const char *table; /* interned */
  int operation;     /* SQLITE_INSERT, UPDATE, DELETE; 0: nothing in sum */
  int n;             /* columns of the table */
  /* Of each column, NULL where it was not recorded. Key columns stand in old, or in new where the
   * row was added. */
  sqlite3_value **old_values;
  sqlite3_value **new_values;
  const char *edit; /* digest of the edit that touched it first; lent */
} PrcRowChange;

typedef struct
{
  GPtrArray *rows;     /* of PrcRowChange, in the order in which they were first touched */
  GHashTable *found;   /* by table and key */
  GHashTable *columns; /* how many a table has */
  PrcDatabase *db;     /* whose tables they are; lent */
} PrcRowChanges;

PrcRowChanges *prc_row_changes_new (PrcDatabase *db);
void prc_row_changes_free (PrcRowChanges *changes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcRowChanges, prc_row_changes_free)

/* The next edit; @edit must outlive the sum. DAMAGED where the changeset can't be read. */
gboolean
prc_row_changes_add (PrcRowChanges *changes, GBytes *changeset, const char *edit, GError **error);

/* The value of a key column. */
sqlite3_value *prc_row_change_get_key (const PrcRowChange *change, int column);

/* Same type and same value; two NULL pointers, and NULL and SQL's NULL, are the same. */
gboolean prc_row_values_equal (sqlite3_value *a, sqlite3_value *b);

G_END_DECLS
