#include "prc-timeline.h"

#include <glib/gi18n.h>

#define HEIGHT 34
#define GAP 2
#define LEAST_WIDTH 6
#define LEGIBLE_WIDTH 44

typedef struct
{
  GtkWidget *label;
  int seconds;
} Part;

struct _PrcTimeline
{
  GtkWidget parent_instance;
  GArray *parts;
};

G_DEFINE_TYPE (PrcTimeline, prc_timeline, GTK_TYPE_WIDGET)

static void
prc_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 120;
  for (guint i = 0; i < PRC_TIMELINE (widget)->parts->len; i++)
    {
      int ignored;

      gtk_widget_measure (g_array_index (PRC_TIMELINE (widget)->parts, Part, i).label, orientation,
                          -1, &ignored, NULL, NULL, NULL);
    }
}

static void
prc_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PrcTimeline *self = PRC_TIMELINE (widget);
  int total = 0, passed = 0;
  int room = width - (int) self->parts->len * (GAP + LEAST_WIDTH);

  for (guint i = 0; i < self->parts->len; i++)
    total += g_array_index (self->parts, Part, i).seconds;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      int from = total > 0 ? (int) ((gint64) room * passed / total) : 0;
      int to = total > 0 ? (int) ((gint64) room * (passed + part->seconds) / total) : 0;
      GtkAllocation area = { from + (int) i * (GAP + LEAST_WIDTH), 0,
                             MAX (to - from, 0) + LEAST_WIDTH, height };

      /* A label of which nothing but dots would be left says nothing. */
      if (area.width < LEGIBLE_WIDTH)
        gtk_widget_add_css_class (part->label, "narrow");
      else
        gtk_widget_remove_css_class (part->label, "narrow");
      gtk_widget_size_allocate (part->label, &area, -1);
      passed += part->seconds;
    }
}

static void
prc_timeline_dispose (GObject *object)
{
  prc_timeline_clear (PRC_TIMELINE (object));
  G_OBJECT_CLASS (prc_timeline_parent_class)->dispose (object);
}

static void
prc_timeline_finalize (GObject *object)
{
  g_array_unref (PRC_TIMELINE (object)->parts);
  G_OBJECT_CLASS (prc_timeline_parent_class)->finalize (object);
}

static void
prc_timeline_class_init (PrcTimelineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_timeline_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_timeline_finalize;
  widget_class->measure = prc_timeline_measure;
  widget_class->size_allocate = prc_timeline_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
prc_timeline_init (PrcTimeline *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The ceremony in time"), -1);
}

void
prc_timeline_clear (PrcTimeline *self)
{
  g_return_if_fail (PRC_IS_TIMELINE (self));

  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_unparent (g_array_index (self->parts, Part, i).label);
  g_array_set_size (self->parts, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
prc_timeline_add (PrcTimeline *self, const char *label, int seconds, const char *style)
{
  Part part = { gtk_label_new (label), MAX (seconds, 0) };

  g_return_if_fail (PRC_IS_TIMELINE (self));

  gtk_label_set_ellipsize (GTK_LABEL (part.label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (part.label, label);
  gtk_widget_add_css_class (part.label, "timeline-part");
  gtk_widget_add_css_class (part.label, style);
  gtk_widget_set_parent (part.label, GTK_WIDGET (self));
  g_array_append_val (self->parts, part);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
