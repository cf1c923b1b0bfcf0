/* prc-pace-box.h - when it will end, how late it is, and the pace of the names. */
#pragma once

#include "prc-show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_PACE_BOX (prc_pace_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcPaceBox, prc_pace_box, PRC, PACE_BOX, GtkWidget)

void prc_pace_box_show (PrcPaceBox *self, PrcShow *show);

/* '3 min behind', '2 min ahead', 'On time'. Returns: (transfer full) */
char *prc_pace_dup_words (const PrcSnapshot *snapshot);

G_END_DECLS
