/* test-console-controller.c - an act that must be held, or asked for twice, falls on the one it was
 * announced for, or on nobody. */
#include "prc-console-controller.h"
#include "prc-work-fixture.h"

static const char *const names[] = { "Ada", "Bo", "Cy", "Di", NULL };

typedef struct
{
  PrcWorkFixture fixture;
  PrcShow *show;
  PrcConsoleController *controller;
  char *announced; /* of the hold */
  int holds_done;
  int holds_dropped;
} Desk;

static void
on_hold_began (PrcConsoleController *controller, const char *words, Desk *desk)
{
  g_free (desk->announced);
  desk->announced = g_strdup (words);
}

static void
on_hold_ended (PrcConsoleController *controller, gboolean done, Desk *desk)
{
  if (done)
    desk->holds_done++;
  else
    desk->holds_dropped++;
}

/* Ada is live, Bo stands by. */
static void
set_up (Desk *desk, gconstpointer data)
{
  *desk = (Desk){ 0 };
  prc_work_fixture_init (&desk->fixture, names);
  desk->show = prc_work_fixture_open_show (&desk->fixture, FALSE);
  desk->controller = prc_console_controller_new (desk->show);
  g_signal_connect (desk->controller, "hold-began", G_CALLBACK (on_hold_began), desk);
  g_signal_connect (desk->controller, "hold-ended", G_CALLBACK (on_hold_ended), desk);
  prc_work_fixture_run (desk->show, "start");
  prc_work_fixture_run (desk->show, "stand-by 1");
  prc_work_fixture_run (desk->show, "go");
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_assert_finalize_object (desk->controller);
  g_assert_true (prc_show_close (desk->show, FALSE, NULL));
  g_object_unref (desk->show);
  prc_work_fixture_clear (&desk->fixture);
  g_free (desk->announced);
}

/* What waits for its time has it now. FALSE: nothing waits. */
static gboolean
pass_time (Desk *desk)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, desk->controller);

  if (source == NULL)
    return FALSE;
  g_source_set_ready_time (source, 0);
  while (g_main_context_find_source_by_user_data (NULL, desk->controller) == source)
    g_main_context_iteration (NULL, TRUE);
  return TRUE;
}

static void
test_held (Desk *desk, gconstpointer data)
{
  prc_console_controller_press (desk->controller, PRC_DO_ABSENT);
  g_assert_nonnull (strstr (desk->announced, "Bo"));
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
  g_assert_true (pass_time (desk));
  g_assert_cmpint (desk->holds_done, ==, 1);
  prc_work_fixture_expect (desk->show, "running Ada > Cy");
}

static void
test_released (Desk *desk, gconstpointer data)
{
  prc_console_controller_press (desk->controller, PRC_DO_SKIP);
  prc_console_controller_release (desk->controller, PRC_DO_SKIP);
  g_assert_cmpint (desk->holds_dropped, ==, 1);
  g_assert_false (pass_time (desk));
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
}

/* Next while No-show is held: Bo goes live, and Cy, who now stands by, stays. */
static void
test_next_drops_hold (Desk *desk, gconstpointer data)
{
  prc_console_controller_press (desk->controller, PRC_DO_ABSENT);
  prc_console_controller_press (desk->controller, PRC_DO_NEXT);
  g_assert_cmpint (desk->holds_dropped, ==, 1);
  g_assert_false (pass_time (desk));
  prc_work_fixture_expect (desk->show, "running Bo > Cy");
}

/* A step that did not come through the controller: from a card, a phone, a line. */
static void
test_step_drops_both (Desk *desk, gconstpointer data)
{
  prc_console_controller_press (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_run (desk->show, "go");
  g_assert_cmpint (desk->holds_dropped, ==, 1);
  g_assert_false (pass_time (desk));
  prc_work_fixture_expect (desk->show, "running Bo > Cy");

  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_run (desk->show, "back");
  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
}

static void
test_armed (Desk *desk, gconstpointer data)
{
  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_expect (desk->show, "running Ada > Cy");
  g_assert_false (pass_time (desk));
}

static void
test_armed_runs_out (Desk *desk, gconstpointer data)
{
  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  g_assert_true (pass_time (desk));
  prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
  prc_work_fixture_expect (desk->show, "running Ada > Bo");
}

static void
disarm_by_press (Desk *desk)
{
  prc_console_controller_press (desk->controller, PRC_DO_BLANK);
}

static void
disarm_by_perform (Desk *desk)
{
  prc_console_controller_perform (desk->controller, PRC_DO_BLANK);
}

static void
disarm_by_other (Desk *desk)
{
  prc_console_controller_activate (desk->controller, PRC_DO_SKIP);
}

static void
disarm_by_message (Desk *desk)
{
  prc_console_controller_message (desk->controller, PRC_ROLE_VC, "Slow down");
}

/* Nobody was absent: refused, but an act all the same. */
static void
disarm_by_refused (Desk *desk)
{
  prc_console_controller_bring_back (desk->controller, 1);
}

static void
disarm_by_focus (Desk *desk)
{
  prc_console_controller_let_go (desk->controller);
}

static void
test_acts_drop_both (Desk *desk, gconstpointer data)
{
  void (*const acts[]) (Desk *) = { disarm_by_press,   disarm_by_perform, disarm_by_other,
                                    disarm_by_message, disarm_by_refused, disarm_by_focus };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
      acts[i](desk);
      prc_console_controller_activate (desk->controller, PRC_DO_ABSENT);
      prc_work_fixture_expect (desk->show, "running Ada > Bo");
      prc_console_controller_let_go (desk->controller);

      prc_console_controller_press (desk->controller, PRC_DO_ABSENT);
      acts[i](desk);
      g_assert_cmpint (desk->holds_dropped, ==, (int) i + 1);
      prc_console_controller_let_go (desk->controller);
      g_assert_false (pass_time (desk));
      prc_work_fixture_expect (desk->show, "running Ada > Bo");
    }
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*run) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/app/console-controller/held", test_held },
    { "/app/console-controller/released", test_released },
    { "/app/console-controller/next-drops-hold", test_next_drops_hold },
    { "/app/console-controller/step-drops-both", test_step_drops_both },
    { "/app/console-controller/armed", test_armed },
    { "/app/console-controller/armed-runs-out", test_armed_runs_out },
    { "/app/console-controller/acts-drop-both", test_acts_drop_both },
  };

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
