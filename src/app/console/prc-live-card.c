#include "prc-live-card.h"

#include "prc-person-face.h"

#include <glib/gi18n.h>

struct _PrcLiveCard
{
  GtkWidget parent_instance;
  GtkWidget *tag;
  GtkImage *icon;
  GtkLabel *word;
  GtkLabel *place;
  GtkBox *bands;
  GtkLabel *name;
  GtkLabel *say;
  GtkLabel *awards;
  GtkWidget *messages;
  GtkWidget *report;
  PrcLiveState *state;
  char *place_words;
  gint64 held_since_ms; /* 0: not held, or found so */
  gint64 now_ms;
};

G_DEFINE_TYPE (PrcLiveCard, prc_live_card, GTK_TYPE_WIDGET)

static guint quick_message_signal;

static char *
dup_duration (gint64 ms)
{
  gint64 seconds = MAX (ms, 0) / 1000;

  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", seconds / 60, (int) (seconds % 60));
}

static void
show_word (PrcLiveCard *self, const char *style, const char *icon, const char *word)
{
  const char *tag_classes[] = { "state-tag", style, NULL };
  const char *card_classes[] = { "cue-card", style, NULL };

  gtk_widget_set_css_classes (self->tag, tag_classes);
  gtk_widget_set_css_classes (GTK_WIDGET (self), card_classes);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->word, word);
}

static void
show_state (PrcLiveCard *self, const char *starts)
{
  g_autofree char *ready = starts != NULL ? g_strdup_printf (_ ("Starts %s"), starts) : NULL;

  switch (prc_live_state_get_kind (self->state))
    {
    case PRC_SHOW_HELD:
      show_word (self, "held", "prc-pause-symbolic", _ ("On hold"));
      return;
    case PRC_SHOW_RUNNING:
      show_word (self, "live", "prc-dot-symbolic", _ ("Live"));
      return;
    case PRC_SHOW_FINISHED:
      show_word (self, "over", "prc-check-symbolic", _ ("The ceremony is over"));
      return;
    case PRC_SHOW_READY:
    case PRC_SHOW_CLOSED:
      show_word (self, "ready", "prc-dot-symbolic", _ ("Ready"));
      g_free (self->place_words);
      self->place_words = g_strdup (ready != NULL ? ready : "");
      return;
    }
}

/* Only the words that count time; called each second. */
static void
show_time (PrcLiveCard *self)
{
  gint64 since = prc_live_state_get_live_since_ms (self->state);
  g_autofree char *words = NULL;

  if (prc_live_state_get_kind (self->state) == PRC_SHOW_HELD)
    {
      g_autofree char *duration =
          self->held_since_ms > 0 ? dup_duration (self->now_ms - self->held_since_ms) : NULL;
      g_autofree char *word = duration != NULL ? g_strdup_printf (_ ("On hold %s"), duration)
                                               : g_strdup (_ ("On hold"));

      gtk_label_set_label (self->word, word);
      gtk_label_set_label (self->place,
                           _ ("The hall shows the holding card. The reader’s lamp says "
                              "Hold. The Vice-Chancellor sees why."));
      return;
    }
  if (prc_live_state_get_kind (self->state) == PRC_SHOW_RUNNING && since > 0 &&
      self->now_ms > since)
    {
      const char *place = self->place_words;
      gint64 seconds = (self->now_ms - since) / 1000;
      /* Translators: how long the live name has been shown */
      g_autofree char *span = seconds < 60
                                  ? g_strdup_printf (_ ("for %d s"), (int) seconds)
                                  : g_strdup_printf (_ ("for %d min"), (int) (seconds / 60));

      words = place[0] != '\0' ? g_strdup_printf ("%s · %s", place, span) : g_strdup (span);
    }
  gtk_label_set_label (self->place, words != NULL ? words : self->place_words);
}

void
prc_live_card_show (PrcLiveCard *self, const PrcLiveState *state, const char *starts)
{
  const PrcCue *cue = prc_live_state_get_live (state);
  gboolean held = prc_live_state_get_kind (state) == PRC_SHOW_HELD;
  g_autofree char *name = cue != NULL ? prc_face_dup_name (cue) : g_strdup ("");
  g_autofree char *say = cue != NULL && !held ? prc_face_dup_say (cue) : g_strdup ("");
  g_autofree char *awards = held ? g_strdup (_ ("Release shows this again."))
                                 : (cue != NULL ? prc_face_dup_awards (cue) : g_strdup (""));

  g_return_if_fail (PRC_IS_LIVE_CARD (self));

  g_clear_pointer (&self->state, prc_live_state_unref);
  self->state = prc_live_state_ref (state);
  g_free (self->place_words);
  self->place_words = cue != NULL ? prc_face_dup_place (cue, state) : g_strdup ("");
  if (!held)
    self->held_since_ms = 0;
  else if (self->held_since_ms == 0)
    self->held_since_ms = self->now_ms;
  show_state (self, starts);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), name[0] != '\0');
  gtk_label_set_label (self->say, say);
  gtk_widget_set_visible (GTK_WIDGET (self->say), say[0] != '\0');
  if (cue != NULL && cue->graduand != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->say), "say");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->say), "say");
  gtk_label_set_label (self->awards, awards);
  gtk_widget_set_visible (GTK_WIDGET (self->awards), awards[0] != '\0');
  gtk_widget_set_visible (self->messages, held);
  gtk_widget_set_visible (self->report, prc_live_state_get_kind (state) == PRC_SHOW_FINISHED);
  gtk_widget_set_vexpand (GTK_WIDGET (self), held);
  prc_face_show_bands (self->bands, cue);
  show_time (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->word), -1);
}

void
prc_live_card_show_summary (PrcLiveCard *self, const char *called, const char *rest)
{
  g_return_if_fail (PRC_IS_LIVE_CARD (self));

  gtk_label_set_label (self->name, called);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  gtk_label_set_label (self->awards, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->awards), TRUE);
}

void
prc_live_card_tick (PrcLiveCard *self, gint64 now_ms)
{
  g_return_if_fail (PRC_IS_LIVE_CARD (self));

  self->now_ms = now_ms;
  if (self->state != NULL)
    show_time (self);
}

/* --- the widget
 * ---------------------------------------------------------------------------------------- */

static void
on_moment_clicked (PrcLiveCard *self)
{
  g_signal_emit (self, quick_message_signal, 0, _ ("A moment, please"));
}

static void
on_medical_clicked (PrcLiveCard *self)
{
  g_signal_emit (self, quick_message_signal, 0, _ ("Medical help in the hall"));
}

static void
on_write_clicked (PrcLiveCard *self)
{
  g_signal_emit (self, quick_message_signal, 0, NULL);
}

static void
prc_live_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_LIVE_CARD);
  g_clear_pointer (&PRC_LIVE_CARD (object)->state, prc_live_state_unref);
  g_clear_pointer (&PRC_LIVE_CARD (object)->place_words, g_free);
  G_OBJECT_CLASS (prc_live_card_parent_class)->dispose (object);
}

static void
prc_live_card_class_init (PrcLiveCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_live_card_dispose;
  quick_message_signal = g_signal_new ("quick-message", PRC_TYPE_LIVE_CARD, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-live-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, tag);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, icon);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, word);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, place);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, bands);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, name);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, say);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, awards);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, messages);
  gtk_widget_class_bind_template_child (widget_class, PrcLiveCard, report);
  gtk_widget_class_bind_template_callback (widget_class, on_moment_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_medical_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_write_clicked);
}

static void
prc_live_card_init (PrcLiveCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
