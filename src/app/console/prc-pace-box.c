#include "prc-pace-box.h"

#include "prc-order.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcPaceBox
{
  GtkWidget parent_instance;
  GtkLabel *ends;
  GtkLabel *behind;
  GtkProgressBar *progress;
  GtkLabel *pace;
};

G_DEFINE_TYPE (PrcPaceBox, prc_pace_box, GTK_TYPE_WIDGET)

char *
prc_pace_dup_words (const PrcSnapshot *snapshot)
{
  int behind = prc_snapshot_get_minutes_behind (snapshot), minutes = ABS (behind);

  if (behind == 0)
    return g_strdup (_ ("On time"));
  if (behind > 0)
    return g_strdup_printf (ngettext ("%d min behind", "%d min behind", (gulong) minutes), minutes);
  return g_strdup_printf (ngettext ("%d min ahead", "%d min ahead", (gulong) minutes), minutes);
}

static char *
dup_pace (const PrcSnapshot *snapshot, const PrcCeremony *ceremony)
{
  g_autofree char *called = g_strdup_printf (
      ngettext ("%1$d of %2$d name called", "%1$d of %2$d names called", (gulong) snapshot->names),
      snapshot->called, snapshot->names);

  if (snapshot->pace > 0)
    /* Translators: names called, then seconds a name, measured and planned */
    return g_strdup_printf (_ ("%1$s · %2$.1f s a name lately; plan %3$d s"), called,
                            snapshot->pace, ceremony->pace);
  if (ceremony->pace > 0)
    return g_strdup_printf (_ ("%1$s · plan %2$d s a name"), called, ceremony->pace);
  return g_steal_pointer (&called);
}

/* Before it begins, as planned. */
static char *
dup_end (PrcShow *show)
{
  const PrcSnapshot *snapshot = prc_show_get_snapshot (show);
  const PrcCeremony *ceremony = prc_show_get_ceremony (show);
  g_autofree char *planned = NULL;

  if (snapshot->took > 0)
    return g_strdup_printf (
        ngettext ("It took %d min", "It took %d min", (gulong) ((snapshot->took + 30) / 60)),
        (snapshot->took + 30) / 60);
  if (snapshot->ends != NULL)
    return g_strdup_printf (_ ("Ends %s"), snapshot->ends);
  if (ceremony->time == NULL)
    return g_strdup (_ ("No end known"));
  planned =
      prc_words_dup_clock (ceremony->time, prc_order_get_duration (prc_show_get_season (show),
                                                                   prc_show_get_order (show)));
  return g_strdup_printf (_ ("Ends %s"), planned);
}

void
prc_pace_box_show (PrcPaceBox *self, PrcShow *show)
{
  const PrcSnapshot *snapshot = prc_show_get_snapshot (show);
  gboolean begun = snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD;
  g_autofree char *ends = dup_end (show);
  g_autofree char *behind = begun ? prc_pace_dup_words (snapshot) : g_strdup ("");
  g_autofree char *pace = dup_pace (snapshot, prc_show_get_ceremony (show));

  g_return_if_fail (PRC_IS_PACE_BOX (self));

  gtk_label_set_label (self->ends, ends);
  gtk_label_set_label (self->behind, behind);
  gtk_progress_bar_set_fraction (
      self->progress,
      snapshot->names > 0 ? CLAMP ((double) snapshot->called / snapshot->names, 0, 1) : 0);
  gtk_label_set_label (self->pace, pace);
}

static void
prc_pace_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_PACE_BOX);
  G_OBJECT_CLASS (prc_pace_box_parent_class)->dispose (object);
}

static void
prc_pace_box_class_init (PrcPaceBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_pace_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/console/prc-pace-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcPaceBox, ends);
  gtk_widget_class_bind_template_child (widget_class, PrcPaceBox, behind);
  gtk_widget_class_bind_template_child (widget_class, PrcPaceBox, progress);
  gtk_widget_class_bind_template_child (widget_class, PrcPaceBox, pace);
}

static void
prc_pace_box_init (PrcPaceBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
