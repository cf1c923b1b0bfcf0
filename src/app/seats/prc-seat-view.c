#include "prc-seat-view.h"

#include "prc-seat-desk.h"
#include "prc-seat-picture.h"

#include <glib/gi18n.h>
#include <math.h>

struct _PrcSeatView
{
  GtkWidget parent_instance;
  PrcSeason *season;
  PrcSeating *seating;
  PrcSeatLayout *layout;
  char *language;
  char *chosen; /* label; NULL: none */
  int index;    /* of it; -1 */
  gboolean names;
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (PrcSeatView, prc_seat_view, GTK_TYPE_WIDGET)

static guint chosen_signal, marked_signal, entered_signal;

static PrcSeatPicture
get_picture (PrcSeatView *self)
{
  return (PrcSeatPicture){
    self->season,   self->seating, self->layout,
    self->language, self->names,   adw_style_manager_get_dark (adw_style_manager_get_default ()),
    self->index
  };
}

/* --- choosing --------------------------------------------------------------------------------- */

static void
tell_accessible (PrcSeatView *self)
{
  g_autofree char *words =
      self->index >= 0 ? prc_seat_desk_dup_words (self->season, self->seating, (guint) self->index)
                       : g_strdup (_ ("Picture of the seats. Arrows choose one."));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
redraw (PrcSeatView *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Brings the chosen seat into the view that scrolls. */
static void
scroll_to (PrcSeatView *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  PrcSeatPicture picture = get_picture (self);
  double x, y, width, height;

  if (window == NULL || self->index < 0)
    return;
  prc_seat_picture_get_seat (&picture, (guint) self->index, &x, &y, &width, &height);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (window)),
                             x - width, x + 2 * width);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)),
                             y - height, y + 2 * height);
}

void
prc_seat_view_choose (PrcSeatView *self, int seat)
{
  g_return_if_fail (PRC_IS_SEAT_VIEW (self));

  if (self->seating == NULL || seat >= (int) self->seating->seats->len)
    seat = -1;
  self->index = seat;
  g_free (self->chosen);
  self->chosen =
      seat < 0
          ? NULL
          : g_strdup (
                ((const PrcSeat *) g_ptr_array_index (self->seating->seats, (guint) seat))->label);
  tell_accessible (self);
  redraw (self);
}

static void
choose (PrcSeatView *self, int seat)
{
  if (seat == self->index)
    return;
  prc_seat_view_choose (self, seat);
  scroll_to (self);
  g_signal_emit (self, chosen_signal, 0, seat);
}

/* The nearest seat in a direction, seen from the chosen one; the first where none is chosen. */
static int
find_beside (PrcSeatView *self, double dx, double dy)
{
  const GArray *cells = self->layout->cells;
  const PrcSeatCell *from;
  double least = G_MAXDOUBLE;
  int best = self->index;

  if (self->index < 0)
    return cells->len > 0 ? 0 : -1;
  from = &g_array_index (cells, PrcSeatCell, self->index);
  for (guint i = 0; i < cells->len; i++)
    {
      const PrcSeatCell *to = &g_array_index (cells, PrcSeatCell, i);
      double along = (to->x - from->x) * dx + (to->y - from->y) * dy;
      double across = fabs ((to->x - from->x) * dy) + fabs ((to->y - from->y) * dx);
      double cost = along + 3 * across;

      /* Beside means the same row; above and below, whatever is nearest. */
      if (along < 0.4 || (dx != 0 && across > 0.4) || cost >= least)
        continue;
      least = cost;
      best = (int) i;
    }
  return best;
}

static gboolean
on_key (GtkEventControllerKey *keys, guint keyval, guint code, GdkModifierType state,
        PrcSeatView *self)
{
  static const struct
  {
    guint key;
    int marks;
  } letters[] = {
    { GDK_KEY_s, PRC_SEAT_STEP_FREE }, { GDK_KEY_w, PRC_SEAT_STEP_FREE | PRC_SEAT_RESERVED },
    { GDK_KEY_c, PRC_SEAT_COMPANION }, { GDK_KEY_r, PRC_SEAT_RESERVED },
    { GDK_KEY_x, PRC_SEAT_UNUSABLE },
  };

  if (self->layout == NULL ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
      choose (self, find_beside (self, -1, 0));
      return TRUE;
    case GDK_KEY_Right:
      choose (self, find_beside (self, 1, 0));
      return TRUE;
    case GDK_KEY_Up:
      choose (self, find_beside (self, 0, -1));
      return TRUE;
    case GDK_KEY_Down:
      choose (self, find_beside (self, 0, 1));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->index >= 0)
        g_signal_emit (self, entered_signal, 0);
      return self->index >= 0;
    case GDK_KEY_Escape:
      if (self->index < 0)
        return FALSE;
      choose (self, -1);
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].key == keyval && self->index >= 0)
      {
        g_signal_emit (self, marked_signal, 0, letters[i].marks);
        return TRUE;
      }
  return FALSE;
}

static void
on_pressed (GtkGestureClick *click, int n, double x, double y, PrcSeatView *self)
{
  PrcSeatPicture picture = get_picture (self);

  if (self->layout == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, prc_seat_picture_find (&picture, x, y));
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PrcSeatView *self = PRC_SEAT_VIEW (widget);
  PrcSeatPicture picture = get_picture (self);
  int seat = self->layout == NULL ? -1
             : keyboard           ? self->index
                                  : prc_seat_picture_find (&picture, x, y);
  g_autofree char *words =
      seat >= 0 ? prc_seat_desk_dup_words (self->season, self->seating, (guint) seat) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* --- drawing ---------------------------------------------------------------------------------- */

static void
prc_seat_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  PrcSeatView *self = PRC_SEAT_VIEW (widget);
  PrcSeatPicture picture = get_picture (self);
  double width = 0, height = 0;

  if (self->layout != NULL)
    prc_seat_picture_measure (&picture, &width, &height);
  *minimum = *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
}

static void
make_texture (PrcSeatView *self, int width, int height, int scale)
{
  PrcSeatPicture picture = get_picture (self);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_scale (cr, scale, scale);
  prc_seat_picture_draw (&picture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                           (gsize) stride * (gsize) (height * scale));
      self->texture = gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT,
                                              bytes, (gsize) stride);
    }
  cairo_surface_destroy (surface);
}

static void
prc_seat_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PrcSeatView *self = PRC_SEAT_VIEW (widget);
  PrcSeatPicture picture = get_picture (self);
  double width, height;

  if (self->layout == NULL)
    return;
  prc_seat_picture_measure (&picture, &width, &height);
  if (self->texture == NULL)
    make_texture (self, (int) ceil (width), (int) ceil (height),
                  gtk_widget_get_scale_factor (widget));
  if (self->texture != NULL)
    gtk_snapshot_append_texture (
        snapshot, self->texture,
        &GRAPHENE_RECT_INIT (0, 0, (float) ceil (width), (float) ceil (height)));
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
let_go (PrcSeatView *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->season, prc_season_unref);
  g_clear_pointer (&self->seating, prc_seating_unref);
  g_clear_pointer (&self->layout, prc_seat_layout_free);
  g_clear_pointer (&self->language, g_free);
}

void
prc_seat_view_show (PrcSeatView *self, const PrcSeason *season, const PrcSeating *seating,
                    const char *language)
{
  g_return_if_fail (PRC_IS_SEAT_VIEW (self));

  let_go (self);
  self->season = prc_season_ref (season);
  self->seating = prc_seating_ref (seating);
  self->layout = prc_seat_layout_new (seating, -1);
  self->language = g_strdup (language);
  self->index = -1;
  for (guint i = 0; self->chosen != NULL && i < seating->seats->len; i++)
    if (g_strcmp0 (((const PrcSeat *) g_ptr_array_index (seating->seats, i))->label,
                   self->chosen) == 0)
      self->index = (int) i;
  if (self->index < 0)
    g_clear_pointer (&self->chosen, g_free);
  tell_accessible (self);
  redraw (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
prc_seat_view_set_names (PrcSeatView *self, gboolean names)
{
  g_return_if_fail (PRC_IS_SEAT_VIEW (self));

  if (self->names == (names != FALSE))
    return;
  self->names = names != FALSE;
  redraw (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
prc_seat_view_get_chosen (PrcSeatView *self)
{
  g_return_val_if_fail (PRC_IS_SEAT_VIEW (self), -1);

  return self->index;
}

static void
prc_seat_view_dispose (GObject *object)
{
  PrcSeatView *self = PRC_SEAT_VIEW (object);

  let_go (self);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (prc_seat_view_parent_class)->dispose (object);
}

static void
prc_seat_view_class_init (PrcSeatViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_seat_view_dispose;
  widget_class->measure = prc_seat_view_measure;
  widget_class->snapshot = prc_seat_view_snapshot;
  widget_class->query_tooltip = on_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "seats");
  chosen_signal = g_signal_new ("chosen", PRC_TYPE_SEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  marked_signal = g_signal_new ("marked", PRC_TYPE_SEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  entered_signal = g_signal_new ("entered", PRC_TYPE_SEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
prc_seat_view_init (PrcSeatView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->index = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (redraw),
                           self, G_CONNECT_SWAPPED);
  tell_accessible (self);
}
