#include "prc-sounds.h"

#include <string.h>

#define WORD_MAX 100
#define PLAIN "plain"

typedef struct
{
  gunichar letters[WORD_MAX + 2]; /* 0 at both edges */
  guint n;
} Word;

static const PrcSoundLanguage *
find_exact (const char *language)
{
  for (guint i = 0; i < prc_n_sound_languages; i++)
    if (g_ascii_strcasecmp (prc_sound_languages[i].language, language) == 0)
      return &prc_sound_languages[i];
  return NULL;
}

/* 'zu-ZA' is 'zu'. */
static const PrcSoundLanguage *
find_language (const char *language)
{
  g_autofree char *tag = g_strdup (language != NULL ? language : PLAIN);

  for (char *end = tag + strlen (tag); end != NULL; end = strrchr (tag, '-'))
    {
      const PrcSoundLanguage *found;

      *end = '\0';
      found = find_exact (tag);
      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
prc_sounds_know (const char *language)
{
  return language != NULL && find_language (language) != NULL;
}

gboolean
prc_sounds_beat_voice (const char *language)
{
  const PrcSoundLanguage *found = language != NULL ? find_language (language) : NULL;

  return found != NULL && found->beats_voice;
}

gboolean
prc_sounds_read_native (const char *language)
{
  const PrcSoundLanguage *found = language != NULL ? find_language (language) : NULL;

  return found != NULL && found->reads_native;
}

PrcStress
prc_sounds_get_stress (const char *language)
{
  const PrcSoundLanguage *found = language != NULL ? find_language (language) : NULL;

  while (found != NULL && found->stress == PRC_STRESS_UNKNOWN)
    found = found->parent != NULL ? find_exact (found->parent) : NULL;
  return found != NULL ? found->stress : PRC_STRESS_UNKNOWN;
}

static gunichar
strip_marks (gunichar c)
{
  gunichar base, mark;

  while (g_unichar_decompose (c, &base, &mark) && mark != 0)
    c = base;
  return c;
}

static gboolean
is_vowel (gunichar c)
{
  c = strip_marks (c);
  return c != 0 && g_utf8_strchr ("aeiouyæøœəıʉɨɛɔ", -1, c) != NULL;
}

/* Does the atom of a context at @p hold for @c; sets @next behind it. */
static gboolean
matches_atom (const char *p, gunichar c, const char **next)
{
  gboolean found = FALSE;

  *next = g_utf8_next_char (p);
  switch (*p)
    {
    case '#':
      return c == 0;
    case 'V':
      return is_vowel (c);
    case 'C':
      return c != 0 && !is_vowel (c);
    case '[':
      for (p++; *p != '\0' && *p != ']'; p = g_utf8_next_char (p))
        found = found || g_utf8_get_char (p) == c || (*p == '#' && c == 0);
      *next = *p == ']' ? p + 1 : p;
      return found;
    default:
      return g_utf8_get_char (p) == c;
    }
}

static gboolean
matches_right (const Word *word, guint from, const char *context)
{
  for (const char *p = context; *p != '\0'; from++)
    if (from > word->n + 1 || !matches_atom (p, word->letters[from], &p))
      return FALSE;
  return TRUE;
}

static guint
count_atoms (const char *context)
{
  guint n = 0;

  for (const char *p = context; *p != '\0'; n++)
    matches_atom (p, 0, &p);
  return n;
}

static gboolean
matches_left (const Word *word, guint to, const char *context)
{
  guint n = count_atoms (context);

  return n <= to && matches_right (word, to - n, context);
}

/* The letters that the rule takes at @i, or 0. */
static guint
match_rule (const Word *word, guint i, const PrcSoundRule *rule)
{
  guint at = i;

  for (const char *p = rule->letters; *p != '\0'; p = g_utf8_next_char (p))
    if (at > word->n || word->letters[at++] != g_utf8_get_char (p))
      return 0;
  return matches_left (word, i, rule->left) && matches_right (word, at, rule->right) ? at - i : 0;
}

static guint
apply (const Word *word, guint i, const PrcSoundLanguage *language, GString *ipa)
{
  for (; language != NULL;
       language = language->parent != NULL ? find_exact (language->parent) : NULL)
    for (guint k = 0; k < language->n_rules; k++)
      {
        const PrcSoundRule *rule = &prc_sound_rules[language->first + k];
        guint length = match_rule (word, i, rule);

        if (length > 0)
          {
            g_string_append (ipa, rule->ipa);
            return length;
          }
      }
  return 0;
}

/* Marks of tone, which stand on letters that have marks of their own: 'ầ' is 'â', 'ọ́' is 'ọ'. */
static const struct
{
  const char *language;
  gunichar marks[6];
} tones[] = {
  { "vi", { 0x300, 0x301, 0x303, 0x309, 0x323 } },
  { "yo", { 0x300, 0x301, 0x304 } },
  { "ig", { 0x300, 0x301, 0x304 } },
  { "guw", { 0x300, 0x301, 0x304 } },
  { "ha", { 0x300, 0x301, 0x302 } },
};

static gboolean
is_tone (gunichar c, const char *language)
{
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (tones); i++)
    if (g_str_equal (tones[i].language, language))
      for (const gunichar *mark = tones[i].marks; *mark != 0; mark++)
        if (*mark == c)
          return TRUE;
  return FALSE;
}

static char *
dup_without_tones (const char *text, const char *language)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!is_tone (g_utf8_get_char (p), language))
      /* A line below is how some write the dot. */
      g_string_append_unichar (kept, g_utf8_get_char (p) == 0x329 ? 0x323 : g_utf8_get_char (p));
  return g_utf8_normalize (kept->str, -1, G_NORMALIZE_NFC);
}

static gboolean
read_word (Word *word, const char *text, const char *language)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_autofree char *composed = dup_without_tones (small, language);

  memset (word, 0, sizeof *word);
  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (word->n == WORD_MAX)
        return FALSE;
      if (c == 0x2019 || c == 0x2bb || c == 0x2bc || c == 0x2018 || c == '`')
        c = '\'';
      if (g_unichar_isalpha (c) || c == '\'' || g_unichar_ismark (c))
        word->letters[++word->n] = c;
    }
  return word->n > 0;
}

char *
prc_sounds_dup_ipa (const char *language, const char *word)
{
  const PrcSoundLanguage *rules = find_language (language);
  g_autoptr (GString) ipa = g_string_new (NULL);
  Word letters;

  g_return_val_if_fail (word != NULL, NULL);
  if (rules == NULL)
    rules = find_exact (PLAIN);
  if (!g_utf8_validate (word, -1, NULL) || !read_word (&letters, word, rules->language))
    return NULL;
  for (guint i = 1; i <= letters.n;)
    {
      guint length = apply (&letters, i, rules, ipa);

      if (length == 0 && strip_marks (letters.letters[i]) != letters.letters[i])
        letters.letters[i] = strip_marks (letters.letters[i]);
      else
        i += MAX (length, 1);
    }
  return ipa->len > 0 ? g_string_free (g_steal_pointer (&ipa), FALSE) : NULL;
}
