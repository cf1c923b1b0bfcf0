#include "prc-sidebar.h"

#include "prc-sidebar-row.h"
#include "prc-one-child.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcSidebar
{
  AdwBin parent_instance;
  GtkStack *title_stack;
  GtkLabel *title;
  GtkMenuButton *ceremonies;
  GtkLabel *ceremony_title;
  GtkLabel *details;
  GtkListBox *rows;
  GtkLabel *said;
  PrcOpenSeason *season;
};

static const struct
{
  const char *name;
  const char *icon;
  const char *label;
} pages[] = {
  { "graduands", "prc-people-symbolic", N_ ("Graduands") },
  { "order", "prc-order-symbolic", N_ ("Order") },
  { "proceedings", "prc-clock-symbolic", N_ ("Proceedings") },
  { "seats", "prc-seat-symbolic", N_ ("Seats") },
  { "print", "prc-book-symbolic", N_ ("Print") },
  { "screens", "prc-screen-symbolic", N_ ("Screens") },
  { "checks", "prc-check-symbolic", N_ ("Checks") },
};

G_DEFINE_TYPE (PrcSidebar, prc_sidebar, ADW_TYPE_BIN)

static guint page_selected;

static PrcSidebarRow *
find_row (PrcSidebar *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return PRC_SIDEBAR_ROW (gtk_list_box_get_row_at_index (self->rows, (int) i));
  return NULL;
}

static void
on_row_selected (GtkListBox *rows, GtkListBoxRow *row, PrcSidebar *self)
{
  if (row != NULL)
    g_signal_emit (self, page_selected, 0, prc_sidebar_row_get_name (PRC_SIDEBAR_ROW (row)));
}

static void
show_ceremonies (PrcSidebar *self, const PrcCeremony *ceremony)
{
  const GPtrArray *ceremonies = prc_open_season_get_season (self->season)->ceremonies;
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_label_set_label (self->title, prc_words_get (ceremony->title));
  gtk_label_set_label (self->ceremony_title, prc_words_get (ceremony->title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), prc_words_get (ceremony->title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->ceremonies), prc_words_get (ceremony->title));
  prc_one_child_show (self->title_stack, ceremonies->len > 1 ? GTK_WIDGET (self->ceremonies)
                                                             : GTK_WIDGET (self->title));
  for (guint i = 0; i < ceremonies->len; i++)
    {
      const PrcCeremony *one = g_ptr_array_index (ceremonies, i);
      g_autofree char *when = prc_words_dup_day_and_time (one);
      g_autofree char *label = when[0] == '\0'
                                   ? g_strdup (prc_words_get (one->title))
                                   : g_strdup_printf ("%s · %s", prc_words_get (one->title), when);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.ceremony", "x", one->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->ceremonies, G_MENU_MODEL (menu));
}

static void
show_details (PrcSidebar *self, const PrcCeremony *ceremony)
{
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *when = prc_words_dup_day_and_time (ceremony);
  const char *place = prc_words_get (ceremony->place);

  if (ceremony->date == NULL || when[0] == '\0')
    g_string_append (details, _ ("No date yet"));
  if (ceremony->date == NULL && when[0] != '\0')
    g_string_append (details, ", ");
  g_string_append (details, when);
  if (place[0] != '\0')
    g_string_append_printf (details, "\n%s", place);
  if (prc_open_season_is_read_only (self->season))
    g_string_append_printf (details, "\n%s", _ ("To look at only"));
  gtk_label_set_label (self->details, details->str);
}

static void
on_changed (PrcOpenSeason *season, PrcSidebar *self)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);
  const GPtrArray *graduands = prc_open_season_get_season (season)->graduands;
  g_autofree char *count = NULL;
  guint here = 0;

  if (ceremony == NULL)
    return;
  show_ceremonies (self, ceremony);
  show_details (self, ceremony);
  for (guint i = 0; i < graduands->len; i++)
    here += prc_season_is_in_ceremony (prc_open_season_get_season (season),
                                       g_ptr_array_index (graduands, i), ceremony->id);
  count = g_strdup_printf ("%u", here);
  prc_sidebar_row_set_count (find_row (self, "graduands"), count, FALSE, NULL);
  prc_sidebar_row_set_count (find_row (self, "proceedings"), ceremony->time, FALSE, NULL);
}

static void
on_checked (PrcOpenSeason *season, PrcSidebar *self)
{
  const GPtrArray *problems = prc_open_season_get_problems (season);
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;
  guint serious = 0;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    serious +=
        ((const PrcProblem *) g_ptr_array_index (problems, i))->severity != PRC_SEVERITY_INFO;
  if (serious == 0)
    {
      prc_sidebar_row_set_count (find_row (self, "checks"), NULL, FALSE, NULL);
      return;
    }
  count = g_strdup_printf ("%u", serious);
  spoken = g_strdup_printf (
      ngettext ("Checks, %u thing to look at", "Checks, %u things to look at", serious), serious);
  prc_sidebar_row_set_count (find_row (self, "checks"), count, TRUE, spoken);
}

static void
on_said (PrcOpenSeason *season, const char *words, gboolean done, PrcSidebar *self)
{
  gtk_label_set_label (self->said, words);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
}

static void
prc_sidebar_dispose (GObject *object)
{
  prc_sidebar_set_season (PRC_SIDEBAR (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SIDEBAR);
  G_OBJECT_CLASS (prc_sidebar_parent_class)->dispose (object);
}

static void
prc_sidebar_class_init (PrcSidebarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_sidebar_dispose;
  page_selected = g_signal_new ("page-selected", PRC_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/window/prc-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, title_stack);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, ceremonies);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, ceremony_title);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, details);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, rows);
  gtk_widget_class_bind_template_child (widget_class, PrcSidebar, said);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
}

static void
prc_sidebar_init (PrcSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_list_box_append (self->rows,
                         prc_sidebar_row_new (pages[i].name, pages[i].icon, _ (pages[i].label)));
}

void
prc_sidebar_set_season (PrcSidebar *self, PrcOpenSeason *season)
{
  g_return_if_fail (PRC_IS_SIDEBAR (self));

  if (self->season == season)
    return;
  if (self->season != NULL)
    g_signal_handlers_disconnect_by_data (self->season, self);
  g_set_object (&self->season, season);
  if (season == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  g_signal_connect (season, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (season, "checked", G_CALLBACK (on_checked), self);
  g_signal_connect (season, "said", G_CALLBACK (on_said), self);
  on_changed (season, self);
  on_checked (season, self);
}

const char *
prc_sidebar_get_page (guint index)
{
  return index < G_N_ELEMENTS (pages) ? pages[index].name : NULL;
}

void
prc_sidebar_select (PrcSidebar *self, const char *page)
{
  PrcSidebarRow *row = find_row (self, page);

  if (row != NULL)
    gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (row));
}

void
prc_sidebar_set_screens (PrcSidebar *self, guint screens)
{
  g_autofree char *count = g_strdup_printf ("%u", screens);

  prc_sidebar_row_set_count (find_row (self, "screens"), count, FALSE, NULL);
}
