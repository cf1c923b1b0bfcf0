#include "prc-go-area.h"

#include "prc-hold-button.h"
#include "prc-person-face.h"

#include <glib/gi18n.h>

#define SAY_MS 1500

struct _PrcGoArea
{
  GtkWidget parent_instance;
  PrcHoldButton *button;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *key;
  char *whom;
  guint say_source;
};

enum
{
  PRESSED,
  RELEASED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (PrcGoArea, prc_go_area, GTK_TYPE_WIDGET)

/* Who or what the button leads to. Returns: (transfer full) */
static char *
dup_whom (PrcGo go, const PrcLiveState *state)
{
  const PrcCue *live = prc_live_state_get_live (state);
  const PrcCue *standby = prc_live_state_get_standby (state);
  g_autofree char *name = NULL;

  switch (go)
    {
    case PRC_GO_START:
    case PRC_GO_NEXT:
      return standby != NULL ? prc_face_dup_name (standby) : g_strdup ("");
    case PRC_GO_RELEASE:
      name = live != NULL ? prc_face_dup_name (live) : g_strdup ("");
      /* Translators: after a hold; a name */
      return g_strdup_printf (_ ("Back to %s"), name);
    case PRC_GO_FINISH:
      return g_strdup (_ ("That was the last one"));
    case PRC_GO_NOTHING:
      break;
    }
  return g_strdup ("");
}

static const char *
get_title (PrcGo go)
{
  switch (go)
    {
    case PRC_GO_START:
      return _ ("Start");
    case PRC_GO_NEXT:
      return _ ("Next");
    case PRC_GO_RELEASE:
      return _ ("Release");
    case PRC_GO_FINISH:
      return _ ("Finish the ceremony");
    case PRC_GO_NOTHING:
      break;
    }
  return _ ("The ceremony is over");
}

void
prc_go_area_show (PrcGoArea *self, PrcConsoleController *controller)
{
  PrcGo go = prc_console_controller_get_go (controller);
  const PrcLiveState *state = prc_show_get_state (prc_console_controller_get_show (controller));
  gboolean held = prc_console_controller_needs_hold (controller, PRC_DO_NEXT);
  const char *style = go == PRC_GO_RELEASE ? "release" : go == PRC_GO_NEXT ? "next" : "other";
  const char *classes[] = { "go", style, NULL };
  const char *key = held ? _ ("hold Space 0.6 s") : _ ("Space");
  g_autofree char *label = NULL;

  g_return_if_fail (PRC_IS_GO_AREA (self));

  g_free (self->whom);
  self->whom = dup_whom (go, state);
  g_clear_handle_id (&self->say_source, g_source_remove);
  gtk_widget_set_css_classes (GTK_WIDGET (self->button), classes);
  gtk_label_set_label (self->title, get_title (go));
  gtk_label_set_label (self->subtitle, self->whom);
  gtk_label_set_label (self->key, key);
  gtk_widget_set_visible (GTK_WIDGET (self->key), go != PRC_GO_NOTHING);
  /* Translators: what the large button does, to whom, and its key: 'Next: Tan Yufei, Space' */
  label = g_strdup_printf (_ ("%1$s: %2$s, %3$s"), get_title (go), self->whom, key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
prc_go_area_set_dead (PrcGoArea *self, gboolean dead)
{
  g_return_if_fail (PRC_IS_GO_AREA (self));

  if (dead)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "dead");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "dead");
}

static gboolean
on_said (gpointer data)
{
  PrcGoArea *self = data;

  self->say_source = 0;
  gtk_label_set_label (self->subtitle, self->whom != NULL ? self->whom : "");
  return G_SOURCE_REMOVE;
}

void
prc_go_area_say (PrcGoArea *self, const char *words)
{
  g_return_if_fail (PRC_IS_GO_AREA (self));

  g_clear_handle_id (&self->say_source, g_source_remove);
  gtk_label_set_label (self->subtitle, words);
  self->say_source = g_timeout_add (SAY_MS, on_said, self);
}

void
prc_go_area_grab_focus (PrcGoArea *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
on_pressed (PrcGoArea *self)
{
  g_signal_emit (self, signals[PRESSED], 0);
}

static void
on_released (PrcGoArea *self)
{
  g_signal_emit (self, signals[RELEASED], 0);
}

static void
on_activated (PrcGoArea *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
prc_go_area_dispose (GObject *object)
{
  PrcGoArea *self = PRC_GO_AREA (object);

  g_clear_handle_id (&self->say_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_GO_AREA);
  g_clear_pointer (&self->whom, g_free);
  G_OBJECT_CLASS (prc_go_area_parent_class)->dispose (object);
}

static void
prc_go_area_class_init (PrcGoAreaClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = PRC_TYPE_GO_AREA;

  G_OBJECT_CLASS (class)->dispose = prc_go_area_dispose;
  signals[PRESSED] =
      g_signal_new ("pressed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RELEASED] =
      g_signal_new ("released", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (PRC_TYPE_HOLD_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/console/prc-go-area.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcGoArea, button);
  gtk_widget_class_bind_template_child (widget_class, PrcGoArea, title);
  gtk_widget_class_bind_template_child (widget_class, PrcGoArea, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PrcGoArea, key);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
prc_go_area_init (PrcGoArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
