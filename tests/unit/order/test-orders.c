/* Runs the texts of tests/corpus/order: a season, people, and the order they come in. */
#include "prc-order-script.h"
#include "prc-problem.h"
#include "prc-template.h"

#include <string.h>

typedef struct
{
  const char *file;
  PrcSeason *season;
  PrcRunningOrder *order; /* the last that was made */
  PrcRunningOrder *frozen;
} Run;

static void
expect (const Run *run, const char *what, const char *wanted, const char *got)
{
  g_autofree char *a = g_strstrip (g_strdup (wanted));
  g_autofree char *b = g_strstrip (g_strdup (got));

  if (g_str_equal (a, b))
    return;
  g_test_message ("%s: %s\nwanted:\n%s\ngot:\n%s", run->file, what, a, b);
  g_test_fail ();
}

static void
do_season (Run *run, const char *body)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&run->season, prc_season_unref);
  g_clear_pointer (&run->frozen, prc_running_order_unref);
  run->season = prc_template_parse (body, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
do_people (Run *run, const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      prc_order_script_add_person (run->season, lines[i]);
  prc_order_script_resolve (run->season);
}

static void
do_order (Run *run, const char *title, const char *body)
{
  g_autofree char *got = NULL;

  g_clear_pointer (&run->order, prc_running_order_unref);
  run->order = run->frozen != NULL ? prc_order_update (run->frozen, run->season)
                                   : prc_order_make (run->season, 1);
  if (run->frozen != NULL)
    {
      prc_running_order_unref (run->frozen);
      run->frozen = prc_running_order_ref (run->order);
    }
  got = prc_order_script_describe (run->order);
  expect (run, title, body, got);
}

static void
do_explain (Run *run, const char *title, const char *body)
{
  const PrcGraduand *graduand = prc_season_find_graduand_id (run->season, strchr (title, ' ') + 1);
  g_autoptr (GPtrArray) reasons = prc_order_explain (run->season, run->order, graduand->id, "en");
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const PrcReason *reason = g_ptr_array_index (reasons, i);

      g_string_append_printf (got, "%s | %s | %s\n", reason->kind,
                              reason->value != NULL ? reason->value : "-",
                              reason->other != NULL ? reason->other : "-");
    }
  expect (run, title, body, got->str);
}

static void
describe_text (GString *out, const char *what, const PrcText *text)
{
  const char *const *languages = prc_text_get_languages (text);

  for (int i = 0; languages[i] != NULL; i++)
    g_string_append_printf (out, "  %s[%s]: %s\n", what, languages[i],
                            prc_text_get_exact (text, languages[i]));
}

static void
describe_card (GString *out, const PrcCard *card)
{
  if (card->native != NULL)
    g_string_append_printf (out, "  native: %s (%s)%s\n", card->native,
                            card->native_language != NULL ? card->native_language : "-",
                            card->native_first ? " first" : "");
  for (guint i = 0; i < card->awards->len; i++)
    {
      const PrcCardAward *award = g_ptr_array_index (card->awards, i);

      describe_text (out, "award", award->title);
      describe_text (out, "class", award->class_);
    }
  for (guint i = 0; i < card->bands->len; i++)
    describe_text (out, "band", ((const PrcCardBand *) g_ptr_array_index (card->bands, i))->text);
  if (card->prize != NULL)
    g_string_append_printf (out, "  prize: %s\n", card->prize);
  if (card->thesis != NULL)
    g_string_append_printf (out, "  thesis: %s\n", card->thesis);
  if (!card->show_hall)
    g_string_append (out, "  not in the hall\n");
  describe_text (out, "words", card->words);
  describe_text (out, "emphasis", card->emphasis);
  describe_text (out, "person", card->person);
}

/* All that the cards of the last order say. */
static void
do_cards (Run *run, const char *title, const char *body)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < run->order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (run->order->cues, i);

      g_string_append_printf (got, "%s @%d\n", prc_card_get_label (cue->card, "en"), cue->planned);
      describe_card (got, cue->card);
    }
  g_string_append_printf (got, "= %d\n", prc_order_get_duration (run->season, run->order));
  expect (run, title, body, got->str);
}

static void
do_problems (Run *run, const char *title, const char *body)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < run->order->problems->len; i++)
    g_string_append_printf (
        got, "%s\n", ((const PrcProblem *) g_ptr_array_index (run->order->problems, i))->message);
  expect (run, title, body, got->str);
}

static void
do_section (Run *run, const char *title, const char *body)
{
  if (g_str_has_prefix (title, "season"))
    do_season (run, body);
  else if (g_str_has_prefix (title, "people"))
    do_people (run, body);
  else if (g_str_has_prefix (title, "order"))
    do_order (run, title, body);
  else if (g_str_has_prefix (title, "freeze"))
    {
      g_clear_pointer (&run->frozen, prc_running_order_unref);
      run->frozen = prc_running_order_ref (run->order);
    }
  else if (g_str_has_prefix (title, "explain"))
    do_explain (run, title, body);
  else if (g_str_has_prefix (title, "cards"))
    do_cards (run, title, body);
  else if (g_str_has_prefix (title, "problems"))
    do_problems (run, title, body);
  else if (!g_str_has_prefix (title, "#"))
    g_error ("%s: no such section: %s", run->file, title);
}

static void
test_order (gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) sections = NULL;
  Run run = { data, NULL, NULL, NULL };

  g_assert_true (g_file_get_contents (data, &text, NULL, NULL));
  sections = g_strsplit (text, "--- ", -1);
  for (int i = 1; sections[i] != NULL; i++)
    {
      char *newline = strchr (sections[i], '\n');

      *newline = '\0';
      do_section (&run, sections[i], newline + 1);
    }
  g_clear_pointer (&run.season, prc_season_unref);
  g_clear_pointer (&run.order, prc_running_order_unref);
  g_clear_pointer (&run.frozen, prc_running_order_unref);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) dir = NULL;
  g_autofree char *folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "order", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/orders/", name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_order, g_free);
    }
  return g_test_run ();
}
