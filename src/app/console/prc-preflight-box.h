/* prc-preflight-box.h - the preflight as a list: what wants something done, the rest in one row. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_PREFLIGHT_BOX (prc_preflight_box_get_type ())
G_DECLARE_FINAL_TYPE (PrcPreflightBox, prc_preflight_box, PRC, PREFLIGHT_BOX, GtkWidget)

/* Looks anew, and again each 5 s while it is seen. NULL: stops. */
void prc_preflight_box_show (PrcPreflightBox *self, const char *season_path);

G_END_DECLS
