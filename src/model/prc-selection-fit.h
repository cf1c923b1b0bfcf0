/* prc-selection-fit.h - whom a selection takes: for presentations and for ceremonies alike. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* Does a conferral (NULL: of someone without one) fit @selection; words are compared without case.
 */
gboolean prc_selection_fit (const PrcSeason *season, const PrcSelection *selection,
                            const PrcGraduand *graduand, const PrcConferral *conferral);
/* Does any of the person's. */
gboolean prc_selection_fit_any (const PrcSeason *season, const PrcSelection *selection,
                                const PrcGraduand *graduand);

G_END_DECLS
