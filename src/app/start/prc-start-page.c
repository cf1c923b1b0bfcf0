#include "prc-start-page.h"

#include "prc-page-header.h"
#include "prc-recent.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcStartPage
{
  AdwBin parent_instance;
  GtkWidget *recent_box;
  GtkListBox *recent;
};

G_DEFINE_TYPE (PrcStartPage, prc_start_page, ADW_TYPE_BIN)

static char *
dup_summary (const PrcRecentSeason *recent)
{
  g_autofree char *ceremonies = g_strdup_printf (
      ngettext ("%d ceremony", "%d ceremonies", (gulong) recent->ceremonies), recent->ceremonies);
  g_autofree char *graduands = g_strdup_printf (
      ngettext ("%d graduand", "%d graduands", (gulong) recent->graduands), recent->graduands);
  g_autofree char *date = prc_words_dup_date (recent->date);

  if (date[0] == '\0')
    /* Translators: '1 ceremony, 62 graduands' */
    return g_strdup_printf (_ ("%1$s, %2$s"), ceremonies, graduands);
  /* Translators: '1 ceremony, 62 graduands · Thursday 16 July 2026' */
  return g_strdup_printf (_ ("%1$s, %2$s · %3$s"), ceremonies, graduands, date);
}

static GtkWidget *
make_row (const PrcRecentSeason *recent)
{
  g_autofree char *summary = dup_summary (recent);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", recent->title, "subtitle",
                    summary, "activatable", TRUE, "tooltip-text", recent->path, NULL);

  gtk_widget_set_name (row, recent->path);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "prc-season-symbolic",
                                           "pixel-size", 24, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->path);
  return row;
}

static void
prc_start_page_map (GtkWidget *widget)
{
  PrcStartPage *self = PRC_START_PAGE (widget);
  g_autoptr (GPtrArray) list = prc_recent_list ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, child);
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->recent, make_row (g_ptr_array_index (list, i)));
  gtk_widget_set_visible (self->recent_box, list->len > 0);
  GTK_WIDGET_CLASS (prc_start_page_parent_class)->map (widget);
}

static void
prc_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_START_PAGE);
  G_OBJECT_CLASS (prc_start_page_parent_class)->dispose (object);
}

static void
prc_start_page_class_init (PrcStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_start_page_dispose;
  widget_class->map = prc_start_page_map;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/start/prc-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, PrcStartPage, recent);
}

static void
prc_start_page_init (PrcStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
