#include "prc-page-header.h"

struct _PrcPageHeader
{
  AdwBin parent_instance;
  AdwHeaderBar *bar;
  GtkWidget *back; /* to the sidebar, where that is not beside the page */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *actions;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_ACTIONS
};

G_DEFINE_TYPE (PrcPageHeader, prc_page_header, ADW_TYPE_BIN)

static void
set_actions (PrcPageHeader *self, GtkWidget *actions)
{
  if (actions == NULL)
    return;
  self->actions = actions;
  adw_header_bar_pack_end (self->bar, actions);
}

static void
prc_page_header_root (GtkWidget *widget)
{
  PrcPageHeader *self = PRC_PAGE_HEADER (widget);
  GtkWidget *leaflet = gtk_widget_get_ancestor (widget, ADW_TYPE_LEAFLET);

  GTK_WIDGET_CLASS (prc_page_header_parent_class)->root (widget);
  if (leaflet != NULL)
    g_object_bind_property (leaflet, "folded", self->back, "visible", G_BINDING_SYNC_CREATE);
}

static void
prc_page_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  PrcPageHeader *self = PRC_PAGE_HEADER (object);

  if (id == PROP_TITLE)
    gtk_label_set_label (self->title, g_value_get_string (value));
  else if (id == PROP_SUBTITLE)
    prc_page_header_set_subtitle (self, g_value_get_string (value));
  else if (id == PROP_ACTIONS)
    set_actions (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
prc_page_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_PAGE_HEADER);
  G_OBJECT_CLASS (prc_page_header_parent_class)->dispose (object);
}

static void
prc_page_header_class_init (PrcPageHeaderClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = prc_page_header_set_property;
  object_class->dispose = prc_page_header_dispose;
  widget_class->root = prc_page_header_root;
  g_object_class_install_property (object_class, PROP_TITLE,
                                   g_param_spec_string ("title", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_SUBTITLE,
                                   g_param_spec_string ("subtitle", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_ACTIONS,
      g_param_spec_object ("actions", NULL, NULL, GTK_TYPE_WIDGET, flags));
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/window/prc-page-header.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcPageHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, PrcPageHeader, back);
  gtk_widget_class_bind_template_child (widget_class, PrcPageHeader, title);
  gtk_widget_class_bind_template_child (widget_class, PrcPageHeader, subtitle);
}

static void
prc_page_header_init (PrcPageHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
prc_page_header_set_subtitle (PrcPageHeader *self, const char *subtitle)
{
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && subtitle[0] != '\0');
}
