#include "prc-import-problems.h"

#include "prc-labels.h"

#include <glib/gi18n.h>

/* More of one kind than this fold into one row. */
#define SHOWN_OF_A_KIND 3
#define MAX_UNFOLDED 100

/* Most messages say where themselves. */
static char *
dup_where (const PrcProblem *problem)
{
  g_autoptr (GString) where = g_string_new (problem->file != NULL ? problem->file : "");

  if (problem->file != NULL && problem->message != NULL &&
      g_str_has_prefix (problem->message, problem->file))
    return g_strdup ("");

  if (problem->sheet != NULL)
    g_string_append_printf (where, " · %s", problem->sheet);
  if (problem->row > 0)
    {
      g_string_append (where, where->len > 0 ? " · " : "");
      g_string_append_printf (where, _ ("row %d"), problem->row);
    }
  if (problem->column != NULL)
    {
      g_string_append (where, where->len > 0 ? " · " : "");
      g_string_append_printf (where, _ ("column %s"), problem->column);
    }
  return g_string_free (g_steal_pointer (&where), FALSE);
}

static void
on_leave_out_clicked (GtkButton *button, PrcImportWork *work)
{
  prc_import_work_leave_out (work, g_object_get_data (G_OBJECT (button), "file"),
                             GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "row")),
                             !g_object_get_data (G_OBJECT (button), "back"));
}

static GtkWidget *
make_button (const char *label, const char *name, const char *file, int row, gboolean back,
             PrcImportWork *work)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "file", g_strdup (file), g_free);
  g_object_set_data (G_OBJECT (button), "row", GINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (button), "back", GINT_TO_POINTER (back));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_leave_out_clicked), work, 0);
  return button;
}

static void
add_icon (GtkWidget *row, PrcSeverity severity)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (prc_label_severity_icon (severity));

  gtk_widget_add_css_class (icon, severity == PRC_SEVERITY_ERROR     ? "must"
                                  : severity == PRC_SEVERITY_WARNING ? "look"
                                                                     : "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  prc_label_severity (severity), -1);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  else
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static GtkWidget *
make_row (const PrcProblem *problem, PrcImportWork *work)
{
  g_autofree char *where = dup_where (problem);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 problem->message != NULL ? problem->message : problem->code,
                                 "subtitle", where, "title-lines", 0, "subtitle-lines", 0, NULL);

  add_icon (row, problem->severity);
  if (problem->severity == PRC_SEVERITY_ERROR && problem->row > 0 && problem->file != NULL)
    {
      g_autofree char *name =
          g_strdup_printf (_ ("Leave out row %1$d of %2$s"), problem->row, problem->file);

      adw_action_row_add_suffix (
          ADW_ACTION_ROW (row),
          make_button (_ ("Leave out"), name, problem->file, problem->row, FALSE, work));
    }
  return row;
}

static GtkWidget *
make_left_out_row (const char *key, PrcImportWork *work)
{
  const char *colon = strrchr (key, ':');
  g_autofree char *file = g_strndup (key, (gsize) (colon - key));
  int number = (int) g_ascii_strtoll (colon + 1, NULL, 10);
  g_autofree char *title = g_strdup_printf (_ ("Row %1$d of %2$s is left out"), number, file);
  g_autofree char *name = g_strdup_printf (_ ("Put back row %1$d of %2$s"), number, file);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "title-lines", 0, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (_ ("Put back"), name, file, number, TRUE, work));
  return row;
}

static GtkWidget *
make_folded_row (const GPtrArray *problems, guint first, guint count, PrcImportWork *work)
{
  const PrcProblem *problem = g_ptr_array_index (problems, first);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("and %u more like it", "and %u more like it", count - 1), count - 1);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title",
                                 problem->message != NULL ? problem->message : problem->code,
                                 "subtitle", subtitle, NULL);

  add_icon (row, problem->severity);
  for (guint i = first, shown = 0; i < problems->len && shown < MIN (count, MAX_UNFOLDED); i++)
    {
      const PrcProblem *one = g_ptr_array_index (problems, i);

      if (one->severity != problem->severity || g_strcmp0 (one->code, problem->code) != 0)
        continue;
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (one, work));
      shown++;
    }
  return row;
}

static guint
count_alike (const GPtrArray *problems, const PrcProblem *problem)
{
  guint count = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *one = g_ptr_array_index (problems, i);

      count += one->severity == problem->severity && g_strcmp0 (one->code, problem->code) == 0;
    }
  return count;
}

static void
add_problems (GtkListBox *list, const GPtrArray *problems, PrcImportWork *work)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint errors = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *key = g_strdup_printf ("%d %s", problem->severity, problem->code);
      guint alike;

      if (problem->severity == PRC_SEVERITY_ERROR)
        {
          if (errors++ < MAX_UNFOLDED)
            gtk_list_box_append (list, make_row (problem, work));
          continue;
        }
      if (g_hash_table_contains (folded, key))
        continue;
      alike = count_alike (problems, problem);
      if (alike <= SHOWN_OF_A_KIND)
        {
          gtk_list_box_append (list, make_row (problem, work));
          continue;
        }
      g_hash_table_add (folded, g_steal_pointer (&key));
      gtk_list_box_append (list, make_folded_row (problems, i, alike, work));
    }
}

void
prc_import_problems_fill (GtkListBox *list, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GPtrArray) left_out = prc_import_work_list_left_out (work);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  if (job != NULL)
    add_problems (list, job->import->problems, work);
  for (guint i = 0; i < left_out->len; i++)
    gtk_list_box_append (list, make_left_out_row (g_ptr_array_index (left_out, i), work));
  gtk_widget_set_visible (GTK_WIDGET (list),
                          gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL);
}

char *
prc_import_problems_dup_summary (PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  guint count = job != NULL ? job->import->problems->len : 0;

  if (count == 0)
    return g_strdup (_ ("nothing was found"));
  return g_strdup_printf (ngettext ("%u thing found", "%u things found", count), count);
}
