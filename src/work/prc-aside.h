/* prc-aside.h - problems that somebody has looked at: put aside with a reason, and taken up again.
 *
 * Each is an edit of the season, and can be undone.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* Puts @problems (of PrcProblem) aside for @reason, which is never empty; those that are aside
 * already keep theirs. */
gboolean
prc_aside_put (PrcStore *store, const GPtrArray *problems, const char *reason, GError **error);
/* Takes them up again. */
gboolean prc_aside_restore (PrcStore *store, const GPtrArray *problems, GError **error);

G_END_DECLS
