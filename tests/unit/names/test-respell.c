#include "corpus.h"
#include "prc-difficulty.h"
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
check_hints (const char *const *cells, gpointer data)
{
  g_autofree char *found = prc_respell_dup_hints (cells[0]);

  corpus_expect ("hints", cells[0], found, cells[1]);
}

static void
test_hints (void)
{
  corpus_read ("hints.tsv", 2, check_hints, NULL);
  g_assert_true (corpus_held ());
}

/* Half a change to a schwa, a quarter from h to the loch; length and stress are nothing. */
static void
test_difficulty (void)
{
  g_assert_cmpfloat (prc_difficulty_compare ("ˈanna", "anːa"), ==, 0);
  g_assert_cmpfloat (prc_difficulty_compare ("ʃɪˈvɔːn", "sˈa͡ɪɒbhan"), >, 0.4);
  g_assert_cmpfloat (prc_difficulty_compare ("marta", "mˈɑːtə"), <, 0.4);
  g_assert_cmpfloat (prc_difficulty_compare ("xata", "hata"), ==, 0.0625);
  g_assert_cmpfloat (prc_difficulty_compare ("", ""), ==, 0);
  g_assert_cmpuint (prc_difficulty_count_syllables ("marta adriano"), ==, 4);
  g_assert_cmpuint (prc_difficulty_count_syllables ("ˈpa͡ʊlʊ"), ==, 2);
  g_assert_cmpuint (prc_difficulty_count_syllables ("pˈɛtr̩"), ==, 2);
  g_assert_cmpuint (prc_difficulty_count_syllables (""), ==, 0);
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
  g_test_add_func ("/respell/difficulty", test_difficulty);
  g_test_add_func ("/respell/hostile", test_hostile);
  return g_test_run ();
}
