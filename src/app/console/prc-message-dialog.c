#include "prc-message-dialog.h"

#include "prc-inner-names.h"

#include <glib/gi18n.h>

struct _PrcMessageDialog
{
  AdwWindow parent_instance;
  GtkWidget *send;
  AdwComboRow *whom;
  GtkEditable *words;
  AdwActionRow *standing;
  gboolean on_vc, on_reader, in_hall;
};

G_DEFINE_TYPE (PrcMessageDialog, prc_message_dialog, ADW_TYPE_WINDOW)

static guint send_signal;

static void
on_send_clicked (PrcMessageDialog *self)
{
  const int roles[] = { -1, PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_HALL };
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  guint whom = MIN (adw_combo_row_get_selected (self->whom), G_N_ELEMENTS (roles) - 1);

  if (words[0] == '\0')
    return;
  g_signal_emit (self, send_signal, 0, roles[whom], words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_take_off_clicked (PrcMessageDialog *self)
{
  if (self->on_vc)
    g_signal_emit (self, send_signal, 0, PRC_ROLE_VC, "");
  if (self->on_reader)
    g_signal_emit (self, send_signal, 0, PRC_ROLE_READER, "");
  if (self->in_hall)
    g_signal_emit (self, send_signal, 0, PRC_ROLE_HALL, "");
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
prc_message_dialog_class_init (PrcMessageDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  send_signal = g_signal_new ("send", PRC_TYPE_MESSAGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/console/prc-message-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcMessageDialog, send);
  gtk_widget_class_bind_template_child (widget_class, PrcMessageDialog, whom);
  gtk_widget_class_bind_template_child (widget_class, PrcMessageDialog, words);
  gtk_widget_class_bind_template_child (widget_class, PrcMessageDialog, standing);
  gtk_widget_class_bind_template_callback (widget_class, on_send_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_take_off_clicked);
}

static void
prc_message_dialog_init (PrcMessageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_message_dialog_new (GtkWindow *parent, const char *vc, const char *reader, const char *hall)
{
  const char *standing = vc != NULL ? vc : reader != NULL ? reader : hall;
  PrcMessageDialog *self = g_object_new (PRC_TYPE_MESSAGE_DIALOG, "transient-for", parent, NULL);

  self->on_vc = vc != NULL;
  self->on_reader = reader != NULL;
  self->in_hall = hall != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->standing), standing != NULL);
  if (standing != NULL)
    adw_action_row_set_subtitle (self->standing, standing);
  prc_inner_names_set (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  return GTK_WIDGET (self);
}
