/* prc-coming-box.h - the items that come after what is live, with their times. */
#pragma once

#include "prc-show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_COMING_BOX (prc_coming_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcComingBox, prc_coming_box, PRC, COMING_BOX, GtkWidget)

void prc_coming_box_show (PrcComingBox *self, PrcShow *show);

G_END_DECLS
