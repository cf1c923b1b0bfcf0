/* Texts as they are made ready: scripts, names, dates. */
#include "prc-print-date.h"
#include "prc-print-name.h"
#include "prc-script.h"
#include "print-corpus.h"

#include <string.h>

static const char *
script_code (GUnicodeScript script, char code[5])
{
  guint32 tag = g_unicode_script_to_iso15924 (script);

  if (script == G_UNICODE_SCRIPT_LATIN)
    return "L";
  if (script == G_UNICODE_SCRIPT_HAN)
    return "H";
  for (int i = 0; i < 4; i++)
    code[i] = (char) (tag >> (24 - 8 * i));
  code[4] = '\0';
  return code;
}

static void
on_script (const char *const *cells, const char *where)
{
  g_autoptr (PrcScriptText) text =
      prc_script_prepare (cells[0], *cells[1] != '\0' ? cells[1] : NULL, 0, 0);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < text->runs->len; i++)
    {
      const PrcScriptRun *run = &g_array_index (text->runs, PrcScriptRun, i);
      g_autofree char *words = g_strndup (text->text + run->start, run->end - run->start);
      g_auto (GStrv) parts = g_strsplit (words, "\xe2\x80\x85", -1);
      g_autofree char *shown = g_strjoinv ("¼", parts);
      char code[5];

      g_string_append_printf (found, "%s%s:%s", i > 0 ? " " : "", script_code (run->script, code),
                              shown);
    }
  print_corpus_expect (where, found->str, cells[2]);
}

static void
test_script (void)
{
  print_corpus_read ("script.tsv", 3, on_script);
}

static void
on_name (const char *const *cells, const char *where)
{
  g_autoptr (PrcCeremony) ceremony = prc_ceremony_new ();
  g_autoptr (PrcGraduand) graduand = prc_graduand_new ();
  PrcEntry *entry;
  g_autofree char *line = NULL;

  if (graduand->name == NULL)
    graduand->name = prc_person_name_new ();
  prc_set_string (&graduand->name->given, cells[0]);
  prc_set_string (&graduand->name->family, cells[1]);
  graduand->name->family_first = strcmp (cells[2], "family") == 0;
  prc_set_string (&graduand->name->printed, cells[3]);
  entry = prc_entry_new (ceremony, graduand, NULL, 1);
  line = entry->caps_start == entry->caps_end
             ? g_strdup (entry->name)
             : g_strdup_printf ("%.*s[%.*s]%s", (int) entry->caps_start, entry->name,
                                (int) (entry->caps_end - entry->caps_start),
                                entry->name + entry->caps_start, entry->name + entry->caps_end);
  print_corpus_expect (where, line, cells[4]);
  print_corpus_expect (where, entry->index, cells[5]);
  prc_entry_free (entry);
}

static void
test_names (void)
{
  print_corpus_read ("names.tsv", 6, on_name);
}

static void
on_date (const char *const *cells, const char *where)
{
  g_autofree char *found =
      prc_print_date_format (cells[0], *cells[1] != '\0' ? cells[1] : NULL, cells[2]);

  print_corpus_expect (where, found != NULL ? found : "", cells[3]);
}

static void
test_dates (void)
{
  print_corpus_read ("dates.tsv", 4, on_date);
}

static void
test_times (void)
{
  g_autofree char *english = prc_print_date_format_minutes (14 * 60 + 5, "en");
  g_autofree char *chinese = prc_print_date_format_minutes (14 * 60 + 5, "zh-Hans");
  g_autofree char *late = prc_print_date_format_minutes (24 * 60 + 5, "zh-Hans");
  g_autofree char *day = prc_print_date_format_day ("2026-07-09T16:40:00Z", "en");

  g_assert_cmpstr (english, ==, "2.05");
  g_assert_cmpstr (chinese, ==, "14:05");
  g_assert_cmpstr (late, ==, "00:05");
  g_assert_cmpstr (day, ==, "9 July 2026");
  g_assert_cmpint (prc_print_date_parse_time ("09:30"), ==, 570);
  g_assert_cmpint (prc_print_date_parse_time ("soon"), ==, -1);
  g_assert_cmpint (prc_print_date_parse_time (NULL), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/text/script", test_script);
  g_test_add_func ("/print/text/names", test_names);
  g_test_add_func ("/print/text/dates", test_dates);
  g_test_add_func ("/print/text/times", test_times);
  return g_test_run ();
}
