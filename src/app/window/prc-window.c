#include "prc-window.h"

#include "prc-checks-page.h"
#include "prc-collect.h"
#include "prc-config.h"
#include "prc-console.h"
#include "prc-export-save.h"
#include "prc-graduands-page.h"
#include "prc-history-dialog.h"
#include "prc-names-pass.h"
#include "prc-practice.h"
#include "prc-import-page.h"
#include "prc-inner-names.h"
#include "prc-journal.h"
#include "prc-merge-dialog.h"
#include "prc-one-child.h"
#include "prc-opener.h"
#include "prc-order-page.h"
#include "prc-print-page.h"
#include "prc-proceedings-page.h"
#include "prc-question.h"
#include "prc-recent.h"
#include "prc-screens-page.h"
#include "prc-seats-page.h"
#include "prc-sidebar.h"
#include "prc-start-page.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcWindow
{
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  AdwToast *toast; /* the last */
  GtkStack *rooms;
  AdwLeaflet *leaflet; /* sidebar and pages: one of the two in a narrow window */
  PrcSidebar *sidebar;
  GtkStack *pages;
  PrcImportPage *import;
  PrcConsole *console;
  GSettings *settings;
  PrcOpener *opener;
  PrcOpenSeason *season;
  gboolean leaving; /* the question before closing was answered */
};

G_DEFINE_TYPE (PrcWindow, prc_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- what is shown -------------------------------------------------------------------------- */

static gboolean
is_in_room (PrcWindow *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->rooms), name) == 0;
}

static void
update_actions (PrcWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean prepares = self->season != NULL && is_in_room (self, "season");
  gboolean writes = prepares && !prc_open_season_is_read_only (self->season);

  gtk_widget_action_set_enabled (widget, "win.undo",
                                 is_in_room (self, "console") ||
                                     (writes && prc_open_season_get_undo_label (self->season)));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 is_in_room (self, "console") ||
                                     (writes && prc_open_season_get_redo_label (self->season)));
  gtk_widget_action_set_enabled (widget, "win.history", prepares);
  gtk_widget_action_set_enabled (widget, "win.names", writes);
  gtk_widget_action_set_enabled (widget, "win.practise", prepares);
  gtk_widget_action_set_enabled (widget, "win.load-list", writes);
  gtk_widget_action_set_enabled (widget, "win.add-media", writes);
  gtk_widget_action_set_enabled (widget, "win.merge", writes);
  gtk_widget_action_set_enabled (widget, "win.export", prepares);
  gtk_widget_action_set_enabled (widget, "win.close-season", prepares);
  gtk_widget_action_set_enabled (widget, "win.console", writes);
  gtk_widget_action_set_enabled (widget, "win.rehearse", writes);
  gtk_widget_action_set_enabled (widget, "win.print", prepares);
}

static void
show_room (PrcWindow *self, const char *name)
{
  /* Stage-side work is dark, so that no face is lit by it. */
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_strcmp0 (name, "console") == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                       : ADW_COLOR_SCHEME_DEFAULT);
  prc_one_child_show_name (self->rooms, name);
  update_actions (self);
}

static void
update_title (PrcWindow *self)
{
  const PrcCeremony *ceremony =
      self->season != NULL ? prc_open_season_get_ceremony (self->season) : NULL;
  g_autofree char *title =
      ceremony != NULL
          ? g_strdup_printf ("%s · %s", prc_words_get (ceremony->title), _ ("Procession"))
          : g_strdup (_ ("Procession"));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
on_season_changed (PrcOpenSeason *season, PrcWindow *self)
{
  update_title (self);
  update_actions (self);
}

/* One at a time: what was said before is old. */
static void
on_season_said (PrcOpenSeason *season, const char *words, gboolean done, PrcWindow *self)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_object (&self->toast, toast);
  if (done)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_set_timeout (toast, done ? 8 : 5);
  adw_toast_overlay_add_toast (self->toasts, toast);
  prc_inner_names_set (gtk_widget_get_last_child (GTK_WIDGET (self->toasts)));
}

static void
set_season (PrcWindow *self, PrcOpenSeason *season)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->pages);

  if (self->season != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->season, self);
      prc_open_season_close (self->season);
    }
  prc_sidebar_set_season (self->sidebar, season);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      prc_work_page_set_season (PRC_WORK_PAGE (gtk_stack_page_get_child (GTK_STACK_PAGE (page))),
                                season);
    }
  g_set_object (&self->season, season);
  if (season != NULL)
    {
      g_signal_connect (season, "changed", G_CALLBACK (on_season_changed), self);
      g_signal_connect (season, "said", G_CALLBACK (on_season_said), self);
      prc_recent_add (prc_open_season_get_path (season), prc_open_season_get_season (season));
      prc_sidebar_select (self->sidebar, "graduands");
    }
  update_title (self);
}

/* --- opening -------------------------------------------------------------------------------- */

static gboolean
refuse_while_live (PrcWindow *self)
{
  if (!is_in_room (self, "console") || !prc_console_is_open (self->console))
    return FALSE;
  prc_opener_tell (GTK_WINDOW (self), _ ("A ceremony is open in the console"),
                   _ ("Close it first; then another season can be opened. Nothing was changed."));
  return TRUE;
}

static void choose_lists (PrcWindow *self);

static void
on_opened (PrcOpener *opener, PrcOpenSeason *season, gboolean fresh, PrcWindow *self)
{
  set_season (self, season);
  show_room (self, "season");
  if (fresh)
    choose_lists (self);
}

static void
on_busy (PrcOpener *opener, gboolean busy, PrcWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->rooms), !busy);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), busy ? "wait" : NULL);
}

/* Is a show open according to a journal of the season: of which ceremony. */
static gboolean
find_open_show (PrcWindow *self, gint64 *ceremony, gboolean *rehearsal)
{
  const GPtrArray *ceremonies = prc_open_season_get_season (self->season)->ceremonies;

  for (guint i = 0; i < ceremonies->len * 2; i++)
    {
      const PrcCeremony *one = g_ptr_array_index (ceremonies, i / 2);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) events =
          prc_journal_load (prc_open_season_get_store (self->season), one->id, i % 2 == 1, &error);
      const PrcShowEvent *last =
          events != NULL && events->len > 0 ? g_ptr_array_index (events, events->len - 1) : NULL;

      /* It can be prepared all the same; opened, its show says so again. */
      if (events == NULL)
        prc_open_season_say_error (self->season, error);
      if (last == NULL || last->kind == PRC_EVENT_CLOSE)
        continue;
      *ceremony = one->id;
      *rehearsal = i % 2 == 1;
      return TRUE;
    }
  return FALSE;
}

static void
enter_console (PrcWindow *self, PrcConsoleManner manner)
{
  show_room (self, "console");
  prc_console_enter (self->console, self->season, manner);
}

void
prc_window_open (PrcWindow *self, const char *path, PrcOpenManner manner)
{
  gint64 ceremony = 0;
  gboolean rehearsal = FALSE;
  PrcConsoleManner entry = PRC_CONSOLE_DAY;

  g_return_if_fail (PRC_IS_WINDOW (self));

  /* A stage that lost sight of us asks for what is there already. */
  if (manner == PRC_OPEN_RESUME && prc_console_is_open (self->console))
    return;
  if (refuse_while_live (self))
    return;
  if (self->season != NULL && g_strcmp0 (prc_open_season_get_path (self->season), path) == 0)
    set_season (self, NULL); /* gives the lock back before it is taken again */
  if (!prc_opener_open (self->opener, path, PRC_STORE_OPEN_WRITE))
    {
      if (self->season == NULL)
        show_room (self, "start");
      return;
    }
  if (prc_open_season_is_read_only (self->season))
    return;
  if (find_open_show (self, &ceremony, &rehearsal))
    {
      prc_open_season_set_ceremony (self->season, ceremony);
      entry = rehearsal ? PRC_CONSOLE_RESUME_REHEARSAL : PRC_CONSOLE_RESUME;
      enter_console (self, entry);
    }
  else if (manner == PRC_OPEN_CONSOLE)
    enter_console (self, PRC_CONSOLE_DAY);
}

void
prc_window_load_lists (PrcWindow *self, const char *const *paths)
{
  g_return_if_fail (PRC_IS_WINDOW (self));

  if (self->season == NULL || prc_open_season_is_read_only (self->season) ||
      !is_in_room (self, "season"))
    {
      prc_opener_tell (GTK_WINDOW (self), _ ("The list was not loaded"),
                       _ ("Open a season first, or make a new one; then load the list there."));
      return;
    }
  if (g_file_test (paths[0], G_FILE_TEST_IS_DIR))
    {
      prc_collect_begin (GTK_WINDOW (self), self->season, paths[0]);
      return;
    }
  prc_import_page_start (self->import, self->season, paths);
  show_room (self, "import");
}

static void
on_lists_response (GtkNativeDialog *dialog, int response, PrcWindow *self)
{
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  g_object_unref (dialog);
  if (paths->len == 0)
    return;
  g_ptr_array_add (paths, NULL);
  prc_window_load_lists (self, (const char *const *) paths->pdata);
}

static void
choose_lists (PrcWindow *self)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Load lists of graduands"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Load"), _ ("Cancel"));
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  const char *const endings[] = { "csv", "tsv", "txt",  "xlsx", "xlsm",
                                  "xls", "ods", "fods", "html", "htm" };

  gtk_file_filter_set_name (lists, _ ("Lists"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (lists, endings[i]); /* in capitals too */
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), lists);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_lists_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- actions -------------------------------------------------------------------------------- */

static void
action_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!refuse_while_live (PRC_WINDOW (widget)))
    prc_opener_create (PRC_WINDOW (widget)->opener);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!refuse_while_live (PRC_WINDOW (widget)))
    prc_opener_choose (PRC_WINDOW (widget)->opener);
}

static void
action_open_path (GtkWidget *widget, const char *name, GVariant *parameter)
{
  prc_window_open (PRC_WINDOW (widget), g_variant_get_string (parameter, NULL), PRC_OPEN_PREPARE);
}

static void
action_sample (GtkWidget *widget, const char *name, GVariant *parameter)
{
  prc_opener_try_sample (PRC_WINDOW (widget)->opener);
}

static void
action_close_season (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_season (PRC_WINDOW (widget), NULL);
  show_room (PRC_WINDOW (widget), "start");
}

static void
action_load_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_lists (PRC_WINDOW (widget));
}

static void
action_add_media (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (self->season != NULL)
    prc_collect_choose (GTK_WINDOW (self), self->season);
}

static void
action_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (self->season != NULL)
    prc_export_save_choose (GTK_WINDOW (self), self->season);
}

static void
action_merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (self->season != NULL)
    prc_merge_dialog_choose (GTK_WINDOW (self), self->season);
}

static void
action_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (is_in_room (self, "console"))
    prc_console_undo (self->console);
  else if (self->season != NULL)
    prc_open_season_undo (self->season);
}

static void
action_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (is_in_room (self, "console"))
    prc_console_redo (self->console);
  else if (self->season != NULL)
    prc_open_season_redo (self->season);
}

static void
action_history (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (prc_history_dialog_new (GTK_WINDOW (self), self->season)));
}

/* Made anew each time: GTK 4.8 breaks down where a screen reader asks for a window that is there
 * and was never shown, as the help overlay of an application window is. */
static void
action_keys (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/uk/procession/Procession/window/prc-keys.ui");
  GtkWindow *keys = GTK_WINDOW (gtk_builder_get_object (builder, "keys"));

  gtk_window_set_transient_for (keys, GTK_WINDOW (widget));
  gtk_window_present (keys);
}

static void
action_names (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (prc_names_pass_new (GTK_WINDOW (self), self->season)));
}

static void
action_practise (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (prc_practice_new (GTK_WINDOW (self), self->season)));
}

static void
action_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (!is_in_room (self, "season"))
    return;
  prc_sidebar_select (self->sidebar, g_variant_get_string (parameter, NULL));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
}

static void
action_ceremony (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (self->season != NULL)
    prc_open_season_set_ceremony (self->season, g_variant_get_int64 (parameter));
}

static PrcWorkPage *
get_page (PrcWindow *self)
{
  return PRC_WORK_PAGE (gtk_stack_get_visible_child (self->pages));
}

static void
action_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  if (is_in_room (self, "console"))
    prc_console_search (self->console);
  else if (is_in_room (self, "season"))
    prc_work_page_search (get_page (self));
}

static void
action_show_graduand (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  prc_sidebar_select (self->sidebar, "graduands");
  prc_work_page_show_graduand (get_page (self), g_variant_get_int64 (parameter));
}

static void
action_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  prc_sidebar_select (self->sidebar, "print");
  prc_print_page_save (PRC_PRINT_PAGE (get_page (self)));
}

static void
action_console (GtkWidget *widget, const char *name, GVariant *parameter)
{
  enter_console (PRC_WINDOW (widget), PRC_CONSOLE_CHOOSE);
}

static void
action_rehearse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  enter_console (PRC_WINDOW (widget), PRC_CONSOLE_PRACTISE);
}

static void
action_leave_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  show_room (self, "season");
  update_actions (self);
}

static void
action_leave_console (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  show_room (self, "season");
  prc_open_season_reload (self->season);
}

/* --- callbacks ------------------------------------------------------------------------------ */

static void
on_page_selected (PrcSidebar *sidebar, const char *page, PrcWindow *self)
{
  prc_one_child_show_name (self->pages, page);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
}

static void
action_pages (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcWindow *self = PRC_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
}

static void
on_monitors_changed (GListModel *monitors, guint position, guint removed, guint added,
                     PrcWindow *self)
{
  prc_sidebar_set_screens (self->sidebar, g_list_model_get_n_items (monitors));
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, PrcWindow *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSList) files = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *link = files; link != NULL; link = link->next)
    {
      char *path = g_file_get_path (link->data);

      if (path != NULL && g_str_has_suffix (path, ".season"))
        {
          prc_window_open (self, path, PRC_OPEN_PREPARE);
          g_free (path);
          return TRUE;
        }
      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0)
    return FALSE;
  g_ptr_array_add (paths, NULL);
  prc_window_load_lists (self, (const char *const *) paths->pdata);
  return TRUE;
}

/* A virtual keyboard may send z with Shift where a real one sends Z, which no accelerator matches.
 */
static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint code, GdkModifierType modifiers,
        PrcWindow *self)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  if (keyval != GDK_KEY_z || (modifiers & both) != both)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.redo", NULL);
  return GDK_EVENT_STOP;
}

static void
on_close_response (PrcQuestion *dialog, const char *response, PrcWindow *self)
{
  if (g_strcmp0 (response, "close") != 0)
    return;
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
prc_window_close_request (GtkWindow *window)
{
  PrcWindow *self = PRC_WINDOW (window);
  int width, height;

  if (!self->leaving && is_in_room (self, "console") && prc_console_is_live (self->console))
    {
      PrcQuestion *dialog = prc_question_new (
          window, _ ("Close the console while the ceremony is live?"),
          _ ("The hall keeps its last card. The next start comes back at the same graduand."));

      prc_question_add (dialog, "stay", _ ("Stay"));
      prc_question_add (dialog, "close", _ ("Close the console"));
      g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, 0);
      gtk_window_present (GTK_WINDOW (dialog));
      return TRUE;
    }
  prc_console_leave (self->console, FALSE);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  set_season (self, NULL);
  return GTK_WINDOW_CLASS (prc_window_parent_class)->close_request (window);
}

/* --- the object ------------------------------------------------------------------------------ */

static void
prc_window_dispose (GObject *object)
{
  PrcWindow *self = PRC_WINDOW (object);

  if (self->season != NULL)
    g_signal_handlers_disconnect_by_data (self->season, self);
  g_clear_object (&self->season);
  g_clear_object (&self->toast);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (prc_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, action_new);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, action_open);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", action_open_path);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, action_sample);
  gtk_widget_class_install_action (widget_class, "win.close-season", NULL, action_close_season);
  gtk_widget_class_install_action (widget_class, "win.load-list", NULL, action_load_list);
  gtk_widget_class_install_action (widget_class, "win.add-media", NULL, action_add_media);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, action_export);
  gtk_widget_class_install_action (widget_class, "win.merge", NULL, action_merge);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, action_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, action_redo);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, action_history);
  gtk_widget_class_install_action (widget_class, "win.keys", NULL, action_keys);
  gtk_widget_class_install_action (widget_class, "win.names", NULL, action_names);
  gtk_widget_class_install_action (widget_class, "win.practise", NULL, action_practise);
  gtk_widget_class_install_action (widget_class, "win.page", "s", action_page);
  gtk_widget_class_install_action (widget_class, "win.ceremony", "x", action_ceremony);
  gtk_widget_class_install_action (widget_class, "win.pages", NULL, action_pages);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, action_search);
  gtk_widget_class_install_action (widget_class, "win.show-graduand", "x", action_show_graduand);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, action_print);
  gtk_widget_class_install_action (widget_class, "win.console", NULL, action_console);
  gtk_widget_class_install_action (widget_class, "win.rehearse", NULL, action_rehearse);
  gtk_widget_class_install_action (widget_class, "win.leave-import", NULL, action_leave_import);
  gtk_widget_class_install_action (widget_class, "win.leave-console", NULL, action_leave_console);
}

static void
ensure_types (void)
{
  const GType types[] = {
    PRC_TYPE_START_PAGE,   PRC_TYPE_SIDEBAR,          PRC_TYPE_GRADUANDS_PAGE, PRC_TYPE_ORDER_PAGE,
    PRC_TYPE_PRINT_PAGE,   PRC_TYPE_PROCEEDINGS_PAGE, PRC_TYPE_CHECKS_PAGE,    PRC_TYPE_IMPORT_PAGE,
    PRC_TYPE_SCREENS_PAGE, PRC_TYPE_SEATS_PAGE,       PRC_TYPE_CONSOLE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
}

static void
prc_window_class_init (PrcWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = prc_window_close_request;
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/window/prc-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, import);
  gtk_widget_class_bind_template_child (widget_class, PrcWindow, console);
  install_actions (widget_class);
}

static void
prc_window_init (PrcWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkEventController *key = gtk_event_controller_key_new ();
  int width, height;

  self->settings = g_settings_new (PRC_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, 360), MAX (height, 300));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect (self->sidebar, "page-selected", G_CALLBACK (on_page_selected), self);
  g_signal_connect_object (monitors, "items-changed", G_CALLBACK (on_monitors_changed), self, 0);
  on_monitors_changed (monitors, 0, 0, 0, self);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  prc_one_child_show_name (self->pages, prc_sidebar_get_page (0));
  show_room (self, "start");
}

GtkWidget *
prc_window_new (GtkApplication *application, PrcVoice *voice)
{
  PrcWindow *self = g_object_new (PRC_TYPE_WINDOW, "application", application, NULL);

  self->opener = prc_opener_new (GTK_WINDOW (self), voice);
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (on_opened), self, 0);
  g_signal_connect_object (self->opener, "busy", G_CALLBACK (on_busy), self, 0);
  return GTK_WIDGET (self);
}
