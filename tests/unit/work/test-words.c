/* The grammar of the command line's show. */
#include "prc-work-fixture.h"

static const char *const names[] = { "Ada", "Bo", "Cy", "Di", NULL };

static void
undecided (PrcGraduand *graduand)
{
  graduand->attendance = PRC_ATTENDANCE_UNDECIDED;
}

static void
belongs_elsewhere (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Guest");
  graduand->attendance = PRC_ATTENDANCE_IN_ABSENTIA;
}

static void
rename_bo (PrcGraduand *graduand)
{
  prc_set_string (&graduand->name->given, "Beau");
}

static void
test_words (void)
{
  PrcWorkFixture fixture;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  prc_work_fixture_change (&fixture, "9", undecided);
  prc_work_fixture_change (&fixture, "12", belongs_elsewhere);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "ready - > Academic procession");
  prc_work_fixture_refuse (show, "dance", "words");
  prc_work_fixture_refuse (show, "", "words");
  prc_work_fixture_refuse (show, "go now", "words");
  prc_work_fixture_refuse (show, "absent", "words");
  prc_work_fixture_refuse (show, "absent 77", "no-such-person");
  prc_work_fixture_refuse (show, "stand-by 77", "no-such-cue");
  prc_work_fixture_refuse (show, "stand-by #77", "no-such-cue");
  prc_work_fixture_refuse (show, "late 1", "words");
  prc_work_fixture_refuse (show, "late 1 before 2", "words");
  prc_work_fixture_refuse (show, "late 1 after 77", "no-such-person");
  prc_work_fixture_refuse (show, "message hall hello", "words");
  prc_work_fixture_refuse (show, "scan PRC-AAAAAAB", "bad-code");
  prc_work_fixture_refuse (show, "undo", "nothing-to-undo");
  prc_work_fixture_refuse (show, "redo", "nothing-to-undo");
  prc_work_fixture_refuse (show, "go", "not-now");

  prc_work_fixture_run (show, "start");
  prc_work_fixture_run (show, "  stand-by   1 ");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_expect (show, "running Ada > Bo");
  prc_work_fixture_run (show, "stand-by #2");
  prc_work_fixture_expect (show, "running Ada > National anthem of the People’s Republic of China");
  prc_work_fixture_run (show, "undo");
  prc_work_fixture_run (show, "late 9 after 1");
  prc_work_fixture_expect (show, "running Ada > New");
  prc_work_fixture_run (show, "stand-by 1a");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_run (show, "skip");
  prc_work_fixture_expect (show, "running New > Cy");
  prc_work_fixture_run (show, "present 2");
  prc_work_fixture_run (show, "swap 2 4");
  prc_work_fixture_expect (show, "running New > Di");
  prc_work_fixture_run (show, "late 2 end-of-group");
  prc_work_fixture_run (show, "late 2 end of group");
  prc_work_fixture_run (show, "late 2 end");
  prc_work_fixture_run (show, "late 12 after 9");
  prc_work_fixture_expect (show, "running New > Guest");
  prc_work_fixture_run (show, "undo");
  prc_work_fixture_run (show, "again 1");
  prc_work_fixture_expect (show, "running Ada > Di");
  prc_work_fixture_refuse (show, "again 3", "not-now");
  prc_work_fixture_run (show, "hold the mace  is stuck");
  g_assert_cmpstr (prc_live_state_get_hold_reason (prc_show_get_state (show)), ==,
                   "the mace  is stuck");
  prc_work_fixture_run (show, "release");
  prc_work_fixture_run (show, "message vc row C is still standing");
  prc_work_fixture_refuse (show, "message reader", "already");
  prc_work_fixture_run (show, "undo");
  prc_work_fixture_run (show, "redo");
  g_assert_cmpstr (prc_live_state_get_message (prc_show_get_state (show), PRC_ROLE_VC), ==,
                   "row C is still standing");
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  prc_work_fixture_clear (&fixture);
}

/* A name put right between two openings is shown once 'amend' says so. */
static void
test_amend (void)
{
  PrcWorkFixture fixture;
  PrcShow *show;

  prc_work_fixture_init (&fixture, names);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_run (show, "start");
  prc_work_fixture_run (show, "stand-by 1");
  prc_work_fixture_run (show, "go");
  prc_work_fixture_refuse (show, "amend 2", "already");
  g_assert_true (prc_show_close (show, TRUE, NULL));
  g_object_unref (show);
  prc_work_fixture_change (&fixture, "2", rename_bo);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "running Ada > Bo");
  prc_work_fixture_run (show, "amend 2");
  prc_work_fixture_expect (show, "running Ada > Beau");
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  prc_work_fixture_reopen (&fixture);
  show = prc_work_fixture_open_show (&fixture, FALSE);
  prc_work_fixture_expect (show, "running Ada > Beau");
  g_assert_true (prc_show_close (show, FALSE, NULL));
  g_object_unref (show);
  prc_work_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  prc_work_fixture_isolate ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/grammar", test_words);
  g_test_add_func ("/words/amend", test_amend);
  return g_test_run ();
}
