#include "prc-new-season-dialog.h"

#include "prc-desk.h"
#include "prc-inner-names.h"
#include "prc-labels.h"

#include <glib/gi18n.h>

struct _PrcNewSeasonDialog
{
  AdwWindow parent_instance;
  AdwEntryRow *title_row;
  AdwPreferencesGroup *templates;
  GtkWidget *create;
  GtkCheckButton *first;
  GPtrArray *checks; /* of GtkCheckButton, as the templates */
};

G_DEFINE_TYPE (PrcNewSeasonDialog, prc_new_season_dialog, ADW_TYPE_WINDOW)

static guint create_signal;

static const char *
get_hint (const char *template_name)
{
  if (g_strcmp0 (template_name, "joint") == 0)
    return _ ("Two institutions, two languages, two awards each");
  if (g_strcmp0 (template_name, "uk") == 0)
    return _ ("Processions, conferral by the Vice-Chancellor, one name at a time");
  if (g_strcmp0 (template_name, "cn") == 0)
    return _ ("Anthem, reading of the decision, tassels");
  if (g_strcmp0 (template_name, "us") == 0)
    return _ ("Commencement with speakers and hooding");
  if (g_strcmp0 (template_name, "blank") == 0)
    return _ ("Only the presentation of graduands");
  if (g_strcmp0 (template_name, PRC_NEW_SEASON_FROM) == 0)
    return _ ("Its ceremonies, proceedings and halls, without its people");
  if (g_strcmp0 (template_name, PRC_NEW_SEASON_FROM_ABSENT) == 0)
    return _ ("The same, with those who were expected and were not called");
  return NULL;
}

static const char *
get_label (const char *template_name)
{
  if (g_strcmp0 (template_name, PRC_NEW_SEASON_FROM) == 0)
    return _ ("Like an earlier season");
  if (g_strcmp0 (template_name, PRC_NEW_SEASON_FROM_ABSENT) == 0)
    return _ ("Like an earlier season, with its absentees");
  return prc_label_template (template_name);
}

static void
on_create_clicked (PrcNewSeasonDialog *self)
{
  g_autofree char *title =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
  const char *const *names = prc_desk_get_templates ();
  const char *chosen = names[0];

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      chosen = g_object_get_data (g_ptr_array_index (self->checks, i), "template");
  g_signal_emit (self, create_signal, 0, chosen, title);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_template (PrcNewSeasonDialog *self, const char *name)
{
  GtkWidget *check = gtk_check_button_new ();
  const char *hint = get_hint (name);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", get_label (name), "subtitle",
                                 hint != NULL ? hint : "", "activatable-widget", check, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (name), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->templates, row);
  if (self->first == NULL)
    self->first = GTK_CHECK_BUTTON (check);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first);
  if (g_strcmp0 (name, "joint") == 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_object_set_data_full (G_OBJECT (check), "template", g_strdup (name), g_free);
  g_ptr_array_add (self->checks, check);
}

static void
prc_new_season_dialog_dispose (GObject *object)
{
  g_clear_pointer (&PRC_NEW_SEASON_DIALOG (object)->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (prc_new_season_dialog_parent_class)->dispose (object);
}

static void
prc_new_season_dialog_class_init (PrcNewSeasonDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_new_season_dialog_dispose;
  create_signal = g_signal_new ("create", PRC_TYPE_NEW_SEASON_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/start/prc-new-season-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcNewSeasonDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PrcNewSeasonDialog, templates);
  gtk_widget_class_bind_template_child (widget_class, PrcNewSeasonDialog, create);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked);
}

static void
prc_new_season_dialog_init (PrcNewSeasonDialog *self)
{
  const char *const *names = prc_desk_get_templates ();

  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; names[i] != NULL; i++)
    if (!g_str_equal (names[i], "sample"))
      add_template (self, names[i]);
  add_template (self, PRC_NEW_SEASON_FROM);
  add_template (self, PRC_NEW_SEASON_FROM_ABSENT);
  prc_inner_names_set (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

GtkWidget *
prc_new_season_dialog_new (GtkWindow *parent)
{
  return g_object_new (PRC_TYPE_NEW_SEASON_DIALOG, "transient-for", parent, NULL);
}
