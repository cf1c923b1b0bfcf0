#include "store-fixture.h"

#include "prc-connection.h"
#include "prc-journal-spool.h"
#include "prc-journal-writer.h"
#include "prc-store-private.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define ENOUGH_MS 10000

static PrcStore *
create (const Place *place)
{
  g_autoptr (PrcSeason) season = fixture_season (3);
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_create (place->path, season, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static PrcStore *
open_store (const Place *place, PrcStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_open (place->path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static PrcJournal *
open_journal (PrcStore *store, gboolean rehearsal)
{
  g_autoptr (GError) error = NULL;
  PrcJournal *journal = prc_journal_open (store, 1, rehearsal, &error);

  g_assert_no_error (error);
  return journal;
}

static PrcShowEvent *
make_event (gint64 seq)
{
  PrcShowEvent *event = prc_show_event_new ();

  event->seq = seq;
  event->kind = seq == 1 ? PRC_EVENT_OPEN : PRC_EVENT_GO;
  event->at_utc = 1784000000000 + seq;
  event->at_boot_ms = seq * 8000;
  prc_set_string (&event->boot_id, "b0071d");
  prc_set_string (&event->device, "console");
  prc_set_string (&event->detail, seq == 1 ? "digest of the order" : NULL);
  return event;
}

static void
append (PrcJournal *journal, gint64 from, gint64 to)
{
  for (gint64 seq = from; seq <= to; seq++)
    {
      g_autoptr (PrcShowEvent) event = make_event (seq);
      g_autoptr (GError) error = NULL;

      g_assert_true (prc_journal_append (journal, event, &error));
      g_assert_no_error (error);
    }
}

static guint
count_stored (PrcStore *store, gboolean rehearsal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = prc_journal_load (store, 1, rehearsal, &error);

  g_assert_no_error (error);
  return events->len;
}

static void
test_append_and_come_back (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);

  g_assert_cmpuint (prc_journal_get_events (journal)->len, ==, 0);
  g_assert_cmpuint (prc_journal_get_free_space (journal), >, 0);
  append (journal, 1, 20);
  g_assert_cmpuint (prc_journal_get_n_unsaved (journal), ==, 0);
  g_autofree char *live = place_list (place);
  g_assert_cmpstr (
      live, ==,
      ".test.season-ballast .test.season-hold .test.season-lock test.season test.season-wal");
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_autofree char *held = place_list (place);
  g_assert_cmpstr (held, ==, ".test.season-hold .test.season-lock test.season");
  g_assert_cmpuint (count_stored (store, FALSE), ==, 20);

  g_autoptr (PrcJournal) again = open_journal (store, FALSE);
  g_assert_cmpuint (prc_journal_get_events (again)->len, ==, 20);
  const PrcShowEvent *first = prc_journal_get_events (again)->pdata[0];
  g_assert_cmpstr (first->detail, ==, "digest of the order");
  g_assert_cmpint (first->at_utc, ==, 1784000000001);
  append (again, 21, 22);
  g_assert_true (prc_journal_close (again, ENOUGH_MS));
  prc_store_close (store);

  g_autoptr (PrcStore) reader = open_store (place, PRC_STORE_OPEN_READ);
  g_assert_cmpuint (count_stored (reader, FALSE), ==, 22);
  g_autoptr (GError) error = NULL;
  g_assert_true (prc_store_verify (reader, &error));
  g_assert_no_error (error);
}

static void
test_wrong_seq (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (PrcShowEvent) late = make_event (5);
  g_autoptr (GError) error = NULL;

  append (journal, 1, 2);
  g_assert_false (prc_journal_append (journal, late, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT);
  append (journal, 3, 3);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
}

static gboolean
do_nothing (PrcStore *store, gpointer data, GError **error)
{
  return TRUE;
}

static void
test_live_refuses_the_rest (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_null (prc_store_load (store, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE);
  g_clear_error (&error);
  g_assert_false (prc_store_edit (store, "No", do_nothing, NULL, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE);
  g_clear_error (&error);
  g_assert_null (prc_journal_open (store, 1, FALSE, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE);
  g_clear_error (&error);
  g_assert_null (prc_journal_load (store, 1, FALSE, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_autoptr (PrcSeason) season = fixture_load (store);
}

/* Another program, made before there are threads that may hold a lock: waits to be told. */
static pid_t
fork_reader (const Place *place, int *tell)
{
  g_autoptr (GError) error = NULL;
  int ends[2];
  char word;

  g_assert_cmpint (pipe (ends), ==, 0);
  *tell = ends[1];
  pid_t child = fork ();
  if (child != 0)
    {
      close (ends[0]);
      return child;
    }
  if (read (ends[0], &word, 1) != 1)
    _exit (2);
  PrcStore *reader = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
  _exit (reader == NULL && error->code == PRC_STORE_ERROR_BUSY &&
                 strstr (error->message, "under way") != NULL
             ? 0
             : 1);
}

static void
test_live_is_exclusive (void)
{
  g_autoptr (Place) place = place_new ();
  int tell = -1;
  pid_t child = fork_reader (place, &tell);
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  int status = 0;

  g_assert_cmpint (write (tell, "!", 1), ==, 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (tell);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  append (journal, 1, 1);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
}

static void
test_unknown_ceremony (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (GError) error = NULL;

  g_assert_null (prc_journal_open (store, 7, FALSE, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND);
  g_autoptr (PrcSeason) season = fixture_load (store);
}

static void
test_rehearsal_is_apart (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) rehearsal = open_journal (store, TRUE);

  append (rehearsal, 1, 3);
  g_assert_true (prc_journal_close (rehearsal, ENOUGH_MS));
  g_assert_cmpuint (count_stored (store, FALSE), ==, 0);
  g_assert_cmpuint (count_stored (store, TRUE), ==, 3);
}

static void
tamper (const Place *place, const char *sql)
{
  g_autoptr (PrcDatabase) db = prc_database_open (place->path, PRC_DATABASE_WRITE, NULL);

  g_assert_true (prc_database_exec (db, sql, NULL));
}

static void
test_append_only (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (PrcDatabase) db = NULL;

  append (journal, 1, 3);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  prc_store_close (store);
  db = prc_database_open (place->path, PRC_DATABASE_WRITE, NULL);
  g_assert_false (prc_database_exec (db, "DELETE FROM show_event", NULL));
  g_assert_false (prc_database_exec (db, "UPDATE show_event SET kind = 'back'", NULL));
}

/* What SQLite takes for sound is not: the chain of digests says so, and nothing is written. */
static void
test_broken_chain (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (GError) error = NULL;

  append (journal, 1, 5);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  prc_store_close (store);
  tamper (place, "DROP TRIGGER show_event_no_update;"
                 "UPDATE show_event SET device = 'consolf' WHERE seq = 3;"
                 "CREATE TRIGGER show_event_no_update BEFORE UPDATE ON show_event BEGIN\n"
                 "  SELECT raise (ABORT, 'the journal is append-only');\nEND;");
  g_autoptr (PrcStore) again = open_store (place, PRC_STORE_OPEN_WRITE);
  g_autoptr (GBytes) before = place_read (place->path);
  g_assert_null (prc_journal_open (again, 1, FALSE, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "step 3"));
  g_clear_error (&error);
  g_assert_false (prc_store_verify (again, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED);
  prc_store_close (again);
  g_autoptr (GBytes) after = place_read (place->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* --- in the main loop ------------------------------------------------------------------------- */

typedef struct
{
  gint64 stored;  /* the last seq that is on the disk */
  int n_failures; /* reports with an error */
  GArray *unsaved;
} Watch;

static void
on_done (PrcJournal *journal, const PrcShowEvent *event, const GError *error, gpointer data)
{
  Watch *watch = data;

  g_assert_nonnull (event->digest);
  if (error != NULL)
    {
      watch->n_failures++;
      return;
    }
  g_assert_cmpint (event->seq, ==, watch->stored + 1);
  watch->stored = event->seq;
}

static void
on_unsaved (PrcJournal *journal, guint n, gpointer data)
{
  g_array_append_val (((Watch *) data)->unsaved, n);
}

static void
append_async (PrcJournal *journal, gint64 from, gint64 to, Watch *watch)
{
  for (gint64 seq = from; seq <= to; seq++)
    {
      g_autoptr (PrcShowEvent) event = make_event (seq);

      prc_journal_append_async (journal, event, on_done, watch);
    }
}

static void
test_async (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  Watch watch = { 0, 0, g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_signal_connect (journal, "unsaved", G_CALLBACK (on_unsaved), &watch);
  append_async (journal, 1, 50, &watch);
  while (watch.stored < 50)
    g_main_context_iteration (NULL, TRUE);
  append_async (journal, 51, 60, &watch);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_cmpint (watch.stored, ==, 60);
  g_assert_cmpint (watch.n_failures, ==, 0);
  g_assert_cmpuint (watch.unsaved->len, ==, 0);
  g_assert_cmpuint (count_stored (store, FALSE), ==, 60);
  g_array_unref (watch.unsaved);
}

/* --- trouble ---------------------------------------------------------------------------------- */

/* No file may grow past @size: the nearest thing to a failing disk that needs no rights. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_failing_disk (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  Watch watch = { 0, 0, g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_signal_connect (journal, "unsaved", G_CALLBACK (on_unsaved), &watch);
  append_async (journal, 1, 5, &watch);
  while (watch.stored < 5)
    g_main_context_iteration (NULL, TRUE);
  limit_files (1024);
  append_async (journal, 6, 8, &watch);
  while (watch.n_failures < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (prc_journal_get_n_unsaved (journal), ==, 3);
  limit_files (RLIM_INFINITY);
  append_async (journal, 9, 9, &watch);
  while (watch.stored < 9)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (watch.unsaved->len, >=, 2);
  g_assert_cmpuint (g_array_index (watch.unsaved, guint, 0), >, 0);
  g_assert_cmpuint (g_array_index (watch.unsaved, guint, watch.unsaved->len - 1), ==, 0);
  g_assert_cmpint (watch.n_failures, ==, 3);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_cmpuint (count_stored (store, FALSE), ==, 9);
  g_array_unref (watch.unsaved);
}

/* Without another step it is tried again by itself, here at the closing. */
static void
test_failing_then_closed (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (PrcShowEvent) second = make_event (2);
  g_autoptr (GError) error = NULL;

  append (journal, 1, 1);
  limit_files (1024);
  g_assert_false (prc_journal_append (journal, second, &error));
  g_assert_nonnull (error);
  limit_files (RLIM_INFINITY);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_cmpuint (count_stored (store, FALSE), ==, 2);
}

/* The program dies with steps that were never stored: the next opening has them. */
static void
test_steps_survive_in_memory (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  int status = 0;

  prc_store_close (store);
  pid_t child = fork ();
  if (child == 0)
    {
      PrcStore *mine = open_store (place, PRC_STORE_OPEN_WRITE);
      PrcJournal *journal = open_journal (mine, FALSE);
      g_autoptr (PrcShowEvent) third = make_event (3);
      g_autoptr (PrcShowEvent) fourth = make_event (4);

      append (journal, 1, 2);
      limit_files (8 * 1024);
      if (prc_journal_append (journal, third, NULL) || prc_journal_append (journal, fourth, NULL))
        _exit (1);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_autoptr (PrcStore) again = open_store (place, PRC_STORE_OPEN_WRITE);
  g_assert_cmpuint (count_stored (again, FALSE), ==, 2);
  g_autoptr (PrcJournal) journal = open_journal (again, FALSE);
  g_assert_cmpuint (prc_journal_get_events (journal)->len, ==, 4);
  append (journal, 5, 5);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_cmpuint (count_stored (again, FALSE), ==, 5);
}

/* Steps in memory that make no sense any more are not passed over in silence. */
static void
test_steps_lost_in_memory (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autofree char *spool = prc_journal_spool_dup_path (store->path, 1, FALSE);
  g_autofree char *folder = g_path_get_dirname (spool);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);

  g_assert_false (prc_journal_has_lost_steps (journal));
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_clear_object (&journal);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  place_write (spool, "rubbish", 7);
  journal = open_journal (store, FALSE);
  g_assert_true (prc_journal_has_lost_steps (journal));
  append (journal, 1, 1);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_clear_object (&journal);
  journal = open_journal (store, FALSE);
  g_assert_false (prc_journal_has_lost_steps (journal));
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
}

/* Nor are steps that one is missing before: they are kept, not taken in. */
static void
test_steps_without_one_before (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autofree char *spool = prc_journal_spool_dup_path (store->path, 1, FALSE);
  g_autofree char *lost = g_strconcat (spool, ".lost", NULL);
  g_autofree char *folder = g_path_get_dirname (spool);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (PrcShowEvent) third = make_event (3);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);

  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_clear_object (&journal);
  third->digest = prc_show_event_dup_digest (third, 1, "of the second");
  g_ptr_array_add (events, third);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (prc_journal_spool_write (spool, events, NULL));
  journal = open_journal (store, FALSE);
  g_assert_true (prc_journal_has_lost_steps (journal));
  g_assert_cmpuint (prc_journal_get_events (journal)->len, ==, 0);
  append (journal, 1, 1);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_false (g_file_test (spool, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (lost, G_FILE_TEST_EXISTS));
  g_assert_cmpint (unlink (lost), ==, 0);
}

/* --- a disk that does not answer ------------------------------------------------------------ */

static GMutex disk;
static const sqlite3_io_methods *disk_methods;
static sqlite3_io_methods slow_methods;
static int (*open_file) (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                         int *out);

static int
sync_slowly (sqlite3_file *file, int flags)
{
  g_mutex_lock (&disk);
  g_mutex_unlock (&disk);
  return disk_methods->xSync (file, flags);
}

static int
open_slow_file (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out)
{
  int rc = open_file (vfs, name, file, flags, out);

  if (rc != SQLITE_OK)
    return rc;
  disk_methods = file->pMethods;
  slow_methods = *disk_methods;
  slow_methods.xSync = sync_slowly;
  file->pMethods = &slow_methods;
  return rc;
}

/* The files that are opened from here on wait for @disk at each sync. */
static void
use_slow_disk (void)
{
  sqlite3_vfs *own = sqlite3_vfs_find (NULL);
  sqlite3_vfs *slow = g_memdup2 (own, sizeof *own);

  open_file = own->xOpen;
  slow->xOpen = open_slow_file;
  slow->zName = "slow";
  g_assert_cmpint (sqlite3_vfs_register (slow, TRUE), ==, SQLITE_OK);
}

/* Two steps that the disk never takes, and a closing; then the user logs out. */
static void
run_on_hung_disk (const Place *place)
{
  PrcStore *store = open_store (place, PRC_STORE_OPEN_WRITE);
  PrcJournal *journal = open_journal (store, FALSE);
  g_autofree char *spool = prc_journal_spool_dup_path (place->path, 1, FALSE);
  g_autoptr (PrcShowEvent) third = make_event (3);
  g_autoptr (PrcShowEvent) fourth = make_event (4);
  g_autoptr (GError) error = NULL;

  append (journal, 1, 2);
  g_mutex_lock (&disk);
  g_assert_false (prc_journal_append (journal, third, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_IO);
  g_assert_true (g_file_test (spool, G_FILE_TEST_EXISTS));
  prc_journal_append_async (journal, fourth, NULL, NULL);
  g_assert_false (prc_journal_close (journal, 1));
  g_assert_cmpint (unlink (spool), ==, 0);
}

/* Nobody waits for ever: the steps go to memory, a closing ends, and what was in memory is there
 * for the next opening although the user has logged out meanwhile. */
static void
test_disk_that_hangs (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  int status = 0;

  prc_store_close (store);
  pid_t child = fork ();
  if (child == 0)
    {
      use_slow_disk ();
      run_on_hung_disk (place);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_autoptr (PrcStore) again = open_store (place, PRC_STORE_OPEN_WRITE);
  g_autoptr (PrcJournal) journal = open_journal (again, FALSE);
  g_assert_cmpuint (prc_journal_get_events (journal)->len, ==, 4);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_cmpuint (count_stored (again, FALSE), ==, 4);
}

/* What a killed show leaves behind is read and opened like any other file. */
static void
test_after_a_kill (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  int status = 0;

  prc_store_close (store);
  pid_t child = fork ();
  if (child == 0)
    {
      PrcStore *mine = open_store (place, PRC_STORE_OPEN_WRITE);

      append (open_journal (mine, FALSE), 1, 7);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_autoptr (GBytes) before = place_read (place->path);
  g_autoptr (PrcStore) reader = open_store (place, PRC_STORE_OPEN_READ);
  g_assert_cmpuint (count_stored (reader, FALSE), ==, 7);
  prc_store_close (reader);
  g_autoptr (GBytes) after = place_read (place->path);
  g_assert_true (g_bytes_equal (before, after));
  g_autoptr (PrcStore) writer = open_store (place, PRC_STORE_OPEN_WRITE);
  g_assert_cmpuint (count_stored (writer, FALSE), ==, 7);
  g_autofree char *names = place_list (place);
  g_assert_null (strstr (names, "-wal"));
  g_assert_null (strstr (names, "-shm"));
}

static void
ignore (gpointer data)
{
}

/* The file turns out to hold something else: it is not written to any more, the steps stay in
 * memory, and the show goes on with an older backup under another name. */
static void
test_damage_in_mid_show (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autofree char *backup = g_build_filename (place->folder, "backup.season", NULL);
  g_autoptr (PrcJournal) journal = open_journal (store, FALSE);
  g_autoptr (GError) error = NULL;

  append (journal, 1, 2);
  g_assert_true (prc_journal_close (journal, ENOUGH_MS));
  g_assert_true (prc_store_backup (store, backup, &error));
  g_autoptr (PrcJournal) again = open_journal (store, FALSE);
  append (again, 3, 4);
  g_assert_true (prc_journal_close (again, ENOUGH_MS));
  g_autoptr (GPtrArray) stored = prc_journal_load (store, 1, FALSE, &error);
  g_assert_cmpuint (stored->len, ==, 4);

  g_assert_true (prc_connection_go_live (store->db, &error));
  PrcJournalWriter *writer =
      prc_journal_writer_new (g_steal_pointer (&store->db), store->path, 1, FALSE, ignore, NULL);
  g_autoptr (PrcShowEvent) other = make_event (4);
  prc_set_string (&other->digest, "no such digest");
  g_assert_false (prc_journal_writer_append_and_wait (writer, other, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (prc_journal_writer_stop (writer, 1));
  g_assert_null (prc_journal_writer_free (writer));
  prc_store_close (store);

  g_autoptr (PrcStore) rescue = prc_store_open (backup, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_autoptr (PrcJournal) resumed = open_journal (rescue, FALSE);
  g_assert_cmpuint (prc_journal_get_events (resumed)->len, ==, 4);
  append (resumed, 5, 5);
  g_assert_true (prc_journal_close (resumed, ENOUGH_MS));
  g_assert_cmpuint (count_stored (rescue, FALSE), ==, 5);
}

int
main (int argc, char **argv)
{
  g_autofree char *runtime = g_dir_make_tmp ("procession-run-XXXXXX", NULL);

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/journal/append-and-come-back", test_append_and_come_back);
  g_test_add_func ("/store/journal/wrong-seq", test_wrong_seq);
  g_test_add_func ("/store/journal/live-refuses-the-rest", test_live_refuses_the_rest);
  g_test_add_func ("/store/journal/live-is-exclusive", test_live_is_exclusive);
  g_test_add_func ("/store/journal/unknown-ceremony", test_unknown_ceremony);
  g_test_add_func ("/store/journal/rehearsal-is-apart", test_rehearsal_is_apart);
  g_test_add_func ("/store/journal/append-only", test_append_only);
  g_test_add_func ("/store/journal/broken-chain", test_broken_chain);
  g_test_add_func ("/store/journal/async", test_async);
  g_test_add_func ("/store/journal/failing-disk", test_failing_disk);
  g_test_add_func ("/store/journal/failing-then-closed", test_failing_then_closed);
  g_test_add_func ("/store/journal/steps-survive-in-memory", test_steps_survive_in_memory);
  g_test_add_func ("/store/journal/disk-that-hangs", test_disk_that_hangs);
  g_test_add_func ("/store/journal/after-a-kill", test_after_a_kill);
  g_test_add_func ("/store/journal/damage-in-mid-show", test_damage_in_mid_show);
  g_test_add_func ("/store/journal/steps-lost-in-memory", test_steps_lost_in_memory);
  g_test_add_func ("/store/journal/steps-without-one-before", test_steps_without_one_before);
  return g_test_run ();
}
