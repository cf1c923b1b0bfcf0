#include "prc-console-keyboard.h"

#include "prc-scan-input.h"

struct _PrcConsoleKeyboard
{
  GObject parent_instance;
  GtkWindow *window; /* while attached */
  GtkWidget *quiet;
  GtkEventController *keys;
  PrcKeysDown *down;
  PrcScanInput scan;
  PrcKeyMap *map;
  gboolean letters;
  gboolean listening;
};

enum
{
  PRESS,
  RELEASE,
  SCAN,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcConsoleKeyboard, prc_console_keyboard, G_TYPE_OBJECT)

/* --- keys --------------------------------------------------------------------------------- */

/* Ctrl+Enter of the search field is the column's. */
static gboolean
is_typing (PrcConsoleKeyboard *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL &&
         (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static gboolean
is_quiet (PrcConsoleKeyboard *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, self->quiet);
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
}

/* TRUE: the key is a scanner's. */
static gboolean
take_scan (PrcConsoleKeyboard *self, guint keyval)
{
  g_autofree char *code = NULL;
  gboolean taken =
      prc_scan_input_key (&self->scan, is_enter (keyval) ? '\n' : gdk_keyval_to_unicode (keyval),
                          g_get_monotonic_time () / 1000, &code);

  if (code != NULL)
    g_signal_emit (self, signals[SCAN], 0, code);
  return taken;
}

PrcConsoleAct
prc_console_keyboard_find (PrcConsoleKeyboard *self, guint keyval, GdkModifierType modifiers)
{
  PrcConsoleAct act =
      self->map != NULL ? prc_key_map_find (self->map, keyval, modifiers) : PRC_DO_NONE;

  return act != PRC_DO_NONE ? act : prc_console_keys_find (keyval, modifiers, self->letters);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint code,
                GdkModifierType modifiers, PrcConsoleKeyboard *self)
{
  PrcConsoleAct act;

  if (!self->listening || is_typing (self))
    return GDK_EVENT_PROPAGATE;
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && take_scan (self, keyval))
    return GDK_EVENT_STOP;
  act = prc_console_keyboard_find (self, keyval, modifiers);
  if (act == PRC_DO_NONE)
    return is_quiet (self) && is_enter (keyval) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (prc_keys_down_press (self->down, code)) /* else it is held down: it repeats */
    g_signal_emit (self, signals[PRESS], 0, (int) act);
  return GDK_EVENT_STOP;
}

static void
on_key_released (GtkEventControllerKey *controller, guint keyval, guint code,
                 GdkModifierType modifiers, PrcConsoleKeyboard *self)
{
  PrcConsoleAct act = prc_console_keyboard_find (self, keyval, modifiers);

  prc_keys_down_release (self->down, code);
  if (!self->listening)
    return;
  if (act == PRC_DO_NONE) /* Shift may have been let go first */
    act = prc_console_keyboard_find (self, keyval, modifiers | GDK_SHIFT_MASK);
  g_signal_emit (self, signals[RELEASE], 0, (int) act);
}

static void
on_window_active (PrcConsoleKeyboard *self)
{
  prc_keys_down_clear (self->down);
  /* The release goes elsewhere too. Not where it comes back: a press of the pointer brings it. */
  if (self->listening && !gtk_window_is_active (self->window))
    g_signal_emit (self, signals[LOST], 0);
}

/* --- where and when it listens ---------------------------------------------------------------- */

void
prc_console_keyboard_attach (PrcConsoleKeyboard *self, GtkWidget *widget, GtkWidget *quiet)
{
  g_return_if_fail (PRC_IS_CONSOLE_KEYBOARD (self));
  g_return_if_fail (self->window == NULL);

  self->window = GTK_WINDOW (gtk_widget_get_root (widget));
  self->quiet = quiet;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (self->keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self->window), self->keys);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (on_window_active), self,
                           G_CONNECT_SWAPPED);
}

void
prc_console_keyboard_detach (PrcConsoleKeyboard *self)
{
  g_return_if_fail (PRC_IS_CONSOLE_KEYBOARD (self));

  if (self->window == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->window, on_window_active, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->window), self->keys);
  self->keys = NULL;
  self->window = NULL;
  self->quiet = NULL;
  prc_keys_down_clear (self->down);
  if (self->listening)
    g_signal_emit (self, signals[LOST], 0);
}

void
prc_console_keyboard_listen (PrcConsoleKeyboard *self, const PrcKeyMap *map, gboolean letters)
{
  g_return_if_fail (PRC_IS_CONSOLE_KEYBOARD (self));

  prc_console_keyboard_ignore (self);
  self->map = map != NULL ? prc_key_map_copy (map) : NULL;
  self->letters = letters;
  self->listening = TRUE;
}

void
prc_console_keyboard_ignore (PrcConsoleKeyboard *self)
{
  g_return_if_fail (PRC_IS_CONSOLE_KEYBOARD (self));

  self->listening = FALSE;
  g_clear_pointer (&self->map, prc_key_map_free);
}

/* --- the object --------------------------------------------------------------------------- */

static void
prc_console_keyboard_finalize (GObject *object)
{
  PrcConsoleKeyboard *self = PRC_CONSOLE_KEYBOARD (object);

  prc_keys_down_free (self->down);
  g_clear_pointer (&self->map, prc_key_map_free);
  G_OBJECT_CLASS (prc_console_keyboard_parent_class)->finalize (object);
}

static void
prc_console_keyboard_class_init (PrcConsoleKeyboardClass *class)
{
  GType type = PRC_TYPE_CONSOLE_KEYBOARD;

  G_OBJECT_CLASS (class)->finalize = prc_console_keyboard_finalize;
  signals[PRESS] = g_signal_new ("press", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_INT);
  signals[RELEASE] = g_signal_new ("release", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SCAN] = g_signal_new ("scan", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[LOST] =
      g_signal_new ("lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
prc_console_keyboard_init (PrcConsoleKeyboard *self)
{
  self->down = prc_keys_down_new ();
}

PrcConsoleKeyboard *
prc_console_keyboard_new (void)
{
  return g_object_new (PRC_TYPE_CONSOLE_KEYBOARD, NULL);
}
