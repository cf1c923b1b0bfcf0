#include "prc-cue-row.h"

#include "prc-labels.h"
#include "prc-language.h"
#include "prc-window-language.h"

#include <glib/gi18n.h>

struct _PrcCueRow
{
  GtkWidget parent_instance;
  GtkImage *icon;
  GtkLabel *position;
  GtkLabel *name;
  GtkImage *band;
  GtkLabel *word;
  PrcCue *cue;
  PrcCueRowState state;
};

G_DEFINE_TYPE (PrcCueRow, prc_cue_row, GTK_TYPE_WIDGET)

static const char *
get_icon (const PrcCueRowState *state)
{
  if (state->live)
    return state->held ? "prc-pause-symbolic" : "prc-dot-symbolic";
  if (state->standby)
    return "prc-triangle-symbolic";
  switch (state->fate)
    {
    case PRC_CUE_CALLED:
      return "prc-check-symbolic";
    case PRC_CUE_ABSENT:
    case PRC_CUE_SKIPPED:
      return "prc-skip-symbolic";
    case PRC_CUE_PASSED_OVER:
      return "prc-passed-symbolic";
    case PRC_CUE_WAITING:
    case PRC_CUE_LIVE:
      break;
    }
  return state->late ? "list-add-symbolic" : NULL;
}

static const char *
get_word (const PrcCueRowState *state)
{
  if (state->live)
    return state->held ? _ ("On hold") : _ ("Live");
  if (state->standby)
    return _ ("Standing by");
  switch (state->fate)
    {
    case PRC_CUE_ABSENT:
      return _ ("No-show");
    case PRC_CUE_SKIPPED:
      return _ ("Skipped");
    case PRC_CUE_PASSED_OVER:
      return _ ("Not yet called");
    case PRC_CUE_WAITING:
    case PRC_CUE_LIVE:
    case PRC_CUE_CALLED:
      break;
    }
  return NULL;
}

static const char *
get_style (const PrcCueRowState *state)
{
  if (state->live)
    return state->held ? "held" : "live";
  if (state->standby)
    return "standby";
  if (state->fate == PRC_CUE_WAITING)
    return "waiting";
  return "over";
}

static const PrcCardBand *
get_band (const PrcCue *cue)
{
  return cue->card->bands->len > 0 ? g_ptr_array_index (cue->card->bands, 0) : NULL;
}

static char *
dup_name (const PrcCue *cue)
{
  const PrcCard *card = cue->card;

  if (cue->graduand == 0)
    {
      const char *title = prc_card_get_label (card, prc_window_language_get ());

      if (card->pages > 1)
        /* Translators: title of an item, page, of how many pages */
        return g_strdup_printf (_ ("%1$s, page %2$d of %3$d"), title != NULL ? title : "",
                                card->page, card->pages);
      return g_strdup (title != NULL ? title : "");
    }
  if (card->native == NULL || g_strcmp0 (card->native, card->called) == 0)
    return g_strdup (card->called);
  if (prc_language_is_chinese (prc_window_language_get ()))
    return g_strdup_printf ("%s %s", card->native, card->called);
  return g_strdup_printf ("%s %s", card->called, card->native);
}

static void
tell (PrcCueRow *self, const char *name)
{
  const PrcCardBand *band = get_band (self->cue);
  const char *word = get_word (&self->state);
  g_autoptr (GString) spoken = g_string_new (self->cue->position);

  g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", name);
  if (word != NULL)
    g_string_append_printf (spoken, ", %s", word);
  else if (self->state.fate == PRC_CUE_CALLED)
    g_string_append_printf (spoken, ", %s", _ ("called"));
  if (band != NULL)
    g_string_append_printf (spoken, ", %s", prc_label_need (band->kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               self->state.selected, -1);
}

static void
fill (PrcCueRow *self)
{
  const PrcCardBand *band = get_band (self->cue);
  const char *word = get_word (&self->state);
  const char *position = self->cue->position;
  g_autofree char *name = dup_name (self->cue);
  const char *classes[6] = { "cue-row", get_style (&self->state), NULL };
  guint n = 2;

  if (self->state.selected)
    classes[n++] = "selected";
  if (self->cue->graduand == 0)
    classes[n++] = "item";
  classes[n] = NULL;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_image_set_from_icon_name (self->icon, get_icon (&self->state));
  gtk_label_set_label (self->position, position != NULL ? position : "");
  gtk_label_set_label (self->name, name);
  gtk_image_set_from_icon_name (self->band, band != NULL ? prc_label_need_icon (band->kind) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->band), band != NULL);
  gtk_label_set_label (self->word, word != NULL ? word : "");
  gtk_widget_set_visible (GTK_WIDGET (self->word), word != NULL);
  tell (self, name);
}

void
prc_cue_row_show (PrcCueRow *self, const PrcCue *cue, const PrcCueRowState *state)
{
  g_return_if_fail (PRC_IS_CUE_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), cue != NULL);
  if (cue == NULL)
    {
      g_clear_pointer (&self->cue, prc_cue_unref);
      return;
    }
  if (cue == self->cue && memcmp (state, &self->state, sizeof *state) == 0)
    return;
  if (cue != self->cue)
    {
      g_clear_pointer (&self->cue, prc_cue_unref);
      self->cue = prc_cue_ref (cue);
    }
  self->state = *state;
  fill (self);
}

const PrcCue *
prc_cue_row_get_cue (PrcCueRow *self)
{
  return self->cue;
}

static void
prc_cue_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CUE_ROW);
  g_clear_pointer (&PRC_CUE_ROW (object)->cue, prc_cue_unref);
  G_OBJECT_CLASS (prc_cue_row_parent_class)->dispose (object);
}

static void
prc_cue_row_class_init (PrcCueRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_cue_row_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/console/prc-cue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcCueRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PrcCueRow, position);
  gtk_widget_class_bind_template_child (widget_class, PrcCueRow, name);
  gtk_widget_class_bind_template_child (widget_class, PrcCueRow, band);
  gtk_widget_class_bind_template_child (widget_class, PrcCueRow, word);
}

static void
prc_cue_row_init (PrcCueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_cue_row_new (void)
{
  return g_object_new (PRC_TYPE_CUE_ROW, NULL);
}
