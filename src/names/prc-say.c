#include "prc-say.h"

#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-name-language.h"
#include "prc-note-hanzi.h"
#include "prc-respell.h"
#include "prc-sounds.h"

#include <string.h>

/* '&hellip;' */
#define ENTITY_MAX 8

/* Languages without a voice that a neighbour's voice reads well. */
static const struct
{
  const char *language, *neighbour;
} neighbours[] = {
  { "gl", "pt" }, { "fy", "nl" }, { "ast", "es" }, { "oc", "ca" }, { "se", "fi" }, { "co", "it" },
};

static const char *
find_neighbour (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if (g_str_has_prefix (language, neighbours[i].language) &&
        strchr ("-", language[strlen (neighbours[i].language)]) != NULL)
      return neighbours[i].neighbour;
  return language;
}

static gboolean
is_of (const char *tag, const char *language)
{
  gsize n = strlen (language);

  return g_ascii_strncasecmp (tag, language, n) == 0 && strchr ("-", tag[n]) != NULL;
}

/* Replaces one correction in a word; its edges are marked ^ and $. */
static char *
fix (const char *text, const char *language, gboolean letters)
{
  g_autofree char *fixed = g_strconcat ("^", text, "$", NULL);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < prc_n_voice_fixes; i++)
    {
      const PrcVoiceFix *one = &prc_voice_fixes[i];
      g_auto (GStrv) pieces = NULL;
      g_autofree char *better = NULL;

      if (one->letters != letters || !is_of (language, one->language) ||
          strstr (fixed, one->found) == NULL)
        continue;
      pieces = g_strsplit (fixed, one->found, -1);
      better = g_strconcat (one->found[0] == '^' ? "^" : "", one->better,
                            g_str_has_suffix (one->found, "$") ? "$" : "", NULL);
      g_free (fixed);
      fixed = g_strjoinv (better, pieces);
    }
  for (const char *p = fixed; *p != '\0'; p++)
    if (*p != '^' && *p != '$')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

static char *
ask_voice (PrcVoice *voice, const char *language, const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_autofree char *letters = fix (small, language, TRUE);
  g_autofree char *ipa = NULL;

  /* Capitals inside a name mean something to some voices: keep them where nothing was mended. */
  ipa = prc_voice_dup_ipa (voice, find_neighbour (language),
                           strcmp (small, letters) == 0 ? word : letters);
  return ipa != NULL ? fix (ipa, find_neighbour (language), FALSE) : NULL;
}

typedef struct
{
  GString *ipa;
  GString *respelling;
  PrcOrigin origin;
} Saying;

static void
add (Saying *saying, const char *ipa, const char *respelling, PrcOrigin origin)
{
  if (ipa == NULL || *ipa == '\0' || *respelling == '\0')
    return;
  g_string_append_printf (saying->ipa, "%s%s", saying->ipa->len > 0 ? " " : "", ipa);
  g_string_append_printf (saying->respelling, "%s%s", saying->respelling->len > 0 ? " " : "",
                          respelling);
  saying->origin = MAX (saying->origin, origin);
}

/* 'Smith-Cockburn': the list knows parts of double names. NULL where it knows none of them. */
static char *
dup_english_ipa (const char *word, const char *language, PrcVoice *voice)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);
  g_autoptr (GString) ipa = g_string_new (NULL);
  gboolean known = FALSE;

  if (prc_name_language_get_english_ipa (word) != NULL)
    return g_strdup (prc_name_language_get_english_ipa (word));
  for (guint i = 0; parts[i] != NULL && parts[1] != NULL; i++)
    {
      const char *listed = prc_name_language_get_english_ipa (parts[i]);
      g_autofree char *said = listed != NULL  ? g_strdup (listed)
                              : voice != NULL ? ask_voice (voice, language, parts[i])
                                              : NULL;

      if (said == NULL)
        return NULL;
      known = known || listed != NULL;
      /* The dot parts them, where no stress does. */
      g_string_append_printf (ipa, "%s%s", i > 0 ? "." : "", said);
    }
  return known ? g_string_free (g_steal_pointer (&ipa), FALSE) : NULL;
}

static char *
dup_ipa (const char *word, const char *language, PrcVoice *voice, PrcOrigin *origin)
{
  char *ipa = NULL;

  *origin = PRC_ORIGIN_RULES;
  if (language != NULL && is_of (language, "en"))
    ipa = dup_english_ipa (word, language, voice);
  if (ipa == NULL && language != NULL && voice != NULL && !prc_sounds_beat_voice (language))
    ipa = ask_voice (voice, language, word);
  if (ipa != NULL)
    return ipa;
  if (!prc_sounds_know (language))
    *origin = PRC_ORIGIN_PLAIN;
  ipa = prc_sounds_dup_ipa (language, word);
  if (ipa != NULL || language == NULL || voice == NULL)
    return ipa;
  /* Thai or Hebrew letters alone: the rules are of Latin ones, and the voice is a guess. */
  *origin = PRC_ORIGIN_PLAIN;
  return ask_voice (voice, language, word);
}

static void
say_word (Saying *saying, const char *word, const char *language, PrcVoice *voice)
{
  PrcOrigin origin = PRC_ORIGIN_RULES;
  g_autofree char *ipa = NULL, *spelt = NULL;

  if (language != NULL && is_of (language, "zh") && !is_of (language, PRC_SAY_WADE))
    spelt = prc_note_hanzi_spell_word (word, &ipa);
  if (spelt == NULL)
    {
      ipa = dup_ipa (word, language, voice, &origin);
      spelt = ipa != NULL ? prc_respell (ipa, language) : NULL;
    }
  add (saying, ipa, spelt, origin);
}

/* Each part of a double name. */
static gboolean
is_common (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!prc_name_language_is_common_english (parts[i]))
      return FALSE;
  return parts[0] != NULL;
}

static const char *
choose_language (const PrcSpeech *speech, const char *word, gboolean is_family)
{
  gboolean english = speech->language != NULL && is_of (speech->language, "en");

  if (english || speech->known ? !speech->english_too : is_family && !speech->english_too)
    return is_family && speech->family_language != NULL ? speech->family_language
                                                        : speech->language;
  if (is_common (word))
    return "en";
  return is_family && speech->family_language != NULL ? speech->family_language : speech->language;
}

static gboolean
is_latin (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_LATIN)
      return TRUE;
  return FALSE;
}

/* Is every word of the native name read, by rules or by a voice. */
static gboolean
is_native_read (char **words, const PrcSpeech *speech)
{
  if (speech->language == NULL)
    return FALSE;
  if (prc_sounds_beat_voice (speech->language))
    return prc_sounds_read_native (speech->language) || is_latin (words[0]);
  if (is_latin (words[0]))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *ipa = speech->voice != NULL
                                 ? prc_voice_dup_ipa (speech->voice, speech->language, words[i])
                                 : NULL;
      if (ipa == NULL)
        return prc_sounds_read_native (speech->language);
    }
  return TRUE;
}

static gboolean
has_letters (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* An initial is said as a letter, which needs no note. */
static gboolean
is_initial (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p));
  return n == 1 && g_str_has_suffix (word, ".");
}

/* Abbreviations that lists use for whole names. */
static const char *
spell_out (const char *word)
{
  static const struct
  {
    const char *brief, *whole;
  } known[] = {
    { "md", "Mohammad" },    { "md.", "Mohammad" },  { "mohd", "Mohammad" },
    { "mohd.", "Mohammad" }, { "muhd", "Muhammad" }, { "muhd.", "Muhammad" },
    { "mst", "Mosammat" },   { "mst.", "Mosammat" }, { "mstr.", "Mosammat" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (word, known[i].brief) == 0)
      return known[i].whole;
  return word;
}

/* Titles and numerals beside a name: whoever reads needs no note for them. */
static gboolean
is_title (const char *word)
{
  static const char *const titles[] = { "dr",  "prof", "mr", "mrs", "ms",  "mx",  "rev", "revd",
                                        "hon", "jr",   "sr", "esq", "phd", "obe", "mbe", "cbe",
                                        "kbe", "frs",  "ba", "bsc", "ma",  "msc", NULL };
  static const char *const numerals[] = { "II", "III", "IV", "VI", "VII", "VIII", NULL };
  g_autofree char *small = g_ascii_strdown (word, -1);
  gsize n = strlen (small);
  gboolean dotted = n > 0 && small[n - 1] == '.';

  if (dotted)
    small[n - 1] = '\0';
  /* 'Ma' and 'Ba' are names; as degrees they have their capitals or a full stop. */
  if (n <= 3 && !dotted && !g_str_equal (word, "BA") && !g_str_equal (word, "MA") &&
      (g_str_equal (small, "ba") || g_str_equal (small, "ma") || g_str_equal (small, "md")))
    return FALSE;
  return g_strv_contains (titles, small) || g_strv_contains (numerals, word);
}

static gboolean
has_digits (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
has_wide_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0xff01 && g_utf8_get_char (p) <= 0xff5a)
      return TRUE;
  return FALSE;
}

/* Without '<b>' and '&amp;', and with full-width letters as plain ones. */
static char *
dup_plain (const char *text)
{
  /* Not for all: NFKC takes Thai vowels apart. */
  g_autofree char *composed =
      g_utf8_normalize (text, -1, has_wide_letters (text) ? G_NORMALIZE_NFKC : G_NORMALIZE_NFC);
  GString *plain = g_string_new (NULL);

  for (const char *p = composed; p != NULL && *p != '\0';)
    {
      const char *end = *p == '<' ? strchr (p, '>') : *p == '&' ? strchr (p, ';') : NULL;

      if (end != NULL && (*p == '<' || end - p <= ENTITY_MAX))
        {
          g_string_append_c (plain, ' ');
          p = end + 1;
          continue;
        }
      g_string_append_unichar (plain, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free (plain, FALSE);
}

static GStrv
split (const char *text)
{
  g_autofree char *plain = dup_plain (text);
  g_auto (GStrv) words = g_strsplit_set (plain, " \t\n,;/()[]{}\"", -1);
  guint n = g_strv_length (words);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (has_letters (words[i]) && !is_initial (words[i]) && !has_digits (words[i]) &&
        (n == 1 || g_ascii_strncasecmp (words[i], "md", 2) == 0 || !is_title (words[i])))
      g_ptr_array_add (kept, g_strdup (spell_out (words[i])));
  g_ptr_array_add (kept, NULL);
  return (GStrv) g_ptr_array_free (kept, FALSE);
}

GStrv
prc_say_dup_words (const PrcPersonName *name)
{
  g_autofree char *called = prc_person_name_dup_called (name);

  return split (g_utf8_validate (called, -1, NULL) ? called : "");
}

gboolean
prc_say_is_family (const PrcPersonName *name, const char *const *words, guint i)
{
  if (name->family != NULL)
    return strstr (name->family, words[i]) != NULL;
  return words[i + 1] == NULL;
}

gboolean
prc_say_is_easy (const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!is_common (words[i]) || prc_name_language_get_english_ipa (words[i]) != NULL)
      return FALSE;
  return words[0] != NULL;
}

/* How many letters two words begin with alike, marks and script aside. */
static guint
count_alike (const char *a, const char *b)
{
  g_autofree char *left = g_str_to_ascii (a, NULL);
  g_autofree char *right = g_str_to_ascii (b, NULL);
  guint n = 0;

  while (left[n] != '\0' && g_ascii_tolower (left[n]) == g_ascii_tolower (right[n]))
    n++;
  return n;
}

/* Korean names are written without a space: '김민준' is '김', then '민준'; a few family names have
 * two letters. */
static GStrv
split_hangul (GStrv words)
{
  static const char *const longer[] = {
    "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", NULL
  };
  char family[16] = "";
  glong length = g_utf8_strlen (words[0], -1);
  glong n = 1;
  GStrv parts;

  if (words[1] != NULL || length < 2 || length > 5 ||
      g_unichar_get_script (g_utf8_get_char (words[0])) != G_UNICODE_SCRIPT_HANGUL)
    return words;
  g_utf8_strncpy (family, words[0], 2);
  if (length > 2 && g_strv_contains (longer, family))
    n = 2;
  g_utf8_strncpy (family, words[0], n);
  parts = g_new0 (char *, 3);
  parts[0] = g_strdup (family);
  parts[1] = g_strdup (g_utf8_offset_to_pointer (words[0], n));
  g_strfreev (words);
  return parts;
}

/* A native name in the other order than the called one ('さとう けんじ', 'Kenji Sato') is turned.
 */
static void
turn_as_called (char **native, const PrcSpeech *speech, char **called)
{
  PrcOrigin origin;
  g_autofree char *first = NULL, *second = NULL;

  if (g_strv_length (native) != 2 || g_strv_length (called) != 2)
    return;
  first = dup_ipa (native[0], speech->language, speech->voice, &origin);
  second = dup_ipa (native[1], speech->language, speech->voice, &origin);
  if (first != NULL && second != NULL &&
      count_alike (first, called[1]) + count_alike (second, called[0]) >
          count_alike (first, called[0]) + count_alike (second, called[1]))
    {
      char *turned = native[0];
      native[0] = native[1];
      native[1] = turned;
    }
}

void
prc_say_name (PrcSaid *said, const PrcPersonName *name, const PrcSpeech *speech)
{
  g_auto (GStrv) called = prc_say_dup_words (name);
  g_auto (GStrv) native = NULL;
  Saying saying = { g_string_new (NULL), g_string_new (NULL), PRC_ORIGIN_NONE };

  if (name->native != NULL && !prc_language_has_han (name->native) &&
      g_utf8_validate (name->native, -1, NULL))
    native = split (name->native);
  if (native != NULL && native[0] != NULL && g_strv_length (called) > 1)
    native = split_hangul (native);
  if (native != NULL && native[0] != NULL && is_native_read (native, speech))
    {
      turn_as_called (native, speech, called);
      for (guint i = 0; native[i] != NULL; i++)
        say_word (&saying, native[i], speech->language, speech->voice);
    }
  else
    for (guint i = 0; called[i] != NULL; i++)
      say_word (&saying, called[i],
                choose_language (speech, called[i],
                                 prc_say_is_family (name, (const char *const *) called, i)),
                speech->voice);
  said->origin = saying.origin;
  said->ipa = g_string_free (saying.ipa, saying.respelling->len == 0);
  said->respelling = g_string_free (saying.respelling, saying.respelling->len == 0);
}

void
prc_said_clear (PrcSaid *said)
{
  g_clear_pointer (&said->ipa, g_free);
  g_clear_pointer (&said->respelling, g_free);
}

char *
prc_say_dup_language (const char *tag)
{
  const char *private = strstr (tag, "-x-");

  if (private == NULL)
    return g_strdup (tag);
  private += strlen ("-x-");
  if (strcmp (private, "es") == 0)
    return g_strdup ("es-419");
  return g_strdup (strcmp (private, "in") == 0 ? "hi" : private);
}
