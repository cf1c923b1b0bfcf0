/* prc-check.h - what should be looked at before the day. Pure. */
#pragma once

#include "prc-cue.h"
#include "prc-problem.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* Problems of one ceremony, gravest first, with its order's own among them. @order may be NULL.
 * Returns: (transfer full) array of PrcProblem; empty: nothing to look at */
GPtrArray *
prc_check_season (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order);

/* Gravest first: by severity, then by how grave the code is; else as they stand. */
void prc_check_sort (GPtrArray *problems);

G_END_DECLS
