#include "prc-profiles-dialog.h"

#include "prc-import.h"
#include "prc-inner-names.h"
#include "prc-list-profiles.h"
#include "prc-profile-desk.h"

#include <glib/gi18n.h>

struct _PrcProfilesDialog
{
  AdwWindow parent_instance;
  GtkListBox *profiles;
  GtkWidget *nothing;
  PrcOpenSeason *season;
  GPtrArray *known; /* of PrcListProfile */
};

G_DEFINE_TYPE (PrcProfilesDialog, prc_profiles_dialog, ADW_TYPE_WINDOW)

/* --- edits ------------------------------------------------------------------------------------ */

typedef struct
{
  const PrcListProfile *profile;
  const char *name;
} Change;

static gboolean
edit_name (PrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  return prc_profile_desk_rename (store, change->profile, change->name, error);
}

static gboolean
edit_forget (PrcStore *store, gpointer data, GError **error)
{
  const Change *change = data;

  return prc_store_delete_profile (store, change->profile->id, error);
}

static const PrcListProfile *
find (PrcProfilesDialog *self, gpointer widget)
{
  return prc_list_profiles_find (self->known, g_object_get_data (widget, "profile"));
}

static void
on_renamed (AdwEntryRow *row, PrcProfilesDialog *self)
{
  g_autoptr (PrcListProfile) profile = prc_list_profile_ref (find (self, row));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  Change change = { profile, name };
  g_autofree char *label = NULL;

  if (profile == NULL)
    return;
  /* Translators: a line of the history; %s is how a list is read, by its name */
  label = g_strdup_printf (_ ("Renamed the profile %s"), profile->name);
  prc_open_season_edit (self->season, label, edit_name, &change);
}

static void
on_forget_clicked (GtkButton *button, PrcProfilesDialog *self)
{
  g_autoptr (PrcListProfile) profile = prc_list_profile_ref (find (self, button));
  Change change = { profile, NULL };
  g_autofree char *label = NULL;

  if (profile == NULL)
    return;
  label = g_strdup_printf (_ ("Forgot the profile %s"), profile->name);
  prc_open_season_edit (self->season, label, edit_forget, &change);
}

/* --- rows ------------------------------------------------------------------------------------- */

static char *
dup_details (const PrcListProfile *profile)
{
  guint n = g_strv_length (profile->headers);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u column", "%u columns", n), n);
  g_autoptr (GString) details = g_string_new (profile->source);

  g_string_append_printf (details, "%s%s", details->len > 0 ? " · " : "", columns);
  if (profile->encoding != NULL)
    g_string_append_printf (details, " · %s", profile->encoding);
  if (profile->sheet != NULL)
    g_string_append_printf (details, " · %s", profile->sheet);
  return g_string_free (g_steal_pointer (&details), FALSE);
}

static void
add_columns (AdwExpanderRow *row, const PrcListProfile *profile)
{
  for (int i = 0; profile->headers[i] != NULL && profile->fields[i] != NULL; i++)
    {
      PrcField field = PRC_FIELD_NONE;
      const char *words = prc_field_from_name (profile->fields[i], &field)
                              ? prc_field_get_label (field)
                              : profile->fields[i];

      adw_expander_row_add_row (row, g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                                   "title", profile->headers[i], "subtitle", words,
                                                   "title-lines", 0, NULL));
    }
}

static GtkWidget *
make_row (PrcProfilesDialog *self, const PrcListProfile *profile)
{
  g_autofree char *details = dup_details (profile);
  g_autofree char *forget_words = g_strdup_printf (_ ("Forget “%s”"), profile->name);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", profile->name,
                                 "subtitle", details, NULL);
  GtkWidget *name = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Name"), "text", profile->name,
                                  "show-apply-button", TRUE, NULL);
  GtkWidget *forget = gtk_button_new_with_label (_ ("Forget"));

  gtk_widget_set_valign (forget, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (forget,
                               _ ("The next list with these headings is read as if it were the "
                                  "first; what was loaded stays"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget_words, -1);
  g_object_set_data_full (G_OBJECT (name), "profile", g_strdup (profile->name), g_free);
  g_object_set_data_full (G_OBJECT (forget), "profile", g_strdup (profile->name), g_free);
  g_signal_connect (name, "apply", G_CALLBACK (on_renamed), self);
  g_signal_connect (forget, "clicked", G_CALLBACK (on_forget_clicked), self);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), forget);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), name);
  add_columns (ADW_EXPANDER_ROW (row), profile);
  return row;
}

static void
fill (PrcProfilesDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *child;

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = prc_store_load_profiles (prc_open_season_get_store (self->season), &error);
  if (self->known == NULL)
    prc_open_season_say_error (self->season, error);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->profiles))) != NULL)
    gtk_list_box_remove (self->profiles, child);
  for (guint i = 0; self->known != NULL && i < self->known->len; i++)
    gtk_list_box_append (self->profiles, make_row (self, g_ptr_array_index (self->known, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->profiles), self->known != NULL && self->known->len > 0);
  gtk_widget_set_visible (self->nothing, self->known == NULL || self->known->len == 0);
  prc_inner_names_set (GTK_WIDGET (self));
}

/* In an idle: a row may not go while its own signal runs. */
static gboolean
on_idle (gpointer data)
{
  PrcProfilesDialog *self = data;

  if (self->season != NULL)
    fill (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (PrcProfilesDialog *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, g_object_ref (self), g_object_unref);
}

/* --- the object ------------------------------------------------------------------------------ */

static void
prc_profiles_dialog_dispose (GObject *object)
{
  PrcProfilesDialog *self = PRC_PROFILES_DIALOG (object);

  g_clear_object (&self->season);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  G_OBJECT_CLASS (prc_profiles_dialog_parent_class)->dispose (object);
}

static void
prc_profiles_dialog_class_init (PrcProfilesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_profiles_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/import/prc-profiles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcProfilesDialog, profiles);
  gtk_widget_class_bind_template_child (widget_class, PrcProfilesDialog, nothing);
}

static void
prc_profiles_dialog_init (PrcProfilesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
prc_profiles_dialog_new (GtkWindow *parent, PrcOpenSeason *season)
{
  PrcProfilesDialog *self = g_object_new (PRC_TYPE_PROFILES_DIALOG, "transient-for", parent, NULL);

  self->season = g_object_ref (season);
  g_signal_connect_object (season, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
