#include "prc-screen-tile.h"

#include "prc-labels.h"

#include <glib/gi18n.h>

struct _PrcScreenTile
{
  GtkWidget parent_instance;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *where;
  GtkWidget *frame;
  PrcScenePicture *picture;
  GtkWidget *lost;
  GtkLabel *lost_word;
  GtkLabel *lost_since;
  PrcRole role;
  PrcScreenState state;
};

enum
{
  PROP_ROLE = 1,
  PROP_NATURAL_WIDTH
};

G_DEFINE_TYPE (PrcScreenTile, prc_screen_tile, GTK_TYPE_WIDGET)

static const char *
get_words (PrcScreenState state)
{
  switch (state)
    {
    case PRC_SCREEN_NONE:
      return _ ("No screen");
    case PRC_SCREEN_GOOD:
      return _ ("Shows what it should");
    case PRC_SCREEN_BEHIND:
      return _ ("Behind");
    case PRC_SCREEN_LOST:
      return _ ("Not connected");
    }
  return "";
}

/* A tile is narrow. */
static const char *
get_title (PrcRole role)
{
  /* Translators: short for Vice-Chancellor, over a small picture of a screen */
  return role == PRC_ROLE_VC ? _ ("VC") : prc_label_role (role);
}

static const char *
get_style (PrcScreenState state)
{
  switch (state)
    {
    case PRC_SCREEN_NONE:
      return "none";
    case PRC_SCREEN_GOOD:
      return "good";
    case PRC_SCREEN_BEHIND:
      return "behind";
    case PRC_SCREEN_LOST:
      return "lost";
    }
  return NULL;
}

void
prc_screen_tile_set_state (PrcScreenTile *self, PrcScreenState state, const char *where)
{
  const char *classes[] = { "screen-tile", get_style (state), NULL };
  g_autofree char *label =
      g_strdup_printf ("%s: %s", prc_label_role (self->role), get_words (state));

  g_return_if_fail (PRC_IS_SCREEN_TILE (self));

  self->state = state;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (self->icon, state == PRC_SCREEN_LOST ? "prc-screen-lost-symbolic"
                                                                     : "prc-screen-symbolic");
  gtk_label_set_label (self->where, state == PRC_SCREEN_NONE     ? _ ("No screen")
                                    : state == PRC_SCREEN_LOST   ? ""
                                    : state == PRC_SCREEN_BEHIND ? _ ("Behind")
                                                                 : where);
  gtk_widget_set_visible (self->lost, state == PRC_SCREEN_LOST);
  gtk_label_set_label (self->lost_since, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

PrcScreenState
prc_screen_tile_get_state (PrcScreenTile *self)
{
  return self->state;
}

PrcScenePicture *
prc_screen_tile_get_picture (PrcScreenTile *self)
{
  return self->picture;
}

static void
prc_screen_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  PrcScreenTile *self = PRC_SCREEN_TILE (object);

  if (id == PROP_NATURAL_WIDTH)
    {
      g_object_set_property (G_OBJECT (self->picture), "natural-width", value);
      return;
    }
  self->role = (PrcRole) g_value_get_int (value);
  gtk_label_set_label (self->title, get_title (self->role));
  prc_screen_tile_set_state (self, PRC_SCREEN_NONE, "");
}

static void
prc_screen_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SCREEN_TILE);
  G_OBJECT_CLASS (prc_screen_tile_parent_class)->dispose (object);
}

static void
prc_screen_tile_class_init (PrcScreenTileClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = prc_screen_tile_dispose;
  object_class->set_property = prc_screen_tile_set_property;
  g_object_class_install_property (
      object_class, PROP_ROLE,
      g_param_spec_int ("role", NULL, NULL, 0, PRC_ROLE_HOLDING, PRC_ROLE_HALL, flags));
  g_object_class_install_property (
      object_class, PROP_NATURAL_WIDTH,
      g_param_spec_int ("natural-width", NULL, NULL, 16, 4000, 276, flags));
  g_type_ensure (PRC_TYPE_SCENE_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-screen-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, icon);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, title);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, where);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, frame);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, picture);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, lost);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, lost_word);
  gtk_widget_class_bind_template_child (widget_class, PrcScreenTile, lost_since);
}

static void
prc_screen_tile_init (PrcScreenTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
