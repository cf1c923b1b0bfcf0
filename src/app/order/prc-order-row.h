/* prc-order-row.h - one line of the result: a group's head, an item, or a name. */
#pragma once

#include "prc-cue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_ORDER_LINE (prc_order_line_get_type ())
G_DECLARE_FINAL_TYPE (PrcOrderLine, prc_order_line, PRC, ORDER_LINE, GObject)

/* A head has a title and a summary; a name has a cue. @moved: by hand. */
PrcOrderLine *prc_order_line_new_head (const char *title, const char *summary);
/* Writes the student number behind the name, to tell namesakes apart. */
void prc_order_line_add_number (PrcOrderLine *self);
PrcOrderLine *prc_order_line_new_cue (const PrcCue *cue, gboolean moved);

/* NULL for a head. */
const PrcCue *prc_order_line_get_cue (PrcOrderLine *self);

/* Builds the rows of a list view of PrcOrderLine. */
GtkListItemFactory *prc_order_row_make_factory (void);

G_END_DECLS
