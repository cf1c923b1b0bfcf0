/* The owner of the running show: commit, then picture; recovery; rehearsals. */
#include "prc-show-record.h"
#include "prc-work-fixture.h"

#include <signal.h>
#include <sys/resource.h>

static const char *const names[] = { "Ada", "Bo", "Cy", "Di", NULL };

static void
withdraw (PrcGraduand *graduand)
{
  graduand->attendance = PRC_ATTENDANCE_WITHDRAWN;
}

static void
rename_cy (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Cyril");
}

static PrcShow *
open_at_ada (PrcWorkFixture *fixture, gboolean rehearsal)
{
  PrcShow *show = prc_work_fixture_open_show (fixture, rehearsal);

  prc_work_fixture_run (show, "start");
  prc_work_fixture_run (show, "stand-by 1");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_expect (show, "running Ada > Bo");
  return show;
}

static void
let_go (PrcShow *show, gboolean end)
{
  g_assert_true (prc_show_close (show, end, NULL));
  g_object_unref (show);
}

/* The end of the program, orderly or not, leaves the show where it was. */
static void
test_recovery (void)
{
  PrcWorkFixture fixture;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = open_at_ada (&fixture, FALSE);
  g_assert_false (prc_show_was_recovered (show));
  let_go (show, FALSE);
  prc_work_fixture_reopen (&fixture);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_true (prc_show_was_recovered (show));
  g_assert_true (prc_show_was_kept_whole (show));
  prc_work_fixture_expect (show, "running Ada > Bo");
  prc_work_fixture_run (show, "go");
  let_go (show, TRUE);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_false (prc_show_was_recovered (show));
  prc_work_fixture_expect (show, "running Bo > Cy");
  prc_work_fixture_run (show, "close");
  prc_work_fixture_expect (show, "closed - > -");
  prc_work_fixture_refuse (show, "go", "not-now");
  prc_work_fixture_run (show, "open");
  prc_work_fixture_expect (show, "running Bo > Cy");
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

/* One step more, as of before the machine was started anew. */
static void
append_of_another_boot (PrcWorkFixture *fixture, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcJournal) journal = prc_journal_open (fixture->store, 1, FALSE, &error);
  g_autoptr (PrcShowEvent) event = prc_show_event_new ();

  g_assert_no_error (error);
  event->seq = seq;
  event->kind = PRC_EVENT_GO;
  event->at_boot_ms = 1000;
  event->boot_id = g_strdup ("11111111-2222-3333-4444-555555555555");
  event->device = g_strdup ("test");
  prc_journal_append (journal, event, &error);
  g_assert_no_error (error);
  prc_journal_close (journal, 1000);
}

/* What waited in memory is gone with the machine: nobody knows whether there was any. */
static void
test_recovery_after_restart (void)
{
  PrcWorkFixture fixture;
  PrcShow *show;
  gint64 seq;

  prc_work_fixture_init (&fixture, names);
  show = open_at_ada (&fixture, FALSE);
  seq = prc_live_state_get_seq (prc_show_get_state (show));
  let_go (show, FALSE);
  append_of_another_boot (&fixture, seq + 1);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  g_assert_true (prc_show_was_recovered (show));
  g_assert_false (prc_show_was_kept_whole (show));
  prc_work_fixture_expect (show, "running Bo > Cy");
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

static void
expect_loaded (PrcWorkFixture *fixture, gboolean rehearsal, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcSeason) season = prc_store_load (fixture->store, &error);
  g_autoptr (PrcShowRecord) record =
      prc_show_record_load (fixture->store, season, 1, rehearsal, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = prc_work_fixture_describe (record->state);
  g_assert_cmpstr (got, ==, wanted);
}

/* Names are as they were when the show was opened, whatever the season says later. */
static void
test_frozen_at_open (void)
{
  PrcWorkFixture fixture;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  /* Nothing was started yet: a correction is taken in. */
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "absent 2");
  let_go (show, TRUE);
  prc_work_fixture_change (&fixture, "3", rename_cy);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "ready - > Academic procession");
  prc_work_fixture_run (show, "start");
  prc_work_fixture_run (show, "stand-by 1");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_expect (show, "running Ada > Cyril"); /* Bo is still absent */
  let_go (show, TRUE);
  /* Now it is not, and nobody vanishes. */
  prc_work_fixture_change (&fixture, "3", withdraw);
  prc_work_fixture_change (&fixture, "4", rename_cy);
  expect_loaded (&fixture, FALSE, "closed - > -");
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "running Ada > Cyril");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_expect (show, "running Cyril > Di");
  let_go (show, FALSE);
  expect_loaded (&fixture, FALSE, "running Cyril > Di");
  prc_work_fixture_clear (&fixture);
}

/* If what was frozen is taken away by undo, the show says so and shows nobody. */
static void
test_order_gone (void)
{
  PrcWorkFixture fixture;
  PrcShowOptions options = { .device = "test" };
  g_autoptr (GError) error = NULL;

  prc_work_fixture_init (&fixture, names);
  let_go (open_at_ada (&fixture, FALSE), TRUE);
  g_assert_true (prc_store_undo (fixture.store, NULL, &error));
  g_assert_null (prc_show_open (fixture.store, 1, &options, &error));
  g_assert_error (error, PRC_SHOW_ERROR, PRC_SHOW_ERROR_ORDER);
  g_clear_error (&error);
  g_assert_true (prc_store_redo (fixture.store, NULL, &error));
  PrcShow *show = prc_show_open (fixture.store, 1, &options, &error);
  g_assert_no_error (error);
  prc_work_fixture_expect (show, "running Ada > Bo");
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

static void
test_rehearsal (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcRunningOrder) order = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = open_at_ada (&fixture, TRUE);
  g_assert_true (prc_show_get_snapshot (show)->rehearsal);
  let_go (show, FALSE);
  /* Not ended: it goes on. */
  show = prc_work_fixture_open_show (&fixture, TRUE);
  prc_work_fixture_expect (show, "running Ada > Bo");
  prc_work_fixture_run (show, "close");
  prc_work_fixture_run (show, "open");
  prc_work_fixture_expect (show, "ready - > Academic procession");
  prc_work_fixture_run (show, "start");
  let_go (show, TRUE);
  /* Ended: the next begins anew; the order is still free, and the show itself untouched. */
  prc_work_fixture_change (&fixture, "3", withdraw);
  show = open_at_ada (&fixture, TRUE);
  prc_work_fixture_run (show, "go");
  prc_work_fixture_expect (show, "running Bo > Di");
  let_go (show, FALSE);
  expect_loaded (&fixture, TRUE, "running Bo > Di");
  expect_loaded (&fixture, FALSE, "closed - > -");
  order = prc_store_load_order (fixture.store, 1, &error);
  g_assert_null (order);
  prc_work_fixture_clear (&fixture);
}

/* No file may grow past @size: the nearest thing to a full disk that needs no rights. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* What is not on the disk at the end is said; opened again, it is there. */
static void
test_closed_unsaved (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  const PrcShowStep go = { .kind = PRC_EVENT_GO };
  gboolean saved = TRUE;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = open_at_ada (&fixture, FALSE);
  limit_files (2048);
  g_assert_true (prc_show_do_and_wait (show, &go, &saved, &error));
  g_assert_false (saved);
  g_assert_false (prc_show_close (show, FALSE, &error));
  g_assert_error (error, PRC_SHOW_ERROR, PRC_SHOW_ERROR_UNSAVED);
  g_object_unref (show);
  limit_files (RLIM_INFINITY);
  prc_work_fixture_reopen (&fixture);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "running Bo > Cy");
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

typedef struct
{
  GMainLoop *loop;
  int stepped, painted;
  gint64 last;
} Watch;

static void
on_stepped (PrcShow *show, gpointer data)
{
  Watch *watch = data;

  /* The console knows of it first; no picture shows it before. */
  watch->stepped++;
  g_assert_cmpint (prc_show_get_snapshot (show)->seq, <,
                   prc_live_state_get_seq (prc_show_get_state (show)));
}

static void
on_snapshot (PrcShow *show, gpointer data)
{
  Watch *watch = data;
  const PrcSnapshot *snapshot = prc_show_get_snapshot (show);

  watch->painted++;
  g_assert_cmpint (snapshot->seq, >, watch->last);
  watch->last = snapshot->seq;
  if (snapshot->seq == prc_live_state_get_seq (prc_show_get_state (show)))
    g_main_loop_quit (watch->loop);
}

static void
test_commit_then_picture (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Watch watch = { loop, 0, 0, 0 };
  g_autoptr (GError) error = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  watch.last = prc_show_get_snapshot (show)->seq;
  g_signal_connect (show, "stepped", G_CALLBACK (on_stepped), &watch);
  g_signal_connect (show, "snapshot", G_CALLBACK (on_snapshot), &watch);
  g_assert_true (prc_show_do (show, &(PrcShowStep){ .kind = PRC_EVENT_START }, &error));
  for (int i = 0; i < 5; i++)
    g_assert_true (prc_show_do (show, &(PrcShowStep){ .kind = PRC_EVENT_GO }, &error));
  g_assert_cmpint (watch.stepped, ==, 6);
  g_assert_cmpint (watch.painted, ==, 0);
  g_main_loop_run (loop);
  g_assert_cmpint (watch.painted, >=, 1);
  /* On a slow disk the picture comes first, after its 50 ms. */
  while (prc_show_get_n_unsaved (show) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (prc_show_do (show, &(PrcShowStep){ .kind = PRC_EVENT_START }, &error));
  g_assert_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_NOT_NOW);
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

/* Someone who was not expected is put in alone: group and card of their own, counted as the name
 * they stand behind. */
static void
test_late (void)
{
  PrcWorkFixture fixture;
  const PrcCue *late;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  prc_work_fixture_change (&fixture, "3", withdraw);
  show = open_at_ada (&fixture, FALSE);
  prc_work_fixture_run (show, "late 3 after 2");
  prc_work_fixture_run (show, "stand-by 2a");
  late = prc_live_state_get_standby (prc_show_get_state (show));
  g_assert_cmpstr (late->card->called, ==, "Cy");
  g_assert_cmpstr (late->external_id, ==, "3");
  g_assert_cmpint (late->card->place, ==, 2);
  g_assert_cmpint (late->card->places, ==, 3);
  g_assert_cmpint (late->item, ==, prc_live_state_get_live (prc_show_get_state (show))->item);
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

static void
test_snapshot (void)
{
  PrcWorkFixture fixture;
  const PrcSnapshot *snapshot;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = open_at_ada (&fixture, FALSE);
  prc_work_fixture_run (show, "absent 2");
  prc_work_fixture_run (show, "message vc slower");
  snapshot = prc_show_get_snapshot (show);
  g_assert_cmpstr (snapshot->live->card->called, ==, "Ada");
  g_assert_cmpstr (snapshot->standby->card->called, ==, "Cy");
  g_assert_cmpuint (snapshot->next->len, ==, 6);
  g_assert_cmpuint (snapshot->struck->len, ==, 1);
  g_assert_cmpuint (snapshot->institutions->len, ==, 2);
  g_assert_cmpint (snapshot->called, ==, 1);
  g_assert_cmpint (snapshot->names, ==, 3); /* who is absent is not to be called */
  g_assert_cmpint (snapshot->group_called, ==, 1);
  g_assert_cmpint (snapshot->group_names, ==, 3);
  g_assert_cmpstr (snapshot->message_vc, ==, "slower");
  g_assert_nonnull (snapshot->ends);
  g_assert_cmpstr (snapshot->languages[0], ==, "en");
  g_autoptr (PrcSnapshot) preview = prc_show_preview (
      prc_show_get_season (show), 1, prc_show_get_order (show), snapshot->standby->number);
  g_assert_cmpint (preview->state, ==, PRC_SHOW_RUNNING);
  g_assert_cmpstr (preview->live->card->called, ==, "Cy");
  g_assert_cmpint (preview->group_called, ==, 3);
  g_assert_cmpstr (preview->standby->card->called, ==, "Di");
  g_assert_cmpint (preview->called, ==, 3);
  g_autoptr (PrcSnapshot) ready =
      prc_show_preview (prc_show_get_season (show), 1, prc_show_get_order (show), 0);
  g_assert_cmpint (ready->state, ==, PRC_SHOW_READY);
  g_assert_null (ready->live);
  g_assert_nonnull (ready->standby);
  let_go (show, FALSE);
  prc_work_fixture_clear (&fixture);
}

static gboolean
put_manner (PrcStore *store, gpointer data, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  g_autoptr (PrcCeremony) ceremony =
      season != NULL ? prc_ceremony_copy (prc_season_find_ceremony (season, 1)) : NULL;

  if (ceremony == NULL)
    return FALSE;
  ceremony->two_stops = ceremony->card_led = TRUE;
  return prc_store_put_ceremony (store, ceremony, error) > 0;
}

/* How the day is run is the ceremony's, not the machine's. */
static void
test_manner (void)
{
  PrcWorkFixture fixture;
  g_autoptr (GError) error = NULL;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, TRUE);
  g_assert_false (prc_show_has_two_stops (show) || prc_show_is_card_led (show));
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  g_assert_true (prc_store_edit (fixture.store, "manner", put_manner, NULL, &error));
  g_assert_no_error (error);
  prc_work_fixture_reopen (&fixture);
  show = prc_work_fixture_open_show (&fixture, TRUE);
  g_assert_true (prc_show_has_two_stops (show) && prc_show_is_card_led (show));
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  prc_work_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  prc_work_fixture_isolate ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/show/recovery", test_recovery);
  g_test_add_func ("/show/recovery-after-restart", test_recovery_after_restart);
  g_test_add_func ("/show/frozen-at-open", test_frozen_at_open);
  g_test_add_func ("/show/order-gone", test_order_gone);
  g_test_add_func ("/show/rehearsal", test_rehearsal);
  g_test_add_func ("/show/commit-then-picture", test_commit_then_picture);
  g_test_add_func ("/show/snapshot", test_snapshot);
  g_test_add_func ("/show/late", test_late);
  g_test_add_func ("/show/closed-unsaved", test_closed_unsaved);
  g_test_add_func ("/show/manner", test_manner);
  return g_test_run ();
}
