/* prc-go-area.h - the large button: Start, Next, Release or Finish, and to whom. */
#pragma once

#include "prc-console-controller.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_GO_AREA (prc_go_area_get_type ())
G_DECLARE_FINAL_TYPE (PrcGoArea, prc_go_area, PRC, GO_AREA, GtkWidget)

/* Signals 'pressed', 'released', 'activated': as of PrcHoldButton. */

void prc_go_area_show (PrcGoArea *self, PrcConsoleController *controller);

/* The guard time after a step runs: the border thins. */
void prc_go_area_set_dead (PrcGoArea *self, gboolean dead);
/* Shows @words in place of the name for 1.5 s. */
void prc_go_area_say (PrcGoArea *self, const char *words);
void prc_go_area_grab_focus (PrcGoArea *self);

G_END_DECLS
