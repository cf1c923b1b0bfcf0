#include "prc-console-settings.h"

#include "prc-clicker-row.h"
#include "prc-config.h"

#include <glib/gi18n.h>

struct _PrcConsoleSettings
{
  AdwPreferencesWindow parent_instance;
  GSettings *settings;
  AdwPreferencesGroup *clicker;
  AdwActionRow *second;
  GtkWidget *second_none;
  GtkSpinButton *guard;
  GtkSwitch *letters;
};

G_DEFINE_TYPE (PrcConsoleSettings, prc_console_settings, ADW_TYPE_PREFERENCES_WINDOW)

static void
prc_console_settings_dispose (GObject *object)
{
  g_clear_object (&PRC_CONSOLE_SETTINGS (object)->settings);
  G_OBJECT_CLASS (prc_console_settings_parent_class)->dispose (object);
}

static void
add_clicker (PrcConsoleSettings *self, PrcConsoleAct act, const char *title, const char *built_in)
{
  adw_preferences_group_add (self->clicker,
                             prc_clicker_row_new (self->settings, act, title, built_in));
}

static void
show_second (PrcConsoleSettings *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, "second-backup");

  adw_action_row_set_subtitle (
      self->second,
      folder[0] != '\0'
          ? folder
          : _ ("A folder on a stick: while a ceremony is live a backup goes there each 5 minutes"));
  gtk_widget_set_visible (self->second_none, folder[0] != '\0');
}

static void
on_second_response (GtkNativeDialog *dialog, int response, PrcConsoleSettings *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    g_settings_set_string (self->settings, "second-backup", g_file_peek_path (file));
}

static void
on_second_clicked (PrcConsoleSettings *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Folder for the second backup"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
      _ ("Choose"), _ ("Cancel"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (on_second_response), self, 0);
  g_signal_connect (dialog, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_second_none_clicked (PrcConsoleSettings *self)
{
  g_settings_reset (self->settings, "second-backup");
}

static void
prc_console_settings_class_init (PrcConsoleSettingsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_console_settings_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-console-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, clicker);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, second);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, second_none);
  gtk_widget_class_bind_template_callback (widget_class, on_second_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_second_none_clicked);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, guard);
  gtk_widget_class_bind_template_child (widget_class, PrcConsoleSettings, letters);
}

static void
prc_console_settings_init (PrcConsoleSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (PRC_APP_ID);
  /* Translators: keys */
  add_clicker (self, PRC_DO_NEXT, _ ("Next"), _ ("Space, Page Down"));
  add_clicker (self, PRC_DO_BACK, _ ("Back one"), _ ("Left arrow, Page Up"));
  add_clicker (self, PRC_DO_BLANK, _ ("Holding card"), _ ("B, full stop"));
  add_clicker (self, PRC_DO_HOLD, _ ("Hold"), _ ("H"));
  g_signal_connect_object (self->settings, "changed::second-backup", G_CALLBACK (show_second), self,
                           G_CONNECT_SWAPPED);
  show_second (self);
  g_settings_bind (self->settings, "guard-ms", self->guard, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "single-letter-keys", self->letters, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
prc_console_settings_new (GtkWindow *parent)
{
  return g_object_new (PRC_TYPE_CONSOLE_SETTINGS, "transient-for", parent, NULL);
}
