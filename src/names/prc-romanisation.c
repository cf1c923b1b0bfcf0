#include "prc-romanisation.h"

#include <string.h>

#define SYLLABLE_MAX 12

/* Wade-Giles of whole syllables and of initials, without apostrophes; longest first. */
static const struct
{
  const char *pinyin, *wade;
} whole[] = {
  { "zi", "tzu" },   { "ci", "tzu" },   { "si", "ssu" },   { "zhi", "chih" }, { "chi", "chih" },
  { "shi", "shih" }, { "ri", "jih" },   { "er", "erh" },   { "ye", "yeh" },   { "yan", "yen" },
  { "you", "yu" },   { "yong", "yung" }, { "ge", "ko" },   { "ke", "ko" },    { "he", "ho" },
  { "gui", "kuei" }, { "kui", "kuei" }, { "yi", "i" },     { "guo", "kuo" },  { "kuo", "kuo" },
  { "huo", "huo" },  { "shuo", "shuo" }, { "xu", "hsu" },
}, initials[] = {
  { "zh", "ch" }, { "ch", "ch" }, { "sh", "sh" }, { "z", "ts" }, { "c", "ts" }, { "r", "j" },
  { "j", "ch" },  { "q", "ch" },  { "x", "hs" },  { "b", "p" },  { "d", "t" },  { "g", "k" },
}, finals[] = {
  { "ian", "ien" }, { "iong", "iung" }, { "ong", "ung" }, { "uo", "o" },
  { "ie", "ieh" },  { "ue", "ueh" },    { "ve", "ueh" },
};

/* 'zhong' to 'chung'; ü is written u. */
static void
spell_wade (const char *pinyin, char *into)
{
  const char *rest = pinyin;

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (strcmp (pinyin, whole[i].pinyin) == 0)
      {
        g_strlcpy (into, whole[i].wade, SYLLABLE_MAX);
        return;
      }
  into[0] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (initials); i++)
    if (g_str_has_prefix (pinyin, initials[i].pinyin))
      {
        g_strlcpy (into, initials[i].wade, SYLLABLE_MAX);
        rest = pinyin + strlen (initials[i].pinyin);
        break;
      }
  for (; rest == pinyin && *rest != '\0' && strchr ("aeiouv", *rest) == NULL; rest++, pinyin++)
    {
      char one[] = { *rest, '\0' };
      g_strlcat (into, one, SYLLABLE_MAX);
    }
  for (guint i = 0; i < G_N_ELEMENTS (finals); i++)
    if (strcmp (rest, finals[i].pinyin) == 0)
      {
        g_strlcat (into, finals[i].wade, SYLLABLE_MAX);
        return;
      }
  g_strlcat (into, rest, SYLLABLE_MAX);
}

static void
replace_umlaut (const char *plain, char *into)
{
  gsize n = 0;

  for (const char *p = plain; *p != '\0' && n + 1 < SYLLABLE_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      into[n++] = c == 0xfc ? 'u' : (char) c;
    }
  into[n] = '\0';
}

static gboolean
match_wade (const PrcHanziName *name, guint offset, guint step, const char *latin)
{
  guint i = (offset + step) % name->n;
  PrcHanziReadings readings;

  if (step == name->n)
    return *latin == '\0';
  prc_hanzi_name_get_readings (name, i, &readings);
  for (guint j = 0; j < readings.n; j++)
    {
      char plain[SYLLABLE_MAX], wade[SYLLABLE_MAX];

      replace_umlaut (prc_syllables[PRC_READING_SYLLABLE (readings.readings[j])].plain, plain);
      spell_wade (plain, wade);
      if (g_str_has_prefix (latin, wade) &&
          match_wade (name, offset, step + 1, latin + strlen (wade)))
        return TRUE;
      if (g_str_has_prefix (latin, plain) &&
          match_wade (name, offset, step + 1, latin + strlen (plain)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_wade (const PrcHanziName *name, const PrcPinyinLetters *letters)
{
  char latin[PRC_PINYIN_MAX + 1];

  for (guint i = 0; i < letters->n; i++)
    latin[i] = letters->letters[i] == 'v' ? 'u' : letters->letters[i];
  latin[letters->n] = '\0';
  return name->n <= 6 && (match_wade (name, 0, 0, latin) ||
                          (name->family > 0 && match_wade (name, name->family, 0, latin)));
}

/* Is the family name itself said so in pinyin. */
static gboolean
is_own_pinyin (const PrcHanziName *name, const char *word)
{
  PrcHanziReadings readings;

  if (name->family != 1)
    return FALSE;
  prc_hanzi_name_get_readings (name, 0, &readings);
  for (guint j = 0; j < readings.n; j++)
    if (strcmp (prc_syllables[PRC_READING_SYLLABLE (readings.readings[j])].plain, word) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_spellings (const PrcHanziName *name)
{
  for (guint i = 0; i < prc_n_romanisations; i++)
    {
      const gunichar *characters = prc_romanisations[i].characters;
      if (characters[0] == name->characters[0] &&
          characters[1] == (name->family == 2 ? name->characters[1] : 0))
        return prc_romanisations[i].spellings;
    }
  return "";
}

static gboolean
is_known_family (const PrcHanziName *name, char **words)
{
  g_auto (GStrv) spellings = g_strsplit (find_spellings (name), " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) spellings, words[i]) &&
        !is_own_pinyin (name, words[i]))
      return TRUE;
  return FALSE;
}

/* Endings and letters that no pinyin syllable has. */
static gboolean
looks_foreign (const char *word)
{
  static const char *const marks[] = { "hs",   "eu", "oo", "ee", "oh", "ck", "aw",
                                       "ieng", "tz", "ts", "kw", "ae", "eo" };
  gsize n = strlen (word);

  if (n == 0 || strpbrk (word, "aeiou") == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (word, marks[i]) != NULL)
      return TRUE;
  return strchr ("ptkmhsdlcfvyz", word[n - 1]) != NULL;
}

/* Small letters and hyphens apart: words by spaces and hyphens. */
static char **
split_words (const PrcPinyinLetters *letters)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < letters->n; i++)
    {
      if (i > 0 && letters->breaks[i] != PRC_BREAK_NONE)
        g_string_append_c (text, ' ');
      g_string_append_c (text, letters->letters[i]);
    }
  return g_strsplit (text->str, " ", -1);
}

/* Do the letters say any character of the name as pinyin does. */
static gboolean
shares_syllable (const PrcHanziName *name, char **words)
{
  for (guint i = 0; i < name->n; i++)
    {
      PrcHanziReadings readings;

      prc_hanzi_name_get_readings (name, i, &readings);
      for (guint j = 0; j < readings.n; j++)
        if (g_strv_contains ((const char *const *) words,
                             prc_syllables[PRC_READING_SYLLABLE (readings.readings[j])].plain))
          return TRUE;
    }
  return FALSE;
}

gboolean
prc_romanisation_fits (const PrcHanziName *name, const char *latin)
{
  PrcPinyinLetters letters;
  g_auto (GStrv) words = NULL;
  gboolean strange = FALSE;

  prc_pinyin_fold (latin, &letters);
  if (letters.n == 0)
    return letters.foreign;
  words = split_words (&letters);
  if (name->n > 0 && (is_known_family (name, words) || is_wade (name, &letters)))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GArray) cut = prc_pinyin_split (words[i], 0);

      if (cut == NULL && (looks_foreign (words[i]) || !shares_syllable (name, words)))
        return TRUE;
      strange = strange || cut == NULL;
    }
  return letters.foreign && !strange;
}

gboolean
prc_romanisation_is_wade (const PrcHanziName *name, const char *latin)
{
  PrcPinyinLetters letters;

  if (latin == NULL || name->n == 0)
    return FALSE;
  prc_pinyin_fold (latin, &letters);
  return letters.n > 0 && is_wade (name, &letters);
}
