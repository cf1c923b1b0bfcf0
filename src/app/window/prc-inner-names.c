#include "prc-inner-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
name (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* The button, the line in it and the list that opens. */
static gboolean
is_part_of_drop_down (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX (widget) ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static void
name_parts (GtkWidget *widget, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_part_of_drop_down (child))
        name (child, label);
      name_parts (child, label);
    }
}

static GtkWidget *
find_list_box (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_LIST_BOX (child) ? child : find_list_box (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
name_group (AdwPreferencesGroup *group)
{
  GtkWidget *list = find_list_box (GTK_WIDGET (group));
  GtkListBoxRow *row = list != NULL ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) : NULL;
  const char *title = adw_preferences_group_get_title (group);

  if ((title == NULL || title[0] == '\0') && ADW_IS_PREFERENCES_ROW (row))
    title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  if (list != NULL && title != NULL)
    name (list, title);
}

/* The row of its head, and what unfolds, are lists of their own. */
static void
name_expander (GtkWidget *widget, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        name (child, title);
      if (!ADW_IS_PREFERENCES_ROW (child))
        name_expander (child, title);
    }
}

void
prc_inner_names_set (GtkWidget *root)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (ADW_IS_COMBO_ROW (root))
    name_parts (root, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)));
  else if (ADW_IS_EXPANDER_ROW (root))
    name_expander (root, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)));
  else if (GTK_IS_DROP_DOWN (root) && tooltip != NULL)
    name_parts (root, tooltip);
  else if (GTK_IS_COLUMN_VIEW (root) && tooltip != NULL)
    {
      name (gtk_widget_get_first_child (root), _ ("Headings"));
      name (gtk_widget_get_last_child (root), tooltip);
    }
  if (GTK_IS_BUTTON (root) && tooltip == NULL &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), "window-close-symbolic") == 0)
    name (root, _ ("Close"));
  if (ADW_IS_PREFERENCES_GROUP (root))
    name_group (ADW_PREFERENCES_GROUP (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    prc_inner_names_set (child);
}
