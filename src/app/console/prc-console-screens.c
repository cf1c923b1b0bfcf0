#include "prc-console-screens.h"

#include "prc-config.h"
#include "prc-labels.h"

#include <glib/gi18n.h>

#define BEHIND_MS 500
#define LOOK_MS 250
#define N_ROLES (PRC_ROLE_HOLDING + 1)

typedef struct
{
  gint64 painted;     /* seq; -1: nothing yet */
  gint64 behind_from; /* monotonic µs at which the picture began to be old; 0: it is not */
  gboolean lost;
  char *since; /* 'HH:MM:SS' of the loss */
  PrcScreenState told;
} Screen;

struct _PrcConsoleScreens
{
  GObject parent_instance;
  GtkWidget *console; /* not owned */
  GListModel *monitors;
  GPtrArray *watched; /* of GdkMonitor, those listened to */
  GPtrArray *plan;
  gboolean chosen; /* the plan is the officer's, not ours */
  gboolean two_stops;
  guint windows;    /* for practice: roles (bits) that are windows; 0: screens are monitors */
  gboolean decided; /* the plan is not only empty because too little is known yet */
  char *season_path;
  GSettings *settings;
  PrcStageSupervisor *stage;
  PrcSnapshot *snapshot;
  gboolean test_card;
  int toggles; /* of the test card: each makes newer snapshots of the same step */
  Screen screens[N_ROLES];
  guint look_source;
};

enum
{
  CHANGED,
  BACK,
  ACTIVE,
  KEY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcConsoleScreens, prc_console_screens, G_TYPE_OBJECT)

/* --- states
 * ------------------------------------------------------------------------------------------ */

static PrcScreenState
get_state (PrcConsoleScreens *self, PrcRole role)
{
  const Screen *screen = &self->screens[role];

  if (prc_screen_plan_find (self->plan, role) == NULL && (self->windows & (1u << role)) == 0)
    return PRC_SCREEN_NONE;
  if (screen->lost)
    return PRC_SCREEN_LOST;
  if (screen->behind_from != 0 && g_get_monotonic_time () - screen->behind_from > BEHIND_MS * 1000)
    return PRC_SCREEN_BEHIND;
  return PRC_SCREEN_GOOD;
}

static void
tell (PrcConsoleScreens *self)
{
  gboolean changed = FALSE;

  for (int role = 0; role < N_ROLES; role++)
    {
      PrcScreenState state = get_state (self, (PrcRole) role);

      changed = changed || state != self->screens[role].told;
      self->screens[role].told = state;
    }
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
judge_age (PrcConsoleScreens *self, Screen *screen)
{
  gboolean old = self->snapshot != NULL && screen->painted < self->snapshot->seq;

  if (!old)
    screen->behind_from = 0;
  else if (screen->behind_from == 0)
    screen->behind_from = g_get_monotonic_time ();
}

static void
judge_presence (PrcConsoleScreens *self)
{
  for (guint i = 0; i < self->plan->len; i++)
    {
      const PrcScreenBinding *binding = g_ptr_array_index (self->plan, i);
      Screen *screen = &self->screens[binding->role];
      gboolean present = prc_screen_binding_is_present (binding, self->monitors);

      if (!present && !screen->lost)
        {
          g_autoptr (GDateTime) now = g_date_time_new_now_local ();

          screen->lost = TRUE;
          g_free (screen->since);
          screen->since = g_date_time_format (now, "%H:%M:%S");
        }
      else if (present && screen->lost)
        {
          screen->lost = FALSE;
          screen->painted = -1;
          judge_age (self, screen);
          g_signal_emit (self, signals[BACK], 0, (int) binding->role);
        }
    }
}

/* --- which monitor is which
 * ---------------------------------------------------------------------------- */

/* A console that comes back while a monitor is gone must not give its role to another. */
static void
remember (PrcConsoleScreens *self)
{
  g_settings_set (self->settings, "show-screens", "(s@a(sssss))", self->season_path,
                  prc_screen_plan_to_settings (self->plan));
}

static void
recall (PrcConsoleScreens *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "show-screens");
  g_autoptr (GVariant) plan = g_variant_get_child_value (kept, 1);
  const char *path;

  g_variant_get_child (kept, 0, "&s", &path);
  if (g_strcmp0 (path, self->season_path) != 0 || g_variant_n_children (plan) == 0)
    return;
  /* The newest: one that was chosen may have been moved or exchanged since. */
  g_ptr_array_unref (self->plan);
  self->plan = prc_screen_plan_from_settings (plan);
  self->decided = TRUE;
}

/* Screens that nobody chose: monitors not yet used, left to right, take the roles that are free. A
 * screen that was there and went keeps its role. Once the show runs, a new one is left alone. */
static void
adopt (PrcConsoleScreens *self)
{
  const PrcRole roles[] = { PRC_ROLE_HALL, PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_VC_2 };
  const guint n_roles = self->two_stops ? 4 : 3;
  GdkMonitor *own = prc_monitor_of_widget (self->console);
  gboolean runs = self->snapshot != NULL && self->snapshot->state != PRC_SHOW_READY;
  g_autoptr (GPtrArray) found = NULL;
  guint next = 0;

  if (own == NULL || (runs && self->plan->len > 0))
    return;
  self->decided = TRUE;
  found = prc_screen_plan_make_default (self->monitors, own);
  for (guint i = 0; i < found->len; i++)
    {
      PrcScreenBinding *binding = g_ptr_array_index (found, i);
      gboolean used = FALSE;

      for (guint k = 0; k < self->plan->len; k++)
        {
          const PrcScreenBinding *other = g_ptr_array_index (self->plan, k);

          used = used || (g_str_equal (other->connector, binding->connector) &&
                          g_str_equal (other->maker, binding->maker) &&
                          g_str_equal (other->model, binding->model));
        }
      while (next < n_roles && prc_screen_plan_find (self->plan, roles[next]) != NULL)
        next++;
      if (used || next == n_roles)
        continue;
      binding->role = roles[next];
      g_ptr_array_add (self->plan, g_ptr_array_index (found, i));
      found->pdata[i] = NULL;
      remember (self);
    }
}

static GVariant *
make_windows (PrcConsoleScreens *self)
{
  const char *titles[N_ROLES];

  for (int role = 0; role < N_ROLES; role++)
    titles[role] = prc_label_role ((PrcRole) role);
  return prc_screen_plan_to_windows (self->windows, titles);
}

static void
settle (PrcConsoleScreens *self)
{
  if (!self->chosen && self->windows == 0)
    adopt (self);
  judge_presence (self);
  if (self->stage != NULL && self->decided)
    prc_stage_supervisor_set_screens (self->stage, self->windows != 0
                                                       ? make_windows (self)
                                                       : prc_screen_plan_to_variant (self->plan));
  tell (self);
}

static void
on_monitor_notify (PrcConsoleScreens *self)
{
  settle (self);
}

static void
on_monitors_changed (PrcConsoleScreens *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (g_ptr_array_find (self->watched, monitor, NULL))
        continue;
      g_ptr_array_add (self->watched, g_object_ref (monitor));
      g_signal_connect_object (monitor, "notify", G_CALLBACK (on_monitor_notify), self,
                               G_CONNECT_SWAPPED);
    }
  for (guint i = self->watched->len; i > 0; i--)
    if (!gdk_monitor_is_valid (g_ptr_array_index (self->watched, i - 1)))
      {
        g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i - 1), self);
        g_ptr_array_remove_index (self->watched, i - 1);
      }
  settle (self);
}

/* The console's own monitor is known only some frames after its window is; pictures grow old
 * without anything happening. */
static gboolean
on_look (gpointer data)
{
  PrcConsoleScreens *self = data;

  if (!self->decided)
    settle (self);
  else
    tell (self);
  return G_SOURCE_CONTINUE;
}

/* --- the stage
 * ------------------------------------------------------------------------------------------- */

static void
on_painted (PrcStageSupervisor *stage, int role, gint64 seq, PrcConsoleScreens *self)
{
  if (role < 0 || role >= N_ROLES)
    return;
  self->screens[role].painted = seq;
  judge_age (self, &self->screens[role]);
  tell (self);
}

static void
on_active (PrcStageSupervisor *stage, PrcConsoleScreens *self)
{
  g_signal_emit (self, signals[ACTIVE], 0);
}

static void
on_key (PrcStageSupervisor *stage, guint keyval, guint modifiers, PrcConsoleScreens *self)
{
  g_signal_emit (self, signals[KEY], 0, keyval, modifiers);
}

static void
on_running (PrcStageSupervisor *stage, gboolean running, PrcConsoleScreens *self)
{
  for (int role = 0; role < N_ROLES; role++)
    {
      self->screens[role].painted = -1;
      judge_age (self, &self->screens[role]);
    }
  tell (self);
}

void
prc_console_screens_set_assets (PrcConsoleScreens *self, PrcAssets *assets)
{
  prc_stage_supervisor_set_assets (self->stage, assets);
}

static gboolean
is_live (const PrcSnapshot *snapshot)
{
  return snapshot->state == PRC_SHOW_RUNNING || snapshot->state == PRC_SHOW_HELD;
}

static void
send_snapshot (PrcConsoleScreens *self)
{
  g_autoptr (PrcSnapshot) sent = prc_snapshot_copy (self->snapshot);

  sent->test_card = self->test_card;
  sent->sub += self->toggles;
  prc_stage_supervisor_set_snapshot (self->stage, sent);
}

gboolean
prc_console_screens_toggle_test_card (PrcConsoleScreens *self)
{
  g_return_val_if_fail (PRC_IS_CONSOLE_SCREENS (self), FALSE);

  if (self->snapshot == NULL || is_live (self->snapshot))
    return FALSE;
  self->test_card = !self->test_card;
  self->toggles++;
  send_snapshot (self);
  return TRUE;
}

void
prc_console_screens_set_snapshot (PrcConsoleScreens *self, const PrcSnapshot *snapshot)
{
  g_return_if_fail (PRC_IS_CONSOLE_SCREENS (self));

  if (snapshot == self->snapshot)
    return;
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  self->snapshot = prc_snapshot_ref (snapshot);
  self->test_card = self->test_card && !is_live (snapshot);
  send_snapshot (self);
  for (int role = 0; role < N_ROLES; role++)
    judge_age (self, &self->screens[role]);
}

void
prc_console_screens_set_clock (PrcConsoleScreens *self, const char *clock)
{
  prc_stage_supervisor_set_clock (self->stage, clock);
}

PrcScreenState
prc_console_screens_get_state (PrcConsoleScreens *self, PrcRole role, char **where)
{
  const PrcScreenBinding *binding = prc_screen_plan_find (self->plan, role);
  PrcScreenState state = get_state (self, role);

  if (where != NULL && state == PRC_SCREEN_LOST)
    /* Translators: a time of day with seconds */
    *where = g_strdup_printf (_ ("since %s"), self->screens[role].since);
  else if (where != NULL)
    *where = g_strdup (binding != NULL ? binding->connector : "");
  return state;
}

PrcTheme
prc_console_screens_get_theme (PrcConsoleScreens *self, PrcRole role)
{
  const PrcScreenBinding *binding = prc_screen_plan_find (self->plan, role);

  return binding != NULL ? binding->theme : PRC_THEME_DARK;
}

void
prc_console_screens_move (PrcConsoleScreens *self, PrcRole role, GdkMonitor *monitor)
{
  PrcTheme theme = prc_console_screens_get_theme (self, role);

  g_return_if_fail (PRC_IS_CONSOLE_SCREENS (self));

  for (guint i = self->plan->len; i > 0; i--)
    if (((const PrcScreenBinding *) g_ptr_array_index (self->plan, i - 1))->role == role)
      g_ptr_array_remove_index (self->plan, i - 1);
  g_ptr_array_add (self->plan, prc_screen_binding_new (role, monitor, theme));
  remember (self);
  settle (self);
}

gboolean
prc_console_screens_swap (PrcConsoleScreens *self, PrcRole a, PrcRole b)
{
  g_return_val_if_fail (PRC_IS_CONSOLE_SCREENS (self), FALSE);

  if (self->windows != 0 || !prc_screen_plan_swap (self->plan, a, b))
    return FALSE;
  /* What was wrong once would be wrong the next time. */
  self->chosen = self->decided = TRUE;
  prc_screen_plan_store (self->settings, self->plan);
  remember (self);
  self->screens[a].painted = self->screens[b].painted = -1;
  settle (self);
  return TRUE;
}

void
prc_console_screens_end (PrcConsoleScreens *self, gboolean keep)
{
  g_return_if_fail (PRC_IS_CONSOLE_SCREENS (self));

  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->stage == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->stage, self);
  prc_stage_supervisor_end (self->stage, keep);
  g_clear_object (&self->stage);
}

/* --- the object
 * -------------------------------------------------------------------------------------------- */

static void
prc_console_screens_dispose (GObject *object)
{
  PrcConsoleScreens *self = PRC_CONSOLE_SCREENS (object);

  prc_console_screens_end (self, FALSE);
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->watched, i), self);
  g_ptr_array_set_size (self->watched, 0);
  G_OBJECT_CLASS (prc_console_screens_parent_class)->dispose (object);
}

static void
prc_console_screens_finalize (GObject *object)
{
  PrcConsoleScreens *self = PRC_CONSOLE_SCREENS (object);

  g_ptr_array_unref (self->watched);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_pointer (&self->snapshot, prc_snapshot_unref);
  g_clear_object (&self->settings);
  g_free (self->season_path);
  for (int role = 0; role < N_ROLES; role++)
    g_free (self->screens[role].since);
  G_OBJECT_CLASS (prc_console_screens_parent_class)->finalize (object);
}

static void
prc_console_screens_class_init (PrcConsoleScreensClass *class)
{
  GType type = PRC_TYPE_CONSOLE_SCREENS;

  G_OBJECT_CLASS (class)->dispose = prc_console_screens_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_console_screens_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BACK] = g_signal_new ("back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_INT);
  signals[ACTIVE] =
      g_signal_new ("active", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEY] = g_signal_new ("key", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_UINT, G_TYPE_UINT);
}

static void
prc_console_screens_init (PrcConsoleScreens *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  for (int role = 0; role < N_ROLES; role++)
    self->screens[role].painted = -1;
}

PrcConsoleScreens *
prc_console_screens_new (GtkWidget *console, const PrcConsoleScreensPlace *place, GError **error)
{
  g_autoptr (PrcConsoleScreens) self = g_object_new (PRC_TYPE_CONSOLE_SCREENS, NULL);

  self->console = console;
  self->season_path = g_strdup (place->season_path);
  self->windows = place->windows;
  self->two_stops = place->two_stops;
  self->settings = g_settings_new (PRC_APP_ID);
  self->monitors = gdk_display_get_monitors (gtk_widget_get_display (console));
  self->plan = prc_screen_plan_load (self->settings);
  self->chosen = self->plan->len > 0;
  self->decided = self->chosen || self->windows != 0;
  if (self->windows != 0)
    g_ptr_array_set_size (self->plan, 0);
  else if (place->resume)
    recall (self);
  else if (self->chosen)
    remember (self);
  self->stage = prc_stage_supervisor_new (place->season_path, place->resume, error);
  if (self->stage == NULL)
    return NULL;
  g_signal_connect (self->stage, "painted", G_CALLBACK (on_painted), self);
  g_signal_connect (self->stage, "active", G_CALLBACK (on_active), self);
  g_signal_connect (self->stage, "key", G_CALLBACK (on_key), self);
  g_signal_connect (self->stage, "running", G_CALLBACK (on_running), self);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (on_monitors_changed), self,
                           G_CONNECT_SWAPPED);
  self->look_source = g_timeout_add (LOOK_MS, on_look, self);
  on_monitors_changed (self);
  return g_steal_pointer (&self);
}
