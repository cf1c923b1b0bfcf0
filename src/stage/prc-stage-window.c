#include "prc-stage-window.h"

#include "prc-enum.h"

/* Of a window for practice: 16:9, three of them beside a console. */
#define SMALL_WIDTH 640
#define SMALL_HEIGHT 360

struct _PrcStageWindow
{
  GtkWindow parent_instance;

  PrcStageView *view;
  GdkMonitor *monitor; /* NULL: for practice, on no monitor of its own */
  guint down;          /* code of the last key that went down and is not up again; 0: none */
};

G_DEFINE_FINAL_TYPE (PrcStageWindow, prc_stage_window, GTK_TYPE_WINDOW)

enum
{
  KEY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType modifiers, PrcStageWindow *window)
{
  if (keycode == window->down)
    return TRUE; /* held down: it repeats, and is still one press */
  window->down = keycode;
  g_signal_emit (window, signals[KEY], 0, keyval, (guint) modifiers);
  return TRUE;
}

static void
on_key_released (GtkEventControllerKey *controller, guint keyval, guint keycode,
                 GdkModifierType modifiers, PrcStageWindow *window)
{
  if (keycode == window->down)
    window->down = 0;
}

/* The release may go elsewhere. */
static void
on_active (PrcStageWindow *window)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    window->down = 0;
}

static gboolean
prc_stage_window_close_request (GtkWindow *window)
{
  return TRUE; /* no key or compositor's wish takes a screen away while the show is open */
}

static void
prc_stage_window_dispose (GObject *object)
{
  PrcStageWindow *window = PRC_STAGE_WINDOW (object);

  g_clear_object (&window->monitor);
  G_OBJECT_CLASS (prc_stage_window_parent_class)->dispose (object);
}

static void
prc_stage_window_class_init (PrcStageWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_stage_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = prc_stage_window_close_request;
  signals[KEY] = g_signal_new ("key", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
prc_stage_window_init (PrcStageWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), window);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (on_active), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (window), "stage");
}

static PrcStageWindow *
make (GtkApplication *application, PrcRole role, const char *title)
{
  PrcStageWindow *window = g_object_new (PRC_TYPE_STAGE_WINDOW, "application", application, NULL);

  window->view = PRC_STAGE_VIEW (prc_stage_view_new (role));
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (window->view));
  return window;
}

PrcStageWindow *
prc_stage_window_new (GtkApplication *application, PrcRole role, GdkMonitor *monitor)
{
  g_autofree char *title =
      g_strdup_printf ("Procession: %s", prc_enum_to_nick (PRC_TYPE_ROLE, (int) role));
  PrcStageWindow *window = make (application, role, title);
  GdkRectangle geometry;

  window->monitor = g_object_ref (monitor);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (window), "none");
  /* Else the first frame under Wayland is 200x200. */
  gdk_monitor_get_geometry (monitor, &geometry);
  gtk_window_set_default_size (GTK_WINDOW (window), geometry.width, geometry.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (window), monitor);
  return window;
}

PrcStageWindow *
prc_stage_window_new_small (GtkApplication *application, PrcRole role, const char *title)
{
  PrcStageWindow *window = make (application, role, title);

  gtk_window_set_deletable (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), SMALL_WIDTH, SMALL_HEIGHT);
  return window;
}

PrcStageView *
prc_stage_window_get_view (PrcStageWindow *window)
{
  return window->view;
}

PrcRole
prc_stage_window_get_role (PrcStageWindow *window)
{
  return prc_stage_view_get_role (window->view);
}

gboolean
prc_stage_window_is_on (PrcStageWindow *window, GdkMonitor *monitor)
{
  return window->monitor == monitor;
}
