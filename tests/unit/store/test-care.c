#include "store-fixture.h"

#include "prc-database.h"
#include "prc-journal.h"

#include <string.h>
#include <sys/stat.h>

static PrcStore *
create (const Place *place, guint n)
{
  g_autoptr (PrcSeason) season = fixture_season (n);
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_create (place->path, season, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static char *
name_in (const Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static void
append (PrcJournal *journal, gint64 from, gint64 to)
{
  for (gint64 seq = from; seq <= to; seq++)
    {
      g_autoptr (PrcShowEvent) event = prc_show_event_new ();
      g_autoptr (GError) error = NULL;

      event->seq = seq;
      event->kind = PRC_EVENT_GO;
      g_assert_true (prc_journal_append (journal, event, &error));
    }
}

static void
assert_copy (const char *path, const PrcSeason *expected, guint n_events)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) copy = prc_store_open (path, PRC_STORE_OPEN_READ, &error);
  struct stat status;

  g_assert_no_error (error);
  g_autoptr (PrcSeason) season = fixture_load (copy);
  fixture_assert_same (season, expected);
  g_autoptr (GPtrArray) events = prc_journal_load (copy, 1, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, >=, n_events);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
}

static void
test_backup (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 30);
  g_autoptr (PrcSeason) season = fixture_load (store);
  g_autofree char *path = name_in (place, "copy.season");
  g_autofree char *second = name_in (place, "copy 2.season");
  g_autoptr (GError) error = NULL;

  g_assert_true (prc_store_backup (store, path, &error));
  g_assert_no_error (error);
  assert_copy (path, season, 0);
  g_assert_false (prc_store_backup (store, path, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (prc_store_backup (store, place->path, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (prc_store_backup (store, "/no/such/folder/x.season", &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND);
  prc_store_close (store);

  g_autoptr (GError) none = NULL;
  g_autoptr (PrcStore) reader = prc_store_open (place->path, PRC_STORE_OPEN_READ, &none);
  g_assert_true (prc_store_backup (reader, second, &none));
  g_assert_no_error (none);
  assert_copy (second, season, 0);
  g_autofree char *names = place_list (place);
  g_assert_cmpstr (names, ==, "copy 2.season copy.season test.season");
}

static gpointer
back_up (gpointer data)
{
  PrcStore *store = data;
  g_autofree char *folder = g_path_get_dirname (prc_store_get_path (store));
  g_autofree char *path = g_build_filename (folder, "live.season", NULL);
  g_autoptr (GError) error = NULL;

  prc_store_backup (store, path, &error);
  g_assert_no_error (error);
  return NULL;
}

static void
test_backup_while_live (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 800);
  g_autoptr (PrcSeason) season = fixture_load (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcJournal) journal = prc_journal_open (store, 1, FALSE, &error);
  g_autofree char *path = name_in (place, "live.season");

  g_assert_no_error (error);
  append (journal, 1, 10);
  GThread *thread = g_thread_new ("backup", back_up, store);
  append (journal, 11, 60);
  g_thread_join (thread);
  g_assert_true (prc_journal_close (journal, 10000));
  assert_copy (path, season, 10);
  g_autofree char *names = place_list (place);
  g_assert_cmpstr (names, ==, ".test.season-hold .test.season-lock live.season test.season");
}

static gpointer
back_up_too_late (gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (prc_store_backup (data, "/nowhere/late.season", &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE);
  return NULL;
}

static void
test_backup_too_late (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 1);
  g_autoptr (PrcJournal) journal = prc_journal_open (store, 1, FALSE, NULL);

  g_assert_true (prc_journal_close (journal, 10000));
  g_thread_join (g_thread_new ("backup", back_up_too_late, store));
}

static gpointer
back_up_or_not (gpointer data)
{
  g_autofree char *path = g_strconcat (prc_store_get_path (data), ".copy", NULL);
  g_autoptr (GError) error = NULL;

  /* Whole, or refused in words. */
  if (!prc_store_backup (data, path, &error))
    g_assert_nonnull (error);
  return NULL;
}

/* The show is closed at whatever moment the copy is at. */
static void
test_backup_and_close (void)
{
  for (int i = 0; i < 6; i++)
    {
      g_autoptr (Place) place = place_new ();
      g_autoptr (PrcStore) store = create (place, 200);
      g_autoptr (PrcJournal) journal = prc_journal_open (store, 1, FALSE, NULL);
      g_autofree char *copy = g_strconcat (place->path, ".copy", NULL);
      g_autofree char *names = NULL;

      append (journal, 1, 2);
      GThread *thread = g_thread_new ("backup", back_up_or_not, store);
      append (journal, 3, 3 + i);
      g_assert_true (prc_journal_close (journal, 10000));
      g_thread_join (thread);
      names = place_list (place);
      g_assert_null (strstr (names, ".part-"));
      if (g_file_test (copy, G_FILE_TEST_EXISTS))
        {
          g_autoptr (PrcSeason) season = fixture_load (store);

          assert_copy (copy, season, 2);
        }
    }
}

static void
test_verify (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 10);
  g_autoptr (GError) error = NULL;

  g_assert_true (prc_store_verify (store, &error));
  g_assert_no_error (error);
}

/* --- damage ----------------------------------------------------------------------------------- */

typedef void (*Harm) (GRand *rand, guint8 *bytes, gsize *size);

static void
flip (GRand *rand, guint8 *bytes, gsize *size)
{
  bytes[g_rand_int_range (rand, 0, (gint32) *size)] ^=
      (guint8) (1 << g_rand_int_range (rand, 0, 8));
}

static void
cut (GRand *rand, guint8 *bytes, gsize *size)
{
  *size = (gsize) g_rand_int_range (rand, 1, (gint32) *size);
}

static void
zero_a_page (GRand *rand, guint8 *bytes, gsize *size)
{
  gsize page = (gsize) g_rand_int_range (rand, 0, (gint32) (*size / 4096));

  memset (bytes + page * 4096, 0, 4096);
}

static void
mix (GRand *rand, guint8 *bytes, gsize *size)
{
  for (int i = 0; i < 40; i++)
    bytes[g_rand_int_range (rand, 0, (gint32) *size)] = (guint8) g_rand_int (rand);
}

static void
swap_pages (GRand *rand, guint8 *bytes, gsize *size)
{
  gsize a = 4096 * (gsize) g_rand_int_range (rand, 1, (gint32) (*size / 4096));
  gsize b = 4096 * (gsize) g_rand_int_range (rand, 1, (gint32) (*size / 4096));

  for (gsize i = 0; i < 4096; i++)
    {
      guint8 byte = bytes[a + i];

      bytes[a + i] = bytes[b + i];
      bytes[b + i] = byte;
    }
}

/* Opened, looked at in every way, and closed: it never crashes, and where it is refused not a byte
 * is changed. */
static void
look_at (const char *path, PrcStoreMode mode)
{
  g_autoptr (GBytes) before = place_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, mode, &error);

  if (store != NULL)
    {
      g_autoptr (PrcSeason) season = prc_store_load (store, NULL);
      g_autoptr (PrcRunningOrder) order = prc_store_load_order (store, 1, NULL);
      g_autoptr (GPtrArray) events = prc_journal_load (store, 1, FALSE, NULL);
      g_autoptr (GHashTable) imported = prc_store_load_imported (store, NULL);

      prc_store_verify (store, NULL);
      prc_store_close (store);
    }
  else
    g_assert_nonnull (error);
  g_autoptr (GBytes) after = place_read (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_damage (void)
{
  const Harm harms[] = { flip, cut, zero_a_page, mix, swap_pages };
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 25);
  g_autofree char *path = name_in (place, "harmed.season");
  guint32 seed = (guint32) g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  prc_store_close (store);
  g_autoptr (GBytes) sound = place_read (place->path);
  for (int i = 0; i < 150; i++)
    {
      gsize size = g_bytes_get_size (sound);
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sound, NULL), size);

      harms[i % (int) G_N_ELEMENTS (harms)](rand, bytes, &size);
      place_write (path, bytes, size);
      look_at (path, i % 2 ? PRC_STORE_OPEN_READ : PRC_STORE_OPEN_WRITE);
    }
  g_rand_free (rand);
}

static void
assert_damaged (const char *path, PrcStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED);
}

static void
test_damage_is_told (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 25);
  g_autoptr (GBytes) sound = NULL;

  prc_store_close (store);
  sound = place_read (place->path);
  gsize size = g_bytes_get_size (sound);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (sound, NULL), size);
  place_write (place->path, bytes, size / 2 / 4096 * 4096);
  assert_damaged (place->path, PRC_STORE_OPEN_WRITE);
  assert_damaged (place->path, PRC_STORE_OPEN_READ);
  memset (bytes + 4096, 0, size - 4096);
  place_write (place->path, bytes, size);
  assert_damaged (place->path, PRC_STORE_OPEN_WRITE);
}

static void
tamper (const Place *place, const char *sql)
{
  g_autoptr (PrcDatabase) db = prc_database_open (place->path, PRC_DATABASE_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  prc_database_exec (db, sql, &error);
  g_assert_no_error (error);
}

static void
test_foreign_schema (void)
{
  const char *const additions[] = {
    "CREATE TRIGGER evil AFTER UPDATE ON graduand BEGIN DELETE FROM need; END",
    "CREATE VIEW evil AS SELECT 1",
    "CREATE TABLE evil (id)",
    "CREATE INDEX evil ON graduand (seat)",
    "DROP TRIGGER show_event_no_delete",
    "ALTER TABLE graduand ADD COLUMN evil TEXT",
    "DROP TABLE imported; CREATE TABLE imported (source, id, fields)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      g_autoptr (Place) place = place_new ();
      g_autoptr (PrcStore) store = create (place, 1);

      prc_store_close (store);
      tamper (place, additions[i]);
      assert_damaged (place->path, PRC_STORE_OPEN_WRITE);
      assert_damaged (place->path, PRC_STORE_OPEN_READ);
    }
}

static void
test_dangling_reference (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place, 1);

  prc_store_close (store);
  tamper (place, "PRAGMA foreign_keys = OFF; UPDATE conferral SET award = 99");
  assert_damaged (place->path, PRC_STORE_OPEN_WRITE);
}

/* JSON that is none, and a text that is not UTF-8. */
static void
test_unreadable_values (void)
{
  const char *const changes[] = {
    "UPDATE season SET title = '{\"en\": 7'",
    "UPDATE season SET title = '[1,2]'",
    "UPDATE graduand SET family = CAST (x'4dfc6c6c6572' AS TEXT)",
    "UPDATE graduand SET family = CAST (x'41004200' AS TEXT)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Place) place = place_new ();
      g_autoptr (PrcStore) store = create (place, 1);
      g_autoptr (GError) error = NULL;

      prc_store_close (store);
      tamper (place, changes[i]);
      g_autoptr (PrcStore) again = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
      g_assert_no_error (error);
      g_assert_null (prc_store_load (again, &error));
      g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/care/backup", test_backup);
  g_test_add_func ("/store/care/backup-while-live", test_backup_while_live);
  g_test_add_func ("/store/care/backup-too-late", test_backup_too_late);
  g_test_add_func ("/store/care/backup-and-close", test_backup_and_close);
  g_test_add_func ("/store/care/verify", test_verify);
  g_test_add_func ("/store/care/damage", test_damage);
  g_test_add_func ("/store/care/damage-is-told", test_damage_is_told);
  g_test_add_func ("/store/care/foreign-schema", test_foreign_schema);
  g_test_add_func ("/store/care/dangling-reference", test_dangling_reference);
  g_test_add_func ("/store/care/unreadable-values", test_unreadable_values);
  return g_test_run ();
}
