/* prc-day-box.h - 'On the day': does the person come, and what must be known on the stage. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_DAY_BOX (prc_day_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcDayBox, prc_day_box, PRC, DAY_BOX, AdwBin)

void prc_day_box_show (PrcDayBox *self, PrcOpenSeason *season, const PrcGraduand *graduand);

G_END_DECLS
