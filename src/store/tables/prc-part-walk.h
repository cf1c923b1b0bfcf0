/* prc-part-walk.h - hands the rows of a table of parts to the values that own them, in one pass.
 * Private to src/store. */
#pragma once

#include "prc-mapping.h"

G_BEGIN_DECLS

/* Reads the row into the value that owns it. */
typedef void (*PrcPartRead) (PrcDatabase *db, PrcStatement *row, gpointer owner);

/* @owners: values whose first field is their id, rising. @owner: the rows of one alone; 0: of all.
 * A row whose owner is not there fails with DAMAGED. */
gboolean prc_part_walk (const PrcMapping *mapping, PrcDatabase *db, gint64 owner,
                        const GPtrArray *owners, PrcPartRead read, GError **error);

G_END_DECLS
