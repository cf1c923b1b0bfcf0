#include "prc-console.h"

#include "prc-checks-note.h"
#include "prc-config.h"
#include "prc-console-desk.h"
#include "prc-console-settings.h"
#include "prc-one-child.h"
#include "prc-preflight-box.h"
#include "prc-question.h"
#include "prc-trouble.h"
#include "prc-wakefulness.h"
#include "prc-words.h"

#include <glib/gi18n.h>

struct _PrcConsole
{
  AdwBin parent_instance;
  GtkStack *stack;
  AdwStatusPage *choice;
  GtkLabel *trouble;
  PrcChecksNote *checks;
  PrcPreflightBox *preflight;
  PrcConsoleDesk *desk;
  PrcOpenSeason *season;
  PrcShow *show;
  PrcConsoleController *controller;
  PrcConsoleScreens *screens;
  PrcWakefulness *awake;
};

G_DEFINE_TYPE (PrcConsole, prc_console, ADW_TYPE_BIN)

/* --- opening -----------------------------------------------------------------------------------
 */

static void
show_part (PrcConsole *self, const char *name)
{
  prc_one_child_show_name (self->stack, name);
}

static void
tell_trouble (PrcConsole *self, const GError *error)
{
  g_autofree char *words =
      prc_trouble_dup_sentence (error, prc_open_season_get_path (self->season));

  gtk_label_set_label (self->trouble, words);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
  show_part (self, "choose");
}

static guint
count_errors (PrcConsole *self)
{
  const GPtrArray *problems = prc_open_season_get_problems (self->season);
  guint errors = 0;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    errors +=
        ((const PrcProblem *) g_ptr_array_index (problems, i))->severity == PRC_SEVERITY_ERROR;
  return errors;
}

static gboolean
is_resumed (PrcConsoleManner manner)
{
  return manner == PRC_CONSOLE_RESUME || manner == PRC_CONSOLE_RESUME_REHEARSAL;
}

static PrcShow *
make_show (PrcConsole *self, gboolean rehearsal, GError **error)
{
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  g_autofree char *second = g_settings_get_string (settings, "second-backup");
  PrcShowOptions options = { 0 };

  options.guard_ms = g_settings_get_uint (settings, "guard-ms");
  options.rehearsal = rehearsal;
  options.device = "console";
  options.second_backup = second;
  return prc_show_open (prc_open_season_get_store (self->season),
                        prc_open_season_get_ceremony (self->season)->id, &options, error);
}

static PrcConsoleScreens *
make_screens (PrcConsole *self, PrcShow *show, PrcConsoleManner manner, GError **error)
{
  PrcConsoleScreensPlace place = { prc_open_season_get_path (self->season), is_resumed (manner),
                                   prc_show_has_two_stops (show), 0 };

  if (manner == PRC_CONSOLE_PRACTISE)
    place.windows = 1u << PRC_ROLE_HALL | 1u << PRC_ROLE_VC | 1u << PRC_ROLE_READER |
                    (place.two_stops ? 1u << PRC_ROLE_VC_2 : 0);
  return prc_console_screens_new (GTK_WIDGET (self), &place, error);
}

static void
open_show (PrcConsole *self, PrcConsoleManner manner)
{
  gboolean rehearsal = manner != PRC_CONSOLE_DAY && manner != PRC_CONSOLE_RESUME;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcShow) show = NULL;

  if (self->show != NULL)
    return; /* 'Open' was pressed twice */
  show = make_show (self, rehearsal, &error);
  if (show != NULL)
    self->screens = make_screens (self, show, manner, &error);
  if (self->screens == NULL)
    {
      if (show != NULL)
        prc_show_close (show, !is_resumed (manner), NULL); /* why it did not open is what is told */
      tell_trouble (self, error);
      return;
    }
  self->show = g_steal_pointer (&show);
  prc_preflight_box_show (self->preflight, NULL);
  self->controller = prc_console_controller_new (self->show);
  prc_console_controller_set_errors (self->controller, rehearsal ? 0 : count_errors (self));
  self->awake = prc_wakefulness_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  prc_console_screens_set_assets (self->screens, prc_show_get_assets (self->show));
  show_part (self, "show");
  prc_console_desk_begin (self->desk, self->controller, self->screens, rehearsal);
}

void
prc_console_enter (PrcConsole *self, PrcOpenSeason *season, PrcConsoleManner manner)
{
  const PrcCeremony *ceremony = prc_open_season_get_ceremony (season);

  g_return_if_fail (PRC_IS_CONSOLE (self));
  g_return_if_fail (self->show == NULL);

  g_set_object (&self->season, season);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  adw_status_page_set_title (self->choice, ceremony != NULL ? prc_words_get (ceremony->title) : "");
  prc_checks_note_show (self->checks, season);
  show_part (self, "choose");
  if (manner == PRC_CONSOLE_CHOOSE || ceremony == NULL)
    {
      prc_preflight_box_show (self->preflight, prc_open_season_get_path (season));
      return;
    }
  open_show (self, manner);
}

gboolean
prc_console_is_open (PrcConsole *self)
{
  return self->show != NULL;
}

gboolean
prc_console_is_live (PrcConsole *self)
{
  PrcShowStateKind kind = self->show != NULL
                              ? prc_live_state_get_kind (prc_show_get_state (self->show))
                              : PRC_SHOW_CLOSED;

  return kind == PRC_SHOW_RUNNING || kind == PRC_SHOW_HELD;
}

void
prc_console_leave (PrcConsole *self, gboolean end)
{
  gboolean keep = prc_console_is_live (self) && !end;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PRC_IS_CONSOLE (self));

  if (self->show == NULL)
    return;
  prc_console_desk_end (self->desk);
  if (!prc_show_close (self->show, !keep, &error))
    {
      g_warning ("The show was closed: %s", error->message);
      prc_open_season_say_error (self->season, error);
    }
  prc_console_screens_end (self->screens, keep);
  g_clear_object (&self->screens);
  g_clear_object (&self->controller);
  g_clear_object (&self->show);
  g_clear_pointer (&self->awake, prc_wakefulness_free);
}

void
prc_console_undo (PrcConsole *self)
{
  prc_console_desk_undo (self->desk);
}

void
prc_console_redo (PrcConsole *self)
{
  prc_console_desk_redo (self->desk);
}

void
prc_console_search (PrcConsole *self)
{
  prc_console_desk_search (self->desk);
}

/* --- actions ------------------------------------------------------------------------------------
 */

static void
action_open_day (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_show (PRC_CONSOLE (widget), PRC_CONSOLE_DAY);
}

static void
action_settings (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (
      GTK_WINDOW (prc_console_settings_new (GTK_WINDOW (gtk_widget_get_root (widget)))));
}

static void
action_open_rehearsal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_show (PRC_CONSOLE (widget), PRC_CONSOLE_REHEARSAL);
}

static void
action_open_practise (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_show (PRC_CONSOLE (widget), PRC_CONSOLE_PRACTISE);
}

static void
leave_to_preparation (PrcConsole *self)
{
  prc_preflight_box_show (self->preflight, NULL);
  prc_console_leave (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-console", NULL);
}

static void
on_see_checks (PrcConsole *self)
{
  leave_to_preparation (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "checks");
}

static void
on_end_response (PrcQuestion *dialog, const char *response, PrcConsole *self)
{
  if (g_strcmp0 (response, "end") == 0)
    leave_to_preparation (self);
}

static void
action_prepare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsole *self = PRC_CONSOLE (widget);
  PrcQuestion *dialog;

  if (!prc_console_is_live (self))
    {
      leave_to_preparation (self);
      return;
    }
  dialog = prc_question_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), _ ("End the ceremony early?"),
      _ ("The screens go dark and the console closes. Nothing is lost: opened again, the show is "
         "where it was."));
  prc_question_add (dialog, "stay", _ ("Stay"));
  prc_question_add (dialog, "end", _ ("End it"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_end_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- the widget ---------------------------------------------------------------------------------
 */

static void
prc_console_dispose (GObject *object)
{
  PrcConsole *self = PRC_CONSOLE (object);

  if (self->show != NULL)
    prc_console_leave (self, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CONSOLE);
  g_clear_object (&self->season);
  G_OBJECT_CLASS (prc_console_parent_class)->dispose (object);
}

static void
prc_console_class_init (PrcConsoleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_console_dispose;
  g_type_ensure (PRC_TYPE_CONSOLE_DESK);
  g_type_ensure (PRC_TYPE_CHECKS_NOTE);
  g_type_ensure (PRC_TYPE_PREFLIGHT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/console/prc-console.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, stack);
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, choice);
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, trouble);
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, checks);
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, preflight);
  gtk_widget_class_bind_template_callback (widget_class, on_see_checks);
  gtk_widget_class_bind_template_child (widget_class, PrcConsole, desk);
  gtk_widget_class_install_action (widget_class, "console.settings", NULL, action_settings);
  gtk_widget_class_install_action (widget_class, "console.open-day", NULL, action_open_day);
  gtk_widget_class_install_action (widget_class, "console.open-rehearsal", NULL,
                                   action_open_rehearsal);
  gtk_widget_class_install_action (widget_class, "console.open-practise", NULL,
                                   action_open_practise);
  gtk_widget_class_install_action (widget_class, "console.prepare", NULL, action_prepare);
}

static void
prc_console_init (PrcConsole *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_part (self, "choose");
}
