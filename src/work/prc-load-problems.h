/* prc-load-problems.h - what the loads of lists noticed that is still worth a look. Pure.
 */
#pragma once

#include "prc-load.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* Of the newest load of each list: what still holds. Left out is what was about people who are not
 * in the season any more, attendance that was decided since, and what @checked (of PrcProblem, the
 * season's own checks) says of the same person. @loads: of PrcLoad, newest first.
 * Returns: (transfer full) array of PrcProblem, gravest first */
GPtrArray *
prc_load_problems_list (const GPtrArray *loads, const PrcSeason *season, const GPtrArray *checked);

G_END_DECLS
