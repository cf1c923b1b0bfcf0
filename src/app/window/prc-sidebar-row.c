#include "prc-sidebar-row.h"

struct _PrcSidebarRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *count;
  char *name;
};

G_DEFINE_TYPE (PrcSidebarRow, prc_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
prc_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (prc_sidebar_row_parent_class)->dispose (object);
}

static void
prc_sidebar_row_finalize (GObject *object)
{
  g_free (PRC_SIDEBAR_ROW (object)->name);
  G_OBJECT_CLASS (prc_sidebar_row_parent_class)->finalize (object);
}

static void
prc_sidebar_row_class_init (PrcSidebarRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_sidebar_row_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_sidebar_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/window/prc-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebarRow, count);
}

static void
prc_sidebar_row_init (PrcSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_sidebar_row_new (const char *name, const char *icon, const char *label)
{
  PrcSidebarRow *self = g_object_new (PRC_TYPE_SIDEBAR_ROW, NULL);

  self->name = g_strdup (name);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->label, label);
  prc_sidebar_row_set_count (self, NULL, FALSE, NULL);
  return GTK_WIDGET (self);
}

const char *
prc_sidebar_row_get_name (PrcSidebarRow *self)
{
  return self->name;
}

void
prc_sidebar_row_set_count (PrcSidebarRow *self, const char *count, gboolean pill,
                           const char *spoken)
{
  const char *label = gtk_label_get_label (self->label);
  g_autofree char *both = count != NULL ? g_strdup_printf ("%s, %s", label, count) : NULL;

  gtk_label_set_label (self->count, count != NULL ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), count != NULL);
  if (pill)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "pill-count");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "pill-count");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken
                                  : both != NULL ? both
                                                 : label,
                                  -1);
}
