#include "prc-screen-numbers.h"

#include "prc-labels.h"
#include "prc-screen-plan.h"

#include <glib/gi18n.h>

#define STAY_S 120

struct _PrcScreenNumbers
{
  GObject parent_instance;
  GPtrArray *windows;
  guint timer;
};

G_DEFINE_TYPE (PrcScreenNumbers, prc_screen_numbers, G_TYPE_OBJECT)

static guint ended_signal;

void
prc_screen_numbers_end (PrcScreenNumbers *self)
{
  g_return_if_fail (PRC_IS_SCREEN_NUMBERS (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->windows->len == 0)
    return;
  g_ptr_array_set_size (self->windows, 0);
  g_signal_emit (self, ended_signal, 0);
}

static gboolean
on_long_enough (gpointer data)
{
  PrcScreenNumbers *self = data;

  self->timer = 0;
  prc_screen_numbers_end (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint code, GdkModifierType modifiers,
        PrcScreenNumbers *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  prc_screen_numbers_end (self);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_window (PrcScreenNumbers *self, GdkMonitor *monitor, guint number,
             const PrcScreenBinding *binding)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *words = prc_monitor_dup_words (monitor);
  g_autofree char *title = g_strdup_printf (_ ("Screen %u"), number);
  GdkRectangle area;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_label (digits, "screen-number"));
  gtk_box_append (
      GTK_BOX (box),
      make_label (binding != NULL ? prc_label_role (binding->role) : _ ("Nothing yet"), "title-1"));
  gtk_box_append (GTK_BOX (box), make_label (words, "title-3"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (window, keys);
  gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (GTK_WINDOW (window), area.width, area.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (window), monitor);
  return window;
}

static void
prc_screen_numbers_dispose (GObject *object)
{
  prc_screen_numbers_end (PRC_SCREEN_NUMBERS (object));
  G_OBJECT_CLASS (prc_screen_numbers_parent_class)->dispose (object);
}

static void
prc_screen_numbers_finalize (GObject *object)
{
  g_ptr_array_unref (PRC_SCREEN_NUMBERS (object)->windows);
  G_OBJECT_CLASS (prc_screen_numbers_parent_class)->finalize (object);
}

static void
prc_screen_numbers_class_init (PrcScreenNumbersClass *class)
{
  G_OBJECT_CLASS (class)->dispose = prc_screen_numbers_dispose;
  G_OBJECT_CLASS (class)->finalize = prc_screen_numbers_finalize;
  ended_signal = g_signal_new ("ended", PRC_TYPE_SCREEN_NUMBERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
prc_screen_numbers_init (PrcScreenNumbers *self)
{
  self->windows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_window_destroy);
}

PrcScreenNumbers *
prc_screen_numbers_new (GtkWidget *page, GListModel *monitors, const GPtrArray *plan)
{
  PrcScreenNumbers *self = g_object_new (PRC_TYPE_SCREEN_NUMBERS, NULL);
  GdkMonitor *own = prc_monitor_of_widget (page);
  GtkWindow *main_window = GTK_WINDOW (gtk_widget_get_root (page));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GtkWidget *window;

      if (monitor == own || !prc_monitor_is_known (monitor))
        continue;
      window = make_window (self, monitor, i + 1, prc_screen_plan_find_monitor (plan, monitor));
      g_ptr_array_add (self->windows, window);
      /* Else it would land on the page when its monitor goes. */
      g_signal_connect_object (monitor, "invalidate", G_CALLBACK (prc_screen_numbers_end), self,
                               G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (window));
    }
  gtk_window_present (main_window);
  self->timer = g_timeout_add_seconds (STAY_S, on_long_enough, self);
  return self;
}
