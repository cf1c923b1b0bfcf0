#include "corpus.h"
#include "prc-phones.h"
#include "prc-respell.h"
#include "prc-sounds.h"

static void
check_respelling (const char *const *cells, gpointer data)
{
  const char *language = cells[1][0] != '\0' ? cells[1] : NULL;
  g_autofree char *found = prc_respell (cells[0], language);

  corpus_expect ("respelling", cells[0], found, cells[2]);
}

static void
test_respelling (void)
{
  corpus_read ("respelling.tsv", 3, check_respelling, NULL);
  g_assert_true (corpus_held ());
}

static void
check_sounds (const char *const *cells, gpointer data)
{
  const char *language = cells[0][0] != '\0' ? cells[0] : NULL;
  g_autofree char *found = prc_sounds_dup_ipa (language, cells[1]);

  corpus_expect ("IPA", cells[1], found, cells[2]);
}

static void
test_sounds (void)
{
  corpus_read ("sounds.tsv", 3, check_sounds, NULL);
  g_assert_true (corpus_held ());
}

static void
test_hints (void)
{
  g_autofree char *some = prc_respell_dup_hints ("POW-loo CHEKH");
  g_autofree char *none = prc_respell_dup_hints ("AN-na");

  g_assert_cmpstr (some, ==, "ow = now; kh = loch");
  g_assert_null (none);
}

static void
test_hostile (void)
{
  g_autofree char *many = g_strnfill (20000, 'a');
  g_autofree char *spelt = prc_respell (many, NULL);
  g_autofree char *sounds = prc_sounds_dup_ipa ("yo", many);
  g_autofree char *empty = prc_respell ("", NULL);
  g_autofree char *marks = prc_respell ("ˈ ː ̃ ͡", NULL);
  g_autofree char *broken = prc_respell ("\xff", NULL);

  g_assert_nonnull (spelt);
  g_assert_null (sounds);
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (marks, ==, "");
  g_assert_cmpstr (broken, ==, "");
  g_assert_null (prc_sounds_dup_ipa (NULL, "Анна"));
  g_assert_null (prc_sounds_dup_ipa (NULL, "\xff"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/respell/respelling", test_respelling);
  g_test_add_func ("/respell/sounds", test_sounds);
  g_test_add_func ("/respell/hints", test_hints);
  g_test_add_func ("/respell/hostile", test_hostile);
  return g_test_run ();
}
