/* prc-undecided-box.h - who has not answered, and so stands in no order yet; each with a way to
 * them. Nobody: it hides itself.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_UNDECIDED_BOX (prc_undecided_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcUndecidedBox, prc_undecided_box, PRC, UNDECIDED_BOX, AdwBin)

void prc_undecided_box_show (PrcUndecidedBox *self, PrcOpenSeason *season);

G_END_DECLS
