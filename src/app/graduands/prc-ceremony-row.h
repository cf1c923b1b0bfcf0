/* prc-ceremony-row.h - in which of the season's ceremonies somebody is, and another chosen by hand.
 * Unseen while there is only one.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CEREMONY_ROW (prc_ceremony_row_get_type ())
G_DECLARE_FINAL_TYPE (PrcCeremonyRow, prc_ceremony_row, PRC, CEREMONY_ROW, AdwBin)

/* Both are shared for as long as they are shown. */
void
prc_ceremony_row_show (PrcCeremonyRow *self, PrcOpenSeason *season, const PrcGraduand *graduand);

G_END_DECLS
