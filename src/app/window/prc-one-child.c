#include "prc-one-child.h"

void
prc_one_child_show (GtkStack *stack, GtkWidget *child)
{
  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (stack, child);
  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (stack)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    gtk_widget_set_visible (other, other == child);
}

void
prc_one_child_show_name (GtkStack *stack, const char *name)
{
  prc_one_child_show (stack, gtk_stack_get_child_by_name (stack, name));
}
