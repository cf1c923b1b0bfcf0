/* bench-show.c - how long the main loop is held by a step of the show, by kind.
 *
 * bench-show [NAMES]. From the call to its return, the commit being another thread's; and what it
 * takes to put the picture into the form in which it goes to the screens. Nothing over 8 ms is
 * allowed there; the figures are printed, not judged, since machines differ.
 */
#include "prc-desk.h"
#include "prc-show.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_NAMES 600
#define N_STEPS 50

static int
by_size (const void *a, const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
print_times (const char *what, double *times, int n)
{
  qsort (times, (size_t) n, sizeof *times, by_size);
  printf ("%-12s p50 %7.3f  p90 %7.3f  max %7.3f ms\n", what, times[n / 2], times[n * 9 / 10],
          times[n - 1]);
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static gboolean
put_people (PrcStore *store, gpointer data, GError **error)
{
  for (int i = 1; i <= GPOINTER_TO_INT (data); i++)
    {
      g_autoptr (PrcGraduand) graduand = prc_graduand_new ();
      PrcExternalId *id = prc_external_id_new ();

      id->id = g_strdup_printf ("%d", i);
      g_ptr_array_add (graduand->ids, id);
      graduand->name = prc_person_name_new ();
      graduand->name->given = g_strdup_printf ("Given %d", i);
      graduand->name->family = g_strdup_printf ("Family %d", i * 7919 % 10007);
      /* Some who may yet come. */
      graduand->attendance = i % 10 == 0 ? PRC_ATTENDANCE_IN_ABSENTIA : PRC_ATTENDANCE_ATTENDING;
      if (prc_store_put_graduand (store, graduand, error) < 0)
        return FALSE;
    }
  return TRUE;
}

static void
wait_for_disk (PrcShow *show)
{
  while (prc_show_get_snapshot (show)->seq < prc_live_state_get_seq (prc_show_get_state (show)))
    g_main_context_iteration (NULL, TRUE);
}

/* Steps of one line each, '%d' a number that grows by @by. */
static void
measure (PrcShow *show, const char *what, const char *line, int by)
{
  double times[N_STEPS];

  for (int i = 0; i < N_STEPS; i++)
    {
      g_auto (GStrv) parts = g_strsplit (line, "%d", 2);
      g_autofree char *number = g_strdup_printf ("%d", (i + 1) * by);
      g_autofree char *whole =
          parts[1] != NULL ? g_strconcat (parts[0], number, parts[1], NULL) : g_strdup (line);
      g_auto (PrcShowStep) step = { 0 };
      g_autoptr (GError) error = NULL;
      gboolean known = prc_show_parse (show, whole, &step, &error);
      double from = now_ms ();

      if (!known || !prc_show_do (show, &step, &error))
        g_error ("%s: %s", whole, error->message);
      times[i] = now_ms () - from;
      wait_for_disk (show);
    }
  print_times (what, times, N_STEPS);
}

static void
measure_picture (PrcShow *show)
{
  double times[N_STEPS];

  for (int i = 0; i < N_STEPS; i++)
    {
      double from = now_ms ();
      g_autoptr (GVariant) picture =
          g_variant_ref_sink (prc_snapshot_to_variant (prc_show_get_snapshot (show)));

      g_variant_get_data (picture);
      times[i] = now_ms () - from;
    }
  print_times ("picture", times, N_STEPS);
}

static void
measure_show (PrcStore *store)
{
  const PrcShowOptions options = { .guard_ms = 0, .device = "bench" };
  const PrcShowStep start = { .kind = PRC_EVENT_START };
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcShow) show = prc_show_open (store, 1, &options, &error);

  if (show == NULL || !prc_show_do_and_wait (show, &start, NULL, &error))
    g_error ("%s", error->message);
  measure (show, "go", "go", 1);
  measure_picture (show);
  measure (show, "absent", "absent %d1", 1);
  measure (show, "late", "late %d0 end-of-group", 1);
  measure (show, "undo", "undo", 1);
  if (!prc_show_close (show, TRUE, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  int names = argc > 1 ? atoi (argv[1]) : DEFAULT_NAMES;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("bench-show-XXXXXX", &error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "b.season", NULL) : NULL;
  g_autoptr (PrcStore) store = NULL;

  if (folder == NULL)
    g_error ("%s", error->message);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  store = prc_desk_create (path, "uk", "Bench", &error);
  if (store == NULL ||
      !prc_store_edit (store, "people", put_people, GINT_TO_POINTER (names), &error))
    g_error ("%s", error->message);
  printf ("%d names\n", names);
  measure_show (store);
  g_clear_object (&store);
  g_unlink (path);
  return 0;
}
