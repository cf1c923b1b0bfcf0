/* What a booklet costs: content, setting, the PDF, for 600 and for 10 000 names. */
#include "example-season.h"
#include "prc-booklet-content.h"
#include "prc-set.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

static double
seconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1e6;
}

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
measure (guint n)
{
  g_autoptr (Example) example = example_new_single (1, n, 4);
  PrcPrintJob job = example_job (example);
  g_autofree char *folder = g_dir_make_tmp ("prc-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr (PrcDocument) document = NULL;
  g_autoptr (PrcBooklet) booklet = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  double content, whole, cpu = cpu_seconds ();
  struct rusage usage;

  booklet = prc_booklet_content_new (job.season, job.ceremony, job.order, job.version);
  content = seconds_since (start);
  start = g_get_monotonic_time ();
  document = prc_document_new (&job, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  whole = seconds_since (start);
  start = g_get_monotonic_time ();
  g_assert_true (prc_document_write (document, path, &error));
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%5u names: %u pages, content %.3f s, content and setting %.3f s, PDF %.3f s; "
           "%.2f s of CPU, peak %ld MiB\n",
           n, prc_document_get_n_pages (document), content, whole, seconds_since (start),
           cpu_seconds () - cpu, usage.ru_maxrss / 1024);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (void)
{
  measure (600);
  measure (10000);
  return 0;
}
