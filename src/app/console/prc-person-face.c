#include "prc-person-face.h"

#include "prc-labels.h"
#include "prc-language.h"
#include "prc-window-language.h"
#include "prc-words.h"

#include <glib/gi18n.h>

char *
prc_face_dup_name (const PrcCue *cue)
{
  const PrcCard *card = cue->card;

  if (cue->graduand == 0)
    {
      g_autofree char *title = prc_words_dup_both (card->title);

      if (title[0] == '\0')
        {
          const char *label = prc_card_get_label (card, prc_window_language_get ());

          return g_strdup (label != NULL ? label : prc_label_item (card->type));
        }
      return g_steal_pointer (&title);
    }
  if (card->native == NULL || g_strcmp0 (card->native, card->called) == 0)
    return g_strdup (card->called);
  if (prc_language_is_chinese (prc_window_language_get ()))
    return g_strdup_printf ("%s %s", card->native, card->called);
  return g_strdup_printf ("%s %s", card->called, card->native);
}

char *
prc_face_dup_say (const PrcCue *cue)
{
  char *line;

  if (cue->graduand == 0)
    {
      g_autofree char *words = g_strdup (prc_words_get (cue->card->words));

      return g_strstrip (g_strdelimit (g_steal_pointer (&words), "\n", ' '));
    }
  line = prc_reading_dup_shown_line (cue->card->reading);
  return line != NULL ? line : g_strdup ("");
}

static char *
dup_item_people (const PrcCard *card)
{
  const char *const parts[] = { prc_words_get (card->person), prc_words_get (card->role),
                                prc_words_get (card->detail) };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
prc_face_dup_awards (const PrcCue *cue)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (cue->graduand == 0)
    return dup_item_people (cue->card);
  for (guint i = 0; i < cue->card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (cue->card->awards, i);
      const char *title = prc_words_get (award->title);
      const char *institution = prc_words_get (award->institution);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", title);
      if (institution[0] != '\0')
        /* Translators: joins an award and its institution: 'BSc, Leicester' */
        g_string_append_printf (words, C_ ("award, institution", ", %s"), institution);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
prc_face_dup_place (const PrcCue *cue, const PrcLiveState *state)
{
  const PrcCard *card = cue->card;
  g_autoptr (GString) words = g_string_new (NULL);
  int called = 0, names = 0;

  if (cue->graduand == 0)
    {
      if (card->pages > 1)
        g_string_append_printf (words, _ ("page %1$d of %2$d"), card->page, card->pages);
      return g_string_free (g_steal_pointer (&words), FALSE);
    }
  if (state != NULL)
    prc_live_state_count (state, cue->item, &called, &names);
  if (names > 0)
    /* Translators: called so far, of those to be called in this group */
    g_string_append_printf (words, _ ("%1$d of %2$d"), called, names);
  if (card->seat != NULL)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      g_string_append_printf (words, _ ("seat %s"), card->seat);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
prc_face_dup_hidden (const PrcCue *cue)
{
  const PrcCard *card = cue->card;

  if (cue->graduand == 0 || (card->show_hall && card->show_stream))
    return NULL;
  if (card->show_hall)
    return g_strdup (_ ("Not shown on the stream"));
  return g_strdup (card->asked_hidden ? _ ("Not shown in the hall: asked for no publication")
                                      : _ ("Not shown in the hall: no leave was given"));
}

static void
add_hidden (GtkBox *box, const PrcCue *cue)
{
  g_autofree char *words = prc_face_dup_hidden (cue);
  GtkWidget *label;

  if (words == NULL)
    return;
  label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "band");
  gtk_widget_add_css_class (label, "tag-hidden");
  gtk_box_append (box, label);
}

void
prc_face_show_bands (GtkBox *box, const PrcCue *cue)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; cue != NULL && i < MIN (cue->card->bands->len, 2); i++)
    {
      const PrcCardBand *band = g_ptr_array_index (cue->card->bands, i);
      GtkWidget *tag = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_need_icon (band->kind));
      GtkWidget *label = gtk_label_new (prc_words_get (band->text));

      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      prc_label_need (band->kind), -1);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
      gtk_widget_set_tooltip_text (tag, prc_words_get (band->text));
      gtk_widget_add_css_class (tag, "band");
      gtk_widget_add_css_class (tag, prc_label_need_class (band->kind));
      gtk_box_append (GTK_BOX (tag), icon);
      gtk_box_append (GTK_BOX (tag), label);
      gtk_box_append (box, tag);
    }
  if (cue != NULL)
    add_hidden (box, cue);
}
