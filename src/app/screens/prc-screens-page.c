#include "prc-screens-page.h"

#include "prc-config.h"
#include "prc-desk-screen.h"
#include "prc-inner-names.h"
#include "prc-labels.h"
#include "prc-page-header.h"
#include "prc-screen-numbers.h"
#include "prc-screen-plan.h"
#include "prc-screen-tile.h"
#include "prc-show.h"

#include <glib/gi18n.h>

#define N_ROLES (PRC_ROLE_HOLDING + 1)

struct _PrcScreensPage
{
  PrcWorkPage parent_instance;
  PrcPageHeader *header;
  GtkWidget *automatic;
  PrcScreenTile *hall;
  PrcScreenTile *vc;
  PrcScreenTile *reader;
  GtkWidget *only_one;
  GtkToggleButton *numbers;
  GtkEditable *height;
  GtkEditable *distance;
  GtkLabel *floor;
  GtkBox *monitors;
  GListModel *connected;
  GSettings *settings;
  PrcScreenNumbers *shown_numbers; /* NULL: they are off */
  gboolean showing;
  GPtrArray *plan; /* as it would be in a show now */
};

G_DEFINE_TYPE (PrcScreensPage, prc_screens_page, PRC_TYPE_WORK_PAGE)

static void show_all (PrcScreensPage *self);

static gboolean
is_chosen (PrcScreensPage *self)
{
  g_autoptr (GPtrArray) kept = prc_screen_plan_load (self->settings);

  return kept->len > 0;
}

static void
load_plan (PrcScreensPage *self)
{
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  self->plan = prc_screen_plan_load (self->settings);
  if (self->plan->len > 0)
    return;
  g_ptr_array_unref (self->plan);
  self->plan =
      prc_screen_plan_make_default (self->connected, prc_monitor_of_widget (GTK_WIDGET (self)));
}

/* --- choices ------------------------------------------------------------------------------------
 */

static void
end_numbers (PrcScreensPage *self)
{
  if (self->shown_numbers != NULL)
    prc_screen_numbers_end (self->shown_numbers);
}

/* A role belongs to one monitor, and a monitor has one role: where both have one they exchange
 * them, else the old bindings go. */
static void
bind (PrcScreensPage *self, GdkMonitor *monitor, int role, PrcTheme theme)
{
  const PrcScreenBinding *old = prc_screen_plan_find_monitor (self->plan, monitor);
  const PrcScreenBinding *other =
      role >= 0 ? prc_screen_plan_find (self->plan, (PrcRole) role) : NULL;

  end_numbers (self);
  if (old != NULL && other != NULL && old != other)
    {
      prc_screen_plan_swap (self->plan, old->role, other->role);
      prc_screen_plan_store (self->settings, self->plan);
      show_all (self);
      return;
    }
  for (guint i = self->plan->len; i > 0; i--)
    {
      const PrcScreenBinding *binding = g_ptr_array_index (self->plan, i - 1);

      if (binding == old || (role >= 0 && binding->role == (PrcRole) role))
        g_ptr_array_remove_index (self->plan, i - 1);
    }
  if (role >= 0)
    g_ptr_array_add (self->plan, prc_screen_binding_new ((PrcRole) role, monitor, theme));
  prc_screen_plan_store (self->settings, self->plan);
  show_all (self);
}

static void
on_role_selected (GtkWidget *row, GParamSpec *spec, PrcScreensPage *self)
{
  GdkMonitor *monitor = g_object_get_data (G_OBJECT (row), "monitor");
  const PrcScreenBinding *old = prc_screen_plan_find_monitor (self->plan, monitor);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  bind (self, monitor, selected == 0 ? -1 : (int) selected - 1,
        old != NULL ? old->theme : PRC_THEME_DARK);
}

static void
on_theme_selected (GtkWidget *row, GParamSpec *spec, PrcScreensPage *self)
{
  GdkMonitor *monitor = g_object_get_data (G_OBJECT (row), "monitor");
  const PrcScreenBinding *old = prc_screen_plan_find_monitor (self->plan, monitor);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (old != NULL && selected <= PRC_THEME_LIGHT)
    bind (self, monitor, (int) old->role, (PrcTheme) selected);
}

static void
on_automatic_clicked (PrcScreensPage *self)
{
  g_settings_reset (self->settings, "screens");
  show_all (self);
}

/* --- numbers and measures ------------------------------------------------------------------- */

static void
on_numbers_ended (PrcScreensPage *self)
{
  g_clear_object (&self->shown_numbers);
  gtk_toggle_button_set_active (self->numbers, FALSE);
}

static void
on_numbers_toggled (PrcScreensPage *self)
{
  if (!gtk_toggle_button_get_active (self->numbers))
    {
      end_numbers (self);
      return;
    }
  if (self->shown_numbers != NULL)
    return;
  self->shown_numbers = prc_screen_numbers_new (GTK_WIDGET (self), self->connected, self->plan);
  g_signal_connect_object (self->shown_numbers, "ended", G_CALLBACK (on_numbers_ended), self,
                           G_CONNECT_SWAPPED);
}

/* Metres, with a point or a comma, as centimetres; 0: none. */
static int
read_metres (GtkEditable *entry)
{
  g_autofree char *text = g_strdelimit (g_strdup (gtk_editable_get_text (entry)), ",", '.');

  return (int) CLAMP (g_ascii_strtod (text, NULL) * 100 + 0.5, 0, 50000);
}

static void
show_metres (GtkEditable *entry, int centimetres)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (centimetres > 0)
    g_ascii_formatd (number, sizeof number, "%g", centimetres / 100.0);
  if (g_strcmp0 (gtk_editable_get_text (entry), number) != 0)
    gtk_editable_set_text (entry, number);
}

static void
on_measure_applied (PrcScreensPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcCeremony *old = season != NULL ? prc_open_season_get_ceremony (season) : NULL;
  g_autoptr (PrcCeremony) ceremony = NULL;

  if (self->showing || old == NULL)
    return;
  ceremony = prc_ceremony_copy (old);
  ceremony->picture_height = read_metres (self->height);
  ceremony->furthest_seat = read_metres (self->distance);
  if (!prc_ceremony_equal (ceremony, old))
    prc_open_season_put_ceremony (season, _ ("Changed the measures of the hall"), ceremony);
}

/* Names have 16.5 per cent of the height at most, and 9 before Checks tells of it (looks.md 2.3).
 */
static char *
dup_floor_words (const PrcCeremony *ceremony)
{
  double least = prc_desk_screen_get_floor (ceremony);

  if (least <= 0)
    return g_strdup (_ ("With both, Checks tells which names can’t be read from the back."));
  if (least <= 9)
    /* Translators: per cent of a picture's height */
    return g_strdup_printf (_ ("From the furthest seat a name must have %.1f per cent of the "
                               "picture’s height. Every name has 9 at least: all can be read."),
                            least);
  if (least <= 16.5)
    return g_strdup_printf (_ ("From the furthest seat a name must have %.1f per cent of the "
                               "picture’s height. Long names have less: Checks tells which."),
                            least);
  return g_strdup_printf (_ ("From the furthest seat a name must have %.1f per cent of the "
                             "picture’s height, and even short ones have 16.5. A higher picture is "
                             "needed, or a second one further back."),
                          least);
}

static void
show_measures (PrcScreensPage *self, const PrcCeremony *ceremony)
{
  g_autofree char *words = dup_floor_words (ceremony);

  self->showing = TRUE;
  show_metres (self->height, ceremony->picture_height);
  show_metres (self->distance, ceremony->furthest_seat);
  gtk_label_set_label (self->floor, words);
  self->showing = FALSE;
}

/* --- what is shown
 * -------------------------------------------------------------------------------- */

static GtkWidget *
make_role_row (PrcScreensPage *self, GdkMonitor *monitor, const PrcScreenBinding *binding)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Shows"), NULL);

  gtk_string_list_append (roles, _ ("Nothing"));
  for (int role = 0; role < N_ROLES; role++)
    gtk_string_list_append (roles, prc_label_role ((PrcRole) role));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (roles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), binding != NULL ? binding->role + 1 : 0);
  g_object_set_data_full (G_OBJECT (row), "monitor", g_object_ref (monitor), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_role_selected), self, 0);
  return row;
}

static GtkWidget *
make_theme_row (PrcScreensPage *self, GdkMonitor *monitor, const PrcScreenBinding *binding)
{
  g_autoptr (GtkStringList) themes = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Theme"), NULL);

  gtk_string_list_append (themes, _ ("Dark"));
  gtk_string_list_append (themes, _ ("Light"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (themes));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), binding->theme);
  g_object_set_data_full (G_OBJECT (row), "monitor", g_object_ref (monitor), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_theme_selected), self, 0);
  return row;
}

static GtkWidget *
make_group (PrcScreensPage *self, GdkMonitor *monitor, guint number)
{
  const PrcScreenBinding *binding = prc_screen_plan_find_monitor (self->plan, monitor);
  const char *maker = gdk_monitor_get_manufacturer (monitor);
  const char *model = gdk_monitor_get_model (monitor);
  g_autofree char *words = prc_monitor_dup_words (monitor);
  g_autofree char *title = g_strdup_printf (_ ("Screen %u"), number);
  g_autofree char *description =
      g_strdup_printf ("%s · %s %s", words, maker != NULL ? maker : "", model != NULL ? model : "");
  g_autofree char *escaped = g_markup_escape_text (description, -1);
  GtkWidget *group =
      g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", escaped, NULL);

  if (monitor == prc_monitor_of_widget (GTK_WIDGET (self)))
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("The console"),
                                               "subtitle", _ ("This window is here"), NULL));
      return group;
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_role_row (self, monitor, binding));
  if (binding != NULL && (binding->role == PRC_ROLE_HALL || binding->role == PRC_ROLE_HOLDING))
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_theme_row (self, monitor, binding));
  return group;
}

static void
show_monitors (PrcScreensPage *self)
{
  guint count = g_list_model_get_n_items (self->connected);
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u connected", "%u connected", count), count);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->monitors))) != NULL)
    gtk_box_remove (self->monitors, child);
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->connected, i);

      gtk_box_append (self->monitors, make_group (self, monitor, i + 1));
    }
  prc_inner_names_set (GTK_WIDGET (self->monitors));
  gtk_widget_set_visible (self->only_one, count < 2);
  gtk_widget_set_visible (self->automatic, is_chosen (self));
  prc_page_header_set_subtitle (self->header, words);
}

static void
show_tile (PrcScreensPage *self, PrcScreenTile *tile, PrcRole role, const PrcSnapshot *snapshot)
{
  const PrcScreenBinding *binding = prc_screen_plan_find (self->plan, role);
  PrcScreenState state = PRC_SCREEN_NONE;

  if (binding != NULL)
    state = prc_screen_binding_is_present (binding, self->connected) ? PRC_SCREEN_GOOD
                                                                     : PRC_SCREEN_LOST;
  prc_screen_tile_set_state (tile, state, binding != NULL ? binding->connector : "");
  prc_scene_picture_show (
      prc_screen_tile_get_picture (tile), snapshot, role,
      binding != NULL ? binding->theme : PRC_THEME_DARK,
      prc_open_season_get_assets (prc_work_page_get_season (PRC_WORK_PAGE (self))), "11:42");
}

/* The first name called shows best what a screen will look like. */
static int
find_first_name (const PrcRunningOrder *order)
{
  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);

      if (cue->graduand != 0)
        return cue->number;
    }
  return 0;
}

static void
show_all (PrcScreensPage *self)
{
  PrcOpenSeason *season = prc_work_page_get_season (PRC_WORK_PAGE (self));
  const PrcRunningOrder *order = season != NULL ? prc_open_season_get_order (season) : NULL;
  g_autoptr (PrcSnapshot) snapshot = NULL;

  load_plan (self);
  show_monitors (self);
  if (season != NULL && prc_open_season_get_ceremony (season) != NULL)
    show_measures (self, prc_open_season_get_ceremony (season));
  if (order == NULL)
    return;
  snapshot =
      prc_show_preview (prc_open_season_get_season (season),
                        prc_open_season_get_ceremony (season)->id, order, find_first_name (order));
  show_tile (self, self->hall, PRC_ROLE_HALL, snapshot);
  show_tile (self, self->vc, PRC_ROLE_VC, snapshot);
  show_tile (self, self->reader, PRC_ROLE_READER, snapshot);
}

static void
prc_screens_page_refresh (PrcWorkPage *page)
{
  show_all (PRC_SCREENS_PAGE (page));
}

static void
on_monitors_changed (PrcScreensPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->connected); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->connected, i);

      /* What a new monitor is, it tells a little later. */
      g_signal_handlers_disconnect_by_func (monitor, show_all, self);
      g_signal_connect_object (monitor, "notify", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
}

static void
prc_screens_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (prc_screens_page_parent_class)->map (widget);
  show_all (PRC_SCREENS_PAGE (widget));
}

static void
prc_screens_page_unmap (GtkWidget *widget)
{
  end_numbers (PRC_SCREENS_PAGE (widget));
  GTK_WIDGET_CLASS (prc_screens_page_parent_class)->unmap (widget);
}

/* --- the page
 * ---------------------------------------------------------------------------------------- */

static void
prc_screens_page_dispose (GObject *object)
{
  PrcScreensPage *self = PRC_SCREENS_PAGE (object);

  end_numbers (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_SCREENS_PAGE);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  G_OBJECT_CLASS (prc_screens_page_parent_class)->dispose (object);
}

static void
prc_screens_page_class_init (PrcScreensPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_screens_page_dispose;
  widget_class->map = prc_screens_page_map;
  widget_class->unmap = prc_screens_page_unmap;
  PRC_WORK_PAGE_CLASS (class)->refresh = prc_screens_page_refresh;
  g_type_ensure (PRC_TYPE_PAGE_HEADER);
  g_type_ensure (PRC_TYPE_SCREEN_TILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/screens/prc-screens-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, header);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, automatic);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, hall);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, vc);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, reader);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, only_one);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, height);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, distance);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, floor);
  gtk_widget_class_bind_template_callback (widget_class, on_numbers_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_measure_applied);
  gtk_widget_class_bind_template_child (widget_class, PrcScreensPage, monitors);
  gtk_widget_class_bind_template_callback (widget_class, on_automatic_clicked);
}

static void
prc_screens_page_init (PrcScreensPage *self)
{
  self->settings = g_settings_new (PRC_APP_ID);
  self->connected = gdk_display_get_monitors (gdk_display_get_default ());
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->connected, "items-changed", G_CALLBACK (on_monitors_changed), self,
                           G_CONNECT_SWAPPED);
  on_monitors_changed (self);
}
