/* prc-export-save.c - see prc-export-save.h */
#include "prc-export-save.h"

#include "prc-export-file.h"
#include "prc-export-job.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PrcOpenSeason *season;
  PrcSeason *value;
  char *path;
  gboolean asked; /* the dialog has asked whether to replace a file of that name */
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->season);
  g_clear_pointer (&save->value, prc_season_unref);
  g_free (save->path);
  g_free (save);
}

static void
write_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  g_autoptr (PrcExport) export = prc_export_new (save->value);
  GError *error = NULL;

  if (prc_export_job_write (export, save->path, save->asked, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *object, GAsyncResult *result, gpointer data)
{
  Save *save = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (save->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    prc_open_season_say (save->season, _ ("Everyone was written to %s."), name);
  else
    prc_open_season_say_error (save->season, error);
}

static void
on_name (GtkNativeDialog *dialog, int response, PrcOpenSeason *season)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GTask) task = NULL;
  PrcExportFormat format;
  Save *save;

  g_object_unref (dialog);
  if (path == NULL)
    return;
  save = g_new0 (Save, 1);
  save->season = g_object_ref (season);
  save->value = prc_season_ref (prc_open_season_get_season (season));
  save->asked = prc_export_file_get_format (path, &format);
  save->path = save->asked ? g_steal_pointer (&path) : g_strconcat (path, ".xlsx", NULL);
  task = g_task_new (NULL, NULL, on_written, NULL);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, write_in_thread);
}

void
prc_export_save_choose (GtkWindow *window, PrcOpenSeason *season)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Export everyone to a workbook, CSV or JSON"), window,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export"), _ ("Cancel"));

  /* Translators: name of a file */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("graduands.xlsx"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_name), season, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
