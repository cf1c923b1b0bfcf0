#include "prc-backup.h"

#include "prc-work-fixture.h"

#include "prc-desk-order.h"
#include "prc-show-backup.h"
#include "prc-show-reserve.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const names[] = { "Ada", "Bo", NULL };

static guint
count_backups (PrcWorkFixture *fixture, const char *occasion)
{
  g_autofree char *folder = prc_backup_dup_folder (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, occasion) != NULL;
  return n;
}

static void
test_occasions (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  g_assert_cmpuint (count_backups (&fixture, "before"), ==, 0);
  g_assert_true (prc_desk_order_freeze (fixture.store, 1, &error));
  g_assert_cmpuint (count_backups (&fixture, "before order"), ==, 1);
  show = prc_work_fixture_open_show (&fixture, TRUE);
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  g_assert_cmpuint (count_backups (&fixture, "before start"), ==, 0);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "start");
  g_assert_cmpuint (count_backups (&fixture, "before start"), ==, 1);
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  /* Left without a close, it is to be back at once. */
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_cmpuint (count_backups (&fixture, "before start"), ==, 1);
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  prc_work_fixture_clear (&fixture);
}

/* While a show is open, and it holds what was stored until then. */
static void
test_live (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (PrcStore) copy = NULL;
  g_autoptr (GPtrArray) events = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "start");
  prc_work_fixture_run (show, "go");
  path = prc_backup_make (fixture.store, PRC_BACKUP_LIVE, 3, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (path, "live step 0003"));
  copy = prc_store_open (path, PRC_STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  events = prc_journal_load (copy, 1, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 3);
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  prc_work_fixture_clear (&fixture);
}

static void
test_choose (void)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);
  guint kept = 0;

  /* Newest first: twenty of a live evening, one import of the same day, three of days before. */
  for (int i = 20; i > 0; i--)
    g_ptr_array_add (many, g_strdup_printf ("2026-07-14 18-%02d-00 live step 0001.season", i));
  g_ptr_array_add (many, g_strdup ("2026-07-14 09-00-00 before import.season"));
  g_ptr_array_add (many, g_strdup ("2026-07-13 09-00-00 before order.season"));
  g_ptr_array_add (many, g_strdup ("2026-07-12 09-00-00 live step 0002.season"));
  g_ptr_array_add (many, g_strdup ("2026-07-12 08-00-00 live step 0001.season"));
  g_ptr_array_add (many, NULL);
  g_autoptr (GArray) keeps = prc_backup_choose ((const char *const *) many->pdata, FALSE);
  g_assert_cmpuint (keeps->len, ==, 24);
  for (guint i = 0; i < keeps->len; i++)
    g_assert_cmpint (g_array_index (keeps, gboolean, i), ==, i < 10 || (i >= 20 && i < 23));
  g_autoptr (GArray) scarce = prc_backup_choose ((const char *const *) many->pdata, TRUE);
  for (guint i = 0; i < scarce->len; i++)
    kept += (guint) g_array_index (scarce, gboolean, i);
  g_assert_cmpuint (kept, ==, 3);
}

static void
on_told (const GError *error, gboolean second, gpointer data)
{
  int *told = data;

  *told = error == NULL ? 1 : second ? 2 : 3;
}

static int
make_with_second (PrcStore *store, const char *second)
{
  int told = 0;
  PrcShowBackup *backup =
      prc_show_backup_new (&(PrcShowBackupPlan){ store, second, on_told, &told });

  prc_show_backup_set_step (backup, 7);
  prc_show_backup_make (backup);
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);
  prc_show_backup_free (backup);
  return told;
}

/* A second copy on a stick; a stick that is gone says so, and the first copy is there. */
static void
test_second (void)
{
  PrcWorkFixture fixture;
  g_autofree char *stick = g_dir_make_tmp ("procession-stick.XXXXXX", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_cmpint (make_with_second (fixture.store, stick), ==, 1);
  dir = g_dir_open (stick, 0, NULL);
  name = g_dir_read_name (dir);
  g_assert_nonnull (strstr (name, "live step 0007.season"));
  g_assert_null (g_dir_read_name (dir));
  g_assert_cmpint (make_with_second (fixture.store, "/nowhere/at-all"), ==, 2);
  g_assert_cmpint (make_with_second (fixture.store, NULL), ==, 1);
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  {
    g_autofree char *path = g_build_filename (stick, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
    g_assert_cmpint (g_rmdir (stick), ==, 0);
  }
  prc_work_fixture_clear (&fixture);
}

/* Room is kept beside the season while the show is open, and given up once. */
static void
test_reserve (void)
{
  g_autofree char *folder = g_dir_make_tmp ("procession-reserve.XXXXXX", NULL);
  g_autofree char *season = g_build_filename (folder, "a.season", NULL);
  g_autofree char *kept = g_build_filename (folder, ".a.season-reserve", NULL);
  PrcShowReserve *reserve = prc_show_reserve_new (season);
  GStatBuf found;

  g_assert_cmpint (g_stat (kept, &found), ==, 0);
  g_assert_cmpint (found.st_size, ==, 2 * 1024 * 1024);
  g_assert_true (prc_show_reserve_give_up (reserve));
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (prc_show_reserve_give_up (reserve));
  prc_show_reserve_free (reserve);
  reserve = prc_show_reserve_new (season);
  prc_show_reserve_free (reserve);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  reserve = prc_show_reserve_new ("/nowhere/at-all/a.season");
  g_assert_false (prc_show_reserve_give_up (reserve));
  prc_show_reserve_free (reserve);
}

int
main (int argc, char **argv)
{
  prc_work_fixture_isolate ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/occasions", test_occasions);
  g_test_add_func ("/backup/live", test_live);
  g_test_add_func ("/backup/second", test_second);
  g_test_add_func ("/backup/reserve", test_reserve);
  g_test_add_func ("/backup/choose", test_choose);
  return g_test_run ();
}
