/* prc-merging.h - the merge of two copies while it is under way: whose row is whose, and what both
 * say.
 *
 * Private to src/store.
 */
#pragma once

#include "prc-merge-table.h"

G_BEGIN_DECLS

typedef struct
{
  PrcDatabase *db;       /* ours, inside an edit */
  PrcDatabase *other;    /* theirs */
  GHashTable *tables;    /* name to PrcMergeTable, of ours */
  PrcRowChanges *theirs; /* what was changed there, and is not yet taken in */
  GHashTable *ids;       /* 'graduand\x1f700', their number, to gint64 of ours */
  GHashTable *take;      /* set of keys of conflicts in which theirs counts; NULL: none */
  GPtrArray *conflicts;  /* of PrcMergeConflict, filled */
} PrcMerging;

const PrcMergeTable *prc_merging_get_table (PrcMerging *merging, const char *name);

/* Our number of their row; the same where nothing else is known. */
gint64 prc_merging_map (PrcMerging *merging, const char *table, gint64 theirs);
void prc_merging_set_id (PrcMerging *merging, const char *table, gint64 theirs, gint64 ours);
gboolean prc_merging_knows (PrcMerging *merging, const char *table, gint64 theirs);

/* Puts our numbers in the place of theirs, in a row of @table. */
void prc_merging_map_row (PrcMerging *merging, const PrcMergeTable *table, sqlite3_value **cells);

/* Both say something else of @field: told, unless the two are the same. TRUE where theirs counts.
 * @id: of the row or of its owner. @part: what is taken with it, in its key; NULL: the field
 * alone. */
typedef struct
{
  const char *table;
  gint64 id;
  const char *part;
  const char *field;
  sqlite3_value *ours, *theirs;
} PrcMergePlace;
gboolean prc_merging_tell (PrcMerging *merging, const PrcMergePlace *place);

/* Cells of one row, NULL-able values. Owned. */
sqlite3_value **prc_merge_row_copy (sqlite3_value *const *cells, int n);
sqlite3_value **prc_merge_row_read (sqlite3_stmt *stmt, int n);
void prc_merge_row_free (sqlite3_value **cells, int n);
void prc_merge_row_set (sqlite3_value **place, sqlite3_value *value);

/* Runs @sql with the columns of @table bound by their names from @cells. FALSE with an error. */
gboolean prc_merging_run (PrcMerging *merging, const PrcMergeTable *table, const char *sql,
                          sqlite3_value *const *cells, GError **error);
/* The row of ours with the key that stands in @cells. NULL: there is none; with an error: it could
 * not be read. */
sqlite3_value **prc_merging_find (PrcMerging *merging, const PrcMergeTable *table,
                                  sqlite3_value *const *cells, GError **error);
/* Is a row of ours of that number there. */
gboolean prc_merging_has (PrcMerging *merging, const char *table, gint64 id);
/* Are all rows there that @cells name, but for its own key. */
gboolean prc_merging_has_named (PrcMerging *merging, const PrcMergeTable *table,
                                sqlite3_value *const *cells);

G_END_DECLS
