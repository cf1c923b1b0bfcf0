/* prc-split.h - a list and what is told of the one chosen, side by side; in a narrow window the
 * second is drawn over the first by a button.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SPLIT (prc_split_get_type ())
G_DECLARE_FINAL_TYPE (PrcSplit, prc_split, PRC, SPLIT, AdwBin)

/* Properties, for templates: 'content' and 'side' (GtkWidget), 'side-first' (it stands before the
 * content), 'side-title' (what the button is called: 'Details'). */

G_END_DECLS
