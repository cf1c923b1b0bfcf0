#include "prc-note.h"

#include "prc-hanzi-name.h"
#include "prc-hanzi.h"

#include "prc-respell.h"
#include "prc-say.h"
#include "prc-sort-name.h"
#include "prc-sounds.h"

#include <string.h>

/* Labels that lists put before the person's words. */
static const char *const labels[] = { "say:",      "say：",      "pronunciation:", "pronounced:",
                                      "phonetic:", "phonetics:", "how to say it:", "读音:",
                                      "读音：",    "發音：",     "发音:",          "发音：" };

/* The words themselves stay as written. */
static char *
dup_own_words (const char *note)
{
  g_autofree char *words = g_strstrip (g_strdup (note));
  g_autofree char *small = g_utf8_strdown (words, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (small, labels[i]) && strlen (words) > strlen (labels[i]))
      return g_strstrip (g_strdup (words + strlen (labels[i])));
  return g_steal_pointer (&words);
}

static void
add_warning (GString *warnings, const char *text)
{
  if (text != NULL)
    g_string_append_printf (warnings, "%s%s", warnings->len > 0 ? "; " : "", text);
}

/* The surname loud, then the last syllable of the given name (the BBC's usage of 2012). */
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

/* Respelling and IPA from syllables of pinyin, family name first. FALSE where a syllable is not in
 * the table. */
static gboolean
spell_mandarin (PrcReading *reading, const PrcPinyinSyllable *syllables, guint n, guint family,
                gboolean given_first)
{
  g_autoptr (GString) spelt = g_string_new (NULL);
  g_autoptr (GString) ipa = g_string_new (NULL);
  guint given = n - family;

  for (guint i = 0; i < n; i++)
    if (prc_syllables[syllables[i].syllable].respelling == NULL)
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
      gboolean starts = k == 0 || k == family;

      if (i > 0 && starts)
        g_string_append_c (ipa, ' ');
      g_string_append (ipa, prc_syllables[syllables[k].syllable].ipa);
    }
  reading->respelling = g_string_free (g_steal_pointer (&spelt), FALSE);
  reading->ipa = g_string_free (g_steal_pointer (&ipa), FALSE);
  return TRUE;
}

static char *
dup_characters (const gunichar *characters, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, characters[i]);
  return g_string_free (text, FALSE);
}

static char *
dup_toned (guint16 reading)
{
  GString *text = g_string_new (NULL);

  prc_pinyin_append (text, PRC_READING_SYLLABLE (reading), PRC_READING_TONE (reading), TRUE);
  return g_string_free (text, FALSE);
}

/* What an officer should know about the readings of the family name. */
static void
warn_family (GString *warnings, const PrcHanziName *name, PrcPinyinVerdict verdict,
             const char *latin)
{
  PrcHanziReadings readings;
  g_autofree char *family = NULL, *first = NULL, *second = NULL, *said = NULL;

  if (name->family != 1)
    return;
  prc_hanzi_name_get_readings (name, 0, &readings);
  family = dup_characters (name->characters, 1);
  if (readings.n == 0)
    return;
  first = dup_toned (readings.readings[0]);
  if (verdict == PRC_PINYIN_FAMILY_UNUSUAL)
    {
      said = g_strndup (latin, strcspn (latin, " "));
      g_string_append_printf (warnings, "%slist says %s; as a surname %s is usually %s: ask",
                              warnings->len > 0 ? "; " : "", said, family, first);
    }
  else if (readings.usual > 1 && latin == NULL)
    {
      second = dup_toned (readings.readings[1]);
      g_string_append_printf (warnings, "%ssurname %s is %s or %s: ask",
                              warnings->len > 0 ? "; " : "", family, first, second);
    }
}

static void
warn_characters (GString *warnings, const PrcHanziName *name)
{
  for (guint i = 0; i < name->n; i++)
    if (!prc_hanzi_is_common (name->characters[i]))
      {
        g_autofree char *character = dup_characters (name->characters + i, 1);
        g_string_append_printf (warnings, "%srare character %s", warnings->len > 0 ? "; " : "",
                                character);
      }
}

/* Other readings of the one character left open. */
static void
offer_alternatives (PrcReading *reading, const PrcHanziName *name, const char *latin)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < name->n && latin == NULL; i++)
    {
      PrcHanziReadings readings;

      prc_hanzi_name_get_readings (name, i, &readings);
      for (guint j = 1; j < readings.usual; j++)
        {
          g_autofree char *character = dup_characters (name->characters + i, 1);
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

/* Step 4. Returns the verdict on the list's pinyin. */
static PrcPinyinVerdict
read_hanzi (PrcReading *reading, const PrcPersonName *name, GString *warnings)
{
  g_autofree char *latin = prc_sort_name_dup_latin (name);
  PrcHanziName hanzi;
  PrcPinyinVerdict verdict = PRC_PINYIN_AGREES;
  gboolean certain = FALSE;
  g_autoptr (GArray) syllables = NULL;

  if (latin != NULL && prc_hanzi_is_han (latin))
    g_clear_pointer (&latin, g_free);
  prc_hanzi_name_read (name->native, &hanzi);
  if (latin != NULL)
    verdict = prc_hanzi_check_pinyin (name->native, latin);
  reading->pinyin = prc_hanzi_dup_pinyin (name->native, latin, &certain);
  if (reading->pinyin == NULL)
    return PRC_PINYIN_OTHER_ROMANISATION;
  reading->origin = PRC_ORIGIN_HANZI;
  reading->confidence = certain ? PRC_CONFIDENCE_LIKELY : PRC_CONFIDENCE_CHECK;
  if (verdict == PRC_PINYIN_DISAGREES)
    g_string_append_printf (warnings, "list says %s, the characters %s: ask", latin,
                            reading->pinyin);
  warn_family (warnings, &hanzi, verdict, latin);
  warn_characters (warnings, &hanzi);
  if (verdict == PRC_PINYIN_OTHER_ROMANISATION)
    return verdict;
  syllables = prc_pinyin_split (reading->pinyin, hanzi.n);
  if (syllables != NULL)
    spell_mandarin (reading, (PrcPinyinSyllable *) syllables->data, hanzi.n, hanzi.family,
                    verdict == PRC_PINYIN_GIVEN_FIRST);
  offer_alternatives (reading, &hanzi, latin);
  return verdict;
}

/* Step 5: pinyin without hanzi. */
static gboolean
read_pinyin (PrcReading *reading, const PrcPersonName *name, const char *language)
{
  g_autofree char *latin = NULL;
  g_autoptr (GArray) syllables = NULL;
  guint family = 0;

  if (name->pinyin == NULL && (language == NULL || !g_str_has_prefix (language, "zh")))
    return FALSE;
  latin = name->pinyin != NULL ? g_strdup (name->pinyin) : prc_person_name_dup_called (name);
  syllables = prc_pinyin_split (latin, 0);
  if (syllables == NULL || syllables->len > 6)
    return FALSE;
  while (++family < syllables->len)
    if (g_array_index (syllables, PrcPinyinSyllable, family).starts_word)
      break;
  if (!spell_mandarin (reading, (PrcPinyinSyllable *) syllables->data, syllables->len, family,
                       FALSE))
    return FALSE;
  reading->origin = PRC_ORIGIN_PINYIN;
  reading->confidence = PRC_CONFIDENCE_LIKELY;
  return TRUE;
}

typedef struct
{
  GString *ipa;
  GString *respelling;
  PrcOrigin origin;
} Said;

static void
say_word (Said *said, const char *word, const char *language, PrcVoice *voice)
{
  PrcOrigin origin;
  g_autofree char *ipa = prc_say_dup_ipa (word, language, voice, &origin);
  g_autofree char *spelt = NULL;

  if (ipa == NULL || *ipa == '\0')
    return;
  spelt = prc_respell (ipa, language);
  if (*spelt == '\0')
    return;
  g_string_append_printf (said->ipa, "%s%s", said->ipa->len > 0 ? " " : "", ipa);
  g_string_append_printf (said->respelling, "%s%s", said->respelling->len > 0 ? " " : "", spelt);
  said->origin = MAX (said->origin, origin);
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
is_native_read (const PrcPersonName *name, char **words, const char *language, PrcVoice *voice)
{
  if (language == NULL || prc_hanzi_is_han (name->native))
    return FALSE;
  if (prc_sounds_beat_voice (language))
    return prc_sounds_read_native (language);
  if (is_latin (name->native))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *ipa =
          voice != NULL && *words[i] != '\0' ? prc_voice_dup_ipa (voice, language, words[i]) : NULL;
      if (ipa == NULL && *words[i] != '\0')
        return prc_sounds_read_native (language);
    }
  return TRUE;
}

/* The native words where they are read, else the Latin ones. */
static gboolean
say_name (Said *said, const PrcPersonName *name, const char *language, PrcVoice *voice)
{
  g_autofree char *called = prc_person_name_dup_called (name);
  g_auto (GStrv) words = NULL;

  if (name->native != NULL)
    {
      words = g_strsplit_set (name->native, " \t", -1);
      if (!is_native_read (name, words, language, voice))
        g_clear_pointer (&words, g_strfreev);
    }
  if (words == NULL)
    words = g_strsplit_set (called, " \t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    say_word (said, words[i], language, voice);
  return said->respelling->len > 0;
}

/* Steps 6 and 7. */
static void
read_letters (PrcReading *reading, const PrcPersonName *name, const char *language, PrcVoice *voice)
{
  Said said = { g_string_new (NULL), g_string_new (NULL), PRC_ORIGIN_NONE };

  if (say_name (&said, name, language, voice))
    {
      g_free (reading->ipa);
      g_free (reading->respelling);
      reading->ipa = g_strdup (said.ipa->str);
      reading->respelling = g_strdup (said.respelling->str);
      if (reading->origin == PRC_ORIGIN_NONE)
        reading->origin = said.origin;
      reading->confidence = said.origin == PRC_ORIGIN_PLAIN && reading->origin == PRC_ORIGIN_PLAIN
                                ? PRC_CONFIDENCE_GUESS
                                : PRC_CONFIDENCE_CHECK;
    }
  g_string_free (said.ipa, TRUE);
  g_string_free (said.respelling, TRUE);
}

static void
take_own_note (PrcReading *reading, const char *note)
{
  reading->note = dup_own_words (note);
  reading->origin = PRC_ORIGIN_OWN;
  reading->confidence = PRC_CONFIDENCE_CONFIRMED;
  g_clear_pointer (&reading->respelling, g_free);
  g_clear_pointer (&reading->ipa, g_free);
}

PrcReading *
prc_note_make (const PrcPersonName *name, const PrcNoteHints *hints, PrcVoice *voice)
{
  PrcReading *reading = prc_reading_new ();
  g_autoptr (GString) warnings = g_string_new (NULL);
  g_autofree char *language = NULL;
  g_autofree char *keys = NULL;
  gboolean done = FALSE;

  g_return_val_if_fail (name != NULL, reading);
  language = name->language != NULL ? prc_say_dup_language (name->language) : NULL;
  if (prc_hanzi_is_han (name->native))
    done = read_hanzi (reading, name, warnings) != PRC_PINYIN_OTHER_ROMANISATION;
  if (!done)
    done = read_pinyin (reading, name, language);
  if (!done)
    read_letters (reading, name, language, voice);
  if (reading->respelling != NULL)
    keys = prc_respell_dup_hints (reading->respelling);
  add_warning (warnings, keys);
  if (hints != NULL && hints->own_note != NULL)
    take_own_note (reading, hints->own_note);
  if (warnings->len > 0)
    reading->warning = g_strdup (warnings->str);
  return reading;
}
