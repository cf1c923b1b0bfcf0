#include "prc-question.h"

struct _PrcQuestion
{
  AdwWindow parent_instance;
  GtkLabel *heading;
  GtkLabel *body;
  GtkBox *answers;
  char *harmless;
  gboolean answered;
};

G_DEFINE_TYPE (PrcQuestion, prc_question, ADW_TYPE_WINDOW)

static guint response_signal;

static void
answer (PrcQuestion *self, const char *id)
{
  if (self->answered)
    return;
  self->answered = TRUE;
  g_signal_emit (self, response_signal, 0, id);
}

static void
on_clicked (GtkButton *button, PrcQuestion *self)
{
  g_object_ref (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  answer (self, g_object_get_data (G_OBJECT (button), "id"));
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static gboolean
prc_question_close_request (GtkWindow *window)
{
  PrcQuestion *self = PRC_QUESTION (window);

  if (self->harmless != NULL)
    answer (self, self->harmless);
  return GTK_WINDOW_CLASS (prc_question_parent_class)->close_request (window);
}

static void
prc_question_finalize (GObject *object)
{
  g_free (PRC_QUESTION (object)->harmless);
  G_OBJECT_CLASS (prc_question_parent_class)->finalize (object);
}

static void
prc_question_class_init (PrcQuestionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = prc_question_finalize;
  GTK_WINDOW_CLASS (class)->close_request = prc_question_close_request;
  response_signal = g_signal_new ("response", PRC_TYPE_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/procession/Procession/window/prc-question.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, PrcQuestion, body);
  gtk_widget_class_bind_template_child (widget_class, PrcQuestion, answers);
}

static void
prc_question_init (PrcQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PrcQuestion *
prc_question_new (GtkWindow *parent, const char *heading, const char *body)
{
  PrcQuestion *self = g_object_new (PRC_TYPE_QUESTION, "transient-for", parent, NULL);

  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body);
  return self;
}

void
prc_question_add (PrcQuestion *self, const char *id, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_if_fail (PRC_IS_QUESTION (self));

  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (self->answers, button);
  if (self->harmless != NULL)
    return;
  self->harmless = g_strdup (id);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_window_set_default_widget (GTK_WINDOW (self), button);
  gtk_widget_grab_focus (button);
}
