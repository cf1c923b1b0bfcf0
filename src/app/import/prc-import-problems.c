#include "prc-import-problems.h"

#include "prc-import-offers.h"
#include "prc-import-picks.h"
#include "prc-labels.h"
#include "prc-severity-icon.h"
#include "prc-message.h"

#include <glib/gi18n.h>

/* More of one kind than this fold into one row. */
#define SHOWN_OF_A_KIND 2
#define MAX_UNFOLDED 100

static void
append_part (GString *words, const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* Who, and where. */
static char *
dup_where (const PrcProblem *problem)
{
  g_autoptr (GString) where = g_string_new (NULL);
  g_autofree char *row = problem->row > 0 ? g_strdup_printf (_ ("row %d"), problem->row) : NULL;
  g_autofree char *column =
      problem->column != NULL ? g_strdup_printf (_ ("column %s"), problem->column) : NULL;

  append_part (where, problem->person);
  append_part (where, problem->file);
  append_part (where, problem->sheet);
  append_part (where, row);
  append_part (where, column);
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
add_leave_out (GtkWidget *row, const char *file, int number, gboolean of_two, PrcImportWork *work)
{
  g_autofree char *name = g_strdup_printf (_ ("Leave out row %1$d of %2$s"), number, file);
  g_autofree char *label =
      of_two ? g_strdup_printf (_ ("Leave out row %d"), number) : g_strdup (_ ("Leave out"));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (label, name, file, number, FALSE, work));
}

static GtkWidget *
make_row (const PrcProblem *problem, PrcImportWork *work)
{
  g_autofree char *message = prc_message_dup_sentence (problem);
  g_autofree char *where = dup_where (problem);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", message,
                                 "subtitle", where, "title-lines", 0, "subtitle-lines", 0, NULL);
  gboolean of_two = problem->other_row > 0 && problem->other_file != NULL;

  prc_severity_icon_add (row, problem->severity, "quiet");
  if (problem->severity == PRC_SEVERITY_ERROR && problem->row > 0 && problem->file != NULL)
    {
      if (of_two)
        add_leave_out (row, problem->other_file, problem->other_row, TRUE, work);
      add_leave_out (row, problem->file, problem->row, of_two, work);
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
  g_autofree char *message = prc_message_dup_sentence (problem);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("and %u more like it", "and %u more like it", count - 1), count - 1);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", message,
                                 "subtitle", subtitle, NULL);

  prc_severity_icon_add (row, problem->severity, "quiet");
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
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

void
prc_import_problems_fill (GtkListBox *list, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GPtrArray) left_out = prc_import_work_list_left_out (work);
  guint errors = 0;

  clear (list);
  for (guint i = 0; job != NULL && i < job->import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (job->import->problems, i);

      if (problem->severity == PRC_SEVERITY_ERROR && errors++ < MAX_UNFOLDED)
        gtk_list_box_append (list, make_row (problem, work));
    }
  for (guint i = 0; i < left_out->len; i++)
    gtk_list_box_append (list, make_left_out_row (g_ptr_array_index (left_out, i), work));
  gtk_widget_set_visible (GTK_WIDGET (list), errors + left_out->len > 0);
}

static void
add_alike (GtkListBox *list, const GPtrArray *problems, guint first, GHashTable *folded,
           PrcImportWork *work)
{
  const PrcProblem *problem = g_ptr_array_index (problems, first);
  guint alike = count_alike (problems, problem);

  if (alike <= SHOWN_OF_A_KIND)
    {
      gtk_list_box_append (list, make_row (problem, work));
      return;
    }
  if (g_hash_table_add (folded, problem->code))
    gtk_list_box_append (list, make_folded_row (problems, first, alike, work));
}

/* All that was put in order by itself. */
static void
add_infos (GtkListBox *list, const GPtrArray *problems, guint count, PrcImportWork *work)
{
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u small thing was put in order by itself",
                                 "%u small things were put in order by themselves", count),
                       count);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  guint shown = 0;

  prc_severity_icon_add (row, PRC_SEVERITY_INFO, "quiet");
  for (guint i = 0; i < problems->len && shown < MAX_UNFOLDED; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != PRC_SEVERITY_INFO)
        continue;
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_row (problem, work));
      shown++;
    }
  gtk_list_box_append (list, row);
}

void
prc_import_problems_fill_warnings (GtkListBox *list, PrcImportWork *work)
{
  const PrcImportJob *job = prc_import_work_get_job (work);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  guint infos = 0;

  clear (list);
  for (guint i = 0; job != NULL && i < job->import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (job->import->problems, i);

      infos += problem->severity == PRC_SEVERITY_INFO;
      /* What is offered is shown where it can be accepted. */
      if (problem->severity == PRC_SEVERITY_WARNING &&
          !prc_import_offers_tells (job->import, problem) &&
          !prc_import_picks_tells (job->import, problem))
        add_alike (list, job->import->problems, i, folded, work);
    }
  if (infos > 0)
    add_infos (list, job->import->problems, infos, work);
}
