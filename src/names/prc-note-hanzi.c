#include "prc-note-hanzi.h"

#include "prc-hanzi-name.h"
#include "prc-language.h"
#include "prc-romanisation.h"
#include "prc-sort-name.h"

#include <string.h>

/* More syllables than any name written in pinyin. */
#define SYLLABLES_MAX 6

void
prc_note_hanzi_warn (GString *warnings, const char *format, ...)
{
  va_list args;

  if (warnings->len > 0)
    g_string_append (warnings, "; ");
  va_start (args, format);
  g_string_append_vprintf (warnings, format, args);
  va_end (args);
}

/* Syllables with hyphens between; of the loud one the last part in capitals. */
static void
append_mandarin (GString *to, const PrcPinyinSyllable *syllables, guint from, guint n, guint loud)
{
  for (guint i = from; i < from + n; i++)
    {
      const char *spelt = prc_syllables[syllables[i].syllable].respelling;
      const char *last = strrchr (spelt, '-');

      if (to->len > 0)
        g_string_append_c (to, i == from ? ' ' : '-');
      if (i != loud)
        {
          g_string_append (to, spelt);
          continue;
        }
      last = last != NULL ? last + 1 : spelt;
      g_string_append_len (to, spelt, last - spelt);
      for (; *last != '\0'; last++)
        g_string_append_c (to, g_ascii_toupper (*last));
    }
}

static gboolean
is_spelt (const PrcPinyinSyllable *syllables, guint n)
{
  for (guint i = 0; i < n; i++)
    if (prc_syllables[syllables[i].syllable].respelling == NULL)
      return FALSE;
  return TRUE;
}

/* The surname loud, then the last syllable of the given name (the BBC's usage of 2012). FALSE where
 * a syllable is not in the table. */
static gboolean
spell_mandarin (PrcReading *reading, const PrcPinyinSyllable *syllables, guint n, guint family,
                gboolean given_first)
{
  g_autoptr (GString) spelt = g_string_new (NULL);
  g_autoptr (GString) ipa = g_string_new (NULL);
  guint given = n - family;

  if (!is_spelt (syllables, n))
    return FALSE;
  if (!given_first && family > 0)
    append_mandarin (spelt, syllables, 0, family, 0);
  if (given > 0)
    append_mandarin (spelt, syllables, family, given, n - 1);
  if (given_first && family > 0)
    append_mandarin (spelt, syllables, 0, family, 0);
  for (guint i = 0; i < n; i++)
    {
      guint k = given_first ? (i + family) % n : i;

      if (i > 0 && (k == 0 || k == family))
        g_string_append_c (ipa, ' ');
      g_string_append (ipa, prc_syllables[syllables[k].syllable].ipa);
    }
  reading->respelling = g_string_free (g_steal_pointer (&spelt), FALSE);
  reading->ipa = g_string_free (g_steal_pointer (&ipa), FALSE);
  return TRUE;
}

static char *
dup_character (gunichar character)
{
  char text[8] = "";

  g_unichar_to_utf8 (character, text);
  return g_strdup (text);
}

static char *
dup_toned (guint16 reading)
{
  GString *text = g_string_new (NULL);

  prc_pinyin_append (text, PRC_READING_SYLLABLE (reading), PRC_READING_TONE (reading), TRUE);
  return g_string_free (text, FALSE);
}

/* The list's syllable of the family name, as it wrote it. */
static char *
dup_said_family (const PrcPersonName *name, const char *latin)
{
  return name->pinyin == NULL && name->family != NULL ? g_strdup (name->family)
                                                      : g_strndup (latin, strcspn (latin, " "));
}

static void
warn_family (GString *warnings, const PrcPersonName *name, const PrcHanziName *hanzi,
             PrcPinyinVerdict verdict, const char *latin)
{
  PrcHanziReadings readings;
  g_autofree char *family = NULL, *first = NULL, *second = NULL, *said = NULL;

  if (hanzi->family != 1)
    return;
  prc_hanzi_name_get_readings (hanzi, 0, &readings);
  if (readings.n == 0)
    return;
  family = dup_character (hanzi->characters[0]);
  first = dup_toned (readings.readings[0]);
  if (verdict == PRC_PINYIN_FAMILY_UNUSUAL)
    {
      said = dup_said_family (name, latin);
      prc_note_hanzi_warn (warnings, "list says %s; as a surname %s is usually %s: ask", said,
                           family, first);
    }
  else if (readings.usual > 1 && latin == NULL)
    {
      second = dup_toned (readings.readings[1]);
      prc_note_hanzi_warn (warnings, "surname %s is %s or %s: ask", family, first, second);
    }
}

static void
warn_characters (GString *warnings, const PrcHanziName *hanzi)
{
  for (guint i = 0; i < hanzi->n; i++)
    if (!prc_hanzi_is_common (hanzi->characters[i]))
      {
        g_autofree char *character = dup_character (hanzi->characters[i]);
        prc_note_hanzi_warn (warnings, "rare character %s", character);
      }
}

/* The other living readings of each character that was left open. */
static void
offer_alternatives (PrcReading *reading, const PrcHanziName *hanzi)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < hanzi->n; i++)
    {
      PrcHanziReadings readings;

      prc_hanzi_name_get_readings (hanzi, i, &readings);
      for (guint j = 1; j < readings.usual; j++)
        {
          g_autofree char *character = dup_character (hanzi->characters[i]);
          g_autofree char *toned = dup_toned (readings.readings[j]);
          const char *spelt = prc_syllables[PRC_READING_SYLLABLE (readings.readings[j])].respelling;

          g_ptr_array_add (
              others, g_strdup_printf ("%s %s %s", character, toned, spelt != NULL ? spelt : ""));
        }
    }
  g_ptr_array_add (others, NULL);
  g_strfreev (reading->alternatives);
  reading->alternatives = (GStrv) g_ptr_array_free (g_steal_pointer (&others), FALSE);
}

/* Is the name called given name first. */
static gboolean
is_given_first (const PrcPersonName *name, PrcPinyinVerdict verdict)
{
  if (name->called != NULL && name->native != NULL)
    return prc_hanzi_check_pinyin (name->native, name->called) == PRC_PINYIN_GIVEN_FIRST;
  if (verdict == PRC_PINYIN_GIVEN_FIRST)
    return TRUE;
  return name->family != NULL && name->given != NULL && !name->family_first;
}

gboolean
prc_note_hanzi_read (PrcReading *reading, const PrcPersonName *name, GString *warnings)
{
  g_autofree char *latin = prc_sort_name_dup_latin (name);
  PrcHanziName hanzi;
  PrcPinyinVerdict verdict = PRC_PINYIN_AGREES;
  gboolean certain = FALSE;
  g_autoptr (GArray) syllables = NULL;

  if (latin != NULL && prc_language_has_han (latin))
    g_clear_pointer (&latin, g_free);
  prc_hanzi_name_read (name->native, &hanzi);
  if (latin != NULL)
    {
      PrcPinyinLetters letters;

      prc_pinyin_fold (latin, &letters);
      prc_hanzi_name_split_as (&hanzi, &letters);
      verdict = prc_hanzi_check_pinyin (name->native, latin);
    }
  reading->pinyin = prc_hanzi_dup_pinyin (name->native, latin, &certain);
  if (reading->pinyin == NULL)
    return FALSE;
  reading->origin = PRC_ORIGIN_HANZI;
  reading->confidence = certain ? PRC_CONFIDENCE_LIKELY : PRC_CONFIDENCE_CHECK;
  if (verdict == PRC_PINYIN_DISAGREES)
    prc_note_hanzi_warn (warnings, "list says %s, the characters %s: ask", latin, reading->pinyin);
  warn_family (warnings, name, &hanzi, verdict, latin);
  warn_characters (warnings, &hanzi);
  if (verdict == PRC_PINYIN_OTHER_ROMANISATION && !prc_romanisation_is_wade (&hanzi, latin))
    return FALSE;
  syllables = prc_pinyin_split (reading->pinyin, hanzi.n);
  if (syllables != NULL)
    spell_mandarin (reading, (PrcPinyinSyllable *) syllables->data, hanzi.n, hanzi.family,
                    is_given_first (name, verdict));
  if (!certain)
    offer_alternatives (reading, &hanzi);
  return TRUE;
}

/* Do the first two syllables read a family name of two characters. */
static gboolean
is_compound (const PrcPinyinSyllable *syllables)
{
  for (gsize i = 0; i < prc_hanzi_n_compounds; i++)
    if (PRC_READING_SYLLABLE (prc_hanzi_compounds[i].readings[0]) == syllables[0].syllable &&
        PRC_READING_SYLLABLE (prc_hanzi_compounds[i].readings[1]) == syllables[1].syllable)
      return TRUE;
  return FALSE;
}

static guint
count_word (const GArray *syllables, guint from)
{
  guint end = from + 1;

  while (end < syllables->len && !g_array_index (syllables, PrcPinyinSyllable, end).starts_word)
    end++;
  return end - from;
}

/* A name in one piece: 'Chunmeng Ye' has its family name last. */
static gboolean
ends_with_family (const GArray *syllables)
{
  guint first = count_word (syllables, 0);
  guint rest = syllables->len - first;

  return first == 2 && rest > 0 && count_word (syllables, first) == rest &&
         !is_compound ((const PrcPinyinSyllable *) syllables->data) &&
         (rest == 1 ||
          (rest == 2 && is_compound (&g_array_index (syllables, PrcPinyinSyllable, first))));
}

/* Syllables of the family name, then of the given name; sets how many belong to the family. */
static GArray *
split_latin (const PrcPersonName *name, guint *family, gboolean *given_first)
{
  g_autofree char *latin = prc_sort_name_dup_latin (name);
  g_autoptr (GArray) all = latin != NULL ? prc_pinyin_split (latin, 0) : NULL;

  if (all == NULL || all->len > SYLLABLES_MAX)
    return NULL;
  *given_first = name->pinyin == NULL && is_given_first (name, PRC_PINYIN_AGREES);
  *family = count_word (all, 0);
  if (name->pinyin == NULL && name->family != NULL)
    {
      g_autoptr (GArray) first = prc_pinyin_split (name->family, 0);

      if (first == NULL || first->len > 2)
        return NULL;
      *family = first->len;
    }
  else if (ends_with_family (all))
    {
      GArray *turned = g_array_new (FALSE, FALSE, sizeof (PrcPinyinSyllable));
      guint given = *family;

      g_array_append_vals (turned, &g_array_index (all, PrcPinyinSyllable, given),
                           all->len - given);
      g_array_append_vals (turned, all->data, given);
      g_array_unref (all);
      all = turned;
      *family = all->len - given;
      *given_first = TRUE;
    }
  return g_steal_pointer (&all);
}

gboolean
prc_note_hanzi_read_pinyin (PrcReading *reading, const PrcPersonName *name)
{
  guint family;
  gboolean given_first;
  g_autoptr (GArray) syllables = split_latin (name, &family, &given_first);

  if (syllables == NULL || !spell_mandarin (reading, (PrcPinyinSyllable *) syllables->data,
                                            syllables->len, family, given_first))
    return FALSE;
  reading->origin = PRC_ORIGIN_PINYIN;
  reading->confidence = PRC_CONFIDENCE_LIKELY;
  return TRUE;
}

char *
prc_note_hanzi_spell_word (const char *word, char **ipa)
{
  g_autoptr (GArray) cut = prc_pinyin_split (word, 0);
  g_autoptr (GString) spelt = g_string_new (NULL);
  g_autoptr (GString) sounds = g_string_new (NULL);
  const PrcPinyinSyllable *syllables;

  if (cut == NULL || cut->len > SYLLABLES_MAX)
    return NULL;
  syllables = (PrcPinyinSyllable *) cut->data;
  if (!is_spelt (syllables, cut->len))
    return NULL;
  append_mandarin (spelt, syllables, 0, cut->len, cut->len - 1);
  for (guint i = 0; i < cut->len; i++)
    g_string_append (sounds, prc_syllables[syllables[i].syllable].ipa);
  *ipa = g_string_free (g_steal_pointer (&sounds), FALSE);
  return g_string_free (g_steal_pointer (&spelt), FALSE);
}
