/* prc-choices-box.h - what may be said and done with each name, and what each choice costs in
 * minutes before it is made.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CHOICES_BOX (prc_choices_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcChoicesBox, prc_choices_box, PRC, CHOICES_BOX, AdwPreferencesGroup)

/* The minutes come a moment later, from a thread of their own. */
void prc_choices_box_show (PrcChoicesBox *self, PrcOpenSeason *season);

G_END_DECLS
