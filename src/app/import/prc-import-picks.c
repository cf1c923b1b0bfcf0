#include "prc-import-picks.h"

#include "prc-import-changes.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 200

static void
on_toggled (GtkCheckButton *button, PrcImportWork *work)
{
  if (gtk_check_button_get_active (button))
    prc_import_work_pick (work, g_object_get_data (G_OBJECT (button), "id"),
                          g_object_get_data (G_OBJECT (button), "field"),
                          g_object_get_data (G_OBJECT (button), "source"));
}

/* '“coming” in english.csv, row 12' */
static char *
dup_side (const char *value, const char *source, const char *file, int row)
{
  const char *words = value != NULL ? value : _ ("nothing");

  if (file != NULL && row > 0)
    return g_strdup_printf (_ ("“%1$s” in %2$s, row %3$d"), words, file, row);
  /* Translators: a value, and the code of the university whose list, loaded before, says so */
  return g_strdup_printf (_ ("“%1$s” in the list of %2$s"), words, source);
}

typedef struct
{
  const PrcImportDisagreement *one;
  PrcImportWork *work;
  const char *field; /* in words */
  GtkCheckButton *first;
} Choice;

static GtkWidget *
make_button (Choice *choice, const char *words, const char *source)
{
  GtkWidget *button = gtk_check_button_new_with_label (words);
  GtkWidget *label = gtk_widget_get_last_child (button);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s", choice->one->person, choice->field, words);

  if (GTK_IS_LABEL (label))
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (choice->first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), choice->first);
  else
    choice->first = GTK_CHECK_BUTTON (button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (choice->one->id), g_free);
  g_object_set_data_full (G_OBJECT (button), "field", g_strdup (choice->one->field), g_free);
  g_object_set_data_full (G_OBJECT (button), "source", g_strdup (source), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               g_strcmp0 (source, choice->one->picked != NULL
                                                      ? choice->one->picked
                                                      : choice->one->other_source) == 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), choice->work, 0);
  return button;
}

static GtkWidget *
make_row (const PrcImportDisagreement *one, PrcImportWork *work)
{
  Choice choice = { one, work, prc_import_changes_get_field (one->field), NULL };
  g_autofree char *title = g_strdup_printf ("%s: %s", one->person, choice.field);
  g_autofree char *first =
      dup_side (one->other_value, one->other_source, one->other_file, one->other_row);
  g_autofree char *second = dup_side (one->value, one->source, one->file, one->row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE,
                                 "child", box, NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), make_button (&choice, first, one->other_source));
  gtk_box_append (GTK_BOX (box), make_button (&choice, second, one->source));
  gtk_widget_add_css_class (box, "pick-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

gboolean
prc_import_picks_fill (GtkListBox *list, PrcImportWork *work)
{
  const GPtrArray *all = prc_import_work_get_job (work)->import->disagreements;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < MIN (all->len, MAX_SHOWN); i++)
    gtk_list_box_append (list, make_row (g_ptr_array_index (all, i), work));
  if (all->len > MAX_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("And %u more.", "And %u more.", all->len - MAX_SHOWN), all->len - MAX_SHOWN);

      gtk_list_box_append (list, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
  return all->len > 0;
}

gboolean
prc_import_picks_tells (const PrcImport *import, const PrcProblem *problem)
{
  return import->disagreements->len > 0 && g_strcmp0 (problem->code, "sources-disagree") == 0;
}
