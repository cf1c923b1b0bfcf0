/* prc-ceremony-box.h - the ceremonies of the season beside each other: one more, one less, whom
 * this one takes and how many it has room for.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CEREMONY_BOX (prc_ceremony_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcCeremonyBox, prc_ceremony_box, PRC, CEREMONY_BOX, AdwBin)

void prc_ceremony_box_show (PrcCeremonyBox *self, PrcOpenSeason *season);

G_END_DECLS
