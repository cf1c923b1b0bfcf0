/* Dates, times and spans as the windows write them in English. */
#include "prc-words.h"

static void
check_date (const char *date, const char *expected)
{
  g_autofree char *words = prc_words_dup_date (date);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_date (void)
{
  check_date ("2026-07-16", "Thursday 16 July 2026");
  check_date ("2024-02-29", "Thursday 29 February 2024");
  check_date ("2026-02-30", "2026-02-30");
  check_date ("some day in July", "some day in July");
  check_date (NULL, "");
  check_date ("", "");
}

static void
check_clock (const char *start, int seconds, const char *expected)
{
  g_autofree char *words = prc_words_dup_clock (start, seconds);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_clock (void)
{
  check_clock ("11:15", 0, "11:15");
  check_clock ("11:15", 59, "11:15");
  check_clock ("11:15", 3600, "12:15");
  check_clock ("23:59", 60, "00:00");
  check_clock ("00:10", -660, "23:59");
  check_clock (NULL, 90, "00:01");
  check_clock ("noon", 0, "00:00");
}

static void
test_both (void)
{
  g_autoptr (PrcText) text = prc_text_new ("en", "Address", "zh-Hans", "致辞", NULL);
  g_autoptr (PrcText) one = prc_text_new ("zh-Hans", "致辞", NULL);
  g_autofree char *both = prc_words_dup_both (text);
  g_autofree char *alone = prc_words_dup_both (one);
  g_autofree char *nothing = prc_words_dup_both (NULL);

  g_assert_cmpstr (both, ==, "Address 致辞");
  g_assert_cmpstr (alone, ==, "致辞");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/words/date", test_date);
  g_test_add_func ("/app/words/clock", test_clock);
  g_test_add_func ("/app/words/both", test_both);
  return g_test_run ();
}
