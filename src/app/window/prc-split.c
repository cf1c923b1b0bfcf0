#include "prc-split.h"

#include <glib/gi18n.h>

/* px: narrower than this beside the other part, a list can't be read. */
#define LEAST_WIDTH 400

struct _PrcSplit
{
  AdwBin parent_instance;
  AdwFlap *flap;
  GtkWidget *content; /* a box: what is given, and the bar below it */
  GtkToggleButton *button;
  GtkWidget *bar;
};

enum
{
  PROP_CONTENT = 1,
  PROP_SIDE,
  PROP_SIDE_FIRST,
  PROP_SIDE_TITLE
};

G_DEFINE_TYPE (PrcSplit, prc_split, ADW_TYPE_BIN)

static void
on_folded (PrcSplit *self)
{
  gtk_widget_set_visible (self->bar, adw_flap_get_folded (self->flap));
}

static void
prc_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  PrcSplit *self = PRC_SPLIT (object);
  GtkWidget *widget;

  switch (id)
    {
    case PROP_CONTENT:
      widget = g_value_get_object (value);
      if (widget == NULL)
        break;
      gtk_widget_set_vexpand (widget, TRUE);
      gtk_box_prepend (GTK_BOX (self->content), widget);
      break;
    case PROP_SIDE:
      widget = g_value_get_object (value);
      /* Drawn over the list it must hide it. */
      if (widget != NULL)
        adw_flap_set_flap (self->flap,
                           g_object_new (ADW_TYPE_BIN, "child", widget, "css-classes",
                                         (const char *const[]){ "background", NULL }, NULL));
      break;
    case PROP_SIDE_FIRST:
      adw_flap_set_flap_position (self->flap,
                                  g_value_get_boolean (value) ? GTK_PACK_START : GTK_PACK_END);
      break;
    case PROP_SIDE_TITLE:
      gtk_button_set_label (GTK_BUTTON (self->button), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
prc_split_class_init (PrcSplitClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = prc_split_set_property;
  g_object_class_install_property (
      object_class, PROP_CONTENT,
      g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags));
  g_object_class_install_property (
      object_class, PROP_SIDE, g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags));
  g_object_class_install_property (object_class, PROP_SIDE_FIRST,
                                   g_param_spec_boolean ("side-first", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_SIDE_TITLE,
                                   g_param_spec_string ("side-title", NULL, NULL, NULL, flags));
}

static void
prc_split_init (PrcSplit *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Details")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);
  gtk_widget_add_css_class (self->bar, "toolbar");
  gtk_box_append (GTK_BOX (self->bar), GTK_WIDGET (self->button));
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_box_append (GTK_BOX (self->content), self->bar);
  gtk_widget_set_hexpand (self->content, TRUE);
  gtk_widget_set_size_request (self->content, LEAST_WIDTH, -1);
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_separator (self->flap, g_object_new (GTK_TYPE_SEPARATOR, "accessible-role",
                                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_flap_set_content (self->flap, self->content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->flap), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Details"), -1);
  g_object_bind_property (self->flap, "reveal-flap", self->button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (on_folded), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
  on_folded (self);
}
