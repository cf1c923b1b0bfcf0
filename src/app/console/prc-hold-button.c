#include "prc-hold-button.h"

struct _PrcHoldButton
{
  GtkButton parent_instance;
  gboolean by_hand; /* the click that follows was told already */
  guint forget_source;
};

enum
{
  PRESSED,
  RELEASED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcHoldButton, prc_hold_button, GTK_TYPE_BUTTON)

static gboolean
on_forget (gpointer data)
{
  PrcHoldButton *self = data;

  self->forget_source = 0;
  self->by_hand = FALSE;
  return G_SOURCE_REMOVE;
}

/* The click comes within the release, before or after our part of it, or not at all: let go beside
 * the button. Whatever comes later is another press. */
static void
end_by_hand (PrcHoldButton *self)
{
  if (self->forget_source == 0)
    self->forget_source = g_idle_add_full (G_PRIORITY_HIGH, on_forget, self, NULL);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, PrcHoldButton *self)
{
  g_clear_handle_id (&self->forget_source, g_source_remove);
  self->by_hand = TRUE;
  g_signal_emit (self, signals[PRESSED], 0);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, PrcHoldButton *self)
{
  end_by_hand (self);
  g_signal_emit (self, signals[RELEASED], 0);
}

static void
on_stopped (GtkGestureClick *gesture, GdkEventSequence *sequence, PrcHoldButton *self)
{
  end_by_hand (self);
  g_signal_emit (self, signals[RELEASED], 0);
}

static void
prc_hold_button_clicked (GtkButton *button)
{
  PrcHoldButton *self = PRC_HOLD_BUTTON (button);

  if (!self->by_hand)
    g_signal_emit (self, signals[ACTIVATED], 0);
  self->by_hand = FALSE;
}

static void
prc_hold_button_dispose (GObject *object)
{
  g_clear_handle_id (&PRC_HOLD_BUTTON (object)->forget_source, g_source_remove);
  G_OBJECT_CLASS (prc_hold_button_parent_class)->dispose (object);
}

static void
prc_hold_button_class_init (PrcHoldButtonClass *class)
{
  GType type = PRC_TYPE_HOLD_BUTTON;

  G_OBJECT_CLASS (class)->dispose = prc_hold_button_dispose;
  GTK_BUTTON_CLASS (class)->clicked = prc_hold_button_clicked;
  signals[PRESSED] =
      g_signal_new ("pressed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RELEASED] =
      g_signal_new ("released", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
prc_hold_button_init (PrcHoldButton *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (click, "cancel", G_CALLBACK (on_stopped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
prc_hold_button_new (void)
{
  return g_object_new (PRC_TYPE_HOLD_BUTTON, NULL);
}
