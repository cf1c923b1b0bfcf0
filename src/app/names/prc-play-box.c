/* prc-play-box.c - see prc-play-box.h. */
#include "prc-play-box.h"

#include "prc-sound-player.h"
#include "prc-utterance.h"

#include <glib/gi18n.h>

struct _PrcPlayBox
{
  AdwBin parent_instance;
  GtkButton *button;
  GtkLabel *mark;
  PrcOpenSeason *season;
  PrcPersonName *name;
  PrcReading *reading;
  GCancellable *playing; /* NULL: silent */
};

G_DEFINE_TYPE (PrcPlayBox, prc_play_box, ADW_TYPE_BIN)

static void
show_state (PrcPlayBox *self)
{
  const char *label = self->playing != NULL ? _ ("Stop") : _ ("Play");

  gtk_button_set_icon_name (self->button, self->playing != NULL ? "media-playback-stop-symbolic"
                                                                : "media-playback-start-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
show_mark (PrcPlayBox *self)
{
  gboolean recorded = self->reading != NULL && self->reading->clip != NULL;

  gtk_label_set_label (self->mark, recorded ? _ ("A recording of the name")
                                            : _ ("A computer's voice, not a recording"));
}

static void
stop (PrcPlayBox *self)
{
  if (self->playing != NULL)
    g_cancellable_cancel (self->playing);
  g_clear_object (&self->playing);
}

static void
on_played (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PrcPlayBox) self = data;
  g_autoptr (GError) error = NULL;
  GCancellable *mine = g_task_get_cancellable (G_TASK (result));

  if (!prc_sound_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->playing == mine &&
      self->mark != NULL)
    gtk_label_set_label (self->mark, error->message);
  if (self->playing != mine || self->button == NULL)
    return;
  g_clear_object (&self->playing);
  show_state (self);
}

static void
play_recording (PrcPlayBox *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      prc_store_load_asset (prc_open_season_get_store (self->season), self->reading->clip, &error);

  if (bytes == NULL)
    {
      g_clear_object (&self->playing);
      gtk_label_set_label (self->mark, error->message);
      return;
    }
  prc_sound_play_async (bytes, self->playing, on_played, g_object_ref (self));
}

static void
play_voice (PrcPlayBox *self)
{
  g_auto (PrcUtterance) utterance = { NULL };

  if (!prc_utterance_init (&utterance, self->name, self->reading,
                           prc_open_season_get_voice (self->season)))
    {
      g_clear_object (&self->playing);
      gtk_label_set_label (self->mark, _ ("A computer's voice can't say this name."));
      return;
    }
  prc_sound_say_async (utterance.voice, utterance.text, self->playing, on_played,
                       g_object_ref (self));
}

static void
on_button_clicked (PrcPlayBox *self)
{
  if (self->name == NULL)
    return;
  if (self->playing != NULL)
    stop (self);
  else
    {
      self->playing = g_cancellable_new ();
      show_mark (self);
      if (self->reading != NULL && self->reading->clip != NULL)
        play_recording (self);
      else
        play_voice (self);
    }
  show_state (self);
}

void
prc_play_box_toggle (PrcPlayBox *self)
{
  g_return_if_fail (PRC_IS_PLAY_BOX (self));

  on_button_clicked (self);
}

void
prc_play_box_show (PrcPlayBox *self, PrcOpenSeason *season, const PrcPersonName *name,
                   const PrcReading *reading)
{
  g_return_if_fail (PRC_IS_PLAY_BOX (self));

  stop (self);
  g_set_object (&self->season, season);
  g_clear_pointer (&self->name, prc_person_name_unref);
  g_clear_pointer (&self->reading, prc_reading_unref);
  self->name = prc_person_name_ref (name);
  self->reading = reading != NULL ? prc_reading_ref (reading) : NULL;
  show_mark (self);
  show_state (self);
}

/* --- the widget ------------------------------------------------------------------------------- */

static void
prc_play_box_dispose (GObject *object)
{
  PrcPlayBox *self = PRC_PLAY_BOX (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_PLAY_BOX);
  g_clear_object (&self->season);
  g_clear_pointer (&self->name, prc_person_name_unref);
  g_clear_pointer (&self->reading, prc_reading_unref);
  G_OBJECT_CLASS (prc_play_box_parent_class)->dispose (object);
}

static void
prc_play_box_class_init (PrcPlayBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_play_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/names/prc-play-box.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcPlayBox, button);
  gtk_widget_class_bind_template_child (widget_class, PrcPlayBox, mark);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked);
}

static void
prc_play_box_init (PrcPlayBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
