#include "store-fixture.h"

#include "prc-database.h"
#include "prc-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static PrcStore *
create (const Place *place, guint n)
{
  g_autoptr (PrcSeason) season = fixture_season (n);
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_create (place->path, season, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_refused (const char *path, PrcStoreMode mode, PrcStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, mode, &error);

  g_assert_error (error, PRC_STORE_ERROR, (int) code);
  g_assert_null (store);
}

/* The ids that fixture_season() has, as the store gives them. */
static gint64
renumber (gint64 id, const GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (*(const gint64 *) g_ptr_array_index (values, i) == id)
      return (gint64) i + 1;
  return id;
}

static PrcSeason *
renumbered (const PrcSeason *season)
{
  PrcSeason *copy = prc_season_copy (season);

  for (guint i = 0; i < season->awards->len; i++)
    {
      PrcAward *award = g_ptr_array_index (copy->awards, i);

      award->institution = renumber (award->institution, season->institutions);
    }
  for (guint i = 0; i < season->items->len; i++)
    {
      PrcItem *item = g_ptr_array_index (copy->items, i);

      item->institution = renumber (item->institution, season->institutions);
      item->ceremony = renumber (item->ceremony, season->ceremonies);
    }
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      PrcCeremony *ceremony = g_ptr_array_index (copy->ceremonies, i);

      ceremony->hall = renumber (ceremony->hall, season->halls);
      for (guint j = 0; j < ceremony->institutions->len; j++)
        g_array_index (ceremony->institutions, gint64, j) =
            renumber (g_array_index (ceremony->institutions, gint64, j), season->institutions);
    }
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (copy->graduands, i);
      PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, 0);

      graduand->ceremony = renumber (graduand->ceremony, season->ceremonies);
      conferral->award = renumber (conferral->award, season->awards);
      for (guint j = 0; j < graduand->relations->len; j++)
        {
          PrcRelation *relation = g_ptr_array_index (graduand->relations, j);

          relation->other = renumber (relation->other, season->graduands);
        }
    }
  return copy;
}

static void
set_ids (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    *(gint64 *) g_ptr_array_index (values, i) = (gint64) i + 1;
}

static int
by_position (gconstpointer a, gconstpointer b)
{
  return (*(const PrcItem *const *) a)->position - (*(const PrcItem *const *) b)->position;
}

static void
test_create (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcSeason) season = fixture_season (20);
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  g_autoptr (GBytes) crest = g_bytes_new_static ("<svg/>", 6);
  g_autofree char *hash = g_strdup (prc_assets_add (assets, crest));
  g_autoptr (GError) error = NULL;
  struct stat status;

  prc_set_string (&((PrcInstitution *) g_ptr_array_index (season->institutions, 0))->crest, hash);
  g_autoptr (PrcStore) store = prc_store_create (place->path, season, assets, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (place->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);

  g_autoptr (PrcSeason) expected = renumbered (season);
  set_ids (expected->institutions);
  set_ids (expected->awards);
  set_ids (expected->halls);
  set_ids (expected->ceremonies);
  set_ids (expected->items);
  set_ids (expected->graduands);
  g_ptr_array_sort (expected->items, by_position);
  g_autoptr (PrcSeason) loaded = fixture_load (store);
  fixture_assert_same (loaded, expected);

  g_autoptr (PrcAssets) pictures = prc_store_load_assets (store, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (prc_assets_get (pictures, hash), crest));

  prc_store_close (store);
  g_autofree char *left = place_list (place);
  g_assert_cmpstr (left, ==, "test.season");
}

static void
test_create_spares_what_is_there (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcSeason) season = fixture_season (1);
  g_autoptr (GError) error = NULL;

  place_write (place->path, "mine", 4);
  g_assert_null (prc_store_create (place->path, season, NULL, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS);
  g_autoptr (GBytes) kept = place_read (place->path);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), "mine", 4);
  g_autofree char *left = place_list (place);
  g_assert_cmpstr (left, ==, "test.season");
}

static void
test_create_refuses_nonsense (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcSeason) season = fixture_season (1);
  g_autoptr (GError) error = NULL;

  ((PrcAward *) g_ptr_array_index (season->awards, 0))->institution = 12345;
  g_assert_null (prc_store_create (place->path, season, NULL, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND);
  g_autofree char *left = place_list (place);
  g_assert_cmpstr (left, ==, "");
}

static void
test_refuses_other_files (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcDatabase) other = NULL;
  g_autofree char *sqlite = g_build_filename (place->folder, "other.db", NULL);

  for (int mode = PRC_STORE_OPEN_WRITE; mode <= PRC_STORE_OPEN_READ; mode++)
    {
      g_remove (place->path);
      assert_refused (place->path, mode, PRC_STORE_ERROR_NOT_FOUND);
      assert_refused (place->folder, mode, PRC_STORE_ERROR_NOT_SEASON);
      place_write (place->path, "", 0);
      assert_refused (place->path, mode, PRC_STORE_ERROR_NOT_SEASON);
      place_write (place->path, "name,award\nLi Bo,MBBS\n", 22);
      assert_refused (place->path, mode, PRC_STORE_ERROR_NOT_SEASON);
    }
  place_write (sqlite, "", 0);
  other = prc_database_open (sqlite, PRC_DATABASE_NEW, NULL);
  g_assert_true (prc_database_exec (other, "CREATE TABLE graduand (id)", NULL));
  g_clear_pointer (&other, prc_database_close);
  assert_refused (sqlite, PRC_STORE_OPEN_WRITE, PRC_STORE_ERROR_NOT_SEASON);
}

static void
test_one_writer (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) second = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);

  g_assert_null (second);
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, g_get_user_name ()));
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_clear_error (&error);

  g_autoptr (PrcStore) reader = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_autoptr (PrcSeason) a = fixture_load (store);
  g_autoptr (PrcSeason) b = fixture_load (reader);
  fixture_assert_same (a, b);
  prc_store_close (reader);
  prc_store_close (store);
  g_autoptr (PrcStore) third = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

/* In another process, since locks are a process's own. */
static PrcStoreError
open_elsewhere (const char *path, PrcStoreMode mode)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      PrcStore *store = prc_store_open (path, mode, &error);

      _exit (store != NULL ? 100 : error->code);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return (PrcStoreError) WEXITSTATUS (status);
}

static gboolean
add_one (PrcStore *store, gpointer data, GError **error)
{
  g_autoptr (PrcGraduand) graduand = fixture_graduand (77, 1);

  return prc_store_put_graduand (store, graduand, error) > 0;
}

static void
test_other_process (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 3);

  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, PRC_STORE_ERROR_BUSY);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_READ), ==, 100);
  fixture_edit (store, "Added one", add_one, NULL);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, PRC_STORE_ERROR_BUSY);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_READ), ==, 100);
  prc_store_close (store);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, 100);
}

/* Between two edits the lock is let go of for an instant: who comes in then is waited for, and
 * named. */
static void
test_lock_lost (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 3);
  int fd = open (place->path, O_RDONLY | O_CLOEXEC);

  /* As a file chooser does that looks what kind of file it is: SQLite's lock is gone with it. */
  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, PRC_STORE_ERROR_BUSY);
  fixture_edit (store, "Added one", add_one, NULL);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, PRC_STORE_ERROR_BUSY);
  prc_store_close (store);
  g_assert_cmpint (open_elsewhere (place->path, PRC_STORE_OPEN_WRITE), ==, 100);
}

static void
test_note_of_a_crash_is_no_lock (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 1);
  g_autofree char *note = g_build_filename (place->folder, ".test.season-lock", NULL);
  g_autoptr (GError) error = NULL;

  prc_store_close (store);
  place_write (note, "rubbish", 7);
  g_autoptr (PrcStore) again = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

static void
test_read_changes_nothing (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 5);
  g_autoptr (GError) error = NULL;

  prc_store_close (store);
  g_autoptr (GBytes) before = place_read (place->path);
  g_autoptr (PrcStore) reader = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_true (prc_store_is_read_only (reader));
  g_autoptr (PrcSeason) season = fixture_load (reader);
  g_assert_cmpuint (season->graduands->len, ==, 5);
  g_assert_false (prc_store_edit (reader, "No", add_one, NULL, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (prc_store_undo (reader, NULL, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_READ_ONLY);
  prc_store_close (reader);
  g_autoptr (GBytes) after = place_read (place->path);
  g_assert_true (g_bytes_equal (before, after));
  g_autofree char *left = place_list (place);
  g_assert_cmpstr (left, ==, "test.season");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/open/create", test_create);
  g_test_add_func ("/store/open/create-spares-what-is-there", test_create_spares_what_is_there);
  g_test_add_func ("/store/open/create-refuses-nonsense", test_create_refuses_nonsense);
  g_test_add_func ("/store/open/refuses-other-files", test_refuses_other_files);
  g_test_add_func ("/store/open/one-writer", test_one_writer);
  g_test_add_func ("/store/open/other-process", test_other_process);
  g_test_add_func ("/store/open/lock-lost", test_lock_lost);
  g_test_add_func ("/store/open/note-of-a-crash", test_note_of_a_crash_is_no_lock);
  g_test_add_func ("/store/open/read-changes-nothing", test_read_changes_nothing);
  return g_test_run ();
}
