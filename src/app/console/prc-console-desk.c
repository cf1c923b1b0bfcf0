#include "prc-console-desk.h"

#include "prc-config.h"
#include "prc-console-ask.h"
#include "prc-console-bars.h"
#include "prc-console-day.h"
#include "prc-console-keyboard.h"
#include "prc-cue-column.h"
#include "prc-go-area.h"
#include "prc-hold-button.h"
#include "prc-hold-ring.h"
#include "prc-labels.h"
#include "prc-live-card.h"
#include "prc-person-face.h"
#include "prc-show-clock.h"
#include "prc-side-column.h"
#include "prc-standby-card.h"
#include "prc-words.h"

#include <glib/gi18n.h>

#define NARROW 1100
#define WIDE 1600

struct _PrcConsoleDesk
{
  AdwBin parent_instance;
  GtkWidget *header;
  GtkLabel *title;
  GtkLabel *hall_place;
  GtkLabel *clock;
  GtkLabel *mode;
  PrcCueColumn *column;
  PrcConsoleBars *bars;
  PrcLiveCard *live;
  PrcStandbyCard *standby;
  PrcGoArea *go;
  GtkWidget *back;
  GtkLabel *said;
  GtkWidget *hold;
  GtkToggleButton *blank;
  PrcHoldRing *ring;
  PrcSideColumn *side;

  PrcShow *show;
  PrcConsoleController *controller;
  PrcConsoleScreens *screens;
  PrcConsoleKeyboard *keyboard;
  guint clock_source;
  guint rest_source;
  guint dead_source;
  guint guard_ms;
  gboolean rehearsal;
};

G_DEFINE_TYPE (PrcConsoleDesk, prc_console_desk, ADW_TYPE_BIN)

static PrcShowStateKind
get_kind (PrcConsoleDesk *self)
{
  return self->show != NULL ? prc_live_state_get_kind (prc_show_get_state (self->show))
                            : PRC_SHOW_CLOSED;
}

/* --- what is shown
 * -------------------------------------------------------------------------------------- */

static void
show_controls (PrcConsoleDesk *self)
{
  const PrcLiveState *state = prc_show_get_state (self->show);
  gtk_toggle_button_set_active (self->blank, prc_live_state_is_blanked (state));
  gtk_widget_set_visible (self->hold, get_kind (self) != PRC_SHOW_HELD);
}

static void
show_screens (PrcConsoleDesk *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  for (int role = PRC_ROLE_HALL; role <= PRC_ROLE_HOLDING; role++)
    {
      g_autofree char *where = NULL;
      PrcScreenState state = prc_console_screens_get_state (self->screens, (PrcRole) role, &where);

      prc_console_bars_set_lost (self->bars, (PrcRole) role,
                                 state == PRC_SCREEN_LOST ? where : NULL, monitors);
    }
  prc_side_column_show_screens (self->side);
}

/* List, pictures and forecast: neither the answer nor the screens wait for them. */
static gboolean
on_rest (gpointer data)
{
  PrcConsoleDesk *self = data;

  self->rest_source = 0;
  prc_cue_column_show (self->column);
  show_screens (self);
  prc_side_column_show_forecast (self->side);
  return G_SOURCE_REMOVE;
}

/* In the next frame, but after what is due at once. */
static void
show_rest_soon (PrcConsoleDesk *self)
{
  if (self->rest_source == 0)
    self->rest_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, on_rest, self, NULL);
}

static void
show_summary (PrcConsoleDesk *self)
{
  g_autofree char *called = prc_console_day_dup_called (self->show);
  g_autofree char *rest = prc_console_day_dup_rest (self->show);

  prc_live_card_show_summary (self->live, called, rest);
}

/* At once after a step: the console answers before the screens do. */
static void
on_stepped (PrcConsoleDesk *self)
{
  const PrcLiveState *state = prc_show_get_state (self->show);
  gboolean held = get_kind (self) == PRC_SHOW_HELD;
  gboolean over = get_kind (self) == PRC_SHOW_FINISHED;

  prc_console_bars_set_recovered (self->bars, NULL); /* read, or no longer news */
  prc_go_area_show (self->go, self->controller);
  prc_live_card_tick (self->live, prc_show_clock_get_boot_ms ());
  prc_live_card_show (self->live, state, prc_show_get_ceremony (self->show)->time);
  if (over)
    show_summary (self);
  gtk_widget_set_visible (GTK_WIDGET (self->standby), !held && !over);
  prc_standby_card_show (self->standby, self->show,
                         prc_console_screens_get_theme (self->screens, PRC_ROLE_HALL));
  show_controls (self);
  show_rest_soon (self);
}

/* The step is on the disk, or has waited long enough: the screens may show it. */
static void
on_snapshot (PrcConsoleDesk *self)
{
  prc_console_screens_set_snapshot (self->screens, prc_show_get_snapshot (self->show));
  show_rest_soon (self);
}

static void
on_saved (PrcShow *show, guint steps, PrcConsoleDesk *self)
{
  prc_console_bars_set_unsaved (self->bars, steps);
}

static void
on_backup (PrcShow *show, const GError *error, gboolean second, PrcConsoleDesk *self)
{
  g_autofree char *words = error != NULL ? prc_console_day_dup_backup (error, second) : NULL;

  prc_console_bars_set_note (self->bars, PRC_NOTE_BACKUP, words);
}

static gboolean
on_clock (gpointer data)
{
  PrcConsoleDesk *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M:%S");

  gtk_label_set_label (self->clock, clock);
  prc_live_card_tick (self->live, prc_show_clock_get_boot_ms ());
  if (g_date_time_get_second (now) == 0)
    show_screens (self);
  return G_SOURCE_CONTINUE;
}

static void
show_title (PrcConsoleDesk *self)
{
  const PrcCeremony *ceremony = prc_show_get_ceremony (self->show);
  const char *weekday = prc_words_get_weekday (ceremony->date);
  g_autofree char *when =
      g_strdup_printf ("%s%s%s", weekday, weekday[0] != '\0' && ceremony->time != NULL ? " " : "",
                       ceremony->time != NULL ? ceremony->time : "");
  g_autofree char *title = when[0] != '\0'
                               ? g_strdup_printf ("%s · %s", when, prc_words_get (ceremony->title))
                               : g_strdup (prc_words_get (ceremony->title));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->hall_place, prc_words_get (ceremony->place));
  gtk_label_set_label (self->mode, self->rehearsal ? _ ("Rehearsal") : _ ("On the day"));
  if (self->rehearsal)
    {
      gtk_widget_add_css_class (self->header, "rehearsal");
      gtk_widget_add_css_class (GTK_WIDGET (self->mode), "rehearsal");
    }
  else
    {
      gtk_widget_remove_css_class (self->header, "rehearsal");
      gtk_widget_remove_css_class (GTK_WIDGET (self->mode), "rehearsal");
    }
}

/* --- answers
 * ------------------------------------------------------------------------------------------------
 */

static gboolean
on_alive (gpointer data)
{
  PrcConsoleDesk *self = data;

  self->dead_source = 0;
  prc_go_area_set_dead (self->go, FALSE);
  return G_SOURCE_REMOVE;
}

static void
begin_guard (PrcConsoleDesk *self)
{
  g_clear_handle_id (&self->dead_source, g_source_remove);
  if (self->guard_ms == 0)
    return;
  prc_go_area_set_dead (self->go, TRUE);
  self->dead_source = g_timeout_add (self->guard_ms, on_alive, self);
}

static void
on_said (PrcConsoleController *controller, const char *words, int kind, PrcConsoleDesk *self)
{
  gtk_label_set_label (self->said, words);
  if (kind == PRC_SAID_PLAIN)
    begin_guard (self);
  else
    prc_go_area_say (self->go, words);
}

static void
on_hold_began (PrcConsoleController *controller, const char *words, PrcConsoleDesk *self)
{
  prc_hold_ring_begin (self->ring, words, PRC_HOLD_MS);
}

static void
on_hold_ended (PrcConsoleController *controller, gboolean done, PrcConsoleDesk *self)
{
  prc_hold_ring_end (self->ring);
}

static void
on_ask_start (PrcConsoleController *controller, PrcConsoleDesk *self)
{
  prc_console_ask_start (GTK_WIDGET (self), controller);
}

static void
on_screen_back (PrcConsoleScreens *screens, int role, PrcConsoleDesk *self)
{
  /* Translators: a screen */
  g_autofree char *words =
      g_strdup_printf (_ ("The screen is back: %s"), prc_label_role ((PrcRole) role));

  gtk_label_set_label (self->said, words);
}

/* A stage window took the keyboard. */
static void
on_stage_active (PrcConsoleDesk *self)
{
  gtk_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* --- acts
 * ------------------------------------------------------------------------------------------------------
 */

static void
move_region (PrcConsoleDesk *self, int by)
{
  GtkWidget *const regions[] = { prc_cue_column_get_search (self->column),
                                 prc_cue_column_get_list (self->column), GTK_WIDGET (self->go),
                                 self->back };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (focus != NULL && (focus == regions[i] || gtk_widget_is_ancestor (focus, regions[i])))
      at = (int) i;
  at = (at + by + (int) G_N_ELEMENTS (regions)) % (int) G_N_ELEMENTS (regions);
  if (regions[at] == GTK_WIDGET (self->go))
    prc_go_area_grab_focus (self->go);
  else
    gtk_widget_grab_focus (regions[at]);
}

/* TRUE: @act is not one of the show itself, and was done here. */
static gboolean
do_here (PrcConsoleDesk *self, PrcConsoleAct act)
{
  switch (act)
    {
    case PRC_DO_SEARCH:
      prc_console_desk_search (self);
      return TRUE;
    case PRC_DO_STAND_BY:
      prc_cue_column_stand_by (self->column);
      return TRUE;
    case PRC_DO_LATE:
      prc_console_ask_late (GTK_WIDGET (self), self->controller);
      return TRUE;
    case PRC_DO_MESSAGE:
      prc_console_ask_message (GTK_WIDGET (self), self->controller);
      return TRUE;
    case PRC_DO_TEST_CARD:
      if (!prc_console_screens_toggle_test_card (self->screens))
        gtk_label_set_label (self->said, _ ("No test card while the ceremony is live."));
      return TRUE;
    case PRC_DO_NEXT_REGION:
      move_region (self, 1);
      return TRUE;
    case PRC_DO_PREVIOUS_REGION:
      move_region (self, -1);
      return TRUE;
    case PRC_DO_NONE:
    case PRC_DO_NEXT:
    case PRC_DO_BACK:
    case PRC_DO_HOLD:
    case PRC_DO_BLANK:
    case PRC_DO_ABSENT:
    case PRC_DO_SKIP:
      break;
    }
  return FALSE;
}

/* --- keys ---------------------------------------------------------------------------------- */

static void
on_press (PrcConsoleKeyboard *keyboard, int act, PrcConsoleDesk *self)
{
  if (do_here (self, (PrcConsoleAct) act))
    prc_console_controller_let_go (self->controller);
  else
    prc_console_controller_press (self->controller, (PrcConsoleAct) act);
}

static void
on_release (PrcConsoleKeyboard *keyboard, int act, PrcConsoleDesk *self)
{
  prc_console_controller_release (self->controller, (PrcConsoleAct) act);
}

static void
on_scan (PrcConsoleKeyboard *keyboard, const char *code, PrcConsoleDesk *self)
{
  prc_console_ask_scan (self->controller, self->column, code);
}

static void
on_keyboard_lost (PrcConsoleDesk *self)
{
  if (self->controller != NULL)
    prc_console_controller_let_go (self->controller);
}

/* Pressed in a stage window: counts as pressed here, though it can't be held there. */
static void
on_stage_key (PrcConsoleScreens *screens, guint keyval, guint modifiers, PrcConsoleDesk *self)
{
  PrcConsoleAct act = prc_console_keyboard_find (self->keyboard, keyval, modifiers);

  if (keyval == GDK_KEY_z && (modifiers & GDK_CONTROL_MASK))
    prc_console_desk_undo (self);
  else if (act == PRC_DO_NONE)
    return;
  else if (do_here (self, act))
    prc_console_controller_let_go (self->controller);
  else
    prc_console_controller_activate (self->controller, act);
}

/* Narrow, the right column gives way; the list, Next and the states never do. */
static void
on_layout (GdkSurface *surface, int width, int height, PrcConsoleDesk *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->column), width > WIDE ? 420 : 372, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), width > WIDE ? 400 : 300, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->side), width >= NARROW);
}

static void
prc_console_desk_map (GtkWidget *widget)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (prc_console_desk_parent_class)->map (widget);
  prc_console_keyboard_attach (self->keyboard, widget, GTK_WIDGET (self->go));
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (root)), "layout",
                           G_CALLBACK (on_layout), self, 0);
  on_layout (NULL, gtk_widget_get_width (GTK_WIDGET (root)), 0, self);
}

static void
prc_console_desk_unmap (GtkWidget *widget)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    g_signal_handlers_disconnect_by_data (gtk_native_get_surface (GTK_NATIVE (root)), self);
  prc_console_keyboard_detach (self->keyboard);
  GTK_WIDGET_CLASS (prc_console_desk_parent_class)->unmap (widget);
}

/* --- buttons
 * --------------------------------------------------------------------------------------------------------
 */

static void
on_go_pressed (PrcConsoleDesk *self)
{
  prc_console_controller_press (self->controller, PRC_DO_NEXT);
}

static void
on_go_released (PrcConsoleDesk *self)
{
  if (self->controller != NULL)
    prc_console_controller_release (self->controller, PRC_DO_NEXT);
}

static void
on_go_activated (PrcConsoleDesk *self)
{
  prc_console_controller_activate (self->controller, PRC_DO_NEXT);
}

static void
on_hold_pressed (PrcConsoleDesk *self)
{
  prc_console_controller_press (self->controller, PRC_DO_HOLD);
}

static void
on_hold_released (PrcConsoleDesk *self)
{
  if (self->controller != NULL)
    prc_console_controller_release (self->controller, PRC_DO_HOLD);
}

static void
on_hold_activated (PrcConsoleDesk *self)
{
  prc_console_controller_activate (self->controller, PRC_DO_HOLD);
}

static void
on_back_clicked (PrcConsoleDesk *self)
{
  prc_console_controller_perform (self->controller, PRC_DO_BACK);
}

static void
on_blank_clicked (PrcConsoleDesk *self)
{
  prc_console_controller_perform (self->controller, PRC_DO_BLANK);
  gtk_toggle_button_set_active (self->blank,
                                prc_live_state_is_blanked (prc_show_get_state (self->show)));
}

static void
on_quick_message (PrcConsoleDesk *self, const char *words)
{
  if (words == NULL)
    prc_console_ask_message (GTK_WIDGET (self), self->controller);
  else
    prc_console_ask_send (self->controller, -1, words);
}

static void
on_search_done (PrcConsoleDesk *self)
{
  prc_go_area_grab_focus (self->go);
}

/* --- actions
 * ----------------------------------------------------------------------------------------------------------
 */

static void
action_late (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);

  if (self->controller != NULL)
    prc_console_ask_late (widget, self->controller);
}

static void
action_message (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);

  if (self->controller != NULL)
    prc_console_ask_message (widget, self->controller);
}

static void
action_journal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);

  if (self->controller != NULL)
    prc_console_day_show_journal (widget, self->controller);
}

static void
say_here (GtkWidget *widget, const char *words)
{
  gtk_label_set_label (PRC_CONSOLE_DESK (widget)->said, words);
}

static void
action_save_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);

  if (self->show != NULL)
    prc_console_day_save_report (widget, self->show, say_here);
}

static void
action_move_screen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));
  guint role, index;
  g_autoptr (GdkMonitor) monitor = NULL;

  g_variant_get (parameter, "(uu)", &role, &index);
  monitor = g_list_model_get_item (monitors, index);
  if (monitor != NULL && role <= PRC_ROLE_HOLDING)
    prc_console_screens_move (self->screens, (PrcRole) role, monitor);
}

static void
action_test_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  do_here (PRC_CONSOLE_DESK (widget), PRC_DO_TEST_CARD);
}

static void
action_swap_screens (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (widget);
  guint a, b;

  g_variant_get (parameter, "(uu)", &a, &b);
  if (self->screens == NULL || a > PRC_ROLE_HOLDING || b > PRC_ROLE_HOLDING)
    return;
  if (prc_console_screens_swap (self->screens, (PrcRole) a, (PrcRole) b))
    {
      /* Translators: two screens */
      g_autofree char *words =
          g_strdup_printf (_ ("Exchanged: %1$s and %2$s"), prc_label_role ((PrcRole) a),
                           prc_label_role ((PrcRole) b));

      gtk_label_set_label (self->said, words);
      show_screens (self);
    }
  else
    gtk_label_set_label (self->said, _ ("Neither of these screens has a monitor of its own."));
}

/* --- begin and end ------------------------------------------------------------------- */

static void
connect_show (PrcConsoleDesk *self)
{
  g_signal_connect_swapped (self->show, "stepped", G_CALLBACK (on_stepped), self);
  g_signal_connect_swapped (self->show, "snapshot", G_CALLBACK (on_snapshot), self);
  g_signal_connect (self->show, "saved", G_CALLBACK (on_saved), self);
  g_signal_connect (self->show, "backup", G_CALLBACK (on_backup), self);
  g_signal_connect (self->controller, "said", G_CALLBACK (on_said), self);
  g_signal_connect (self->controller, "hold-began", G_CALLBACK (on_hold_began), self);
  g_signal_connect (self->controller, "hold-ended", G_CALLBACK (on_hold_ended), self);
  g_signal_connect (self->controller, "ask-start", G_CALLBACK (on_ask_start), self);
  g_signal_connect_swapped (self->screens, "changed", G_CALLBACK (show_screens), self);
  g_signal_connect (self->screens, "back", G_CALLBACK (on_screen_back), self);
  g_signal_connect_swapped (self->screens, "active", G_CALLBACK (on_stage_active), self);
  g_signal_connect (self->screens, "key", G_CALLBACK (on_stage_key), self);
}

static void
listen (PrcConsoleDesk *self, GSettings *settings)
{
  g_autoptr (GVariant) stored = g_settings_get_value (settings, "clicker-keys");
  g_autoptr (PrcKeyMap) map = prc_key_map_new_from_variant (stored);

  prc_console_keyboard_listen (self->keyboard, map,
                               g_settings_get_boolean (settings, "single-letter-keys"));
}

void
prc_console_desk_begin (PrcConsoleDesk *self, PrcConsoleController *controller,
                        PrcConsoleScreens *screens, gboolean rehearsal)
{
  g_autoptr (GSettings) settings = g_settings_new (PRC_APP_ID);
  g_autofree char *recovered = NULL;

  g_return_if_fail (PRC_IS_CONSOLE_DESK (self));
  g_return_if_fail (self->show == NULL);

  self->controller = g_object_ref (controller);
  self->screens = g_object_ref (screens);
  self->show = g_object_ref (prc_console_controller_get_show (controller));
  self->guard_ms = g_settings_get_uint (settings, "guard-ms");
  self->rehearsal = rehearsal;
  listen (self, settings);
  prc_cue_column_begin (self->column, controller);
  prc_side_column_begin (self->side, self->show, screens);
  connect_show (self);
  prc_console_bars_clear (self->bars);
  gtk_label_set_label (self->said, "");
  show_title (self);
  on_stepped (self);
  on_snapshot (self);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  on_rest (self);
  on_saved (self->show, prc_show_get_n_unsaved (self->show), self);
  recovered = prc_console_day_dup_recovered (self->show);
  prc_console_bars_set_recovered (self->bars, recovered);
  if (!rehearsal && prc_show_is_short_of_room (self->show))
    prc_console_bars_set_note (self->bars, PRC_NOTE_ROOM, prc_console_day_get_room_words ());
  self->clock_source = g_timeout_add_seconds (1, on_clock, self);
  on_clock (self);
  prc_go_area_grab_focus (self->go);
}

void
prc_console_desk_end (PrcConsoleDesk *self)
{
  g_return_if_fail (PRC_IS_CONSOLE_DESK (self));

  if (self->show == NULL)
    return;
  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->dead_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->show, self);
  g_signal_handlers_disconnect_by_data (self->controller, self);
  g_signal_handlers_disconnect_by_data (self->screens, self);
  prc_console_keyboard_ignore (self->keyboard);
  prc_console_controller_let_go (self->controller);
  prc_hold_ring_end (self->ring);
  prc_cue_column_end (self->column);
  prc_side_column_end (self->side);
  g_clear_object (&self->controller);
  g_clear_object (&self->screens);
  g_clear_object (&self->show);
}

void
prc_console_desk_undo (PrcConsoleDesk *self)
{
  if (self->controller != NULL)
    prc_console_controller_undo (self->controller);
}

void
prc_console_desk_redo (PrcConsoleDesk *self)
{
  if (self->controller != NULL)
    prc_console_controller_redo (self->controller);
}

void
prc_console_desk_search (PrcConsoleDesk *self)
{
  gtk_widget_grab_focus (prc_cue_column_get_search (self->column));
}

/* --- the widget ----------------------------------------------------------------------- */

static void
prc_console_desk_dispose (GObject *object)
{
  PrcConsoleDesk *self = PRC_CONSOLE_DESK (object);

  prc_console_desk_end (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_CONSOLE_DESK);
  g_clear_object (&self->keyboard);
  G_OBJECT_CLASS (prc_console_desk_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, header);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, title);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, hall_place);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, clock);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, mode);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, column);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, bars);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, live);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, standby);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, go);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, back);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, said);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, hold);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, blank);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, ring);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleDesk, side);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_search_done);
  gtk_widget_class_bind_template_callback (widget_class, on_quick_message);
  gtk_widget_class_bind_template_callback (widget_class, on_go_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_go_released);
  gtk_widget_class_bind_template_callback (widget_class, on_go_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_hold_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_hold_released);
  gtk_widget_class_bind_template_callback (widget_class, on_hold_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_blank_clicked);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "console.late", NULL, action_late);
  gtk_widget_class_install_action (widget_class, "console.message", NULL, action_message);
  gtk_widget_class_install_action (widget_class, "console.journal", NULL, action_journal);
  gtk_widget_class_install_action (widget_class, "console.save-report", NULL, action_save_report);
  gtk_widget_class_install_action (widget_class, "console.move-screen", "(uu)", action_move_screen);
  gtk_widget_class_install_action (widget_class, "console.test-card", NULL, action_test_card);
  gtk_widget_class_install_action (widget_class, "console.swap-screens", "(uu)",
                                   action_swap_screens);
}

static void
prc_console_desk_class_init (PrcConsoleDeskClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType types[] = {
    PRC_TYPE_CUE_COLUMN, PRC_TYPE_LIVE_CARD,   PRC_TYPE_STANDBY_CARD, PRC_TYPE_GO_AREA,
    PRC_TYPE_HOLD_RING,  PRC_TYPE_HOLD_BUTTON, PRC_TYPE_SIDE_COLUMN,  PRC_TYPE_CONSOLE_BARS,
  };

  G_OBJECT_CLASS (class)->dispose = prc_console_desk_dispose;
  widget_class->map = prc_console_desk_map;
  widget_class->unmap = prc_console_desk_unmap;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-console-desk.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  install_actions (widget_class);
}

static void
prc_console_desk_init (PrcConsoleDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keyboard = prc_console_keyboard_new ();
  g_signal_connect (self->keyboard, "press", G_CALLBACK (on_press), self);
  g_signal_connect (self->keyboard, "release", G_CALLBACK (on_release), self);
  g_signal_connect (self->keyboard, "scan", G_CALLBACK (on_scan), self);
  g_signal_connect_swapped (self->keyboard, "lost", G_CALLBACK (on_keyboard_lost), self);
}
