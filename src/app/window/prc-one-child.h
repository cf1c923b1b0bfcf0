/* prc-one-child.h - stacks whose other children are out of a screen reader's way. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows one child and hides the others: GTK 4.8 tells a screen reader of those behind it too. */
void prc_one_child_show (GtkStack *stack, GtkWidget *child);
void prc_one_child_show_name (GtkStack *stack, const char *name);

G_END_DECLS
