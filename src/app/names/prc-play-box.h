/* prc-play-box.h - a button that plays how a name is said, and whose voice that is.
 *
 * A recording where there is one; else the computer's voice, always marked as such. What went wrong
 * is said in the place of the mark: nothing is lost by it.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_PLAY_BOX (prc_play_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcPlayBox, prc_play_box, PRC, PLAY_BOX, AdwBin)

/* What is played stops. @reading may be NULL: the name is said as written. */
void prc_play_box_show (PrcPlayBox *self, PrcOpenSeason *season, const PrcPersonName *name,
                        const PrcReading *reading);
/* As if the button were clicked: plays, or stops. */
void prc_play_box_toggle (PrcPlayBox *self);

G_END_DECLS
