/* prc-sorting-box.h - how names and levels are sorted in a ceremony: language, scripts, particles,
 * Mc, the order of levels.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SORTING_BOX (prc_sorting_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcSortingBox, prc_sorting_box, PRC, SORTING_BOX, AdwBin)

void prc_sorting_box_show (PrcSortingBox *self, PrcOpenSeason *season);

G_END_DECLS
