#include "prc-item-row.h"

#include "prc-labels.h"
#include "prc-words.h"

#include <glib/gi18n.h>

static GtkWidget *
make_label (const char *text, const char *style, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expand);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
dup_subtitle (const PrcItem *item, int names)
{
  const char *const parts[] = {
    prc_words_get (item->person),
    prc_words_get (item->role),
    prc_words_get (item->detail),
    item->stand ? _ ("All stand") : "",
  };
  g_autoptr (GString) words = g_string_new (NULL);

  if (names > 0)
    g_string_append_printf (words, ngettext ("%d name", "%d names", (gulong) names), names);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  if (words->len == 0)
    g_string_append (words, prc_label_item (item->type));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

GtkWidget *
prc_item_row_new (const PrcItem *item, const char *time, int seconds, int names)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  g_autofree char *title = prc_words_dup_both (item->title);
  g_autofree char *subtitle = dup_subtitle (item, names);
  g_autofree char *span = prc_words_dup_span (seconds);
  g_autofree char *spoken = NULL;
  GtkWidget *clock = make_label (time, "heading", FALSE);
  GtkWidget *length = make_label (span, "quiet", FALSE);

  if (title[0] == '\0')
    {
      g_free (title);
      title = g_strdup (prc_label_item (item->type));
    }
  gtk_widget_add_css_class (clock, "numeric");
  gtk_widget_add_css_class (bar, "item-bar");
  gtk_widget_add_css_class (bar, prc_label_item_class (item->type));
  gtk_label_set_width_chars (GTK_LABEL (length), 7);
  gtk_label_set_xalign (GTK_LABEL (length), 1);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_add_css_class (box, "item-row");
  gtk_box_append (GTK_BOX (middle), make_label (title, "heading", TRUE));
  gtk_box_append (GTK_BOX (middle), make_label (subtitle, "item-subtitle", TRUE));
  gtk_box_append (GTK_BOX (box), clock);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), middle);
  gtk_box_append (GTK_BOX (box),
                  make_label (prc_label_hall_card (item->type), "item-subtitle", FALSE));
  gtk_box_append (GTK_BOX (box), length);
  g_object_set_data_full (G_OBJECT (row), "item", g_memdup2 (&item->id, sizeof item->id), g_free);
  spoken = g_strdup_printf ("%s, %s, %s, %s", time, title, subtitle, span);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

gint64
prc_item_row_get_item (GtkListBoxRow *row)
{
  const gint64 *item = g_object_get_data (G_OBJECT (row), "item");

  return item != NULL ? *item : 0;
}
