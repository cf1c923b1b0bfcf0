#include "prc-stage.h"

#include "prc-enum.h"
#include "prc-stage-console.h"
#include "prc-stage-monitors.h"
#include "prc-stage-window.h"

#include <unistd.h>

#define SCREENS_TYPE "a(ssssss)"
/* From the move of a screen to the end of its window on the old monitor. */
#define LEAVE_MS 400

struct _PrcStage
{
  GObject parent_instance;

  GtkApplication *application; /* not owned: it owns us */
  PrcStageConsole *console;
  PrcStageMonitors *monitors;
  GPtrArray *windows; /* of PrcStageWindow */
  GPtrArray *leaving; /* the same: those whose screen moved, under the new one until it paints */
  guint leave_source;
  GVariant *told;        /* the monitors, as the console last heard; NULL: not yet */
  GVariant *screens;     /* the bindings, SCREENS_TYPE; NULL: not told yet */
  PrcSnapshot *snapshot; /* the newest; NULL: none yet */
  PrcAssets *assets;
  char *clock;
  gboolean fresh; /* the next snapshot comes from a console that just connected */
};

G_DEFINE_FINAL_TYPE (PrcStage, prc_stage, G_TYPE_OBJECT)

static gboolean
on_left (gpointer data)
{
  PrcStage *stage = data;

  stage->leave_source = 0;
  g_ptr_array_set_size (stage->leaving, 0);
  return G_SOURCE_REMOVE;
}

static void
on_painted (PrcStageView *view, gint64 seq, PrcStage *stage)
{
  const char *role = prc_enum_to_nick (PRC_TYPE_ROLE, (int) prc_stage_view_get_role (view));

  prc_stage_console_send (stage->console, "painted", g_variant_new ("(sx)", role, seq));
}

static void
on_is_active (GtkWindow *window, GParamSpec *pspec, PrcStage *stage)
{
  if (gtk_window_is_active (window))
    prc_stage_console_send (stage->console, "active", g_variant_new ("()"));
}

static void
on_key (PrcStageWindow *window, guint keyval, guint modifiers, PrcStage *stage)
{
  prc_stage_console_send (stage->console, "key", g_variant_new ("(uu)", keyval, modifiers));
}

static void
close_window (PrcStage *stage, PrcStageWindow *window)
{
  g_signal_handlers_disconnect_by_data (window, stage);
  g_signal_handlers_disconnect_by_data (prc_stage_window_get_view (window), stage);
  g_ptr_array_remove (stage->windows, window);
}

/* Its monitor must not be bare before what comes there is. */
static void
let_leave (PrcStage *stage, PrcStageWindow *window)
{
  g_signal_handlers_disconnect_by_data (window, stage);
  g_signal_handlers_disconnect_by_data (prc_stage_window_get_view (window), stage);
  g_ptr_array_set_free_func (stage->windows, NULL);
  g_ptr_array_remove (stage->windows, window);
  g_ptr_array_set_free_func (stage->windows, (GDestroyNotify) gtk_window_destroy);
  g_ptr_array_add (stage->leaving, window);
  if (stage->leave_source == 0)
    stage->leave_source = g_timeout_add (LEAVE_MS, on_left, stage);
}

static PrcStageWindow *
find_window (PrcStage *stage, PrcRole role)
{
  for (guint i = 0; i < stage->windows->len; i++)
    if (prc_stage_window_get_role (g_ptr_array_index (stage->windows, i)) == role)
      return g_ptr_array_index (stage->windows, i);
  return NULL;
}

static void
open_window (PrcStage *stage, PrcStageWindow *window, PrcTheme theme)
{
  PrcStageView *view = prc_stage_window_get_view (window);

  g_ptr_array_add (stage->windows, window);
  prc_stage_view_set_theme (view, theme);
  prc_stage_view_set_assets (view, stage->assets);
  prc_stage_view_set_clock (view, stage->clock);
  prc_stage_view_set_snapshot (view, stage->snapshot);
  g_signal_connect (view, "painted", G_CALLBACK (on_painted), stage);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (on_is_active), stage);
  g_signal_connect (window, "key", G_CALLBACK (on_key), stage);
  gtk_window_present (GTK_WINDOW (window));
}

/* One line of the bindings: its window is opened, moved or closed so that it is true. 'window' is
 * one for practice, whose title stands where the connector would. */
static void
settle_screen (PrcStage *stage, const char *const line[6])
{
  int role = 0;

  if (!prc_enum_from_nick (PRC_TYPE_ROLE, line[0], &role))
    return;
  PrcTheme theme = (PrcTheme) prc_enum_parse (PRC_TYPE_THEME, line[4], PRC_THEME_DARK);
  PrcStageWindow *window = find_window (stage, (PrcRole) role);
  gboolean small = g_str_equal (line[5], "window");
  GdkMonitor *monitor = g_str_equal (line[5], "on")
                            ? prc_stage_monitors_find (stage->monitors, line[1], line[2], line[3])
                            : NULL;
  gboolean wanted = small || monitor != NULL;

  if (window != NULL && !wanted)
    {
      close_window (stage, window);
      return;
    }
  if (window != NULL && !prc_stage_window_is_on (window, monitor))
    {
      let_leave (stage, window);
      window = NULL;
    }
  if (window != NULL)
    prc_stage_view_set_theme (prc_stage_window_get_view (window), theme);
  else if (wanted)
    open_window (stage,
                 small ? prc_stage_window_new_small (stage->application, (PrcRole) role, line[1])
                       : prc_stage_window_new (stage->application, (PrcRole) role, monitor),
                 theme);
}

static void
settle (PrcStage *stage)
{
  GVariantIter iter;
  const char *line[6];

  if (stage->screens == NULL || stage->snapshot == NULL)
    return;
  g_variant_iter_init (&iter, stage->screens);
  while (g_variant_iter_next (&iter, "(&s&s&s&s&s&s)", &line[0], &line[1], &line[2], &line[3],
                              &line[4], &line[5]))
    settle_screen (stage, line);
}

static void
tell_monitors (PrcStage *stage)
{
  g_clear_pointer (&stage->told, g_variant_unref);
  stage->told = g_variant_ref_sink (prc_stage_monitors_to_variant (stage->monitors));
  prc_stage_console_send (stage->console, "monitors", stage->told);
}

static void
on_monitors_changed (PrcStageMonitors *monitors, PrcStage *stage)
{
  g_autoptr (GVariant) now = g_variant_ref_sink (prc_stage_monitors_to_variant (monitors));

  if (stage->told == NULL || !g_variant_equal (now, stage->told))
    tell_monitors (stage);
  settle (stage);
}

static void
on_monitor_lost (PrcStageMonitors *monitors, GdkMonitor *monitor, PrcStage *stage)
{
  for (guint i = stage->windows->len; i > 0; i--)
    {
      PrcStageWindow *window = g_ptr_array_index (stage->windows, i - 1);

      if (prc_stage_window_is_on (window, monitor))
        close_window (stage, window);
    }
  for (guint i = stage->leaving->len; i > 0; i--)
    if (prc_stage_window_is_on (g_ptr_array_index (stage->leaving, i - 1), monitor))
      g_ptr_array_remove_index (stage->leaving, i - 1);
}

static void
take_snapshot (PrcStage *stage, GVariant *body)
{
  g_autoptr (PrcSnapshot) snapshot = prc_snapshot_new_from_variant (body);

  if (snapshot == NULL)
    return;
  prc_stage_console_set_pid (stage->console, snapshot->console_pid);
  if (!stage->fresh && !prc_snapshot_is_newer (snapshot, stage->snapshot))
    return;
  stage->fresh = FALSE;
  g_clear_pointer (&stage->snapshot, prc_snapshot_unref);
  stage->snapshot = g_steal_pointer (&snapshot);
  for (guint i = 0; i < stage->windows->len; i++)
    prc_stage_view_set_snapshot (prc_stage_window_get_view (g_ptr_array_index (stage->windows, i)),
                                 stage->snapshot);
  settle (stage);
}

static void
take_assets (PrcStage *stage, GVariant *body)
{
  g_clear_pointer (&stage->assets, prc_assets_unref);
  stage->assets = prc_assets_new_from_variant (body);
  for (guint i = 0; i < stage->windows->len; i++)
    prc_stage_view_set_assets (prc_stage_window_get_view (g_ptr_array_index (stage->windows, i)),
                               stage->assets);
}

static void
take_clock (PrcStage *stage, const char *clock)
{
  g_free (stage->clock);
  stage->clock = g_strdup (clock);
  for (guint i = 0; i < stage->windows->len; i++)
    prc_stage_view_set_clock (prc_stage_window_get_view (g_ptr_array_index (stage->windows, i)),
                              clock);
}

static void
on_message (PrcStageConsole *console, const char *name, GVariant *body, PrcStage *stage)
{
  if (g_str_equal (name, "snapshot"))
    take_snapshot (stage, body);
  else if (g_str_equal (name, "assets") && g_variant_is_of_type (body, G_VARIANT_TYPE ("a{say}")))
    take_assets (stage, body);
  else if (g_str_equal (name, "clock") && g_variant_is_of_type (body, G_VARIANT_TYPE_STRING))
    take_clock (stage, g_variant_get_string (body, NULL));
  else if (g_str_equal (name, "screens") &&
           g_variant_is_of_type (body, G_VARIANT_TYPE (SCREENS_TYPE)))
    {
      g_clear_pointer (&stage->screens, g_variant_unref);
      stage->screens = g_variant_ref (body);
      settle (stage);
    }
}

static void
on_connected (PrcStageConsole *console, PrcStage *stage)
{
  gint64 seq = stage->snapshot != NULL ? stage->snapshot->seq : 0;

  stage->fresh = TRUE;
  prc_stage_console_send (console, "hello", g_variant_new ("(ix)", (int) getpid (), seq));
  tell_monitors (stage);
}

static void
on_bye (PrcStageConsole *console, PrcStage *stage)
{
  g_application_quit (G_APPLICATION (stage->application));
}

static void
prc_stage_dispose (GObject *object)
{
  PrcStage *stage = PRC_STAGE (object);

  g_clear_handle_id (&stage->leave_source, g_source_remove);
  g_ptr_array_set_size (stage->leaving, 0);
  while (stage->windows->len > 0)
    close_window (stage, g_ptr_array_index (stage->windows, 0));
  if (stage->monitors != NULL)
    g_signal_handlers_disconnect_by_data (stage->monitors, stage);
  g_clear_object (&stage->monitors);
  g_clear_object (&stage->console);
  g_clear_pointer (&stage->told, g_variant_unref);
  g_clear_pointer (&stage->screens, g_variant_unref);
  g_clear_pointer (&stage->snapshot, prc_snapshot_unref);
  g_clear_pointer (&stage->assets, prc_assets_unref);
  g_clear_pointer (&stage->clock, g_free);
  G_OBJECT_CLASS (prc_stage_parent_class)->dispose (object);
}

static void
prc_stage_finalize (GObject *object)
{
  g_ptr_array_unref (PRC_STAGE (object)->windows);
  g_ptr_array_unref (PRC_STAGE (object)->leaving);
  G_OBJECT_CLASS (prc_stage_parent_class)->finalize (object);
}

static void
prc_stage_class_init (PrcStageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_stage_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_stage_finalize;
}

static void
prc_stage_init (PrcStage *stage)
{
  stage->windows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_window_destroy);
  stage->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_window_destroy);
}

PrcStage *
prc_stage_new (GtkApplication *application, const char *socket_path, const char *season)
{
  PrcStage *stage = g_object_new (PRC_TYPE_STAGE, NULL);

  stage->application = application;
  stage->monitors = prc_stage_monitors_new (gdk_display_get_default ());
  stage->console = prc_stage_console_new (socket_path, season);
  g_signal_connect (stage->monitors, "changed", G_CALLBACK (on_monitors_changed), stage);
  g_signal_connect (stage->monitors, "lost", G_CALLBACK (on_monitor_lost), stage);
  g_signal_connect (stage->console, "connected", G_CALLBACK (on_connected), stage);
  g_signal_connect (stage->console, "message", G_CALLBACK (on_message), stage);
  g_signal_connect (stage->console, "bye", G_CALLBACK (on_bye), stage);
  return stage;
}
