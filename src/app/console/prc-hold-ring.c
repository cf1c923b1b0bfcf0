#include "prc-hold-ring.h"

#define SIZE 44
#define THICKNESS 6.0

struct _PrcHoldRing
{
  GtkWidget parent_instance;
  GtkWidget *label;
  gint64 began; /* frame time, µs; 0: not yet */
  gint64 lasts; /* µs */
  double filled;
  guint tick;
};

G_DEFINE_TYPE (PrcHoldRing, prc_hold_ring, GTK_TYPE_WIDGET)

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PrcHoldRing *self = PRC_HOLD_RING (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->began == 0)
    self->began = now;
  self->filled = CLAMP ((double) (now - self->began) / (double) self->lasts, 0, 1);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

void
prc_hold_ring_begin (PrcHoldRing *self, const char *words, guint ms)
{
  g_return_if_fail (PRC_IS_HOLD_RING (self));

  gtk_label_set_label (GTK_LABEL (self->label), words);
  self->began = 0;
  self->lasts = (gint64) ms * 1000;
  self->filled = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

void
prc_hold_ring_end (PrcHoldRing *self)
{
  g_return_if_fail (PRC_IS_HOLD_RING (self));

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
prc_hold_ring_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  int label_minimum, label_natural;

  gtk_widget_measure (PRC_HOLD_RING (widget)->label, orientation, -1, &label_minimum,
                      &label_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SIZE + 12 + label_minimum;
      *natural = SIZE + 12 + label_natural;
      return;
    }
  *minimum = *natural = MAX (SIZE, label_natural);
}

static void
prc_hold_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (PRC_HOLD_RING (widget)->label,
                            &(GtkAllocation){ SIZE + 12, 0, width - SIZE - 12, height }, -1);
}

static void
prc_hold_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PrcHoldRing *self = PRC_HOLD_RING (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area;
  GdkRGBA color;
  cairo_t *cr;

  graphene_rect_init (&area, 0, (float) (height - SIZE) / 2, SIZE, SIZE);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cairo_translate (cr, SIZE / 2.0, height / 2.0);
  cairo_set_line_width (cr, THICKNESS);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.3);
  cairo_arc (cr, 0, 0, (SIZE - THICKNESS) / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_arc (cr, 0, 0, (SIZE - THICKNESS) / 2, -G_PI / 2, -G_PI / 2 + 2 * G_PI * self->filled);
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
prc_hold_ring_dispose (GObject *object)
{
  PrcHoldRing *self = PRC_HOLD_RING (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (prc_hold_ring_parent_class)->dispose (object);
}

static void
prc_hold_ring_class_init (PrcHoldRingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_hold_ring_dispose;
  widget_class->measure = prc_hold_ring_measure;
  widget_class->size_allocate = prc_hold_ring_size_allocate;
  widget_class->snapshot = prc_hold_ring_snapshot;
  gtk_widget_class_set_css_name (widget_class, "holdring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
prc_hold_ring_init (PrcHoldRing *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "title-2");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
