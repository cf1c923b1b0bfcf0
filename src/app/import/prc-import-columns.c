#include "prc-import-columns.h"

#include "prc-inner-names.h"

#include <glib/gi18n.h>

#define N_FIELDS (PRC_FIELD_LEAVE_OUT + 1)

/* One model for all drop-downs: the fields in the order of the enumeration, but the first: 'leave
 * out' is the last of them. */
static GtkStringList *
make_model (void)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (int field = PRC_FIELD_ID; field < N_FIELDS; field++)
    gtk_string_list_append (model, prc_field_get_label ((PrcField) field));
  return model;
}

static guint
get_index (PrcField field)
{
  return (field == PRC_FIELD_NONE ? PRC_FIELD_LEAVE_OUT : field) - PRC_FIELD_ID;
}

static void
on_field_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  const char *header = g_object_get_data (G_OBJECT (drop_down), "header");
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected != GTK_INVALID_LIST_POSITION)
    prc_import_work_set_field (work, header, (PrcField) (selected + PRC_FIELD_ID));
}

static GtkWidget *
make_label (const char *text, gboolean quiet)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (quiet)
    gtk_widget_add_css_class (label, "quiet");
  return label;
}

static GtkWidget *
make_row (const PrcImportColumn *column, GtkStringList *model, PrcImportWork *work)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *drop_down = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (model)), NULL);
  g_autofree char *letters = prc_column_to_letters (column->column);
  const char *header = column->header != NULL ? column->header : letters;
  g_autofree char *name = g_strdup_printf (_ ("Column “%s” is"), header);
  GtkWidget *title = make_label (header, FALSE);
  GtkWidget *sample = make_label (column->sample != NULL ? column->sample : "", TRUE);
  GtkWidget *row;

  gtk_widget_set_size_request (title, 118, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 14);
  gtk_widget_set_tooltip_text (title, header);
  gtk_widget_set_size_request (drop_down, 206, -1);
  gtk_widget_set_hexpand (sample, TRUE);
  gtk_widget_set_tooltip_text (sample, column->sample);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), get_index (column->field));
  g_object_set_data_full (G_OBJECT (drop_down), "header", g_strdup (column->header), g_free);
  gtk_widget_set_sensitive (drop_down, column->header != NULL);
  gtk_widget_set_tooltip_text (drop_down, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_field_selected), work, 0);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "prc-arrow-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_box_append (GTK_BOX (box), sample);
  if (!column->certain && column->field != PRC_FIELD_NONE && column->field != PRC_FIELD_LEAVE_OUT)
    {
      GtkWidget *tag = gtk_label_new (_ ("Worth a look"));

      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_add_css_class (tag, "tag-look");
      gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), tag);
    }
  gtk_widget_add_css_class (box, "column-row");
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", box,
                      NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, header, -1);
  return row;
}

static void
add_sheet (GtkBox *box, const PrcImportSheet *sheet, gboolean titled, GtkStringList *model,
           PrcImportWork *work)
{
  GtkWidget *list = gtk_list_box_new ();

  if (titled)
    {
      g_autofree char *title = sheet->sheet != NULL
                                   ? g_strdup_printf ("%s · %s", sheet->file, sheet->sheet)
                                   : g_strdup (sheet->file);

      gtk_box_append (box, make_label (title, TRUE));
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, sheet->file,
                                  -1);
  for (guint i = 0; i < sheet->columns->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (g_ptr_array_index (sheet->columns, i), model, work));
  gtk_box_append (box, list);
}

/* --- like which list -------------------------------------------------------------------------- */

static void
on_profile_selected (GtkDropDown *drop_down, GParamSpec *spec, PrcImportWork *work)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  if (chosen != NULL)
    prc_import_work_set_profile (work, gtk_drop_down_get_selected (drop_down) == 0
                                           ? NULL
                                           : gtk_string_object_get_string (chosen));
}

static GtkWidget *
make_profiles (const GPtrArray *profiles, PrcImportWork *work)
{
  GtkStringList *model = gtk_string_list_new (NULL);
  const char *told = prc_import_work_get_profile (work);
  GtkWidget *drop_down;
  guint selected = 0;

  gtk_string_list_append (model, _ ("By its headings"));
  for (guint i = 0; i < profiles->len; i++)
    {
      const PrcListProfile *profile = g_ptr_array_index (profiles, i);

      gtk_string_list_append (model, profile->name);
      if (g_strcmp0 (profile->name, told) == 0)
        selected = i + 1;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (model), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, _ ("Read like"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Read like"), -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_profile_selected), work,
                           0);
  return drop_down;
}

/* What the season remembers of lists, to choose from and to put in order. */
static GtkWidget *
make_profile_row (const GPtrArray *profiles, PrcImportWork *work)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Read like"), "subtitle",
                    _ ("How lists were read is remembered by name"), "subtitle-lines", 0, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Read like"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Rename or forget how lists are read"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rename or forget how lists are read"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.profiles");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_profiles (profiles, work));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

void
prc_import_columns_fill (GtkBox *box, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GtkStringList) model = make_model ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (job != NULL && job->memory != NULL && job->memory->profiles->len > 0)
    gtk_box_append (box, make_profile_row (job->memory->profiles, work));
  for (guint i = 0; job != NULL && i < job->import->sheets->len; i++)
    add_sheet (box, g_ptr_array_index (job->import->sheets, i), job->import->sheets->len > 1, model,
               work);
  prc_inner_names_set (GTK_WIDGET (box));
}
