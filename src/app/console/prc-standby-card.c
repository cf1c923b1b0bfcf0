#include "prc-standby-card.h"

#include "prc-person-face.h"
#include "prc-scene-picture.h"

#include <glib/gi18n.h>

struct _PrcStandbyCard
{
  GtkWidget parent_instance;
  GtkLabel *place;
  GtkBox *bands;
  GtkLabel *name;
  GtkLabel *say;
  GtkWidget *will;
  PrcScenePicture *card;
  GtkLabel *will_words;
  GtkLabel *awards;
  GtkWidget *after_head;
  GtkLabel *after;
  GtkLabel *after_place;
};

G_DEFINE_TYPE (PrcStandbyCard, prc_standby_card, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

static void
show_after (PrcStandbyCard *self, const PrcLiveState *state)
{
  g_autoptr (GPtrArray) next = prc_live_state_list_next (state, 1);
  const PrcCue *cue = next->len > 0 ? g_ptr_array_index (next, 0) : NULL;
  g_autofree char *name = cue != NULL ? prc_face_dup_name (cue) : g_strdup ("");
  g_autofree char *numbered = cue != NULL && cue->position != NULL
                                  ? g_strdup_printf ("%s  %s", cue->position, name)
                                  : g_strdup (name);
  g_autofree char *place = cue != NULL ? prc_face_dup_place (cue, NULL) : g_strdup ("");

  gtk_widget_set_visible (self->after_head, cue != NULL);
  show_text (self->after, numbered);
  show_text (self->after_place, place);
}

/* What the hall shows once this cue is live: the present moment, one step on. */
static PrcSnapshot *
make_preview (const PrcSnapshot *now, const PrcCue *cue)
{
  PrcSnapshot *preview = prc_snapshot_copy (now);

  g_clear_pointer (&preview->live, prc_cue_unref);
  preview->live = prc_cue_ref (cue);
  preview->state = PRC_SHOW_RUNNING;
  preview->blanked = FALSE;
  return preview;
}

void
prc_standby_card_show (PrcStandbyCard *self, PrcShow *show, PrcTheme theme)
{
  const PrcLiveState *state = prc_show_get_state (show);
  const PrcCue *cue = prc_live_state_get_standby (state);
  g_autofree char *name = cue != NULL ? prc_face_dup_name (cue) : NULL;
  g_autofree char *say = cue != NULL ? prc_face_dup_say (cue) : g_strdup ("");
  g_autofree char *place = cue != NULL ? prc_face_dup_place (cue, NULL) : g_strdup ("");
  g_autofree char *awards = cue != NULL ? prc_face_dup_awards (cue) : g_strdup ("");

  g_return_if_fail (PRC_IS_STANDBY_CARD (self));

  show_text (self->name, name != NULL ? name : _ ("Nothing follows"));
  show_text (self->say, say);
  gtk_label_set_label (self->place, place);
  show_text (self->awards, awards);
  prc_face_show_bands (self->bands, cue);
  gtk_widget_set_visible (self->will, cue != NULL);
  if (cue != NULL)
    {
      g_autoptr (PrcSnapshot) preview = make_preview (prc_show_get_snapshot (show), cue);

      prc_scene_picture_show (self->card, preview, PRC_ROLE_HALL, theme, prc_show_get_assets (show),
                              NULL);
      gtk_label_set_label (self->will_words, cue->card->show_hall
                                                 ? _ ("The hall will show this card.")
                                                 : _ ("The hall will show the holding card, and no "
                                                      "name."));
    }
  show_after (self, state);
}

static void
prc_standby_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_STANDBY_CARD);
  G_OBJECT_CLASS (prc_standby_card_parent_class)->dispose (object);
}

static void
prc_standby_card_class_init (PrcStandbyCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_standby_card_dispose;
  g_type_ensure (PRC_TYPE_SCENE_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-standby-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, place);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, bands);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, name);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, say);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, will);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, card);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, will_words);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, awards);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, after_head);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, after);
  gtk_widget_class_bind_template_child (widget_class, PrcStandbyCard, after_place);
}

static void
prc_standby_card_init (PrcStandbyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
