#include "prc-hanzi-name.h"

#include "prc-hanzi.h"

#include <string.h>

static const PrcHanzi *
find (const PrcHanzi *table, gsize n, gunichar character)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (table[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n && table[low].character == character ? &table[low] : NULL;
}

static const PrcHanziWord *
find_word (const PrcHanziWord *table, gsize n, const gunichar *pair)
{
  for (gsize i = 0; i < n; i++)
    if (table[i].characters[0] == pair[0] && table[i].characters[1] == pair[1])
      return &table[i];
  return NULL;
}

static const PrcHanziWord *
find_compound (const gunichar *pair)
{
  return find_word (prc_hanzi_compounds, prc_hanzi_n_compounds, pair);
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN && g_unichar_isalpha (c);
}

static gboolean
is_dot (gunichar c)
{
  return c == 0xb7 || c == 0x2022 || c == 0x2027 || c == 0x30fb || c == 0xff0e || c == 0xff65 ||
         c == 0x2219 || c == 0x22c5 || c == '.';
}

static gboolean
is_ignored (gunichar c) /* marks of format and variation */
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || (c >= 0xfe00 && c <= 0xfe0f) ||
         (c >= 0xe0100 && c <= 0xe01ef);
}

/* A space after one or two characters says where the family name ends. */
static guint
find_spaced_family (const PrcHanziName *name)
{
  guint found = 0;

  for (guint i = 1; i < name->n; i++)
    if (name->starts_word[i])
      {
        if (found > 0)
          return 0;
        found = i;
      }
  return found <= 2 ? found : 0;
}

static void
find_family (PrcHanziName *name)
{
  guint spaced = find_spaced_family (name);
  const PrcHanziWord *compound;

  if (name->n == 0 || name->transcribed || name->foreign)
    return;
  compound = name->n >= 3 ? find_compound (name->characters) : NULL;
  if (spaced == 2 || (spaced == 1 && name->n > 2))
    name->family = spaced;
  else
    {
      name->family = compound != NULL ? 2 : 1;
      name->open = compound != NULL && compound->open;
    }
}

void
prc_hanzi_name_read (const char *native, PrcHanziName *name)
{
  g_autofree char *composed =
      native != NULL ? g_utf8_normalize (native, -1, G_NORMALIZE_NFC) : NULL;
  gboolean gap = TRUE;

  memset (name, 0, sizeof *name);
  if (composed == NULL)
    return;
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_han (c) && name->n < PRC_HANZI_MAX)
        {
          name->starts_word[name->n] = gap;
          name->characters[name->n++] = c;
          gap = FALSE;
        }
      else if (is_dot (c))
        gap = name->transcribed = TRUE;
      else if (g_unichar_isspace (c))
        gap = TRUE;
      else if (!is_ignored (c))
        name->foreign = TRUE;
    }
  find_family (name);
}

/* Is a word of the letters a reading of the first character and nothing more. */
static gboolean
has_word_of_first (const PrcHanziName *name, const PrcPinyinLetters *letters)
{
  PrcHanziReadings readings;

  prc_hanzi_name_get_readings (name, 0, &readings);
  for (guint at = 0; at < letters->n; at++)
    for (guint i = 0; i < readings.n && (at == 0 || letters->breaks[at] == PRC_BREAK_WORD); i++)
      {
        guint length = prc_pinyin_match (letters, at, PRC_READING_SYLLABLE (readings.readings[i]),
                                         PRC_FORM_EXACT);

        if (length > 0 && length < letters->n &&
            (at + length == letters->n || letters->breaks[at + length] == PRC_BREAK_WORD))
          return TRUE;
      }
  return FALSE;
}

void
prc_hanzi_name_split_as (PrcHanziName *name, const PrcPinyinLetters *letters)
{
  if (!name->open || letters->n == 0)
    return;
  if (has_word_of_first (name, letters))
    name->family = 1;
  name->open = FALSE;
}

static void
add_reading (PrcHanziReadings *readings, guint16 reading)
{
  for (guint i = 0; i < readings->n; i++)
    if (readings->readings[i] == reading)
      return;
  if (readings->n < PRC_HANZI_MAX_READINGS)
    readings->readings[readings->n++] = reading;
}

static void
add_readings (PrcHanziReadings *readings, const PrcHanzi *hanzi)
{
  for (guint i = 0; hanzi != NULL && i < hanzi->count; i++)
    add_reading (readings, prc_readings[hanzi->first + i]);
}

/* The one reading that a word or a compound family name gives the character, or 0. */
static guint16
find_fixed (const PrcHanziName *name, guint i)
{
  const PrcHanziWord *word = NULL;

  if (name->family == 2 && i < 2)
    {
      word = find_compound (name->characters);
      return word != NULL ? word->readings[i] : 0;
    }
  if (i < name->family)
    return 0;
  if (i + 1 < name->n)
    word = find_word (prc_hanzi_words, prc_hanzi_n_words, name->characters + i);
  if (word != NULL)
    return word->readings[0];
  if (i > name->family)
    word = find_word (prc_hanzi_words, prc_hanzi_n_words, name->characters + i - 1);
  return word != NULL ? word->readings[1] : 0;
}

void
prc_hanzi_name_get_readings (const PrcHanziName *name, guint i, PrcHanziReadings *readings)
{
  gunichar c = name->characters[i];
  guint16 fixed = find_fixed (name, i);

  readings->n = readings->usual = 0;
  if (fixed != 0)
    add_reading (readings, fixed);
  else if (i < name->family)
    add_readings (readings, find (prc_hanzi_surnames, prc_hanzi_n_surnames, c));
  else
    add_readings (readings, find (prc_hanzi_given, prc_hanzi_n_given, c));
  readings->usual = MAX (readings->n, 1);
  add_readings (readings, find (prc_hanzi_characters, prc_hanzi_n_characters, c));
  add_readings (readings, find (prc_hanzi_given, prc_hanzi_n_given, c));
  add_readings (readings, find (prc_hanzi_surnames, prc_hanzi_n_surnames, c));
  readings->usual = MIN (readings->usual, readings->n);
}

gboolean
prc_hanzi_is_common (gunichar character)
{
  const PrcHanzi *hanzi = find (prc_hanzi_characters, prc_hanzi_n_characters, character);

  return hanzi != NULL && hanzi->common;
}

typedef struct
{
  const PrcHanziName *name;
  const PrcPinyinLetters *letters;
  PrcPinyinForm worst; /* the furthest form allowed */
  guint offset;        /* the character that the letters begin with */
  PrcHanziReadings readings[PRC_HANZI_MAX];
  PrcHanziMatch *match;
  gboolean failed[PRC_HANZI_MAX][PRC_PINYIN_MAX + 1]; /* by step and letter */
} Matching;

static guint
match_length (const Matching *matching, guint at, guint syllable)
{
  for (guint form = 0; form <= matching->worst; form++)
    {
      guint length = prc_pinyin_match (matching->letters, at, syllable, form);
      if (length > 0)
        return length;
    }
  return 0;
}

static gboolean
match_from (Matching *matching, guint step, guint at)
{
  const PrcHanziName *name = matching->name;
  guint i = (matching->offset + step) % name->n;
  const PrcHanziReadings *readings = &matching->readings[i];

  if (step == name->n)
    return at == matching->letters->n;
  if (matching->failed[step][at])
    return FALSE;
  for (guint j = 0; j < readings->n; j++)
    {
      guint length = match_length (matching, at, PRC_READING_SYLLABLE (readings->readings[j]));

      if (length == 0 || !match_from (matching, step + 1, at + length))
        continue;
      matching->match->chosen[i] = readings->readings[j];
      matching->match->usual[i] = j < readings->usual;
      matching->match->tones[i] = prc_pinyin_get_tone (matching->letters, at, length);
      return TRUE;
    }
  matching->failed[step][at] = TRUE;
  return FALSE;
}

gboolean
prc_hanzi_name_match (const PrcHanziName *name, const PrcPinyinLetters *letters,
                      PrcHanziMatch *match)
{
  Matching matching = { .name = name, .letters = letters, .match = match };
  guint orders = name->family > 0 && name->family < name->n ? 2 : 1;

  if (name->n == 0 || name->foreign || letters->foreign || letters->n == 0)
    return FALSE;
  for (guint i = 0; i < name->n; i++)
    prc_hanzi_name_get_readings (name, i, &matching.readings[i]);
  for (guint order = 0; order < orders; order++)
    for (guint form = 0; form < PRC_N_FORMS; form++)
      {
        matching.offset = order * name->family;
        matching.worst = form;
        memset (matching.failed, 0, sizeof matching.failed);
        if (match_from (&matching, 0, 0))
          {
            match->form = form;
            match->given_first = order == 1;
            return TRUE;
          }
      }
  return FALSE;
}
