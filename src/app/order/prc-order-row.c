#include "prc-order-row.h"

#include "prc-labels.h"
#include "prc-window-language.h"

#include <glib/gi18n.h>

struct _PrcOrderLine
{
  GObject parent_instance;
  PrcCue *cue;
  char *title;
  char *summary;
  gboolean moved;
};

G_DEFINE_TYPE (PrcOrderLine, prc_order_line, G_TYPE_OBJECT)

static void
prc_order_line_finalize (GObject *object)
{
  PrcOrderLine *self = PRC_ORDER_LINE (object);

  prc_cue_unref (self->cue);
  g_free (self->title);
  g_free (self->summary);
  G_OBJECT_CLASS (prc_order_line_parent_class)->finalize (object);
}

static void
prc_order_line_class_init (PrcOrderLineClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_order_line_finalize;
}

static void
prc_order_line_init (PrcOrderLine *self)
{
}

PrcOrderLine *
prc_order_line_new_head (const char *title, const char *summary)
{
  PrcOrderLine *self = g_object_new (PRC_TYPE_ORDER_LINE, NULL);

  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  return self;
}

/* One item of several pages is as many steps: each says which it is, and how it begins. */
static char *
dup_first_words (const PrcCard *card)
{
  const char *words = prc_text_get (card->words, prc_window_language_get ());
  g_autofree char *line = NULL;

  if (card->kind != PRC_CARD_ITEM || (card->pages <= 1 && card->part == NULL))
    return NULL;
  line = g_strdelimit (g_strdup (words != NULL ? words : ""), "\n", ' ');
  if (card->pages <= 1)
    return g_steal_pointer (&line);
  /* Translators: the page of an item, of how many, and its words */
  return g_strdup_printf (_ ("page %1$d of %2$d, %3$s"), card->page, card->pages, line);
}

PrcOrderLine *
prc_order_line_new_cue (const PrcCue *cue, gboolean moved)
{
  PrcOrderLine *self = g_object_new (PRC_TYPE_ORDER_LINE, NULL);
  const PrcCard *card = cue->card;

  self->cue = prc_cue_ref (cue);
  self->moved = moved;
  if (cue->graduand != 0 && card->native != NULL && g_strcmp0 (card->native, card->called) != 0)
    self->title = g_strdup_printf ("%s %s", card->called, card->native);
  else
    {
      const char *label = prc_card_get_label (card, prc_window_language_get ());
      g_autofree char *words = dup_first_words (card);

      self->title = words != NULL ? g_strdup_printf ("%s: %s", label, words) : g_strdup (label);
    }
  return self;
}

void
prc_order_line_add_number (PrcOrderLine *self)
{
  char *title = g_strdup_printf ("%s · %s", self->title, self->cue->external_id);

  g_free (self->title);
  self->title = title;
}

const PrcCue *
prc_order_line_get_cue (PrcOrderLine *self)
{
  return self->cue;
}

/* --- rows ----------------------------------------------------------------------------------------
 */

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *position = gtk_label_new (NULL);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *tag = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (position), 1);
  gtk_label_set_width_chars (GTK_LABEL (position), 4);
  gtk_widget_add_css_class (position, "numeric");
  gtk_widget_add_css_class (position, "quiet");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), position);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), tag);
  gtk_list_item_set_child (list_item, box);
}

static void
show_tag (GtkWidget *tag, PrcOrderLine *line)
{
  const PrcCardBand *band = line->cue != NULL && line->cue->card->bands->len > 0
                                ? g_ptr_array_index (line->cue->card->bands, 0)
                                : NULL;
  const char *classes[3] = { "tag", NULL, NULL };
  const char *words = NULL;

  if (line->cue == NULL)
    {
      classes[0] = "quiet";
      words = line->summary;
    }
  else if (line->moved)
    {
      classes[1] = "tag-contact";
      words = _ ("Moved by hand");
    }
  else if (band != NULL)
    {
      classes[1] = prc_label_need_class (band->kind);
      words = prc_label_need (band->kind);
    }
  gtk_widget_set_css_classes (tag, classes);
  gtk_label_set_label (GTK_LABEL (tag), words != NULL ? words : "");
  gtk_widget_set_visible (tag, words != NULL);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  PrcOrderLine *line = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *position = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_next_sibling (position);
  GtkWidget *row = gtk_widget_get_parent (box);
  const char *number = line->cue != NULL ? line->cue->position : NULL;
  g_autofree char *spoken =
      number != NULL ? g_strdup_printf ("%s, %s", number, line->title) : g_strdup (line->title);

  gtk_label_set_label (GTK_LABEL (position), number != NULL ? number : "");
  gtk_widget_set_visible (position, line->cue != NULL);
  gtk_label_set_label (GTK_LABEL (title), line->title);
  if (line->cue == NULL)
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");
  if (line->cue != NULL && line->cue->graduand == 0)
    gtk_widget_add_css_class (title, "quiet");
  else
    gtk_widget_remove_css_class (title, "quiet");
  show_tag (gtk_widget_get_next_sibling (title), line);
  gtk_list_item_set_selectable (list_item, line->cue != NULL && line->cue->graduand != 0);
  gtk_list_item_set_activatable (list_item, FALSE);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
}

GtkListItemFactory *
prc_order_row_make_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}
