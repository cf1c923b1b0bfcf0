/* Runs the shows of tests/corpus/live: after each command, what is live, what stands by, and more.
 */
#include "prc-enum.h"
#include "prc-live-script.h"

#include <string.h>

typedef struct
{
  PrcLiveScript script;
  gboolean begun;
  guint guard_ms;
  const char *file;
  int line;
  GPtrArray *events; /* of PrcShowEvent would be the journal: here the commands that were taken */
} Run;

static void
expect (const Run *run, const char *what, const char *wanted, const char *got)
{
  if (g_strcmp0 (wanted, got) == 0)
    return;
  g_test_message ("%s:%d: %s: wanted '%s', got '%s'", run->file, run->line, what, wanted, got);
  g_test_fail ();
}

static char *
describe_now (const PrcLiveState *state)
{
  g_autofree char *live = prc_live_script_dup_name (prc_live_state_get_live (state));
  g_autofree char *standby = prc_live_script_dup_name (prc_live_state_get_standby (state));

  return g_strdup_printf (
      "%s %s > %s",
      prc_enum_to_nick (PRC_TYPE_SHOW_STATE_KIND, (int) prc_live_state_get_kind (state)), live,
      standby);
}

static char *
describe_fates (const PrcLiveState *state, const char *wanted)
{
  g_auto (GStrv) pairs = g_strsplit (wanted, " ", -1);
  const GPtrArray *cues = prc_live_state_get_cues (state);

  for (int i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      for (guint j = 0; j < cues->len; j++)
        {
          const PrcCue *cue = g_ptr_array_index (cues, j);
          g_autofree char *name = prc_live_script_dup_name (cue);

          if (!g_str_equal (name, pair[0]))
            continue;
          g_free (pairs[i]);
          pairs[i] = g_strdup_printf (
              "%s=%s", name,
              prc_enum_to_nick (PRC_TYPE_CUE_FATE,
                                (int) prc_live_state_get_fate (state, cue->number)));
        }
    }
  return g_strjoinv (" ", pairs);
}

static char *
describe_order (const PrcLiveState *state, gboolean positions)
{
  const GPtrArray *cues = prc_live_state_get_cues (state);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand == 0)
        continue;
      g_ptr_array_add (people, (gpointer) cue);
      g_ptr_array_add (words, g_strdup_printf ("%s:%s", cue->position, cue->card->called));
    }
  g_ptr_array_add (words, NULL);
  return positions ? g_strjoinv (" ", (char **) words->pdata) : prc_live_script_dup_names (people);
}

static char *
dup_second (const PrcLiveState *state)
{
  const PrcCue *second = prc_live_state_get_second (state);

  return second != NULL ? prc_live_script_dup_name (second) : g_strdup ("-");
}

/* '2 of 5', over the ceremony or in the group of what is live. */
static char *
describe_count (const PrcLiveState *state, gboolean in_group)
{
  const PrcCue *live = prc_live_state_get_live (state);
  int called, names;

  prc_live_state_count (state, in_group && live != NULL ? live->item : 0, &called, &names);
  return g_strdup_printf ("%d of %d", called, names);
}

/* What a line 'KEY: …' asks of the state. */
static char *
describe (const PrcLiveState *state, const char *key, const char *wanted)
{
  g_autoptr (GPtrArray) list = NULL;
  const char *words = NULL;

  if (g_str_equal (key, "fates"))
    return describe_fates (state, wanted);
  if (g_str_equal (key, "order") || g_str_equal (key, "positions"))
    return describe_order (state, g_str_equal (key, "positions"));
  if (g_str_equal (key, "not-yet-called"))
    list = prc_live_state_list_not_yet_called (state);
  else if (g_str_equal (key, "struck"))
    list = prc_live_state_list_struck (state);
  else if (g_str_equal (key, "next"))
    list = prc_live_state_list_next (state, 3);
  if (list != NULL)
    return prc_live_script_dup_names (list);
  if (g_str_equal (key, "called"))
    return g_strdup_printf ("%d", prc_live_state_count_called (state));
  if (g_str_equal (key, "second"))
    return dup_second (state);
  if (g_str_equal (key, "count") || g_str_equal (key, "group"))
    return describe_count (state, g_str_equal (key, "group"));
  if (g_str_equal (key, "pace"))
    return g_strdup_printf ("%.1f", prc_live_state_get_pace (state));
  if (g_str_equal (key, "blanked"))
    words = prc_live_state_is_blanked (state) ? "yes" : "no";
  else if (g_str_equal (key, "corrected"))
    words = prc_live_state_was_corrected (state) ? "yes" : "no";
  else if (g_str_equal (key, "went-back"))
    words = prc_live_state_went_back (state) ? "yes" : "no";
  else if (g_str_equal (key, "reader-ready"))
    words = prc_live_state_is_reader_ready (state) ? "yes" : "no";
  else if (g_str_equal (key, "reason"))
    words = prc_live_state_get_hold_reason (state);
  else if (g_str_equal (key, "vc"))
    words = prc_live_state_get_message (state, PRC_ROLE_VC);
  else if (g_str_equal (key, "reader"))
    words = prc_live_state_get_message (state, PRC_ROLE_READER);
  else if (g_str_equal (key, "announcement"))
    words = prc_live_state_get_announcement (state, NULL);
  else
    g_error ("no such key: %s", key);
  return g_strdup (words != NULL ? words : "-");
}

static void
run_command (Run *run, const char *words, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;

  if (!prc_live_script_run (&run->script, words, &error))
    got = g_strdup_printf ("refused %s", prc_live_error_get_code (error));
  else
    got = describe_now (run->script.state);
  if (wanted != NULL)
    expect (run, words, wanted, got);
  else if (error != NULL)
    expect (run, words, "taken", got);
}

static void
begin (Run *run, const char *cast)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order (cast);

  if (run->begun)
    prc_live_script_clear (&run->script);
  prc_live_script_init (&run->script, order, run->guard_ms);
  run->begun = TRUE;
}

static void
run_line (Run *run, const char *line)
{
  const char *arrow = strstr (line, " => ");
  const char *colon = strstr (line, ": ");

  if (g_str_has_prefix (line, "cast "))
    begin (run, line + 5);
  else if (g_str_has_prefix (line, "guard "))
    run->guard_ms = (guint) g_ascii_strtoull (line + 6, NULL, 10);
  else if (arrow != NULL)
    {
      g_autofree char *words = g_strndup (line, (gsize) (arrow - line));

      run_command (run, g_strstrip (words), arrow + 4);
    }
  else if (g_str_has_prefix (line, "? ") && colon != NULL)
    {
      g_autofree char *key = g_strndup (line + 2, (gsize) (colon - line - 2));
      g_autofree char *got = describe (run->script.state, key, colon + 2);

      expect (run, key, colon + 2, got);
    }
  else
    run_command (run, line, NULL);
}

static void
test_show (gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Run run = { .guard_ms = 400, .file = data };

  g_assert_true (g_file_get_contents (data, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      run.line = i + 1;
      g_strstrip (lines[i]);
      if (lines[i][0] != '#' && lines[i][0] != '\0')
        run_line (&run, lines[i]);
    }
  if (run.begun)
    prc_live_script_clear (&run.script);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "live", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/live/shows/", name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_show, g_free);
    }
  return g_test_run ();
}
