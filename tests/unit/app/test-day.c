/* Dates and times as they are typed, by the table of tests/corpus/app/days.tsv. */
#include "prc-day.h"

#include "prc-app-corpus.h"

#include <string.h>

static void
check_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);
  g_autofree char *found = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  found = g_str_equal (parts[0], "time") ? prc_day_parse_time (parts[1])
                                         : prc_day_parse_date (parts[1]);
  if (g_strcmp0 (found != NULL ? found : "none", parts[2]) != 0)
    g_error ("%s: found '%s'", line, found);
}

static void
test_table (void)
{
  prc_app_corpus_check ("days.tsv", check_line, 40);
}

static void
test_hostile (void)
{
  g_autofree char *long_text = g_strnfill (100000, '7');
  g_autofree char *bad = prc_day_parse_date (long_text);
  g_autofree char *bytes = prc_day_parse_date ("16 July \xff 2026");
  g_autofree char *time = prc_day_parse_time ("\xff");

  g_assert_null (bad);
  g_assert_null (bytes);
  g_assert_null (time);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/table", test_table);
  g_test_add_func ("/day/hostile", test_hostile);
  return g_test_run ();
}
