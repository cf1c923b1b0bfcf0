/* store-driver.c - a program to be broken: it does what the store does, says what it promised, and
 * looks at what is left.
 *
 *   store-driver create FILE          'created'
 *   store-driver edit FILE N          'edit I' after each of N edits
 *   store-driver show FILE N          'ack SEQ' after each of N steps
 *   store-driver die FILE N           the same, and then it kills itself
 *   store-driver resume FILE N        goes on where the journal ends: 'ack SEQ' after each
 *   store-driver retry FILE N         N steps at once, in a main loop that must not stand still
 *   store-driver hang FILE            a step that the disk may hang in, and a close that must not
 *   store-driver squeeze FILE N       fills the disk in mid-show, then N more steps
 *   store-driver open FILE r|w        'ok', or the number of the error
 *   store-driver backup FILE OUT      'backup'
 *   store-driver live FILE OUT N      N steps and a backup among them: 'ack SEQ', 'backup'
 *   store-driver calm FILE OUT        steps while a copy is made, none of which may wait for it
 *   store-driver old FILE             makes a season of an older schema (no schema was ever so)
 *   store-driver migrate FILE         'migrated'
 *   store-driver check FILE [OUT]     is all there that was promised in $SWEEP_OUT or $CRASH_ACKS
 *                                     (and the first $STORE_FLOOR steps), and did nothing wait
 *
 * Exit: 0 done, 3 could not be done (and said so), 5 something waited that must not, 1 check: one
 * of the promises was broken.
 */
#include "prc-database.h"
#include "prc-journal.h"
#include "prc-schema.h"
#include "prc-store-private.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_AT_FIRST 20
#define CLOSE_MS 60
#define CALM_MS 100

typedef struct
{
  int steps, edits;
  gboolean created, backup, migrated;
} Promises;

/* One write each, so that it is there or not. */
static void
say (const char *format, int n)
{
  char line[40];
  int length = g_snprintf (line, sizeof line, format, n);

  if (write (1, line, (size_t) length) != length)
    exit (4);
}

static int
give_up (const GError *error)
{
  fprintf (stderr, "store-driver: %s\n", error != NULL ? error->message : "?");
  return 3;
}

/* --- doing ------------------------------------------------------------------------------------ */

static PrcGraduand *
make_graduand (int number)
{
  PrcGraduand *graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();
  PrcConferral *conferral = prc_conferral_new ();

  prc_set_string (&id->source, "aldermere");
  id->id = g_strdup_printf ("%05d", number);
  g_ptr_array_add (graduand->ids, id);
  graduand->name = prc_person_name_new ();
  graduand->name->given = g_strdup_printf ("Given %d", number);
  prc_set_string (&graduand->name->family, "Ní Bhriain");
  conferral->award = 1;
  g_ptr_array_add (graduand->conferrals, conferral);
  return graduand;
}

static PrcSeason *
make_season (void)
{
  PrcSeason *season = prc_season_new ();
  PrcInstitution *institution = prc_institution_new ();
  PrcAward *award = prc_award_new ();
  PrcCeremony *ceremony = prc_ceremony_new ();

  season->title = prc_text_new ("en", "Summer 2026", NULL);
  institution->id = award->id = ceremony->id = 1;
  prc_set_string (&institution->code, "aldermere");
  award->institution = 1;
  ceremony->title = prc_text_new ("en", "Medicine", NULL);
  g_ptr_array_add (season->institutions, institution);
  g_ptr_array_add (season->awards, award);
  g_ptr_array_add (season->ceremonies, ceremony);
  for (int i = 1; i <= N_AT_FIRST; i++)
    g_ptr_array_add (season->graduands, make_graduand (i));
  return season;
}

static int
do_create (const char *path)
{
  g_autoptr (PrcSeason) season = make_season ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_create (path, season, NULL, &error);

  if (store == NULL)
    return give_up (error);
  say ("created\n", 0);
  return 0;
}

/* Adds one and changes another, so that half an edit can be told. */
static gboolean
edit (PrcStore *store, gpointer data, GError **error)
{
  int number = GPOINTER_TO_INT (data);
  g_autoptr (PrcGraduand) added = make_graduand (N_AT_FIRST + number);
  g_autoptr (PrcGraduand) changed = make_graduand (number);

  changed->id = number;
  prc_set_string (&changed->seat, "A1");
  return prc_store_put_graduand (store, added, error) > 0 &&
         prc_store_put_graduand (store, changed, error) > 0;
}

static int
do_edit (const char *path, int n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, PRC_STORE_OPEN_WRITE, &error);
  int done = 0;

  if (store == NULL)
    return give_up (error);
  for (int i = 1; i <= n; i++)
    {
      g_clear_error (&error);
      if (prc_store_edit (store, "One more", edit, GINT_TO_POINTER (done + 1), &error))
        say ("edit %d\n", ++done);
      else
        give_up (error);
    }
  /* There and back: meanwhile the last one is promised to nobody. */
  say ("edit %d\n", MAX (done - 1, 0));
  if (done > 0 && prc_store_undo (store, NULL, NULL) && prc_store_redo (store, NULL, NULL))
    say ("edit %d\n", done);
  return done == n ? 0 : 3;
}

static PrcShowEvent *
make_event (gint64 seq)
{
  PrcShowEvent *event = prc_show_event_new ();

  event->seq = seq;
  event->kind = seq == 1 ? PRC_EVENT_OPEN : PRC_EVENT_GO;
  event->at_utc = 1784000000000 + seq;
  prc_set_string (&event->device, "cli");
  return event;
}

static void
step (PrcJournal *journal, gint64 seq)
{
  g_autoptr (PrcShowEvent) event = make_event (seq);
  g_autoptr (GError) error = NULL;

  /* What came before it in the queue is on the disk as well. */
  if (prc_journal_append (journal, event, &error))
    say ("ack %d\n", (int) seq);
  else
    give_up (error);
}

static PrcJournal *
open_show (const char *path, PrcStore **store)
{
  g_autoptr (GError) error = NULL;
  PrcJournal *journal = NULL;

  *store = prc_store_open (path, PRC_STORE_OPEN_WRITE, &error);
  if (*store != NULL)
    journal = prc_journal_open (*store, 1, FALSE, &error);
  if (journal == NULL)
    give_up (error);
  return journal;
}

static int
do_show (const char *path, int n, const char *out, gboolean die)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcJournal) journal = open_show (path, &store);
  g_autoptr (GError) error = NULL;

  if (journal == NULL)
    return 3;
  gint64 first = prc_journal_get_events (journal)->len + 1;
  for (int i = 0; i < n; i++)
    {
      step (journal, first + i);
      if (out == NULL || i != n / 2)
        continue;
      if (prc_store_backup (store, out, &error))
        say ("backup\n", 0);
      else
        give_up (error);
    }
  if (die)
    kill (getpid (), SIGKILL);
  return prc_journal_close (journal, CLOSE_MS) ? 0 : 3;
}

/* --- in a main loop --------------------------------------------------------------------------- */

typedef struct
{
  int stored, failed, ticks;
} Watch;

static void
on_done (PrcJournal *journal, const PrcShowEvent *event, const GError *error, gpointer data)
{
  Watch *watch = data;

  if (error != NULL)
    {
      watch->failed++;
      return;
    }
  watch->stored++;
  say ("ack %d\n", (int) event->seq);
}

static gboolean
on_tick (gpointer data)
{
  ((Watch *) data)->ticks++;
  return G_SOURCE_CONTINUE;
}

/* Nothing else comes to push what failed: it is tried again by itself. Says how long the loop was
 * watched, in ticks of 10 ms, and how many of them it could keep. */
static int
do_retry (const char *path, int n)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcJournal) journal = open_show (path, &store);
  Watch watch = { 0, 0, 0 };
  gint64 from = g_get_monotonic_time ();

  if (journal == NULL)
    return 3;
  guint ticker = g_timeout_add_full (G_PRIORITY_HIGH, 10, on_tick, &watch, NULL);
  for (int i = 1; i <= n; i++)
    {
      g_autoptr (PrcShowEvent) event = make_event (i);

      prc_journal_append_async (journal, event, on_done, &watch);
    }
  gint64 asked = g_get_monotonic_time () - from;
  while (watch.stored < n)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticker);
  gint64 ms = (g_get_monotonic_time () - from) / 1000;
  fprintf (stderr, "stored %d, failed %d, asked in %d ms, %d ms, %d ticks\n", watch.stored,
           watch.failed, (int) (asked / 1000), (int) ms, watch.ticks);
  /* Half of them is what a busy machine may cost. */
  if (ms > 100 && watch.ticks < ms / 20)
    return 5;
  return prc_journal_close (journal, CLOSE_MS) ? 0 : 3;
}

static int
do_hang (const char *path)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcJournal) journal = open_show (path, &store);
  g_autoptr (PrcShowEvent) event = make_event (1);
  g_autoptr (GError) error = NULL;
  gint64 from = g_get_monotonic_time ();

  if (journal == NULL)
    return 3;
  prc_journal_append_async (journal, event, NULL, NULL);
  gboolean saved = prc_journal_close (journal, 100);
  fprintf (stderr, "closed in %d ms\n", (int) ((g_get_monotonic_time () - from) / 1000));
  if (g_get_monotonic_time () - from > 5 * G_USEC_PER_SEC)
    return 5;
  if (saved)
    return 0;
  /* What hangs keeps the file; the rest of the program goes on without it. */
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  return season == NULL && error != NULL ? 3 : 5;
}

typedef struct
{
  PrcStore *store;
  const char *out;
  gboolean done;
  gint ended; /* atomic */
} Copying;

static gpointer
copy_in_thread (gpointer data)
{
  Copying *copying = data;
  g_autoptr (GError) error = NULL;

  copying->done = prc_store_backup (copying->store, copying->out, &error);
  if (!copying->done)
    give_up (error);
  g_atomic_int_set (&copying->ended, TRUE);
  return NULL;
}

/* Steps for as long as a copy is made on a disk that takes its time: none of them waits for it. */
static int
do_calm (const char *path, const char *out)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcJournal) journal = open_show (path, &store);
  Copying copying = { store, out, FALSE, FALSE };
  gint64 worst = 0;
  int n = 0;

  if (journal == NULL)
    return 3;
  step (journal, ++n);
  GThread *thread = g_thread_new ("copy", copy_in_thread, &copying);
  while (!g_atomic_int_get (&copying.ended))
    {
      gint64 from = g_get_monotonic_time ();

      step (journal, ++n);
      worst = MAX (worst, g_get_monotonic_time () - from);
      g_usleep (2000);
    }
  g_thread_join (thread);
  fprintf (stderr, "%d steps, the slowest %d ms\n", n, (int) (worst / 1000));
  if (copying.done)
    say ("backup\n", 0);
  /* Each call of the copy takes CALM_MS. */
  if (worst > CALM_MS * 1000)
    return 5;
  return prc_journal_close (journal, CLOSE_MS) && copying.done ? 0 : 3;
}

static void
fill_disk (const char *beside)
{
  g_autofree char *folder = g_path_get_dirname (beside);
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  static const char zeros[4096];

  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  close (fd);
}

/* The reserve beside the season is what the steps after this live on. */
static int
do_squeeze (const char *path, int n)
{
  g_autoptr (PrcStore) store = NULL;
  g_autoptr (PrcJournal) journal = open_show (path, &store);

  if (journal == NULL)
    return 3;
  step (journal, 1);
  fill_disk (path);
  for (int i = 2; i <= n + 1; i++)
    step (journal, i);
  return prc_journal_get_n_unsaved (journal) == 0 ? 0 : 3;
}

static int
do_open (const char *path, const char *how)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (
      path, g_str_equal (how, "w") ? PRC_STORE_OPEN_WRITE : PRC_STORE_OPEN_READ, &error);

  if (store == NULL)
    {
      give_up (error);
      say ("%d\n", error->code);
      return 3;
    }
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  if (season == NULL || season->graduands->len < N_AT_FIRST)
    return give_up (error);
  say ("ok\n", 0);
  return 0;
}

static int
do_backup (const char *path, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, PRC_STORE_OPEN_WRITE, &error);

  if (store == NULL || !prc_store_backup (store, out, &error))
    return give_up (error);
  say ("backup\n", 0);
  return 0;
}

/* What can be read into another file: that is whole, or not there. */
static int
do_recover (const char *path, const char *out)
{
  g_autoptr (GError) error = NULL;
  guint n_lost;

  if (!prc_store_recover (path, out, &n_lost, &error))
    return give_up (error);
  say ("backup\n", 0);
  return 0;
}

/* --- an older schema -------------------------------------------------------------------------- */

#define SQL_NAMES                                                                                  \
  "SELECT name FROM sqlite_schema WHERE type = '%s' AND name NOT LIKE 'sqlite!_%%' ESCAPE '!'"     \
  " ORDER BY rootpage DESC"

static GHashTable *
list_names (PrcDatabase *db, const char *sql, GPtrArray *in_order)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *row = NULL;

  sqlite3_prepare_v2 (prc_database_get_handle (db), sql, -1, &row, NULL);
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      char *name = g_strdup ((const char *) sqlite3_column_text (row, 0));

      g_ptr_array_add (in_order, name);
      g_hash_table_add (names, name);
    }
  sqlite3_finalize (row);
  return names;
}

/* Adds to @undo a statement of @form for each name that @sql finds in @db and not in @first. */
static void
undo_names (GString *undo, PrcDatabase *db, PrcDatabase *first, const char *sql, const char *form)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  g_autoptr (GPtrArray) there = g_ptr_array_new ();
  g_autoptr (GHashTable) names = list_names (db, sql, here);
  g_autoptr (GHashTable) known = list_names (first, sql, there);

  for (guint i = 0; i < here->len; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (here, i)))
      g_string_append_printf (undo, "%s%s;", form, (const char *) g_ptr_array_index (here, i));
}

/* What takes away all that schema 1 did not have yet: what refers goes before what is referred to.
 */
static char *
dup_undo (PrcDatabase *db, PrcDatabase *first)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autofree char *indexes = g_strdup_printf (SQL_NAMES, "index");
  g_autofree char *all = g_strdup_printf (SQL_NAMES, "table");
  g_autoptr (GHashTable) known = list_names (first, all, tables);
  GString *undo = g_string_new (NULL);

  undo_names (undo, db, first, indexes, "DROP INDEX ");
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *columns =
          g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
      g_autofree char *form = g_strdup_printf ("ALTER TABLE %s DROP COLUMN ", table);

      undo_names (undo, db, first, columns, form);
    }
  undo_names (undo, db, first, all, "DROP TABLE ");
  g_string_append (undo, "PRAGMA user_version = 1");
  return g_string_free (undo, FALSE);
}

static int
do_old (const char *path)
{
  int status = do_create (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDatabase) first = prc_database_open (NULL, PRC_DATABASE_MEMORY, &error);
  g_autoptr (PrcDatabase) db =
      status == 0 ? prc_database_open (path, PRC_DATABASE_WRITE, &error) : NULL;

  if (db == NULL || first == NULL || !prc_schema_create_version (first, 1, &error))
    return give_up (error);
  g_autofree char *undo = dup_undo (db, first);
  return prc_database_exec (db, undo, &error) ? 0 : give_up (error);
}

static int
do_migrate (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, PRC_STORE_OPEN_WRITE, &error);

  if (store == NULL)
    return give_up (error);
  say ("migrated\n", 0);
  return 0;
}

/* --- checking --------------------------------------------------------------------------------- */

static Promises
read_promises (void)
{
  const char *name = g_getenv ("CRASH_ACKS") ? g_getenv ("CRASH_ACKS") : g_getenv ("SWEEP_OUT");
  FILE *file = name != NULL ? fopen (name, "r") : NULL;
  const char *floor = g_getenv ("STORE_FLOOR");
  Promises promises = { floor != NULL ? atoi (floor) : 0, 0, FALSE, FALSE, FALSE };
  char line[64];
  int n;

  while (file != NULL && fgets (line, sizeof line, file) != NULL)
    {
      if (sscanf (line, "ack %d", &n) == 1)
        promises.steps = MAX (promises.steps, n);
      if (sscanf (line, "edit %d", &n) == 1)
        promises.edits = n;
      promises.created |= g_str_equal (line, "created\n");
      promises.backup |= g_str_equal (line, "backup\n");
      promises.migrated |= g_str_equal (line, "migrated\n");
    }
  if (file != NULL)
    fclose (file);
  return promises;
}

static int
bad (const char *what, const GError *error)
{
  printf ("check: %s: %s\n", what, error != NULL ? error->message : "");
  return 1;
}

/* Every edit whole: as many were added as changed. */
static gboolean
edits_are_whole (const PrcSeason *season, const Promises *promises)
{
  guint added = season->graduands->len - N_AT_FIRST, changed = 0;

  for (guint i = 0; i < season->graduands->len; i++)
    changed += ((const PrcGraduand *) g_ptr_array_index (season->graduands, i))->seat != NULL;
  return season->graduands->len >= N_AT_FIRST && added == changed &&
         added >= (guint) promises->edits;
}

static int
check_store (const char *path, PrcStoreMode mode, const Promises *promises)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcStore) store = prc_store_open (path, mode, &error);

  if (store == NULL || !prc_store_verify (store, &error))
    return bad ("can't be opened, or is not sound", error);
  g_autoptr (PrcSeason) season = prc_store_load (store, &error);
  g_autoptr (GPtrArray) events = prc_journal_load (store, 1, FALSE, &error);
  g_autoptr (GPtrArray) history = prc_store_load_history (store, &error);
  if (season == NULL || events == NULL || history == NULL)
    return bad ("can't be read", error);
  if (!edits_are_whole (season, promises))
    return bad ("an edit is not whole, or is gone", NULL);
  if (events->len < (guint) promises->steps)
    return bad ("a step is gone", NULL);
  if (mode == PRC_STORE_OPEN_READ)
    return 0;
  g_autoptr (PrcJournal) journal = prc_journal_open (store, 1, FALSE, &error);
  if (journal == NULL || prc_journal_get_events (journal)->len < events->len ||
      !prc_journal_close (journal, 5000))
    return bad ("the show can't go on", error);
  return 0;
}

static int
check_leftovers (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name, *status = g_getenv ("SWEEP_RC");
  gboolean was_killed = status == NULL || g_str_equal (status, "137");

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, "-shm"))
        return bad ("there is a -shm file", NULL);
      if (!was_killed && strstr (name, ".part-") != NULL)
        return bad ("half a file was left", NULL);
    }
  return 0;
}

static int
do_check (const char *path, const char *out)
{
  Promises promises = read_promises ();
  const Promises none = { 0 };
  int status = check_leftovers (path);

  if (g_strcmp0 (g_getenv ("SWEEP_RC"), "5") == 0)
    return bad ("something waited that must not wait", NULL);
  if (status != 0)
    return status;
  if (out != NULL && g_file_test (out, G_FILE_TEST_EXISTS))
    status = check_store (out, PRC_STORE_OPEN_READ, &none);
  else if (out != NULL && promises.backup)
    status = bad ("the backup is gone", NULL);
  if (status != 0)
    return status;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return promises.created || promises.steps || promises.edits ? bad ("no file", NULL) : 0;
  status = check_store (path, PRC_STORE_OPEN_READ, &promises);
  return status == 0 ? check_store (path, PRC_STORE_OPEN_WRITE, &promises) : status;
}

static int
run (const char *verb, const char *path, const char *third, int n)
{
  if (g_str_equal (verb, "create"))
    return do_create (path);
  if (g_str_equal (verb, "old"))
    return do_old (path);
  if (g_str_equal (verb, "migrate"))
    return do_migrate (path);
  if (g_str_equal (verb, "hang"))
    return do_hang (path);
  if (g_str_equal (verb, "check"))
    return do_check (path, third);
  if (third == NULL)
    return 2;
  if (g_str_equal (verb, "edit"))
    return do_edit (path, atoi (third));
  if (g_str_equal (verb, "show") || g_str_equal (verb, "resume"))
    return do_show (path, atoi (third), NULL, FALSE);
  if (g_str_equal (verb, "die"))
    return do_show (path, atoi (third), NULL, TRUE);
  if (g_str_equal (verb, "retry"))
    return do_retry (path, atoi (third));
  if (g_str_equal (verb, "squeeze"))
    return do_squeeze (path, atoi (third));
  if (g_str_equal (verb, "open"))
    return do_open (path, third);
  if (g_str_equal (verb, "backup"))
    return do_backup (path, third);
  if (g_str_equal (verb, "recover"))
    return do_recover (path, third);
  if (g_str_equal (verb, "calm"))
    return do_calm (path, third);
  return g_str_equal (verb, "live") ? do_show (path, n, third, FALSE) : 2;
}

int
main (int argc, char **argv)
{
  int status = argc > 2 ? run (argv[1], argv[2], argv[3], argc > 4 ? atoi (argv[4]) : 0) : 2;

  if (status == 2)
    fprintf (stderr, "store-driver: see the head of store-driver.c\n");
  return status;
}
