#include "prc-show-backup.h"

#include "prc-backup.h"

#define EACH_S (5 * 60)

struct _PrcShowBackup
{
  PrcStore *store;
  char *second;
  PrcShowBackupTold told;
  gpointer data;
  GCancellable *cancellable; /* set off: this is gone */
  gint64 seq;
  gboolean running;
  guint timer;
};

/* What the thread works on. */
typedef struct
{
  gint64 seq;
  char *second;
  gboolean at_second; /* where it failed */
} Job;

static void
job_free (Job *job)
{
  g_free (job->second);
  g_free (job);
}

/* Under a name of its own until it is whole. */
static gboolean
copy_to_second (const char *path, const char *folder, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *unfinished = g_strconcat (name, ".part", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) part = g_file_new_build_filename (folder, unfinished, NULL);
  g_autoptr (GFile) to = g_file_new_build_filename (folder, name, NULL);

  return g_file_copy (from, part, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL,
                      NULL, error) &&
         g_file_move (part, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autofree char *path = prc_backup_make (PRC_STORE (source), PRC_BACKUP_LIVE, job->seq, &error);

  job->at_second = path != NULL;
  if (path == NULL || (job->second != NULL && !copy_to_second (path, job->second, &error)))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_object_ref (g_task_get_cancellable (G_TASK (result)));
  const Job *job = g_task_get_task_data (G_TASK (result));
  PrcShowBackup *backup = data;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL)
    g_message ("No backup was made: %s", error->message);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  backup->running = FALSE;
  backup->told (error, error != NULL && job->at_second, backup->data);
}

void
prc_show_backup_make (PrcShowBackup *backup)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (backup->running)
    return;
  backup->running = TRUE;
  job = g_new0 (Job, 1);
  job->seq = backup->seq;
  job->second = g_strdup (backup->second);
  task = g_task_new (backup->store, backup->cancellable, on_made, backup);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, make);
}

static gboolean
on_due (gpointer data)
{
  prc_show_backup_make (data);
  return G_SOURCE_CONTINUE;
}

void
prc_show_backup_set_step (PrcShowBackup *backup, gint64 seq)
{
  backup->seq = seq;
}

PrcShowBackup *
prc_show_backup_new (const PrcShowBackupPlan *plan)
{
  PrcShowBackup *backup = g_new0 (PrcShowBackup, 1);

  backup->store = g_object_ref (plan->store);
  backup->second = plan->second != NULL && plan->second[0] != '\0' ? g_strdup (plan->second) : NULL;
  backup->told = plan->told;
  backup->data = plan->data;
  backup->cancellable = g_cancellable_new ();
  backup->timer = g_timeout_add_seconds (EACH_S, on_due, backup);
  return backup;
}

void
prc_show_backup_free (PrcShowBackup *backup)
{
  if (backup == NULL)
    return;
  g_clear_handle_id (&backup->timer, g_source_remove);
  g_cancellable_cancel (backup->cancellable);
  g_object_unref (backup->cancellable);
  g_object_unref (backup->store);
  g_free (backup->second);
  g_free (backup);
}
