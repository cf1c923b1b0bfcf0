/* prc-errata.h - the slip that goes into the printed booklet: what was added, and what to read
 * instead.
 */
#pragma once

#include "prc-flow.h"
#include "prc-press.h"

G_BEGIN_DECLS

/* @withdrawn: also say who is no longer in it, a private matter, so by choice alone. @slip: its
 * number; from the second one it says that it replaces the one before. NULL where there is nothing
 * to say. Returns: (transfer full) (nullable) */
GPtrArray *
prc_errata_new (const PrcBooklet *booklet, const PrcPress *press, gboolean withdrawn, guint slip);

G_END_DECLS
