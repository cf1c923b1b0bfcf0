/* Properties of the show, on random events, and its small parts. */
#include "prc-live-private.h"
#include "prc-live-script.h"

#define ROUNDS 60
#define EVENTS 200

static const char cast[] =
    "[Procession] [Opening] {Arts: A B C D E F G H} [Oath/3] {Law: I J K L M O P Q} [Closing]";

/* One random event; many are refused, and must then change nothing. */
static gboolean
do_random (PrcLiveScript *script, GRand *rand)
{
  const GPtrArray *cues = prc_live_state_get_cues (script->state);
  PrcEventKind kind = (PrcEventKind) g_rand_int_range (rand, 0, PRC_EVENT_REDO + 3);
  gint64 person = g_rand_int_range (rand, 0, 18);
  gint64 seq = 0;
  PrcEventKind what;
  g_autofree char *detail = NULL;

  script->boot_ms += g_rand_int_range (rand, 0, 20000);
  if (g_rand_int_range (rand, 0, 40) == 0)
    script->boot++;
  if (kind > PRC_EVENT_REDO)
    kind = PRC_EVENT_GO;
  if (kind == PRC_EVENT_CLOSE && g_rand_int_range (rand, 0, 4) != 0)
    kind = PRC_EVENT_GO;
  if (prc_live_state_get_kind (script->state) == PRC_SHOW_CLOSED && g_rand_boolean (rand))
    kind = PRC_EVENT_OPEN;
  switch (kind)
    {
    case PRC_EVENT_STAND_BY:
    case PRC_EVENT_AGAIN:
      person = g_rand_int_range (rand, 0, (int) cues->len + 2);
      break;
    case PRC_EVENT_UNDO:
      prc_live_state_get_undoable (script->state, &person, &what);
      break;
    case PRC_EVENT_REDO:
      prc_live_state_get_redoable (script->state, &person, &what);
      break;
    case PRC_EVENT_SCAN:
      detail = prc_live_make_code (person);
      seq = g_rand_int_range (rand, 0, 2);
      break;
    case PRC_EVENT_LATE:
      seq = g_rand_int_range (rand, -1, 18);
      break;
    case PRC_EVENT_SWAP:
      seq = g_rand_int_range (rand, 0, 18);
      break;
    case PRC_EVENT_SKIP:
      seq = person == 0 ? g_rand_int_range (rand, 0, (int) cues->len + 2) : 0;
      break;
    case PRC_EVENT_AMEND:
    case PRC_EVENT_MESSAGE:
    case PRC_EVENT_ANNOUNCE:
    case PRC_EVENT_HOLD:
      detail = g_strdup ("words");
      break;
    case PRC_EVENT_OPEN:
    case PRC_EVENT_CLOSE:
    case PRC_EVENT_START:
    case PRC_EVENT_FINISH:
    case PRC_EVENT_REOPEN:
    case PRC_EVENT_GO:
    case PRC_EVENT_BACK:
    case PRC_EVENT_RELEASE:
    case PRC_EVENT_BLANK:
    case PRC_EVENT_UNBLANK:
    case PRC_EVENT_ABSENT:
    case PRC_EVENT_PRESENT:
    case PRC_EVENT_READY:
      break;
    }
  return prc_live_script_do (script, kind, person, seq, detail, NULL);
}

static void
test_invariants (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order (cast);

  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      PrcLiveScript script;
      int taken = 0;

      g_test_message ("seed %u", seed);
      prc_live_script_init (&script, order, 400);
      prc_live_script_do (&script, PRC_EVENT_OPEN, 0, 0, NULL, NULL);
      for (int i = 0; i < EVENTS; i++)
        {
          g_autofree char *before = prc_live_state_dup_description (script.state);
          gint64 seq = prc_live_state_get_seq (script.state);

          if (do_random (&script, rand))
            {
              taken++;
              g_assert_cmpint (prc_live_state_get_seq (script.state), ==, seq + 1);
            }
          else
            {
              g_autofree char *after = prc_live_state_dup_description (script.state);

              g_assert_cmpstr (before, ==, after);
            }
          prc_live_check_state (script.state);
        }
      g_assert_cmpint (taken, >, 10);
      prc_live_script_clear (&script);
    }
}

/* Everyone of the order is live, called, marked, or still to come: nobody is ever lost. */
static void
test_nobody_is_lost (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order (cast);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  PrcLiveScript script;

  g_test_message ("seed %u", seed);
  prc_live_script_init (&script, order, 0);
  prc_live_script_do (&script, PRC_EVENT_OPEN, 0, 0, NULL, NULL);
  for (int i = 0; i < 2000; i++)
    {
      const GPtrArray *cues;
      g_autofree guint *seen = g_new0 (guint, 18);

      do_random (&script, rand);
      cues = prc_live_state_get_cues (script.state);
      g_assert_cmpuint (cues->len, ==, order->cues->len);
      for (guint j = 0; j < cues->len; j++)
        seen[((const PrcCue *) g_ptr_array_index (cues, j))->graduand]++;
      for (int j = 1; j <= 16; j++)
        g_assert_cmpuint (seen[j], ==, 1);
    }
  prc_live_script_clear (&script);
}

static void
test_undo_to_start_and_redo (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order (cast);

  for (int round = 0; round < ROUNDS; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *at_start = NULL, *at_end = NULL, *back = NULL, *forth = NULL;
      PrcLiveScript script;
      PrcEventKind kind;
      gint64 seq;

      g_test_message ("seed %u", seed);
      prc_live_script_init (&script, order, 0);
      prc_live_script_do (&script, PRC_EVENT_OPEN, 0, 0, NULL, NULL);
      at_start = prc_live_state_dup_description (script.state);
      for (int i = 0; i < EVENTS; i++)
        do_random (&script, rand);
      if (prc_live_state_get_kind (script.state) == PRC_SHOW_CLOSED)
        prc_live_script_do (&script, PRC_EVENT_OPEN, 0, 0, NULL, NULL);
      while (prc_live_state_get_redoable (script.state, &seq, &kind))
        prc_live_script_do (&script, PRC_EVENT_REDO, seq, 0, NULL, NULL);
      at_end = prc_live_state_dup_description (script.state);
      while (prc_live_state_get_undoable (script.state, &seq, &kind))
        g_assert_true (prc_live_script_do (&script, PRC_EVENT_UNDO, seq, 0, NULL, NULL));
      back = prc_live_state_dup_description (script.state);
      g_assert_cmpstr (back, ==, at_start);
      while (prc_live_state_get_redoable (script.state, &seq, &kind))
        g_assert_true (prc_live_script_do (&script, PRC_EVENT_REDO, seq, 0, NULL, NULL));
      forth = prc_live_state_dup_description (script.state);
      g_assert_cmpstr (forth, ==, at_end);
      prc_live_script_clear (&script);
    }
}

/* As long as a show may be, all in one go. */
static GPtrArray *
make_long_journal (const PrcRunningOrder *order)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
  g_autoptr (PrcLiveState) state = prc_live_state_new (order, 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  while (events->len < 2000)
    {
      PrcShowEvent *event = prc_show_event_new ();
      PrcLiveState *next;

      event->seq = (gint64) events->len + 1;
      event->kind = events->len == 0   ? PRC_EVENT_OPEN
                    : events->len == 1 ? PRC_EVENT_START
                                       : (PrcEventKind) g_rand_int_range (rand, PRC_EVENT_GO,
                                                                          PRC_EVENT_PRESENT + 1);
      event->subject = g_rand_int_range (rand, 1, 600);
      event->boot_id = g_strdup ("boot");
      event->at_boot_ms = (gint64) events->len * 1000;
      next = prc_live_apply (state, event, TRUE, NULL);
      if (next == NULL)
        {
          prc_show_event_unref (event);
          continue;
        }
      prc_live_state_unref (state);
      state = next;
      g_ptr_array_add (events, event);
    }
  return events;
}

static void
test_fold (void)
{
  g_autoptr (GString) names = g_string_new ("{All:");
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (PrcLiveState) state = NULL, again = NULL;
  g_autofree char *a = NULL, *b = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 600; i++)
    g_string_append_printf (names, " P%d", i);
  g_string_append_c (names, '}');
  order = prc_live_script_make_order (names->str);
  events = make_long_journal (order);
  gint64 begun = g_get_monotonic_time ();
  state = prc_live_fold (order, 400, events, &error);
  gint64 took = g_get_monotonic_time () - begun;
  g_assert_no_error (error);
  again = prc_live_fold (order, 400, events, &error);
  g_assert_no_error (error);
  g_assert_cmpint (prc_live_state_get_seq (state), ==, 2000);
  a = prc_live_state_dup_description (state);
  b = prc_live_state_dup_description (again);
  g_assert_cmpstr (a, ==, b);
  g_test_minimized_result ((double) took / 1000.0, "fold of 2000 events: %.1f ms",
                           (double) took / 1000.0);
  /* A journal with a gap is a fault, and is told as one. */
  g_ptr_array_remove_index (events, 1000);
  g_assert_null (prc_live_fold (order, 400, events, &error));
  g_assert_error (error, PRC_LIVE_ERROR, PRC_LIVE_ERROR_BAD_SEQ);
}

static void
test_codes (void)
{
  const gint64 ids[] = { 0, 1, 2, 22, 23, 600, 147999999, 148035889, G_MAXINT64 };
  const char *const wrong[] = { "",
                                "PRC-",
                                "PRC-AAAAAAB",
                                "PRC-AAAAAA",
                                "QRC-AAAAAAA",
                                "20210115",
                                "PRC-AAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                                "PRC-AAAAA1A",
                                NULL };
  gint64 id = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *code = prc_live_make_code (ids[i]);
      g_autofree char *lower = g_ascii_strdown (code, -1);

      g_assert_true (prc_live_parse_code (code, &id));
      g_assert_cmpint (id, ==, ids[i]);
      g_assert_true (prc_live_parse_code (lower, &id));
      for (char *c = code + 4; *c != '\0'; c++)
        {
          char kept = *c;

          *c = kept == 'A' ? 'B' : 'A';
          g_assert_false (prc_live_parse_code (code, &id));
          *c = kept;
          if (c[1] == '\0' || c[1] == c[0])
            continue;
          *c = c[1];
          c[1] = kept;
          g_assert_false (prc_live_parse_code (code, &id));
          c[1] = c[0];
          *c = kept;
        }
    }
  for (int i = 0; wrong[i] != NULL; i++)
    g_assert_false (prc_live_parse_code (wrong[i], &id));
  g_assert_false (prc_live_parse_code (NULL, &id));
}

static void
test_detail (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order ("{Arts: Ada Bo}");
  g_autofree char *detail = prc_live_make_detail (order->cues);
  g_autoptr (GPtrArray) cues = prc_live_parse_detail (detail);
  const char *const wrong[] = { "", "{", "{}", "[1, 2]", "{'cues': <'x'>}", "\xff", NULL };

  g_assert_cmpuint (cues->len, ==, 3);
  g_assert_cmpstr (((const PrcCue *) g_ptr_array_index (cues, 2))->external_id, ==, "Bo");
  for (int i = 0; wrong[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) none = prc_live_parse_detail (wrong[i]);

      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* The message goes 60 s after the step that followed it: the state says when that step was. */
static void
test_message_step (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order ("{Arts: Ada Bo}");
  PrcLiveScript script;

  prc_live_script_init (&script, order, 0);
  prc_live_script_run (&script, "open", NULL);
  prc_live_script_run (&script, "start", NULL);
  prc_live_script_run (&script, "message vc hello", NULL);
  g_assert_cmpint (prc_live_state_get_message_stepped_ms (script.state, PRC_ROLE_VC), ==, 0);
  prc_live_script_run (&script, "go", NULL);
  gint64 stepped = script.boot_ms;
  prc_live_script_run (&script, "go", NULL);
  g_assert_cmpint (prc_live_state_get_message_stepped_ms (script.state, PRC_ROLE_VC), ==, stepped);
  g_assert_cmpint (prc_live_state_get_message_stepped_ms (script.state, PRC_ROLE_READER), ==, 0);
  prc_live_script_clear (&script);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/live/invariants", test_invariants);
  g_test_add_func ("/live/nobody-is-lost", test_nobody_is_lost);
  g_test_add_func ("/live/undo-and-redo", test_undo_to_start_and_redo);
  g_test_add_func ("/live/fold", test_fold);
  g_test_add_func ("/live/codes", test_codes);
  g_test_add_func ("/live/detail", test_detail);
  g_test_add_func ("/live/message-step", test_message_step);
  return g_test_run ();
}
