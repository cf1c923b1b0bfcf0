/* The day's report: each row a show, and who was on the screens from when to when. */
#include "prc-show-day.h"
#include "prc-live-script.h"

#define BASE_MS (G_GINT64_CONSTANT (1784000000000) + 60000)

/* 'Ada 2-5': seconds since the first event; '!' taken back, '+' called again. */
static char *
describe (const GPtrArray *moments)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      const PrcDayMoment *moment = g_ptr_array_index (moments, i);
      g_autofree char *name = prc_live_script_dup_name (moment->cue);

      g_string_append_printf (words, "%s%s %d-%d%s%s", i > 0 ? " " : "", name,
                              (int) ((moment->from_ms - BASE_MS) / 1000) - 1,
                              moment->to_ms != 0 ? (int) ((moment->to_ms - BASE_MS) / 1000) - 1
                                                 : -1,
                              moment->taken_back ? "!" : "", moment->again ? "+" : "");
    }
  return g_strdup (words->str);
}

static const struct
{
  const char *show; /* commands, a second after one another */
  const char *moments, *chapters;
} rows[] = {
  { "open start go go finish", "Arts 1-2 Ada 2-3 Bo 3-4", "Arts 1-2 Ada 2-3 Bo 3-4" },
  /* Pressed too soon: Bo never was. */
  { "open start go go undo go go finish", "Arts 1-2 Ada 2-3 Bo 3-4! Ada 4-5 Bo 5-6 Cy 6-7",
    "Arts 1-2 Ada 2-5 Bo 5-6 Cy 6-7" },
  { "open start go go back go finish", "Arts 1-2 Ada 2-3 Bo 3-4! Ada 4-5 Bo 5-6",
    "Arts 1-2 Ada 2-5 Bo 5-6" },
  { "open start go go again|Ada go finish", "Arts 1-2 Ada 2-3 Bo 3-4 Ada 4-5+ Cy 5-6",
    "Arts 1-2 Ada 2-3 Bo 3-4 Ada 4-5+ Cy 5-6" },
  /* Held, closed and opened again, or with the machine started anew: one moment. */
  { "open start go hold release close open go", "Arts 1-2 Ada 2-7 Bo 7--1",
    "Arts 1-2 Ada 2-7 Bo 7-99" },
  { "open start go finish reopen go finish", "Arts 1-2 Ada 2-3 Ada 4-5 Bo 5-6",
    "Arts 1-2 Ada 2-5 Bo 5-6" },
};

static void
test_moments (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order ("{Arts: Ada Bo Cy}");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) commands = g_strsplit (rows[i].show, " ", -1);
      g_autoptr (PrcDay) day = NULL;
      g_autoptr (GPtrArray) chapters = NULL;
      g_autofree char *moments = NULL;
      g_autofree char *parts = NULL;
      PrcLiveScript script;

      prc_live_script_init (&script, order, 0);
      for (int c = 0; commands[c] != NULL; c++)
        g_assert_true (prc_live_script_run (&script, g_strdelimit (commands[c], "|", ' '), NULL));
      day = prc_show_day_new (order, script.events, NULL);
      moments = describe (day->moments);
      g_assert_cmpstr (moments, ==, rows[i].moments);
      chapters = prc_show_day_list_chapters (day, BASE_MS + 100000);
      parts = describe (chapters);
      g_assert_cmpstr (parts, ==, rows[i].chapters);
      prc_live_script_clear (&script);
    }
}

static void
test_people (void)
{
  g_autoptr (PrcRunningOrder) order = prc_live_script_make_order ("{Arts: Ada Bo Cy Di}");
  static const char *const commands[] = {
    "open", "absent Bo", "start", "go",    "late Bo after Ada", "late Cy end", "undo",
    "hold", "release",   "go",    "finish"
  };
  g_autoptr (PrcDay) day = NULL;
  PrcLiveScript script;

  prc_live_script_init (&script, order, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_true (prc_live_script_run (&script, commands[i], NULL));
  day = prc_show_day_new (order, script.events, NULL);
  g_assert_true (prc_show_day_is_late (day, 2));
  g_assert_false (prc_show_day_is_late (day, 3)); /* taken back */
  g_assert_nonnull (prc_show_day_find (day, 3));
  g_assert_null (prc_show_day_find (day, 4));
  g_assert_cmpint (day->held_ms, ==, 1000);
  g_assert_cmpint (day->finished_ms - day->started_ms, ==, 8000);
  prc_live_script_clear (&script);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/moments", test_moments);
  g_test_add_func ("/day/people", test_people);
  return g_test_run ();
}
