/* prc-edit-table.h - the history: every edit with its changeset. Private to src/store.
 *
 * An edit is done, or undone, or abandoned: taken back, and then something else was done, so that
 * it can't be put back any more. Abandoned ones stay in the history, which is the audit trail.
 */
#pragma once

#include "prc-database.h"

G_BEGIN_DECLS

/* Adds a done edit, and abandons those that were undone. */
gboolean prc_edit_table_add (PrcDatabase *db, const char *label, gint64 at, gconstpointer changeset,
                             gsize size, GError **error);

/* The edit that undo (@undone FALSE: the newest done) or redo (TRUE: the oldest undone) is about.
 * NOTHING where there is none. */
gboolean prc_edit_table_find (PrcDatabase *db, gboolean undone, gint64 *id, char **label,
                              GBytes **changeset, GError **error);
gboolean prc_edit_table_set_undone (PrcDatabase *db, gint64 id, gboolean undone, GError **error);

/* Newest first. */
GPtrArray *prc_edit_table_load (PrcDatabase *db, GError **error);

G_END_DECLS
