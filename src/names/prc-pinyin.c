#include "prc-pinyin.h"

#include "prc-hanzi-table.h"
#include "prc-hanzi.h"

#include <string.h>

#define MACRON 0x304
#define ACUTE 0x301
#define CARON 0x30c
#define GRAVE 0x300
#define DIAERESIS 0x308
#define CIRCUMFLEX 0x302

static guint
tone_of_mark (gunichar mark)
{
  switch (mark)
    {
    case MACRON:
      return 1;
    case ACUTE:
      return 2;
    case CARON:
      return 3;
    case GRAVE:
      return 4;
    default:
      return 0;
    }
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xb4 || (c >= 0x2b9 && c <= 0x2bf) || c == 0x2018 ||
         c == 0x2019 || c == 0x201b || c == 0x2032 || c == 0xff07;
}

static PrcPinyinBreak
break_of (gunichar c)
{
  if (g_unichar_isspace (c))
    return PRC_BREAK_WORD;
  if (is_apostrophe (c) || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xb7 || c == 0x2022 ||
      c == 0x2027 || c == 0x30fb)
    return PRC_BREAK_SYLLABLE;
  return PRC_BREAK_NONE;
}

/* Full-width letters, as Chinese keyboards make them. */
static gunichar
narrow (gunichar c)
{
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

/* Marks and digits belong to the letter before. */
static gboolean
fold_mark (PrcPinyinLetters *letters, gunichar c)
{
  guint last;

  if (letters->n == 0)
    return FALSE;
  last = letters->n - 1;
  if (tone_of_mark (c) != 0)
    letters->tones[last] = tone_of_mark (c);
  else if (c >= '1' && c <= '5')
    letters->tones[last] = c - '0';
  else if ((c == DIAERESIS || c == ':') && letters->letters[last] == 'u')
    {
      letters->letters[last] = 'v';
      letters->typed[last] = c == ':';
    }
  else
    return c == CIRCUMFLEX;
  return TRUE;
}

void
prc_pinyin_fold (const char *text, PrcPinyinLetters *letters)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  PrcPinyinBreak pending = PRC_BREAK_NONE;

  memset (letters, 0, sizeof *letters);
  if (plain == NULL)
    {
      letters->foreign = TRUE;
      return;
    }
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = narrow (g_unichar_tolower (g_utf8_get_char (p)));

      if (c >= 'a' && c <= 'z' && letters->n < PRC_PINYIN_MAX)
        {
          letters->letters[letters->n] = c;
          letters->typed[letters->n] = c == 'v';
          letters->breaks[letters->n++] = pending;
          pending = PRC_BREAK_NONE;
        }
      else if (break_of (c) != PRC_BREAK_NONE)
        pending = MAX (pending, break_of (c));
      else if (!fold_mark (letters, c))
        letters->foreign = TRUE;
    }
}

/* The syllable's letters, 'v' for ü; 0 where it can't be typed so ('ê'), or has no vowel and would
 * make pinyin of the Cantonese name Ng. */
static guint
spell (guint syllable, char *into)
{
  guint n = 0;

  if (strpbrk (prc_syllables[syllable].plain, "aeiou\xc3") == NULL)
    return 0;
  for (const char *p = prc_syllables[syllable].plain; *p != '\0' && n < 8; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c != 0xfc && c > 'z')
        return 0;
      into[n++] = c == 0xfc ? 'v' : (char) c;
    }
  return n;
}

static gboolean
is_umlaut_initial (char c)
{
  return c == 'j' || c == 'q' || c == 'x' || c == 'y';
}

/* Letters that stand for one letter of the syllable, or 0. */
static guint
match_letter (const PrcPinyinLetters *letters, guint at, const char *spelt, guint i,
              PrcPinyinForm form)
{
  char here = letters->letters[at];
  gboolean typed = letters->typed[at];

  if (spelt[i] == 'v')
    {
      if (form == PRC_FORM_EXACT)
        return here == 'v' && !typed;
      if (form == PRC_FORM_PLAIN_U)
        return here == 'u';
      if (here == 'y' && at + 1 < letters->n && letters->letters[at + 1] == 'u' &&
          letters->breaks[at + 1] == PRC_BREAK_NONE)
        return 2;
      return here == 'v';
    }
  if (form == PRC_FORM_UMLAUT && spelt[i] == 'u' && i == 1 && is_umlaut_initial (spelt[0]))
    return here == 'u' || here == 'v';
  return here == spelt[i];
}

guint
prc_pinyin_match (const PrcPinyinLetters *letters, guint at, guint syllable, PrcPinyinForm form)
{
  char spelt[8];
  guint n = spell (syllable, spelt);
  guint end = at;

  if (n == 0 || at >= letters->n || spelt[0] != letters->letters[at])
    return 0;
  for (guint i = 0; i < n; i++)
    {
      guint length = end < letters->n ? match_letter (letters, end, spelt, i, form) : 0;
      if (length == 0)
        return 0;
      end += length;
    }
  return end - at;
}

guint
prc_pinyin_get_tone (const PrcPinyinLetters *letters, guint at, guint length)
{
  for (guint i = at; i < at + length && i < letters->n; i++)
    if (letters->tones[i] != 0)
      return letters->tones[i];
  return 0;
}

/* One syllable holds no gap and at most one tone. */
static gboolean
is_whole (const PrcPinyinLetters *letters, guint at, guint length)
{
  guint marks = 0;

  for (guint i = at; i < at + length; i++)
    {
      if (i > at && letters->breaks[i] != PRC_BREAK_NONE)
        return FALSE;
      marks += letters->tones[i] != 0;
    }
  return marks <= 1;
}

typedef struct
{
  const PrcPinyinLetters *letters;
  guint count;     /* wanted; 0: any */
  gboolean strict; /* a, o, e begin a syllable only after a gap */
  GArray *found;
  gboolean failed[PRC_PINYIN_MAX + 1][PRC_PINYIN_MAX + 1];
} Cut;

/* The longest syllable at @at that is at most @longest letters long. */
static guint
find_longest (const Cut *cut, guint at, guint longest, guint *syllable)
{
  guint best = 0;
  char first = at < cut->letters->n ? cut->letters->letters[at] : '\0';

  for (guint i = 0; i < prc_n_syllables; i++)
    for (guint form = 0; prc_syllables[i].plain[0] == first && form < PRC_N_FORMS; form++)
      {
        guint length = prc_pinyin_match (cut->letters, at, i, form);
        if (length > best && length <= longest && is_whole (cut->letters, at, length))
          {
            best = length;
            *syllable = i;
          }
      }
  return best;
}

static gboolean
cut_from (Cut *cut, guint at)
{
  const PrcPinyinLetters *letters = cut->letters;
  guint syllable = 0;
  guint done = cut->found->len;

  if (at == letters->n)
    return cut->count == 0 || done == cut->count;
  if (cut->failed[at][done] || (cut->count > 0 && done >= cut->count))
    return FALSE;
  if (cut->strict && at > 0 && letters->breaks[at] == PRC_BREAK_NONE &&
      strchr ("aoe", letters->letters[at]) != NULL)
    return FALSE;
  for (guint length = find_longest (cut, at, 7, &syllable); length > 0;
       length = find_longest (cut, at, length - 1, &syllable))
    {
      PrcPinyinSyllable one = { syllable, prc_pinyin_get_tone (letters, at, length),
                                at == 0 || letters->breaks[at] == PRC_BREAK_WORD };
      g_array_append_val (cut->found, one);
      if (cut_from (cut, at + length))
        return TRUE;
      g_array_set_size (cut->found, done);
    }
  cut->failed[at][done] = TRUE;
  return FALSE;
}

GArray *
prc_pinyin_split (const char *text, guint count)
{
  PrcPinyinLetters letters;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PrcPinyinSyllable));

  prc_pinyin_fold (text, &letters);
  if (letters.foreign || letters.n == 0)
    return NULL;
  for (guint strict = 2; strict-- > 0;)
    {
      g_autofree Cut *cut = g_new0 (Cut, 1);

      cut->letters = &letters;
      cut->count = count;
      cut->strict = strict;
      cut->found = found;
      if (cut_from (cut, 0))
        return g_steal_pointer (&found);
      g_array_set_size (found, 0);
    }
  return NULL;
}

/* Where the mark stands: on a or e, on the o of ou, else on the last vowel. */
static gsize
find_marked (const char *plain)
{
  const char *p = strpbrk (plain, "ae");
  gsize last = 0;

  if (p == NULL)
    p = strstr (plain, "ê");
  if (p == NULL)
    p = strstr (plain, "ou");
  if (p != NULL)
    return p - plain;
  for (p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (strchr ("iou", *p) != NULL || g_utf8_get_char (p) == 0xfc)
      last = p - plain;
  return last;
}

void
prc_pinyin_append (GString *to, guint syllable, guint tone, gboolean capital)
{
  static const gunichar marks[] = { MACRON, ACUTE, CARON, GRAVE };
  const char *plain = prc_syllables[syllable].plain;
  gsize marked = find_marked (plain);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *composed = NULL;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (text, capital && p == plain ? g_unichar_toupper (c) : c);
      if ((gsize) (p - plain) == marked && tone >= 1 && tone <= 4)
        g_string_append_unichar (text, marks[tone - 1]);
    }
  composed = g_utf8_normalize (text->str, -1, G_NORMALIZE_NFC);
  g_string_append (to, composed);
}

gboolean
prc_pinyin_starts_with_vowel (guint syllable)
{
  return strchr ("aoe", prc_syllables[syllable].plain[0]) != NULL;
}

char *
prc_pinyin_dup_plain (const char *toned)
{
  g_autofree char *apart = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);

  g_return_val_if_fail (toned != NULL, NULL);
  apart = g_utf8_normalize (toned, -1, G_NORMALIZE_NFD);
  if (apart == NULL)
    return g_strdup ("");
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (tone_of_mark (g_utf8_get_char (p)) == 0)
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_utf8_normalize (plain->str, -1, G_NORMALIZE_NFC);
}
