#include "prc-console-settings.h"

#include "prc-config.h"

struct _PrcConsoleSettings
{
  AdwPreferencesWindow parent_instance;
  GSettings *settings;
  GtkSpinButton *guard;
  GtkSwitch *letters;
  GtkSwitch *card_led;
  GtkSwitch *two_stops;
};

G_DEFINE_TYPE (PrcConsoleSettings, prc_console_settings, ADW_TYPE_PREFERENCES_WINDOW)

static void
prc_console_settings_dispose (GObject *object)
{
  g_clear_object (&PRC_CONSOLE_SETTINGS (object)->settings);
  G_OBJECT_CLASS (prc_console_settings_parent_class)->dispose (object);
}

static void
prc_console_settings_class_init (PrcConsoleSettingsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_console_settings_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-console-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, guard);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, letters);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, card_led);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, two_stops);
}

static void
prc_console_settings_init (PrcConsoleSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (PRC_APP_ID);
  g_settings_bind (self->settings, "guard-ms", self->guard, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "single-letter-keys", self->letters, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "card-led", self->card_led, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "two-stops", self->two_stops, "active", G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
prc_console_settings_new (GtkWindow *parent)
{
  return g_object_new (PRC_TYPE_CONSOLE_SETTINGS, "transient-for", parent, NULL);
}
