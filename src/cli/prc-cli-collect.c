#include "prc-cli-collect.h"

#include "prc-cli-wait.h"

#include "prc-checkin-job.h"
#include "prc-cli-report.h"
#include "prc-collect-job.h"
#include "prc-problem.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const PrcCliCollect *words;
  const PrcSeason *season;
  PrcCollectJob *job;
  GArray *arrived; /* of gint64; NULL: not asked */
  GError *error;
} Reading;

static void
run (GCancellable *cancellable, gpointer data)
{
  Reading *reading = data;
  const PrcCliCollect *words = reading->words;
  gboolean fine = TRUE;

  for (guint i = 0; fine && i < words->folders->len; i++)
    fine = prc_collect_job_read (reading->job, g_ptr_array_index (words->folders, i),
                                 prc_cli_wait_progress, NULL, cancellable, &reading->error);
  if (fine && words->checkin != NULL)
    reading->arrived = prc_checkin_job_read (reading->season, words->checkin,
                                             reading->job->problems, cancellable, &reading->error);
}

static void
add_count (JsonBuilder *builder, const char *name, int count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
print_json (const PrcCollectJob *job, int arrived, int already)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_count (builder, "read", job->read);
  add_count (builder, "recordings", job->recordings);
  add_count (builder, "photos", job->photos);
  add_count (builder, "unchanged", job->unchanged);
  add_count (builder, "arrived", arrived);
  add_count (builder, "arrived_before", already);
  prc_cli_add_problems (builder, job->problems);
  json_builder_end_object (builder);
  prc_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const PrcCliCollect *words, const PrcCollectJob *job, int arrived, int already)
{
  for (guint i = 0; i < job->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (job->problems, i);

      if (problem->severity != PRC_SEVERITY_INFO)
        g_print ("%s [%s]\n", problem->message, problem->code);
    }
  if (words->folders->len > 0)
    g_print (_ ("%d files read: %d recordings and %d photographs added, %d there already.\n"),
             job->read, job->recordings, job->photos, job->unchanged);
  if (words->checkin != NULL)
    g_print (_ ("%d people marked as arrived, %d were marked already.\n"), arrived, already);
}

static PrcCliStatus
store_all (PrcStore *store, const Reading *reading, gint64 ceremony)
{
  const PrcCliCollect *words = reading->words;
  int arrived = 0, already = 0;
  g_autoptr (GError) error = NULL;
  gboolean errors = reading->job->problems->len > 0 &&
                    prc_problems_worst (reading->job->problems) == PRC_SEVERITY_ERROR;

  if (!words->dry_run && !errors && !prc_collect_job_store (reading->job, store, &error))
    return prc_cli_fail (error, words->path);
  if (!words->dry_run && !errors && reading->arrived != NULL)
    arrived = prc_checkin_job_mark (store, ceremony, reading->arrived, reading->job->problems,
                                    &already, &error);
  if (arrived < 0)
    return prc_cli_fail (error, words->path);
  if (words->json)
    print_json (reading->job, arrived, already);
  else
    print_text (words, reading->job, arrived, already);
  if (errors)
    return PRC_CLI_FAILED;
  return prc_problems_worst (reading->job->problems) < PRC_SEVERITY_INFO ? PRC_CLI_ATTENTION
                                                                         : PRC_CLI_DONE;
}

PrcCliStatus
prc_cli_collect (const PrcCliCollect *words)
{
  PrcStoreMode mode = words->dry_run ? PRC_STORE_OPEN_READ : PRC_STORE_OPEN_WRITE;
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcSeason) season = NULL;
  g_autoptr (PrcCollectJob) job = NULL;
  g_autoptr (GError) error = NULL;
  const PrcCeremony *ceremony = NULL;
  Reading reading = { .words = words };

  if (words->checkin != NULL)
    {
      if (!prc_cli_load (words->path, mode, words->ceremony, &store, &season, &ceremony))
        return PRC_CLI_FAILED;
    }
  else
    {
      store = prc_cli_open (words->path, mode);
      if (store == NULL)
        return PRC_CLI_FAILED;
      season = prc_store_load (store, &error);
      if (season == NULL)
        return prc_cli_fail (error, words->path);
    }
  job = prc_collect_job_new (season);
  reading.season = season;
  reading.job = job;
  prc_cli_wait_for (run, &reading);
  g_autoptr (GArray) arrived = reading.arrived;
  error = reading.error;
  if (error != NULL)
    return prc_cli_fail (error, words->checkin != NULL ? words->checkin : words->path);
  return store_all (store, &reading, ceremony != NULL ? ceremony->id : 0);
}
