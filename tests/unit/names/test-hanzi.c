#include "corpus.h"
#include "prc-hanzi.h"
#include "prc-language.h"

static const char *const verdicts[] = { "agrees",         "given-first", "umlaut",   "plain-u",
                                        "family-unusual", "other",       "disagrees" };

/* native, pinyin of the list, toned pinyin, 'sure' or 'check', family */
static void
check_reading (const char *const *cells, gpointer data)
{
  gboolean certain = FALSE;
  const char *list = cells[1][0] != '\0' ? cells[1] : NULL;
  g_autofree char *toned = prc_hanzi_dup_pinyin (cells[0], list, &certain);
  g_autofree char *family = prc_hanzi_dup_family (cells[0]);

  corpus_expect ("pinyin", cells[0], toned, cells[2]);
  if (cells[3][0] != '\0')
    corpus_expect ("certainty", cells[0], certain ? "sure" : "check", cells[3]);
  corpus_expect ("family", cells[0], family, cells[4]);
}

static void
test_readings (void)
{
  corpus_read ("hanzi.tsv", 5, check_reading, NULL);
  g_assert_true (corpus_held ());
}

/* native, pinyin of the list, verdict */
static void
check_verdict (const char *const *cells, gpointer data)
{
  corpus_expect ("verdict", cells[0], verdicts[prc_hanzi_check_pinyin (cells[0], cells[1])],
                 cells[2]);
}

static void
test_verdicts (void)
{
  corpus_read ("pinyin-verdicts.tsv", 3, check_verdict, NULL);
  g_assert_true (corpus_held ());
}

static void
test_family_reading (void)
{
  g_autofree char *one = prc_hanzi_dup_family_reading ("解鹏然");
  g_autofree char *two = prc_hanzi_dup_family_reading ("闾丘文心");
  g_autofree char *none = prc_hanzi_dup_family_reading ("古丽·买买提");

  g_assert_cmpstr (one, ==, "Xie");
  g_assert_cmpstr (two, ==, "Lüqiu");
  g_assert_null (none);
}

static void
test_plain (void)
{
  g_autofree char *plain = prc_pinyin_dup_plain ("Lǚ Wǎn'ér");

  g_assert_cmpstr (plain, ==, "Lü Wan'er");
}

/* Two readings of each character that spell alike: must not be tried in all combinations. */
static void
test_many_readings (void)
{
  g_autoptr (GString) hanzi = g_string_new (NULL);
  g_autoptr (GString) pinyin = g_string_new (NULL);

  for (guint i = 0; i < 24; i++)
    {
      g_string_append (hanzi, "和");
      g_string_append (pinyin, "he");
    }
  g_string_append (pinyin, "x");
  g_assert_cmpint (prc_hanzi_check_pinyin (hanzi->str, pinyin->str), >=,
                   PRC_PINYIN_OTHER_ROMANISATION);
}

static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (30000, 'a');
  g_autoptr (GString) hanzi = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append (hanzi, "乐");
  g_assert_null (prc_hanzi_dup_pinyin (hanzi->str, "le", NULL));
  g_assert_null (prc_hanzi_dup_pinyin ("", NULL, NULL));
  g_assert_null (prc_hanzi_dup_pinyin ("Anna", NULL, NULL));
  g_assert_null (prc_hanzi_dup_family ("\xff\xfe"));
  g_assert_cmpint (prc_hanzi_check_pinyin ("乐乐", long_name), !=, PRC_PINYIN_AGREES);
  g_assert_false (prc_language_has_han ("Łukasz"));
  g_assert_true (prc_language_has_han ("Anna 安"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hanzi/readings", test_readings);
  g_test_add_func ("/hanzi/verdicts", test_verdicts);
  g_test_add_func ("/hanzi/family-reading", test_family_reading);
  g_test_add_func ("/hanzi/plain", test_plain);
  g_test_add_func ("/hanzi/many-readings", test_many_readings);
  g_test_add_func ("/hanzi/hostile", test_hostile);
  return g_test_run ();
}
