/* prc-merge-table.h - a table as the merge of two copies sees it: which of its columns are keys,
 * numbers of other rows, and what tells a row from its like.
 *
 * Private to src/store. Read from the schema, so that a later table needs no entry here.
 */
#pragma once

#include "prc-row-changes.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* interned */
  int n;
  GStrv columns;
  gboolean *is_key;
  const char **refers; /* of each column: the table whose number it is; NULL. Interned */
  gboolean numbered;   /* its only key is a number that the file gives out */
  gboolean is_part;    /* (owner, position): its rows are parts of another table's row */
  gboolean is_kept;    /* its rows stand in an order of their own: none is put at the end */
  guint marks;         /* bit a column: what tells which of several parts it is; 0: all of it */
  char *select, *insert, *delete; /* SQL, bound by ':' and the column */
} PrcMergeTable;

/* Returns: (transfer full) name to PrcMergeTable, of all recorded tables; NULL with an error */
GHashTable *prc_merge_tables_load (PrcDatabase *db, GError **error);

/* Column by name; -1: none. */
int prc_merge_table_find (const PrcMergeTable *table, const char *column);

G_END_DECLS
