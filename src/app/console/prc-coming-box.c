#include "prc-coming-box.h"

#include "prc-labels.h"
#include "prc-order.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define N_LINES 8

struct _PrcComingBox
{
  GtkWidget parent_instance;
  GtkWidget *lines[N_LINES]; /* kept labels */
};

G_DEFINE_TYPE (PrcComingBox, prc_coming_box, GTK_TYPE_WIDGET)

/* When a cue comes: counted back from the end as it is foreseen, else as planned. */
static char *
dup_time (PrcShow *show, const PrcCue *cue)
{
  const PrcSnapshot *snapshot = prc_show_get_snapshot (show);
  int total;

  if (snapshot->ends == NULL)
    return prc_words_dup_clock (prc_show_get_ceremony (show)->time, cue->planned);
  total = prc_order_get_duration (prc_show_get_season (show), prc_show_get_order (show));
  return prc_words_dup_clock (snapshot->ends, cue->planned - total);
}

static char *
dup_line (PrcShow *show, const PrcCue *cue)
{
  const PrcItem *item = prc_season_find_item (prc_show_get_season (show), cue->item);
  const char *title = item != NULL ? prc_words_get (item->title) : "";
  const char *person = item != NULL ? prc_words_get (item->person) : "";
  g_autofree char *time = dup_time (show, cue);

  if (title[0] == '\0')
    title = prc_label_item (cue->card->type);
  if (person[0] == '\0')
    return g_strdup_printf ("%s  %s", time, title);
  /* Translators: time, title of an item, who acts */
  return g_strdup_printf (_ ("%1$s  %2$s: %3$s"), time, title, person);
}

void
prc_coming_box_show (PrcComingBox *self, PrcShow *show)
{
  const PrcLiveState *state = prc_show_get_state (show);
  const GPtrArray *cues = prc_live_state_get_cues (state);
  const PrcCue *live = prc_live_state_get_live (state);
  gboolean past = live == NULL;
  gboolean over = prc_live_state_get_kind (state) == PRC_SHOW_FINISHED;
  gint64 item = live != NULL ? live->item : 0;
  guint n = 0;

  g_return_if_fail (PRC_IS_COMING_BOX (self));

  for (guint i = 0; i < cues->len && n < N_LINES && !over; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);
      g_autofree char *line = NULL;

      if (!past)
        past = live->number == cue->number;
      if (!past || cue->item == item)
        continue;
      item = cue->item;
      line = dup_line (show, cue);
      gtk_label_set_label (GTK_LABEL (self->lines[n]), line);
      gtk_widget_set_visible (self->lines[n++], TRUE);
    }
  while (n < N_LINES)
    gtk_widget_set_visible (self->lines[n++], FALSE);
}

static void
prc_coming_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (prc_coming_box_parent_class)->dispose (object);
}

static void
prc_coming_box_class_init (PrcComingBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_coming_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
prc_coming_box_init (PrcComingBox *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  GtkWidget *title = gtk_label_new (_ ("Coming"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Coming"), -1);
  gtk_widget_add_css_class (widget, "side-card");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_parent (title, widget);
  for (guint i = 0; i < N_LINES; i++)
    {
      self->lines[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->lines[i]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (self->lines[i]), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (self->lines[i]), 1);
      gtk_widget_set_hexpand (self->lines[i], TRUE);
      gtk_widget_add_css_class (self->lines[i], "quiet");
      gtk_widget_add_css_class (self->lines[i], "numeric");
      gtk_widget_set_visible (self->lines[i], FALSE);
      gtk_widget_set_parent (self->lines[i], widget);
    }
}
