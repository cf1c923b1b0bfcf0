/* prc-wish-box.h - a wish of one person for their place: first, last, with or after someone, not
 * beside someone.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_WISH_BOX (prc_wish_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcWishBox, prc_wish_box, PRC, WISH_BOX, AdwBin)

/* @graduand 0: nobody is chosen, nothing is shown. */
void prc_wish_box_show (PrcWishBox *self, PrcOpenSeason *season, gint64 graduand);

/* The label of the edit that changes @graduand's place, for the history. (transfer full) */
char *prc_wish_box_dup_label (const PrcGraduand *graduand);

G_END_DECLS
