#include "prc-own-note.h"

#include "prc-language.h"
#include "prc-name-language-table.h"

#include <string.h>

/* More words than any reading of a whole name has. */
#define READING_WORDS_MAX 5
#define CUTS ",;()，；（）"

/* Labels that lists put before the person's words. */
static const char *const labels[] = {
  "say:",       "say：",         "pronunciation:", "pronounced:",  "pronounce:", "phonetic:",
  "phonetics:", "phonetically:", "how to say it:", "sounds like:", "读音:",      "读音：",
  "發音：",     "发音:",         "发音：",         "讀音：",       "讀音:",      "發音:"
};

/* What a person says before the sounds themselves. */
static const char *const verbs[] = { "pronounced ", "pronounce it ", "pronounce ", "say ",
                                     "sounds ",     "said ",         "it's ",      "spoken ",
                                     "读作",        "读音",          "读",         "讀作",
                                     "讀",          "念作",          "念",         "音同" };

/* Between verb and sounds. */
static const char *const links[] = { "it ", "as ", "like ", "is ", "my name ", "name ", "the " };

static const char *const empty[] = { "n/a",  "na", "none", "no", "nil", "无", "無",
                                     "没有", "-",  "yes",  "y",  "n",   "是", "否" };

static const struct
{
  const char *open, *close;
} quotes[] = { { "\"", "\"" }, { "“", "”" },   { "‘", "’" },
               { "「", "」" }, { "『", "』" }, { "«", "»" } };

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Letters that IPA has and no spelling does. */
static gboolean
has_ipa (const char *text)
{
  static const char *const only =
      "ɑɒɐɓʙɔɕɖɗəɘɚɛɜɝɞɟʄɡɠɢʛɦɧɥʜɨɪʝɭɬɫɮʟɱɯɰɲɳɴɵɸʘɹɺɾɻʀʁɽʂʃʈʊʋʌɤʍχʎʏʑʐʒʔʡʕʢˈˌː";

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (only, -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

/* 'SHIV-awn': one syllable in capitals, joined to one that isn't. */
static gboolean
is_stressed_word (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);
  gboolean loud = FALSE, quiet = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *capital = g_utf8_strup (parts[i], -1);
      g_autofree char *small = g_utf8_strdown (parts[i], -1);

      loud = loud || (strcmp (capital, parts[i]) == 0 && g_utf8_strlen (parts[i], -1) > 1 &&
                      strcmp (small, parts[i]) != 0);
      quiet = quiet || (strcmp (small, parts[i]) == 0 && has_letter (parts[i]));
    }
  return loud && quiet;
}

static gboolean
is_remark_word (const char *word)
{
  guint low = 0, high = prc_n_remark_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (prc_remark_words[middle], word);

      if (order == 0)
        return TRUE;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/* Chinese writes no spaces: the words are looked for anywhere. */
static gboolean
has_remark_hanzi (const char *text)
{
  for (guint i = 0; i < prc_n_remark_words; i++)
    if (prc_language_has_han (prc_remark_words[i]) && strstr (text, prc_remark_words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static GStrv
split_words (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_auto (GStrv) pieces = g_strsplit_set (small, " \t\n/.:!?\"[]", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    if (has_letter (pieces[i]))
      g_strv_builder_add (words, pieces[i]);
  return g_strv_builder_end (words);
}

/* One to five words of which none belongs to a sentence. */
static gboolean
are_sounds (const char *text)
{
  g_auto (GStrv) words = split_words (text);
  guint n = g_strv_length (words);

  if (n == 0 || n > READING_WORDS_MAX || has_remark_hanzi (text) || strchr (text, '@') != NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *straight = g_strdelimit (g_strdup (words[i]), "`", '\'');

      if (is_remark_word (straight))
        return FALSE;
    }
  return TRUE;
}

/* Its first part, as 'NEEV' of 'NEEV, rhymes with leave' and of 'NEEV like leave'. */
static char *
dup_first_part (const char *text)
{
  gsize length = strlen (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (CUTS, -1, g_utf8_get_char (p)) != NULL || g_str_has_prefix (p, " - ") ||
        g_str_has_prefix (p, " – ") || g_str_has_prefix (p, " — ") ||
        g_str_has_prefix (p, " like ") || g_str_has_prefix (p, " as in ") ||
        g_str_has_prefix (p, " not ") || g_str_has_prefix (p, " rhym"))
      {
        length = (gsize) (p - text);
        break;
      }
  return g_strstrip (g_strndup (text, length));
}

/* What stands in quotation marks at the beginning of @text, or NULL. */
static char *
dup_quoted (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (text, quotes[i].open))
      {
        const char *start = text + strlen (quotes[i].open);
        const char *end = strstr (start, quotes[i].close);

        return end != NULL ? g_strndup (start, (gsize) (end - start)) : NULL;
      }
  return NULL;
}

static gboolean
says_sounds (const char *text)
{
  g_autofree char *quoted = dup_quoted (text);
  g_autofree char *first = dup_first_part (text);

  return quoted != NULL ? has_letter (quoted) : are_sounds (first);
}

static const char *
skip_links (const char *text)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (links) && !found; i++)
        if (g_ascii_strncasecmp (text, links[i], strlen (links[i])) == 0)
          {
            text += strlen (links[i]);
            found = TRUE;
          }
      while (g_ascii_isspace (*text) || *text == ':')
        text++;
    }
  return text;
}

/* 'my name is pronounced Neev', '解读xiè'. @text and @small are as long. */
static gboolean
has_verb_with_sounds (const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    for (const char *p = strstr (small, verbs[i]); p != NULL; p = strstr (p + 1, verbs[i]))
      if ((p == small || !g_ascii_isalpha (p[-1])) &&
          says_sounds (skip_links (text + (p - small) + strlen (verbs[i]))))
        return TRUE;
  return FALSE;
}

static gboolean
has_marked_sounds (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n,;:()\"/", -1);

  if (has_ipa (text))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (is_stressed_word (words[i]))
      return TRUE;
  return FALSE;
}

/* Without 'please' and 'thanks' around it, which say nothing. */
static char *
dup_without_courtesy (const char *text)
{
  static const char *const courtesies[] = { "please", "thanks", "thank you" };
  g_autofree char *rest = g_strstrip (g_strdup (text));

  for (gsize i = 0; i < G_N_ELEMENTS (courtesies); i++)
    {
      gsize length = strlen (rest), n = strlen (courtesies[i]);

      if (length > n && g_ascii_strcasecmp (rest + length - n, courtesies[i]) == 0 &&
          strchr (" ,.", rest[length - n - 1]) != NULL)
        rest[length - n] = '\0';
      g_strchomp (g_strdelimit (rest + strlen (rest) - MIN (strlen (rest), 2), ",", ' '));
    }
  return g_strdup (g_strstrip (rest));
}

static const char *
skip_label (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (small, labels[i]))
      return text + strlen (labels[i]);
  return text;
}

/* 'say: MAY': a name may be a word of sentences; alone and in capitals after a label it is meant.
 */
static gboolean
is_loud_word (const char *text)
{
  g_autofree char *first = dup_first_part (text);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return strcmp (first, capital) == 0 && strpbrk (first, " \t") == NULL && has_letter (first);
}

PrcOwnNote
prc_own_note_read (const char *note, char **words)
{
  g_autofree char *whole = NULL, *bare = NULL;
  const char *rest;

  if (words != NULL)
    *words = NULL;
  if (note == NULL || !g_utf8_validate (note, -1, NULL))
    return PRC_OWN_NOTE_NONE;
  whole = g_strstrip (g_strdup (note));
  rest = skip_label (whole);
  while (g_ascii_isspace (*rest))
    rest++;
  if (!has_letter (rest))
    return PRC_OWN_NOTE_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    if (g_ascii_strcasecmp (rest, empty[i]) == 0)
      return PRC_OWN_NOTE_NONE;
  if (words != NULL)
    *words = g_strdup (rest);
  bare = dup_without_courtesy (rest);
  if ((rest != whole && is_loud_word (rest)) || says_sounds (bare) || has_marked_sounds (bare) ||
      has_verb_with_sounds (bare))
    return PRC_OWN_NOTE_READING;
  return PRC_OWN_NOTE_REMARK;
}
