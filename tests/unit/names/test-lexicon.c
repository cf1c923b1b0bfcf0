#include "corpus.h"
#include "prc-enum.h"
#include "prc-lexicon.h"

#include <string.h>

static PrcPersonName *
make_name (const char *const *cells)
{
  PrcPersonName *name = prc_person_name_new ();
  g_auto (GStrv) parts = g_strsplit (cells[0], ", ", 2);

  if (parts[0] != NULL && parts[1] != NULL)
    {
      prc_set_string (&name->given, parts[0]);
      prc_set_string (&name->family, parts[1]);
    }
  else
    prc_set_string (&name->full, parts[0]);
  prc_set_string (&name->native, cells[1]);
  prc_set_string (&name->language, cells[2]);
  return name;
}

/* As many words as the name has stand there already. */
static void
fill (PrcReading *reading, const PrcPersonName *name)
{
  g_autofree char *called = prc_person_name_dup_called (name);
  g_auto (GStrv) words = g_strsplit (called, " ", -1);
  g_autoptr (GString) line = g_string_new (words[1] != NULL ? "AN" : "gen");

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    g_string_append (line, " gen");
  prc_set_string (&reading->respelling, line->str);
}

static void
check_row (const char *const *cells, gpointer data)
{
  g_autoptr (PrcPersonName) name = make_name (cells);
  g_autoptr (PrcPersonName) other = make_name (cells + 4);
  g_autoptr (GPtrArray) entries = prc_lexicon_learn (name, cells[3]);
  g_autoptr (PrcLexicon) lexicon = prc_lexicon_new (entries);
  g_autoptr (PrcReading) reading = prc_reading_new ();
  g_autofree char *others = NULL;

  fill (reading, other);
  prc_lexicon_apply (lexicon, other, other->language, reading);
  others = g_strjoinv (" | ", reading->alternatives);
  corpus_expect ("respelling", cells[4], reading->respelling, cells[7]);
  corpus_expect ("origin", cells[4], prc_enum_to_nick (PRC_TYPE_ORIGIN, (int) reading->origin),
                 cells[8]);
  corpus_expect ("alternatives", cells[4], others, cells[9]);
}

static void
test_corrections (void)
{
  corpus_read ("lexicon.tsv", 10, check_row, NULL);
  g_assert_true (corpus_held ());
}

/* Two corrections that differ: neither is applied, both are offered. */
static void
test_two_ways (void)
{
  static const char *const cells[] = { "Nguyen", "", "" };
  g_autoptr (PrcPersonName) name = make_name (cells);
  g_autoptr (GPtrArray) entries = prc_lexicon_learn (name, "WIN");
  g_autoptr (GPtrArray) more = prc_lexicon_learn (name, "NWIN");
  g_autoptr (PrcLexicon) lexicon = NULL;
  g_autoptr (PrcReading) reading = prc_reading_new ();

  g_ptr_array_add (entries, g_ptr_array_steal_index (more, 0));
  lexicon = prc_lexicon_new (entries);
  prc_set_string (&reading->respelling, "gen");
  g_assert_false (prc_lexicon_apply (lexicon, name, NULL, reading));
  g_assert_cmpstr (reading->respelling, ==, "gen");
  g_assert_cmpuint (g_strv_length (reading->alternatives), ==, 2);
  g_assert_cmpstr (reading->alternatives[0], ==, "WIN");
  g_assert_cmpint (reading->origin, ==, PRC_ORIGIN_NONE);
}

static void
test_table (void)
{
  g_autoptr (GPtrArray) entries = NULL, again = NULL, bad = NULL;
  g_autofree char *text = NULL, *same = NULL;
  guint row = 0;

  entries = prc_lexicon_from_tsv ("\xef\xbb\xbfrespelling\tPart\tat\n"
                                  "NEEV\tNiamh\t12\n\nWIN\tNguy\xe1\xbb\x85n\t\n",
                                  &row);
  g_assert_nonnull (entries);
  g_assert_cmpuint (entries->len, ==, 2);
  text = prc_lexicon_to_tsv (entries);
  again = prc_lexicon_from_tsv (text, &row);
  g_assert_nonnull (again);
  same = prc_lexicon_to_tsv (again);
  g_assert_cmpstr (text, ==, same);
  g_assert_null (prc_lexicon_from_tsv ("part\tby\nA\tB\n", &row));
  g_assert_cmpuint (row, ==, 1);
  g_assert_null (prc_lexicon_from_tsv ("part\trespelling\nA\n", &row));
  g_assert_cmpuint (row, ==, 2);
  g_assert_null (prc_lexicon_from_tsv ("part\trespelling\tat\nA\tB\tmorning\n", &row));
  g_assert_null (prc_lexicon_from_tsv ("\xff", &row));
  g_assert_null (prc_lexicon_from_tsv ("", &row));
}

static void
test_empty (void)
{
  static const char *const cells[] = { "\xf0\x9f\x98\x80", "", "" };
  g_autoptr (PrcPersonName) name = make_name (cells);
  g_autoptr (PrcReading) reading = prc_reading_new ();
  g_autoptr (GPtrArray) entries = prc_lexicon_learn (name, "FACE");
  g_autoptr (PrcLexicon) lexicon = prc_lexicon_new (entries);

  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (prc_lexicon_apply (NULL, name, NULL, reading));
  g_assert_false (prc_lexicon_apply (lexicon, name, NULL, reading));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/corrections", test_corrections);
  g_test_add_func ("/lexicon/two-ways", test_two_ways);
  g_test_add_func ("/lexicon/table", test_table);
  g_test_add_func ("/lexicon/empty", test_empty);
  return g_test_run ();
}
