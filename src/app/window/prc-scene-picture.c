#include "prc-scene-picture.h"

#include "prc-labels.h"

#include <glib/gi18n.h>

#define LEAST_PAUSE_MS 250
/* Composed as if for a screen of this height, so that lines break as they do there. */
#define FULL_HEIGHT 540

struct _PrcScenePicture
{
  GtkWidget parent_instance;
  int natural_width;
  double aspect;
  PrcSnapshot *snapshot;
  PrcRole role;
  PrcTheme theme;
  PrcAssets *assets;
  char *clock;
  GdkTexture *texture;
  guint source;
  gint64 drawn; /* monotonic µs of the last drawing */
};

enum
{
  PROP_NATURAL_WIDTH = 1
};

G_DEFINE_TYPE (PrcScenePicture, prc_scene_picture, GTK_TYPE_WIDGET)

static void
tell (PrcScenePicture *self, PrcScene *scene)
{
  g_autofree char *words = scene != NULL ? prc_scene_dup_words (scene) : NULL;
  g_autofree char *line = words != NULL ? g_strdelimit (g_strdup (words), "\n", ' ') : NULL;
  g_autofree char *label =
      g_strdup_printf ("%s: %s", prc_label_role (self->role), line != NULL ? line : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static void
draw (PrcScenePicture *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * scale;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) * scale;
  PrcSceneOptions options = { 0 };
  g_autoptr (PrcScene) scene = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_clear_object (&self->texture);
  self->drawn = g_get_monotonic_time ();
  if (self->snapshot == NULL || width <= 0 || height <= 0)
    return;
  options.height = FULL_HEIGHT;
  options.width = (int) (FULL_HEIGHT * self->aspect);
  options.theme = self->theme;
  options.clock = self->clock;
  options.assets = self->assets;
  scene = prc_scene_compose (self->snapshot, self->role, &options);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, (double) width / options.width, (double) height / options.height);
  prc_scene_draw (scene, cr);
  cairo_destroy (cr);
  self->texture = make_texture (surface);
  cairo_surface_destroy (surface);
  tell (self, scene);
}

static gboolean
on_draw (gpointer data)
{
  PrcScenePicture *self = data;

  self->source = 0;
  draw (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
draw_soon (PrcScenePicture *self)
{
  gint64 since = (g_get_monotonic_time () - self->drawn) / 1000;

  if (self->source != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->drawn == 0 || since >= LEAST_PAUSE_MS)
    self->source = g_idle_add_full (G_PRIORITY_LOW, on_draw, self, NULL);
  else
    self->source =
        g_timeout_add_full (G_PRIORITY_LOW, (guint) (LEAST_PAUSE_MS - since), on_draw, self, NULL);
}

static void
prc_scene_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (prc_scene_picture_parent_class)->map (widget);
  draw_soon (PRC_SCENE_PICTURE (widget));
}

static GtkSizeRequestMode
prc_scene_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
prc_scene_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PrcScenePicture *self = PRC_SCENE_PICTURE (widget);
  int width = for_size > 0 ? for_size : self->natural_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (80, self->natural_width);
      *natural = self->natural_width;
      return;
    }
  *minimum = *natural = (int) (width / self->aspect);
}

static void
prc_scene_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PrcScenePicture *self = PRC_SCENE_PICTURE (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (self->texture == NULL || gdk_texture_get_width (self->texture) != width * scale)
    draw_soon (self);
}

static void
prc_scene_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PrcScenePicture *self = PRC_SCENE_PICTURE (widget);
  graphene_rect_t area;
  GskRoundedRect rounded;

  if (self->texture == NULL)
    return;
  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (widget),
                      (float) gtk_widget_get_height (widget));
  gsk_rounded_rect_init_from_rect (&rounded, &area, 9);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
  gtk_snapshot_pop (snapshot);
}

static void
prc_scene_picture_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  PRC_SCENE_PICTURE (object)->natural_width = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
prc_scene_picture_dispose (GObject *object)
{
  PrcScenePicture *self = PRC_SCENE_PICTURE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  g_clear_pointer (&self->assets, prc_assets_unref);
  g_clear_pointer (&self->clock, g_free);
  G_OBJECT_CLASS (prc_scene_picture_parent_class)->dispose (object);
}

static void
prc_scene_picture_class_init (PrcScenePictureClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = prc_scene_picture_dispose;
  object_class->set_property = prc_scene_picture_set_property;
  widget_class->map = prc_scene_picture_map;
  widget_class->get_request_mode = prc_scene_picture_get_request_mode;
  widget_class->measure = prc_scene_picture_measure;
  widget_class->size_allocate = prc_scene_picture_size_allocate;
  widget_class->snapshot = prc_scene_picture_snapshot;
  g_object_class_install_property (object_class, PROP_NATURAL_WIDTH,
                                   g_param_spec_int ("natural-width", NULL, NULL, 16, 4000, 276,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
prc_scene_picture_init (PrcScenePicture *self)
{
  self->natural_width = 276;
  self->aspect = 16.0 / 9;
  tell (self, NULL);
}

void
prc_scene_picture_set_aspect (PrcScenePicture *self, double aspect)
{
  g_return_if_fail (PRC_IS_SCENE_PICTURE (self));
  g_return_if_fail (aspect > 0);

  if (aspect == self->aspect)
    return;
  self->aspect = aspect;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
prc_scene_picture_show (PrcScenePicture *self, const PrcSnapshot *snapshot, PrcRole role,
                        PrcTheme theme, PrcAssets *assets, const char *clock)
{
  g_return_if_fail (PRC_IS_SCENE_PICTURE (self));

  if (snapshot == self->snapshot && role == self->role && theme == self->theme &&
      assets == self->assets && g_strcmp0 (clock, self->clock) == 0)
    return;
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  self->snapshot = prc_snapshot_ref (snapshot);
  self->role = role;
  self->theme = theme;
  if (assets != self->assets)
    {
      g_clear_pointer (&self->assets, prc_assets_unref);
      self->assets = assets != NULL ? prc_assets_ref (assets) : NULL;
    }
  if (g_strcmp0 (clock, self->clock) != 0)
    {
      g_free (self->clock);
      self->clock = g_strdup (clock);
    }
  draw_soon (self);
}
