#include "prc-difficulty.h"

#include "prc-phones.h"

#include <string.h>

/* Symbols of one class; the first stands for all. */
static const char *const classes[] = { "eɛæ",      "oɔɒ",      "aɑɐʌ", "iɪɨ",  "uʊɯʉ", "øœɶ", "yʏ",
                                       "əɘɤɵɜɚɝɞ", "rɹɾʁɽɻʀɺ", "ʃɕʂɧ", "ʒʑʐ",  "xχçħ", "lɫɭ", "nɳ",
                                       "ŋɴ",       "hɦ",       "ɡɢɣɠ", "kq",   "tʈ",   "dɖɗ", "bɓβ",
                                       "fɸ",       "mɱ",       "vʋ",   "wɰʍɥ", "jʝ" };

/* Two classes that are nearly one. */
static const struct
{
  const char *pair;
  double cost;
} near[] = {
  { "yi", 0.5 },  { "yu", 0.5 },  { "øe", 0.5 },  { "vw", 0.5 },  { "bv", 0.5 },  { "sz", 0.5 },
  { "tθ", 0.5 },  { "hx", 0.25 }, { "nŋ", 0.25 }, { "ij", 0.25 }, { "uw", 0.25 }, { "ck", 0.25 },
  { "ct", 0.25 }, { "cʧ", 0.25 }, { "ɟɡ", 0.25 }, { "ɟd", 0.25 }, { "ɟʤ", 0.25 },
};

static gunichar
get_class (gunichar symbol)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_utf8_strchr (classes[i], -1, symbol) != NULL)
      return g_utf8_get_char (classes[i]);
  return symbol;
}

static void
add (GArray *sounds, gunichar symbol)
{
  gunichar last = sounds->len > 0 ? g_array_index (sounds, gunichar, sounds->len - 1) : 0;

  if (symbol != last)
    g_array_append_val (sounds, symbol);
}

/* Classes one after the other; 'ei' and 'ou' are e and o, ɬ and ɮ are two sounds. */
static GArray *
read_sounds (const char *ipa)
{
  g_autoptr (GArray) phones = prc_phones_parse (ipa);
  GArray *sounds = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint i = 0; i < phones->len; i++)
    {
      const PrcPhone *phone = &g_array_index (phones, PrcPhone, i);
      gunichar one = get_class (phone->symbol);
      gunichar last = sounds->len > 0 ? g_array_index (sounds, gunichar, sounds->len - 1) : 0;

      if (phone->is_glide &&
          ((last == 'e' && one == 'i') || ((last == 'o' || last == 0x259) && one == 'u')))
        continue;
      if (phone->symbol == 0x294 || phone->symbol == 0x295)
        continue;
      if (phone->symbol == 0x26c || phone->symbol == 0x26e)
        add (sounds, phone->symbol == 0x26c ? 'h' : 'd');
      add (sounds, phone->symbol == 0x26c || phone->symbol == 0x26e ? 'l' : one);
    }
  return sounds;
}

static gboolean
is_vowel (gunichar c)
{
  return g_utf8_strchr ("eoaiuøyə", -1, c) != NULL;
}

static double
get_change (gunichar a, gunichar b)
{
  if (a == b)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (near); i++)
    {
      gunichar first = g_utf8_get_char (near[i].pair);
      gunichar second = g_utf8_get_char (g_utf8_next_char (near[i].pair));

      if ((a == first && b == second) || (a == second && b == first))
        return near[i].cost;
    }
  return (a == 0x259 || b == 0x259) && is_vowel (a) && is_vowel (b) ? 0.5 : 1;
}

static double
get_gap (gunichar c)
{
  return g_utf8_strchr ("rhjə", -1, c) != NULL ? 0.5 : 1;
}

double
prc_difficulty_compare (const char *ipa, const char *other)
{
  g_autoptr (GArray) left = read_sounds (ipa);
  g_autoptr (GArray) right = read_sounds (other);
  g_autofree double *row = g_new0 (double, right->len + 1);
  g_autofree double *next = g_new0 (double, right->len + 1);

#define AT(array, i) g_array_index (array, gunichar, i)
  for (guint k = 0; k < right->len; k++)
    row[k + 1] = row[k] + get_gap (AT (right, k));
  for (guint i = 0; i < left->len; i++)
    {
      next[0] = row[0] + get_gap (AT (left, i));
      for (guint k = 0; k < right->len; k++)
        next[k + 1] =
            MIN (row[k] + get_change (AT (left, i), AT (right, k)),
                 MIN (row[k + 1] + get_gap (AT (left, i)), next[k] + get_gap (AT (right, k))));
      memcpy (row, next, (right->len + 1) * sizeof (double));
    }
#undef AT
  return row[right->len] / MAX (left->len, 1);
}

/* The second part of a diphthong, as rules of spelling write it: 'ai', 'au'. */
static gboolean
is_second_part (const PrcPhone *phone, gboolean after_vowel)
{
  return phone->is_glide || (after_vowel && !phone->starts_syllable && !phone->stressed &&
                             g_utf8_strchr ("iɪuʊɯ", -1, phone->symbol) != NULL);
}

guint
prc_difficulty_count_syllables (const char *ipa)
{
  g_autoptr (GArray) phones = prc_phones_parse (ipa);
  guint n = 0, most = 0;
  gboolean after_vowel = FALSE;

  for (guint i = 0; i < phones->len; i++)
    {
      const PrcPhone *phone = &g_array_index (phones, PrcPhone, i);

      if (phone->starts_word)
        n = 0;
      after_vowel = after_vowel && !phone->starts_word;
      n += phone->is_syllabic || (phone->is_vowel && !is_second_part (phone, after_vowel));
      after_vowel = phone->is_vowel;
      most = MAX (most, n);
    }
  return most;
}
