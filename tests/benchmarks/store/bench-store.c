/* bench-store.c - how long a season takes to load, an import to store, and a step to be on the
 * disk.
 *
 * Figures are printed, not judged: the disk is whatever it is. The step is shown beside the disk's
 * own floor (a write and an fdatasync on the same disk, in the same run).
 */
#include "prc-journal.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define N_STEPS 400

typedef struct
{
  PrcSeason *season;
  guint from, n;
} Import;

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
by_size (const void *a, const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
print_times (const char *what, double *times, int n)
{
  qsort (times, (size_t) n, sizeof *times, by_size);
  printf ("%-36s p50 %8.3f  p99 %8.3f  max %8.3f ms\n", what, times[n / 2], times[n * 99 / 100],
          times[n - 1]);
}

static PrcGraduand *
make_graduand (guint number)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();
  g_autofree char *subject = g_strdup_printf ("Subject %u", number % 40);

  prc_set_string (&id->source, "aldermere");
  id->id = g_strdup_printf ("%08u", number);
  g_ptr_array_add (graduand->ids, id);
  graduand->name = prc_person_name_new ();
  graduand->name->given = g_strdup_printf ("Given %u", number);
  graduand->name->family = g_strdup_printf ("Family %u", number % 5000);
  prc_set_string (&graduand->name->native, number % 2 ? "欧阳诗涵" : NULL);
  conferral->award = 1;
  conferral->subject = prc_text_new ("en", subject, NULL);
  g_ptr_array_add (graduand->conferrals, conferral);
  graduand->reading = prc_reading_new ();
  prc_set_string (&graduand->reading->respelling, "OH-yaang SHUR-haan");
  prc_set_string (&graduand->faculty, "Medicine");
  graduand->listed = (int) number;
  return graduand;
}

static PrcSeason *
make_season (void)
{
  PrcSeason *season = prc_season_new ();
  PrcInstitution *institution = prc_institution_new ();
  PrcAward *award = prc_award_new ();
  PrcCeremony *ceremony = prc_ceremony_new ();

  institution->id = award->id = award->institution = ceremony->id = 1;
  prc_set_string (&institution->code, "aldermere");
  g_ptr_array_add (season->institutions, institution);
  g_ptr_array_add (season->awards, award);
  g_ptr_array_add (season->ceremonies, ceremony);
  return season;
}

static gboolean
import (PrcStore *store, gpointer data, GError **error)
{
  const Import *job = data;

  for (guint i = 0; i < job->n; i++)
    {
      g_autoptr (PrcGraduand) graduand = make_graduand (job->from + i);
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, 0);
      g_autoptr (GVariant) fields = g_variant_ref_sink (
          g_variant_new_parsed ("{'id': %s, 'family': %s, 'given': %s, 'award': 'MBBS'}", id->id,
                                graduand->name->family, graduand->name->given));

      if (prc_store_put_graduand (store, graduand, error) < 0 ||
          !prc_store_put_imported (store, "aldermere", id->id, fields, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_again (PrcStore *store, gpointer data, GError **error)
{
  const PrcSeason *season = data;

  for (guint i = 0; i < season->graduands->len; i++)
    if (prc_store_put_graduand (store, g_ptr_array_index (season->graduands, i), error) < 0)
      return FALSE;
  return TRUE;
}

static void
measure_edit (PrcStore *store, const char *what, guint n, PrcStoreEdit edit, gpointer data)
{
  g_autoptr (GError) error = NULL;
  double from = now_ms ();

  if (!prc_store_edit (store, what, edit, data, &error))
    g_error ("%s: %s", what, error->message);
  double took = now_ms () - from;
  printf ("%-28s %7u %8.1f ms  %8.0f /s\n", what, n, took, n / took * 1000);
}

static void
measure_load (PrcStore *store, guint n)
{
  double times[9];
  g_autofree char *what = g_strdup_printf ("load %u graduands", n);

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      double from = now_ms ();
      g_autoptr (PrcSeason) season = prc_store_load (store, NULL);

      g_assert_cmpuint (season->graduands->len, ==, n);
      times[i] = now_ms () - from;
    }
  print_times (what, times, G_N_ELEMENTS (times));
}

static void
measure_open (PrcStore **store, const char *what)
{
  g_autofree char *path = g_strdup (prc_store_get_path (*store));
  double times[5];

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_clear_object (store);
      double from = now_ms ();

      *store = prc_store_open (path, PRC_STORE_OPEN_WRITE, NULL);
      times[i] = now_ms () - from;
    }
  print_times (what, times, G_N_ELEMENTS (times));
}

static void
measure_floor (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "floor", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  double times[N_STEPS];
  char line[128] = { 0 };

  for (int i = 0; i < N_STEPS; i++)
    {
      double from = now_ms ();

      if (write (fd, line, sizeof line) != sizeof line || fdatasync (fd) != 0)
        g_error ("The floor can't be measured");
      times[i] = now_ms () - from;
      g_usleep (2000);
    }
  close (fd);
  g_unlink (path);
  print_times ("write + fdatasync", times, N_STEPS);
}

static void
measure_steps (PrcStore *store)
{
  g_autoptr (PrcJournal) journal = prc_journal_open (store, 1, FALSE, NULL);
  double times[N_STEPS];

  for (int i = 0; i < N_STEPS; i++)
    {
      g_autoptr (PrcShowEvent) event = prc_show_event_new ();
      double from = now_ms ();

      event->seq = i + 1;
      event->kind = PRC_EVENT_GO;
      if (!prc_journal_append (journal, event, NULL))
        g_error ("A step was not stored");
      times[i] = now_ms () - from;
      g_usleep (2000);
    }
  print_times ("a step, thread there and back", times, N_STEPS);
  prc_journal_close (journal, 5000);
  double from = now_ms ();
  g_autoptr (GPtrArray) events = prc_journal_load (store, 1, FALSE, NULL);
  printf ("%-36s     %8.3f ms\n", "read them again, chain proved", now_ms () - from);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("procession-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.season", NULL);
  g_autoptr (PrcSeason) season = make_season ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_create (path, season, NULL, &error);
  Import small = { NULL, 1, 600 }, large = { NULL, 601, 19400 };

  if (store == NULL)
    g_error ("%s", error->message);
  measure_edit (store, "import, recorded", small.n, import, &small);
  measure_load (store, 600);
  measure_open (&store, "open, all checked, 600");
  measure_edit (store, "import, recorded", large.n, import, &large);
  measure_load (store, 20000);
  measure_open (&store, "open, all checked, 20 000");
  g_autoptr (PrcSeason) all = prc_store_load (store, NULL);
  measure_edit (store, "the same again", all->graduands->len, put_again, all);
  double from = now_ms ();
  g_autoptr (GHashTable) imported = prc_store_load_imported (store, NULL);
  printf ("%-28s %7u %8.1f ms\n", "load what lists said", g_hash_table_size (imported),
          now_ms () - from);
  from = now_ms ();
  prc_store_undo (store, NULL, NULL);
  printf ("%-36s     %8.1f ms\n", "undo the import of 19 400", now_ms () - from);
  measure_floor (folder);
  measure_steps (store);
  prc_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
