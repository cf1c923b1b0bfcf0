/* prc-inner-names.h - names for the parts inside GTK's own composite widgets, which a screen reader
 * would call by their class.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the inner parts of every drop-down (by its tooltip, or the title of its row), list of a
 * preferences group (by its title, or its first row's), expander row, column view and
 * button that closes a toast below @root. Called once it
 * is built; again after more was added. */
void prc_inner_names_set (GtkWidget *root);

G_END_DECLS
