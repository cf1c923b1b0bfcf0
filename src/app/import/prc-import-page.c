#include "prc-import-page.h"

#include "prc-checks-note.h"
#include "prc-import-changes.h"
#include "prc-import-columns.h"
#include "prc-import-files.h"
#include "prc-import-offers.h"
#include "prc-import-people.h"
#include "prc-import-picks.h"
#include "prc-import-problems.h"
#include "prc-import-work.h"
#include "prc-inner-names.h"
#include "prc-profiles-dialog.h"
#include "prc-split.h"

#include <glib/gi18n.h>

struct _PrcImportPage
{
  AdwBin parent_instance;
  AdwWindowTitle *title;
  GtkButton *load;
  GtkButton *cancel;
  GtkProgressBar *progress;
  GtkLabel *stage;
  GtkLabel *trouble;
  GtkWidget *content;
  GtkWidget *reading;
  AdwPreferencesGroup *files;
  GtkBox *columns;
  GtkLabel *found;
  GtkWidget *leave_out_all;
  GtkListBox *problems;
  GtkWidget *offers_box;
  GtkListBox *offers;
  GtkWidget *picks_box;
  GtkListBox *picks;
  GtkWidget *changes_box;
  GtkListBox *changes;
  GtkWidget *warnings_box;
  GtkListBox *warnings;
  GtkLabel *outcome;
  GtkListBox *people;
  PrcOpenSeason *season;
  PrcImportWork *work;
  GPtrArray *file_rows; /* in files, so that they can be taken out again */
};

G_DEFINE_TYPE (PrcImportPage, prc_import_page, ADW_TYPE_BIN)

static void
show_title (PrcImportPage *self, const PrcImport *import)
{
  const char *const *paths = prc_import_work_get_paths (self->work);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  guint rows = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);

      g_string_append_printf (subtitle, "%s%s", i > 0 ? ", " : "", name);
    }
  for (guint i = 0; import != NULL && i < import->sheets->len; i++)
    rows += (guint) ((const PrcImportSheet *) g_ptr_array_index (import->sheets, i))->n_rows;
  if (import != NULL)
    {
      g_string_append (subtitle, " · ");
      g_string_append_printf (subtitle, ngettext ("%u row", "%u rows", rows), rows);
    }
  adw_window_title_set_subtitle (self->title, subtitle->str);
}

static guint
count_errors (const PrcImport *import, gboolean with_rows)
{
  guint errors = 0;

  for (guint i = 0; i < import->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (import->problems, i);

      errors += problem->severity == PRC_SEVERITY_ERROR && (!with_rows || problem->row > 0);
    }
  return errors;
}

static void
show_button (PrcImportPage *self, const PrcImport *import)
{
  g_autoptr (GPtrArray) left_out = prc_import_work_list_left_out (self->work);
  guint errors = count_errors (import, FALSE);
  int people = import->read;
  /* Translators: people who will be loaded, of all in the lists */
  g_autofree char *label = g_strdup_printf (_ ("Load %1$d of %2$d"), people,
                                            people + (int) left_out->len + import->refused);

  gtk_button_set_label (self->load, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->load), TRUE);
  if (errors == 0 && people > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->load), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->load), "suggested-action");
  gtk_widget_set_visible (self->leave_out_all, count_errors (import, TRUE) > 1);
}

static void
show_content (PrcImportPage *self, gboolean shown)
{
  gtk_widget_set_visible (self->content, shown);
  gtk_widget_set_visible (self->reading, !shown);
}

static const char *
get_stage_words (PrcImportStage stage)
{
  switch (stage)
    {
    case PRC_IMPORT_STAGE_READ:
      return _ ("Reading the lists");
    case PRC_IMPORT_STAGE_PREPARE:
      return _ ("Working out how the names are said");
    case PRC_IMPORT_STAGE_STORE:
      return _ ("Writing them into the season");
    }
  return "";
}

/* While it is written the way back is to stop it, not to leave it alone. */
static void
show_stage (PrcImportPage *self)
{
  PrcImportStage stage = prc_import_work_get_stage (self->work);
  gboolean writes = stage != PRC_IMPORT_STAGE_READ;

  gtk_label_set_label (self->stage, get_stage_words (stage));
  gtk_widget_set_visible (GTK_WIDGET (self->stage),
                          writes || gtk_widget_get_visible (self->content));
  gtk_button_set_label (self->cancel, writes ? _ ("Stop") : _ ("Cancel"));
}

static void
show_idle (PrcImportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), TRUE);
  gtk_button_set_label (self->cancel, _ ("Cancel"));
}

static void
on_ready (PrcImportPage *self)
{
  const PrcImportJob *job = prc_import_work_get_job (self->work);
  g_autofree char *found = prc_checks_note_dup_words (job->import->problems);
  g_autofree char *outcome = prc_import_people_dup_summary (self->work);

  show_idle (self);
  gtk_widget_set_sensitive (self->content, TRUE);
  show_content (self, TRUE);
  prc_import_files_fill (self->files, self->file_rows, self->work);
  prc_import_columns_fill (self->columns, self->work);
  prc_import_problems_fill (self->problems, self->work);
  prc_import_problems_fill_warnings (self->warnings, self->work);
  gtk_widget_set_visible (self->warnings_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->warnings)) != NULL);
  gtk_widget_set_visible (self->offers_box, prc_import_offers_fill (self->offers, self->work));
  gtk_widget_set_visible (self->picks_box, prc_import_picks_fill (self->picks, self->work));
  gtk_widget_set_visible (self->changes_box, prc_import_changes_fill (self->changes, self->work));
  prc_import_people_fill (self->people, self->work, prc_open_season_get_season (self->season));
  gtk_label_set_label (self->found, found != NULL ? found : _ ("Nothing was found."));
  gtk_label_set_label (self->outcome, outcome);
  prc_inner_names_set (self->content);
  show_title (self, job->import);
  show_button (self, job->import);
}

static void
on_busy (PrcImportPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (self->content, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->load), FALSE);
  show_stage (self);
}

static void
on_progress (PrcImportPage *self, double fraction)
{
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
  show_stage (self);
}

static void
on_failed (PrcImportPage *self, const char *words)
{
  show_idle (self);
  gtk_widget_set_visible (self->reading, FALSE);
  gtk_widget_set_sensitive (self->content, prc_import_work_get_job (self->work) != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->load), prc_import_work_get_job (self->work) != NULL);
  gtk_label_set_label (self->trouble, words);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
drop_work (PrcImportPage *self)
{
  if (self->work == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->work, self);
  prc_import_work_cancel (self->work);
  g_clear_object (&self->work);
}

static void
drop_season (PrcImportPage *self)
{
  if (self->season != NULL)
    g_signal_handlers_disconnect_by_data (self->season, self);
  g_clear_object (&self->season);
}

static void
leave (PrcImportPage *self)
{
  drop_work (self);
  drop_season (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-import", NULL);
}

static void
on_loaded (PrcImportPage *self)
{
  guint count = prc_open_season_get_season (self->season)->graduands->len;
  g_autofree char *words = NULL;

  words = g_strdup_printf (
      ngettext ("Loaded. There is %u graduand in the season now; Undo takes it back.",
                "Loaded. There are %u graduands in the season now; Undo takes it back.", count),
      count);
  prc_open_season_say_done (self->season, words);
  leave (self);
}

static void
on_cancel_clicked (PrcImportPage *self)
{
  gboolean writes = self->work != NULL && prc_import_work_is_busy (self->work) &&
                    prc_import_work_get_stage (self->work) != PRC_IMPORT_STAGE_READ;

  if (!writes)
    {
      leave (self);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE);
  prc_import_work_cancel (self->work);
}

static void
on_load_clicked (PrcImportPage *self)
{
  const PrcImportJob *job = prc_import_work_get_job (self->work);

  if (job == NULL)
    return;
  if (prc_import_has_errors (job->import))
    {
      on_failed (self, _ ("Put the errors right in the list, or leave those rows out; then it can "
                          "be loaded."));
      return;
    }
  if (job->import->people->len == 0)
    {
      on_failed (self, _ ("There is nobody in this list."));
      return;
    }
  prc_import_work_load (self->work);
}

static void
on_leave_out_all_clicked (PrcImportPage *self)
{
  prc_import_work_leave_out_errors (self->work);
}

static void
action_profiles (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PrcImportPage *self = PRC_IMPORT_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (self->season != NULL)
    gtk_window_present (GTK_WINDOW (prc_profiles_dialog_new (window, self->season)));
}

/* The profiles are others now, or what the list is compared with. */
static void
on_season_changed (PrcImportPage *self)
{
  if (self->work != NULL && !prc_import_work_is_busy (self->work) &&
      prc_import_work_get_job (self->work) != NULL)
    prc_import_work_compare (self->work);
}

static void
prc_import_page_dispose (GObject *object)
{
  PrcImportPage *self = PRC_IMPORT_PAGE (object);

  drop_work (self);
  drop_season (self);
  g_clear_pointer (&self->file_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PRC_TYPE_IMPORT_PAGE);
  G_OBJECT_CLASS (prc_import_page_parent_class)->dispose (object);
}

static void
prc_import_page_class_init (PrcImportPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = prc_import_page_dispose;
  g_type_ensure (PRC_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/procession/Procession/import/prc-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, title);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, load);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, stage);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, content);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, reading);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, files);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, found);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, leave_out_all);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, problems);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, offers_box);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, offers);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, picks_box);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, picks);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, changes_box);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, changes);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, warnings_box);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, PrcImportPage, people);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_install_action (widget_class, "import.profiles", NULL, action_profiles);
  gtk_widget_class_bind_template_callback (widget_class, on_load_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out_all_clicked);
}

static void
prc_import_page_init (PrcImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->file_rows = g_ptr_array_new ();
}

void
prc_import_page_start (PrcImportPage *self, PrcOpenSeason *season, const char *const *paths)
{
  g_return_if_fail (PRC_IS_IMPORT_PAGE (self));

  drop_work (self);
  drop_season (self);
  self->season = g_object_ref (season);
  g_signal_connect_swapped (season, "changed", G_CALLBACK (on_season_changed), self);
  self->work = prc_import_work_new (season, paths);
  g_signal_connect_swapped (self->work, "ready", G_CALLBACK (on_ready), self);
  g_signal_connect_swapped (self->work, "busy", G_CALLBACK (on_busy), self);
  g_signal_connect_swapped (self->work, "progress", G_CALLBACK (on_progress), self);
  g_signal_connect_swapped (self->work, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect_swapped (self->work, "loaded", G_CALLBACK (on_loaded), self);
  gtk_button_set_label (self->load, _ ("Load"));
  show_title (self, NULL);
  show_content (self, FALSE);
  prc_import_work_read (self->work);
}
