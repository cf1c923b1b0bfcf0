/* prc-say-box.h - 'Say it': the ways to say a name that are known, and one's own. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SAY_BOX (prc_say_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcSayBox, prc_say_box, PRC, SAY_BOX, AdwBin)

/* Choosing or typing another way is an edit of @graduand: an officer's reading. */
void prc_say_box_show (PrcSayBox *self, PrcOpenSeason *season, const PrcGraduand *graduand);

/* For the keyboard: takes the nth way from 1, as if it had been clicked; the first is what stands,
 * confirmed. FALSE where there is none, or where the season can't be written. */
gboolean prc_say_box_choose (PrcSayBox *self, guint n);
/* Puts the cursor where an own way is typed. */
void prc_say_box_type (PrcSayBox *self);

/* Plays how the name is said, or stops. */
void prc_say_box_play (PrcSayBox *self);

G_END_DECLS
