#include "prc-text-fields.h"

#include "prc-language-label.h"
#include "prc-window-language.h"

#include <glib/gi18n.h>

typedef struct
{
  const PrcTextField *field;
  char *language;
  GtkWidget *entry;      /* AdwEntryRow; NULL for a long text */
  GtkTextBuffer *buffer; /* of a long text */
  GtkWidget *apply;
} Input;

struct _PrcTextFields
{
  AdwBin parent_instance;
  GArray *inputs;
  const PrcTextField *fields;
  char *languages; /* joined: rebuilt only where they are others */
};

G_DEFINE_TYPE (PrcTextFields, prc_text_fields, ADW_TYPE_BIN)

static guint applied_signal;

char *
prc_text_fields_dup_language (const char *language)
{
  char *label;

  if (g_strcmp0 (language, "en") == 0)
    return g_strdup (_ ("English"));
  if (g_strcmp0 (language, "zh") == 0 || g_strcmp0 (language, "zh-Hans") == 0)
    return g_strdup (_ ("Chinese"));
  label = prc_language_label_dup (language, prc_window_language_get ());
  return label != NULL ? label : g_strdup (language);
}

static void
input_clear (gpointer data)
{
  Input *input = data;

  g_free (input->language);
  g_clear_object (&input->buffer);
}

static const PrcText *
get_text (const Input *input, gconstpointer value)
{
  return G_STRUCT_MEMBER (const PrcText *, value, input->field->offset);
}

static char *
dup_typed (const Input *input)
{
  GtkTextIter start, end;

  if (input->entry != NULL)
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (input->entry))));
  gtk_text_buffer_get_bounds (input->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (input->buffer, &start, &end, FALSE));
}

static void
on_applied (PrcTextFields *self)
{
  g_signal_emit (self, applied_signal, 0);
}

static void
on_buffer_changed (GtkTextBuffer *buffer, GtkWidget *apply)
{
  gtk_widget_set_visible (apply, TRUE);
}

static void
add_entry (PrcTextFields *self, GtkListBox *list, Input *input, const char *label)
{
  input->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", label, "show-apply-button", TRUE, NULL);
  g_signal_connect_swapped (input->entry, "apply", G_CALLBACK (on_applied), self);
  gtk_list_box_append (list, input->entry);
}

static void
add_long_text (PrcTextFields *self, GtkListBox *list, Input *input, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE,
                                 "child", box, NULL);
  g_autofree char *name = g_strdup_printf (_ ("Keep: %s"), label);

  input->apply = gtk_button_new_with_label (_ ("Keep"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (input->apply), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (input->apply, FALSE);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "quiet");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 72);
  gtk_widget_add_css_class (view, "words");
  input->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  g_signal_connect_object (input->buffer, "changed", G_CALLBACK (on_buffer_changed), input->apply,
                           0);
  g_signal_connect_swapped (input->apply, "clicked", G_CALLBACK (on_applied), self);
  gtk_widget_add_css_class (box, "long-text");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), input->apply);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_append (list, row);
}

static void
build (PrcTextFields *self, const PrcTextField *fields, guint n_fields,
       const char *const *languages)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Texts"),
                                  -1);
  g_array_set_size (self->inputs, 0);
  for (guint i = 0; i < n_fields; i++)
    for (guint k = 0; languages[k] != NULL; k++)
      {
        Input input = { &fields[i], g_strdup (languages[k]), NULL, NULL, NULL };
        g_autofree char *language = prc_text_fields_dup_language (languages[k]);
        /* Translators: a field, the language it is in: 'Title, English' */
        g_autofree char *label = g_strdup_printf (_ ("%1$s, %2$s"), _ (fields[i].label), language);

        if (fields[i].long_text)
          add_long_text (self, GTK_LIST_BOX (list), &input, label);
        else
          add_entry (self, GTK_LIST_BOX (list), &input, label);
        g_array_append_val (self->inputs, input);
      }
  adw_bin_set_child (ADW_BIN (self), list);
}

void
prc_text_fields_show (PrcTextFields *self, const PrcTextField *fields, guint n_fields,
                      const char *const *languages, gconstpointer value)
{
  g_autofree char *joined = g_strjoinv (" ", (GStrv) languages);

  g_return_if_fail (PRC_IS_TEXT_FIELDS (self));

  if (fields != self->fields || g_strcmp0 (joined, self->languages) != 0)
    {
      self->fields = fields;
      g_free (self->languages);
      self->languages = g_steal_pointer (&joined);
      build (self, fields, n_fields, languages);
    }
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = &g_array_index (self->inputs, Input, i);
      const char *text = prc_text_get_exact (get_text (input, value), input->language);
      g_autofree char *typed = dup_typed (input);

      if (g_strcmp0 (typed, text != NULL ? text : "") == 0)
        continue;
      if (input->entry != NULL)
        gtk_editable_set_text (GTK_EDITABLE (input->entry), text != NULL ? text : "");
      else
        gtk_text_buffer_set_text (input->buffer, text != NULL ? text : "", -1);
    }
  for (guint i = 0; i < self->inputs->len; i++)
    if (g_array_index (self->inputs, Input, i).apply != NULL)
      gtk_widget_set_visible (g_array_index (self->inputs, Input, i).apply, FALSE);
}

void
prc_text_fields_take (PrcTextFields *self, gpointer value)
{
  g_return_if_fail (PRC_IS_TEXT_FIELDS (self));

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = &g_array_index (self->inputs, Input, i);
      PrcText **text = &G_STRUCT_MEMBER (PrcText *, value, input->field->offset);
      g_autofree char *typed = dup_typed (input);
      PrcText *changed = prc_text_with (*text, input->language, typed);

      prc_text_unref (*text);
      *text = changed;
    }
}

static void
prc_text_fields_finalize (GObject *object)
{
  g_array_unref (PRC_TEXT_FIELDS (object)->inputs);
  g_free (PRC_TEXT_FIELDS (object)->languages);
  G_OBJECT_CLASS (prc_text_fields_parent_class)->finalize (object);
}

static void
prc_text_fields_class_init (PrcTextFieldsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_text_fields_finalize;
  applied_signal = g_signal_new ("applied", PRC_TYPE_TEXT_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
prc_text_fields_init (PrcTextFields *self)
{
  self->inputs = g_array_new (FALSE, FALSE, sizeof (Input));
  g_array_set_clear_func (self->inputs, input_clear);
}
