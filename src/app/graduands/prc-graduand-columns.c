#include "prc-graduand-columns.h"

#include "prc-graduand-item.h"

#include <glib/gi18n.h>

#define NAME_CHARS 18

typedef enum
{
  COLUMN_POSITION,
  COLUMN_NAME,
  COLUMN_NATIVE,
  COLUMN_SAY,
  COLUMN_AWARDS,
  COLUMN_TAG
} Column;

static const char *
get_text (PrcGraduandItem *item, Column column)
{
  switch (column)
    {
    case COLUMN_POSITION:
      return prc_graduand_item_get_position (item);
    case COLUMN_NAME:
      return prc_graduand_item_get_name (item);
    case COLUMN_NATIVE:
      return prc_graduand_item_get_native (item);
    case COLUMN_SAY:
      return prc_graduand_item_get_say (item);
    case COLUMN_AWARDS:
      return prc_graduand_item_get_awards (item);
    case COLUMN_TAG:
      break;
    }
  return "";
}

static void
on_setup_text (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column column = (Column) GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_POSITION ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           column == COLUMN_POSITION ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (column == COLUMN_POSITION || column == COLUMN_AWARDS)
    gtk_widget_add_css_class (label, "quiet");
  if (column == COLUMN_POSITION)
    gtk_widget_add_css_class (label, "numeric");
  if (column == COLUMN_NAME)
    gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS); /* a name gives way last */
  if (column == COLUMN_SAY)
    gtk_widget_add_css_class (label, "say");
  gtk_list_item_set_child (list_item, label);
}

/* GTK 4.8 has no call that names a row; it is the grandparent of the cell's child. */
static GtkWidget *
find_row (GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *cell = child != NULL ? gtk_widget_get_parent (child) : NULL;

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

static void
on_bind_text (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column column = (Column) GPOINTER_TO_INT (data);
  PrcGraduandItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = column == COLUMN_POSITION ? find_row (list_item) : NULL;

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), get_text (item, column));
  if (row != NULL)
    {
      g_autofree char *spoken = prc_graduand_item_dup_spoken (item);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
    }
}

static void
on_unbind_text (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *row = (Column) GPOINTER_TO_INT (data) == COLUMN_POSITION ? find_row (list_item) : NULL;

  if (row != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
on_setup_tag (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "pixel-size", 12, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (list_item, box);
}

static void
on_bind_tag (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  PrcGraduandItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (icon);
  const char *tag = prc_graduand_item_get_tag (item);
  const char *classes[] = { "tag", prc_graduand_item_get_tag_class (item), NULL };

  gtk_widget_set_visible (box, tag != NULL);
  if (tag == NULL)
    return;
  gtk_widget_set_css_classes (box, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), prc_graduand_item_get_tag_icon (item));
  gtk_widget_set_visible (icon, prc_graduand_item_get_tag_icon (item) != NULL);
  gtk_label_set_label (GTK_LABEL (label), tag);
}

static GtkColumnViewColumn *
add (GtkColumnView *view, Column column, const char *title, int width, gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);
  gpointer data = GINT_TO_POINTER (column);

  if (column == COLUMN_TAG)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_tag), data);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_tag), data);
    }
  else
    {
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_text), data);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_text), data);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_text), data);
    }
  if (width > 0)
    gtk_column_view_column_set_fixed_width (added, width);
  gtk_column_view_column_set_expand (added, expand);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (view, added);
  g_object_unref (added);
  return added;
}

void
prc_graduand_columns_add (GtkColumnView *view)
{
  add (view, COLUMN_POSITION, _ ("No."), 56, FALSE);
  add (view, COLUMN_NAME, _ ("Name"), 0, TRUE);
  add (view, COLUMN_NATIVE, _ ("Own script"), 130, FALSE);
  add (view, COLUMN_SAY, _ ("Say it"), 180, FALSE);
  add (view, COLUMN_AWARDS, _ ("Awards"), 110, FALSE);
  add (view, COLUMN_TAG, _ ("To know"), 140, FALSE);
}
