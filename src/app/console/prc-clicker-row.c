#include "prc-clicker-row.h"

#include <glib/gi18n.h>

#define KEY "clicker-keys"

struct _PrcClickerRow
{
  AdwActionRow parent_instance;
  GSettings *settings;
  PrcConsoleAct act;
  char *built_in;
  GtkToggleButton *learn;
  GtkWidget *forget;
  GtkEventController *keys; /* on the window, while it learns */
};

G_DEFINE_TYPE (PrcClickerRow, prc_clicker_row, ADW_TYPE_ACTION_ROW)

static PrcKeyMap *
load (PrcClickerRow *self)
{
  g_autoptr (GVariant) stored = g_settings_get_value (self->settings, KEY);

  return prc_key_map_new_from_variant (stored);
}

static void
show_keys (PrcClickerRow *self)
{
  g_autoptr (PrcKeyMap) map = load (self);
  g_autofree char *learned = prc_key_map_dup_keys (map, self->act);
  /* Translators: keys of the keyboard, then keys learned from a clicker */
  g_autofree char *both = learned != NULL
                              ? g_strdup_printf (_ ("%1$s; clicker: %2$s"), self->built_in, learned)
                              : g_strdup (self->built_in);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), both);
  gtk_widget_set_visible (self->forget, learned != NULL);
}

static void
stop_learning (PrcClickerRow *self)
{
  if (self->keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  self->keys = NULL;
  gtk_toggle_button_set_active (self->learn, FALSE);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint code, GdkModifierType modifiers,
        PrcClickerRow *self)
{
  g_autoptr (PrcKeyMap) map = load (self);

  if (keyval == GDK_KEY_Escape)
    {
      stop_learning (self);
      show_keys (self);
      return GDK_EVENT_STOP;
    }
  if (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R)
    return GDK_EVENT_STOP; /* what it goes with is still to come */
  if (!prc_key_map_learn (map, keyval, modifiers, self->act))
    {
      g_autofree char *name = gtk_accelerator_get_label (keyval, 0);
      /* Translators: a key */
      g_autofree char *words = g_strdup_printf (
          _ ("%s can’t be used: it closes windows, or begins a scanned code. Press another."),
          name);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
      return GDK_EVENT_STOP;
    }
  g_settings_set_value (self->settings, KEY, prc_key_map_to_variant (map));
  stop_learning (self);
  return GDK_EVENT_STOP;
}

static void
on_learn_toggled (PrcClickerRow *self)
{
  if (!gtk_toggle_button_get_active (self->learn))
    {
      stop_learning (self);
      show_keys (self);
      return;
    }
  if (self->keys != NULL)
    return;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->keys);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               _ ("Press the clicker’s button now. Escape leaves it as it is."));
}

static void
on_forget_clicked (PrcClickerRow *self)
{
  g_autoptr (PrcKeyMap) map = load (self);

  prc_key_map_forget (map, self->act);
  g_settings_set_value (self->settings, KEY, prc_key_map_to_variant (map));
}

static void
prc_clicker_row_unmap (GtkWidget *widget)
{
  stop_learning (PRC_CLICKER_ROW (widget));
  GTK_WIDGET_CLASS (prc_clicker_row_parent_class)->unmap (widget);
}

static void
prc_clicker_row_finalize (GObject *object)
{
  PrcClickerRow *self = PRC_CLICKER_ROW (object);

  g_clear_object (&self->settings);
  g_free (self->built_in);
  G_OBJECT_CLASS (prc_clicker_row_parent_class)->finalize (object);
}

static void
prc_clicker_row_class_init (PrcClickerRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_clicker_row_finalize;
  GTK_WIDGET_CLASS (class)->unmap = prc_clicker_row_unmap;
}

static void
prc_clicker_row_init (PrcClickerRow *self)
{
  self->learn = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Learn")));
  self->forget = gtk_button_new_with_label (_ ("Forget"));
  g_signal_connect_swapped (self->learn, "toggled", G_CALLBACK (on_learn_toggled), self);
  g_signal_connect_swapped (self->forget, "clicked", G_CALLBACK (on_forget_clicked), self);
  gtk_widget_set_valign (GTK_WIDGET (self->learn), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->forget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->forget);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->learn));
}

GtkWidget *
prc_clicker_row_new (GSettings *settings, PrcConsoleAct act, const char *title,
                     const char *built_in)
{
  PrcClickerRow *self = g_object_new (PRC_TYPE_CLICKER_ROW, "title", title, NULL);
  /* Translators: a button of the settings; what the key will do */
  g_autofree char *learn = g_strdup_printf (_ ("Learn the key for %s"), title);
  g_autofree char *forget = g_strdup_printf (_ ("Forget the clicker’s keys for %s"), title);

  self->settings = g_object_ref (settings);
  self->act = act;
  self->built_in = g_strdup (built_in);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->learn), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  learn, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget, -1);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (show_keys), self,
                           G_CONNECT_SWAPPED);
  show_keys (self);
  return GTK_WIDGET (self);
}
