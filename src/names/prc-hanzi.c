#include "prc-hanzi.h"

#include "prc-hanzi-name.h"
#include "prc-romanisation.h"

char *
prc_hanzi_dup_family (const char *native)
{
  PrcHanziName name;
  g_autoptr (GString) family = g_string_new (NULL);

  prc_hanzi_name_read (native, &name);
  if (name.family == 0)
    return NULL;
  for (guint i = 0; i < name.family; i++)
    g_string_append_unichar (family, name.characters[i]);
  return g_string_free (g_steal_pointer (&family), FALSE);
}

static PrcPinyinVerdict
judge_match (const PrcHanziName *name, const PrcHanziMatch *match)
{
  if (match->given_first)
    return PRC_PINYIN_GIVEN_FIRST;
  for (guint i = 0; i < name->family; i++)
    if (!match->usual[i])
      return PRC_PINYIN_FAMILY_UNUSUAL;
  switch (match->form)
    {
    case PRC_FORM_EXACT:
      return PRC_PINYIN_AGREES;
    case PRC_FORM_UMLAUT:
      return PRC_PINYIN_UMLAUT;
    case PRC_FORM_PLAIN_U:
      return PRC_PINYIN_PLAIN_U;
    }
  g_return_val_if_reached (PRC_PINYIN_DISAGREES);
}

PrcPinyinVerdict
prc_hanzi_check_pinyin (const char *native, const char *pinyin)
{
  PrcHanziName name;
  PrcPinyinLetters letters;
  PrcHanziMatch match;

  g_return_val_if_fail (native != NULL && pinyin != NULL, PRC_PINYIN_DISAGREES);
  prc_hanzi_name_read (native, &name);
  prc_pinyin_fold (pinyin, &letters);
  prc_hanzi_name_split_as (&name, &letters);
  if (prc_hanzi_name_match (&name, &letters, &match))
    return judge_match (&name, &match);
  if (name.foreign || name.transcribed || prc_romanisation_fits (&name, pinyin))
    return PRC_PINYIN_OTHER_ROMANISATION;
  return PRC_PINYIN_DISAGREES;
}

char *
prc_hanzi_dup_family_reading (const char *native)
{
  PrcHanziName name;
  g_autoptr (GString) reading = g_string_new (NULL);

  prc_hanzi_name_read (native, &name);
  if (name.family == 0)
    return NULL;
  for (guint i = 0; i < name.family; i++)
    {
      PrcHanziReadings readings;

      prc_hanzi_name_get_readings (&name, i, &readings);
      if (readings.n == 0)
        return NULL;
      prc_pinyin_append (reading, PRC_READING_SYLLABLE (readings.readings[0]), 0, i == 0);
    }
  return g_string_free (g_steal_pointer (&reading), FALSE);
}

/* The reading of one character and whether nothing was left open. @said: what the list has for it,
 * a reading whose tone may be unknown, or NULL. */
static guint16
choose (const PrcHanziReadings *readings, const PrcHanziMatch *said, guint i, gboolean *certain)
{
  guint syllable, tone, fitting = 0;
  guint16 first = 0;

  if (said == NULL)
    {
      *certain = *certain && readings->usual == 1;
      return readings->readings[0];
    }
  syllable = PRC_READING_SYLLABLE (said->chosen[i]);
  tone = said->tones[i];
  if (tone != 0)
    return syllable << 3 | tone;
  for (guint j = 0; j < readings->n; j++)
    if (PRC_READING_SYLLABLE (readings->readings[j]) == syllable &&
        (j < readings->usual || first == 0))
      {
        first = first == 0 ? readings->readings[j] : first;
        fitting++;
      }
  *certain = *certain && fitting == 1;
  return first;
}

static gboolean
starts_word (const PrcHanziName *name, guint i)
{
  return i == 0 || (name->family > 0 ? i == name->family : name->starts_word[i]);
}

/* Nothing is sure about a transcribed name, nor where four characters may hold two family names. */
static gboolean
is_plain_case (const PrcHanziName *name)
{
  return !name->transcribed && !name->open && name->family > 0 && name->n - name->family <= 2;
}

char *
prc_hanzi_dup_pinyin (const char *native, const char *pinyin, gboolean *certain)
{
  PrcHanziName name;
  PrcPinyinLetters letters;
  PrcHanziMatch match;
  gboolean matched = FALSE, usual = TRUE, sure;
  g_autoptr (GString) toned = g_string_new (NULL);

  prc_hanzi_name_read (native, &name);
  if (name.n == 0 || name.foreign)
    return NULL;
  if (pinyin != NULL && *pinyin != '\0')
    {
      prc_pinyin_fold (pinyin, &letters);
      prc_hanzi_name_split_as (&name, &letters);
      matched = prc_hanzi_name_match (&name, &letters, &match);
    }
  for (guint i = 0; matched && i < name.family; i++)
    usual = usual && match.usual[i];
  sure = usual && is_plain_case (&name) && (matched || pinyin == NULL || *pinyin == '\0');
  for (guint i = 0; i < name.n; i++)
    {
      PrcHanziReadings readings;
      gboolean starts = starts_word (&name, i);
      guint16 reading;

      prc_hanzi_name_get_readings (&name, i, &readings);
      if (readings.n == 0)
        return NULL;
      reading = choose (&readings, matched ? &match : NULL, i, &sure);
      if (starts && i > 0)
        g_string_append_c (toned, ' ');
      else if (i > 0 && prc_pinyin_starts_with_vowel (PRC_READING_SYLLABLE (reading)))
        g_string_append_c (toned, '\'');
      prc_pinyin_append (toned, PRC_READING_SYLLABLE (reading), PRC_READING_TONE (reading), starts);
    }
  if (certain != NULL)
    *certain = sure;
  return g_string_free (g_steal_pointer (&toned), FALSE);
}
