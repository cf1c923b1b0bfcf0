#include "prc-wakefulness.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

struct _PrcWakefulness
{
  GtkApplication *application;
  guint cookie;
  GCancellable *cancellable;
  int lock; /* descriptor that holds the system's lock; -1: none */
};

static void
on_inhibited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &descriptors, result, &error);
  PrcWakefulness *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* self is gone */
  if (reply == NULL)
    {
      g_info ("the system's sleep was not inhibited: %s", error->message);
      return;
    }
  if (descriptors != NULL && g_unix_fd_list_get_length (descriptors) > 0)
    self->lock = g_unix_fd_list_get (descriptors, 0, NULL);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  PrcWakefulness *self = data;

  if (bus == NULL)
    return;
  g_dbus_connection_call_with_unix_fd_list (
      bus, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
      "Inhibit",
      g_variant_new ("(ssss)", "sleep:idle:handle-lid-switch:shutdown", _ ("Procession"),
                     _ ("A ceremony is live"), "block"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, 2000, NULL, self->cancellable,
      on_inhibited, self);
}

PrcWakefulness *
prc_wakefulness_new (GtkWindow *window)
{
  PrcWakefulness *self = g_new0 (PrcWakefulness, 1);

  self->lock = -1;
  self->cancellable = g_cancellable_new ();
  self->application = window != NULL ? gtk_window_get_application (window) : NULL;
  if (self->application != NULL)
    {
      g_object_ref (self->application);
      self->cookie = gtk_application_inhibit (
          self->application, window,
          GTK_APPLICATION_INHIBIT_LOGOUT | GTK_APPLICATION_INHIBIT_SWITCH |
              GTK_APPLICATION_INHIBIT_SUSPEND | GTK_APPLICATION_INHIBIT_IDLE,
          _ ("A ceremony is live"));
    }
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_bus, self);
  return self;
}

void
prc_wakefulness_free (PrcWakefulness *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  g_clear_object (&self->application);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self);
}
