#include "prc-preflight-box.h"

#include "prc-preflight-facts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LOOK_AGAIN_S 5

struct _PrcPreflightBox
{
  GtkWidget parent_instance;
  GtkWidget *list;
  char *season_path;
  char *shown; /* what the rows say, so that a look that finds the same changes none */
  PrcAnswer stays_awake;
  GCancellable *cancellable;
  guint timer;
};

G_DEFINE_TYPE (PrcPreflightBox, prc_preflight_box, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (gboolean good, const char *title, const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", words, "subtitle-lines", 0, NULL);
  GtkWidget *icon =
      gtk_image_new_from_icon_name (good ? "prc-check-symbolic" : "prc-warning-symbolic");
  /* Translators: of a row of the preflight: its matter, and what is to be done */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), title, words);

  gtk_widget_add_css_class (icon, good ? "success" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* The good ones in one row: they want nothing. */
static char *
dup_good (const GPtrArray *lines)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PrcPreflightLine *line = g_ptr_array_index (lines, i);

      if (line->good)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", line->words);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_all (const GPtrArray *lines)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PrcPreflightLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (words, "%d%s\n", line->good, line->words);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_lines (PrcPreflightBox *self, const GPtrArray *lines)
{
  g_autofree char *good = dup_good (lines);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < lines->len; i++)
    {
      const PrcPreflightLine *line = g_ptr_array_index (lines, i);

      if (!line->good)
        gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (FALSE, line->title, line->words));
    }
  if (good[0] != '\0')
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (TRUE, _ ("In order"), good));
}

static void
look (PrcPreflightBox *self)
{
  g_autoptr (PrcPreflightFacts) facts =
      prc_preflight_facts_look (GTK_WIDGET (self), self->season_path);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *words = NULL;

  facts->stays_awake = self->stays_awake;
  lines = prc_preflight_judge (facts);
  words = dup_all (lines);
  if (g_strcmp0 (words, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&words);
  show_lines (self, lines);
}

static gboolean
on_look (gpointer data)
{
  PrcPreflightBox *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
  return G_SOURCE_CONTINUE;
}

static void
on_awake (PrcAnswer given, gpointer data)
{
  PrcPreflightBox *self = data;

  self->stays_awake = given;
  look (self);
}

void
prc_preflight_box_show (PrcPreflightBox *self, const char *season_path)
{
  g_return_if_fail (PRC_IS_PREFLIGHT_BOX (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self->season_path);
  self->season_path = g_strdup (season_path);
  if (season_path == NULL)
    return;
  self->stays_awake = PRC_ANSWER_YES; /* until the system says otherwise */
  self->cancellable = g_cancellable_new ();
  self->timer = g_timeout_add_seconds (LOOK_AGAIN_S, on_look, self);
  prc_preflight_facts_ask_awake (self->cancellable, on_awake, self);
  look (self);
}

static void
prc_preflight_box_dispose (GObject *object)
{
  PrcPreflightBox *self = PRC_PREFLIGHT_BOX (object);

  prc_preflight_box_show (self, NULL);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (prc_preflight_box_parent_class)->dispose (object);
}

static void
prc_preflight_box_class_init (PrcPreflightBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_preflight_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
prc_preflight_box_init (PrcPreflightBox *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Before the doors open"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}
