/* prc-collect.c - see prc-collect.h */
#include "prc-collect.h"

#include "prc-collect-job.h"
#include "prc-question.h"

#include <glib/gi18n-lib.h>

#define MAX_LINES 8 /* of what was left out; the rest is counted */

typedef struct
{
  GtkWindow *window;
  PrcOpenSeason *season;
  PrcSeason *compared;
  char *folder;
  PrcCollectJob *job;
} Collect;

static void
collect_free (Collect *collect)
{
  g_clear_object (&collect->window);
  g_clear_object (&collect->season);
  g_clear_pointer (&collect->job, prc_collect_job_free);
  g_clear_pointer (&collect->compared, prc_season_unref);
  g_free (collect->folder);
  g_free (collect);
}

static char *
describe (const PrcCollectJob *job)
{
  g_autofree char *recordings = g_strdup_printf (
      ngettext ("%d recording", "%d recordings", (gulong) job->recordings), job->recordings);
  g_autofree char *photos = g_strdup_printf (
      ngettext ("%d photograph", "%d photographs", (gulong) job->photos), job->photos);
  GString *text = g_string_new (NULL);
  guint n_lines = MIN (job->problems->len, MAX_LINES);

  /* Translators: '4 recordings', '6 photographs'; the number of files */
  g_string_append_printf (text, _ ("%s and %s are new. %d files are in the season already."),
                          recordings, photos, job->unchanged);
  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "\n\n%s", ((PrcProblem *) job->problems->pdata[i])->message);
  if (job->problems->len > n_lines)
    g_string_append_printf (
        text, ngettext ("\n\nAnd %u more.", "\n\nAnd %u more.", job->problems->len - n_lines),
        job->problems->len - n_lines);
  return g_string_free (text, FALSE);
}

static void
on_response (PrcQuestion *question, const char *id, Collect *collect)
{
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_open_season_get_store (collect->season);

  if (g_str_equal (id, "add") && store != NULL)
    {
      if (!prc_collect_job_store (collect->job, store, &error))
        prc_open_season_say_error (collect->season, error);
      else
        {
          prc_open_season_reload (collect->season);
          prc_open_season_say (collect->season, _ ("The recordings and photographs were added."));
        }
    }
  collect_free (collect);
}

static void
ask (Collect *collect)
{
  g_autofree char *body = describe (collect->job);
  gboolean any = collect->job->collected->len > 0;
  PrcQuestion *question = prc_question_new (collect->window,
                                            any ? _ ("Add these recordings and photographs?")
                                                : _ ("Nothing in this folder can be added"),
                                            body);

  prc_question_add (question, "cancel", any ? _ ("Cancel") : _ ("Close"));
  if (any)
    prc_question_add (question, "add", _ ("Add to the season"));
  g_signal_connect (question, "response", G_CALLBACK (on_response), collect);
  gtk_window_present (GTK_WINDOW (question));
}

static void
read_in_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Collect *collect = data;
  GError *error = NULL;

  if (prc_collect_job_read (collect->job, collect->folder, NULL, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer data)
{
  Collect *collect = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      ask (collect);
      return;
    }
  prc_open_season_say_error (collect->season, error);
  collect_free (collect);
}

void
prc_collect_begin (GtkWindow *window, PrcOpenSeason *season, const char *folder)
{
  Collect *collect = g_new0 (Collect, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_read, collect);

  collect->window = g_object_ref (window);
  collect->season = g_object_ref (season);
  collect->compared = prc_season_ref (prc_open_season_get_season (season));
  collect->folder = g_strdup (folder);
  collect->job = prc_collect_job_new (collect->compared);
  prc_open_season_say (season, _ ("Reading the folder…"));
  g_task_set_task_data (task, collect, NULL);
  g_task_run_in_thread (task, read_in_thread);
}

static void
on_folder (GtkNativeDialog *dialog, int response, PrcOpenSeason *season)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  if (path != NULL && window != NULL)
    prc_collect_begin (window, season, path);
  g_object_unref (dialog);
}

void
prc_collect_choose (GtkWindow *window, PrcOpenSeason *season)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Folder of recordings or photographs, named by student number"), window,
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("Read"), _ ("Cancel"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (on_folder), season, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
