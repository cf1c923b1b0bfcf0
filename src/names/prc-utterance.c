/* prc-utterance.c - see prc-utterance.h. */
#include "prc-utterance.h"

#include "prc-language.h"
#include "prc-note.h"
#include "prc-own-words.h"
#include "prc-pinyin.h"
#include "prc-hanzi-table.h"
#include "prc-say.h"
#include "prc-sounds.h"

#include <string.h>

#define BRITISH "gmw/en"
#define MANDARIN "sit/cmn-Latn-pinyin"

/* The key of prc-respell.h, longest first, in the sounds of the British voice (phsource/ph_english
 * of espeak-ng 1.51). A vowel begins with a letter of VOWELS. */
static const struct
{
  const char *written, *sound;
} key[] = {
  { "(ng)", "N" }, { "tch", "tS" }, { "igh", "aI" }, { "air", "e@" }, { "eer", "i@" },
  { "oor", "U@" }, { "uhr", "@" },  { "rzh", "rZ" }, { "aa", "A:" },  { "ar", "A:" },
  { "ay", "eI" },  { "aw", "O:" },  { "ee", "i:" },  { "eh", "E" },   { "oh", "oU" },
  { "oo", "u:" },  { "ow", "aU" },  { "oy", "OI" },  { "oe", "3:" },  { "or", "O:" },
  { "ue", "ju:" }, { "uh", "@" },   { "ur", "3:" },  { "uu", "U" },   { "ch", "tS" },
  { "dh", "D" },   { "hl", "l" },   { "kh", "x" },   { "ng", "N" },   { "nk", "Nk" },
  { "sh", "S" },   { "ss", "s" },   { "th", "T" },   { "zh", "Z" },   { "ck", "k" },
  { "a", "a" },    { "b", "b" },    { "c", "k" },    { "d", "d" },    { "e", "E" },
  { "f", "f" },    { "g", "g" },    { "h", "h" },    { "i", "I" },    { "j", "dZ" },
  { "k", "k" },    { "l", "l" },    { "m", "m" },    { "n", "n" },    { "o", "0" },
  { "p", "p" },    { "q", "k" },    { "r", "r" },    { "s", "s" },    { "t", "t" },
  { "u", "V" },    { "v", "v" },    { "w", "w" },    { "x", "ks" },   { "z", "z" },
};
#define VOWELS "aeiouAEIOUV03@j"

static void
add_syllable (GString *sounds, const char *syllable)
{
  g_autofree char *small = g_ascii_strdown (syllable, -1);
  gboolean loud = strcmp (small, syllable) != 0, voiced = FALSE;

  for (const char *p = small; *p != '\0';)
    {
      gsize i = 0;

      /* 'y' begins a syllable as in yes; behind a consonant it is the vowel of happy. */
      if (*p == 'y')
        {
          g_string_append (sounds, p == small ? "j" : voiced ? "I" : loud ? "'aI" : "I");
          p++;
          continue;
        }
      while (i < G_N_ELEMENTS (key) && !g_str_has_prefix (p, key[i].written))
        i++;
      if (i == G_N_ELEMENTS (key))
        {
          p++;
          continue;
        }
      if (!voiced && strchr (VOWELS, key[i].sound[0]) != NULL)
        {
          voiced = TRUE;
          g_string_append (sounds, loud ? "'" : "");
        }
      g_string_append (sounds, key[i].sound);
      p += strlen (key[i].written);
    }
}

char *
prc_utterance_dup_sounds (const char *respelling)
{
  g_auto (GStrv) words = g_strsplit (respelling, " ", -1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) syllables = g_strsplit (words[i], "-", -1);
      g_autoptr (GString) sounds = g_string_new (NULL);

      for (guint k = 0; syllables[k] != NULL; k++)
        add_syllable (sounds, syllables[k]);
      if (sounds->len > 0)
        g_string_append_printf (all, "%s[[%s]]", all->len > 0 ? " " : "", sounds->str);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* 'SHIV-awn' of 'SHIV-awn (the bh is a v)', for a voice to read as English; NULL where a letter is
 * not Latin. */
static char *
dup_own (const char *note)
{
  gsize end = strcspn (note, "([,;");
  g_autofree char *core = g_strstrip (g_strndup (note, end > 0 ? end : strlen (note)));
  g_autofree char *small = g_utf8_strdown (core, -1);
  gboolean letters = FALSE;

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) && c >= 0x250)
        return NULL;
      letters = letters || g_unichar_isalpha (c);
    }
  return letters ? g_strdelimit (g_steal_pointer (&small), "\"[]/", ' ') : NULL;
}

/* Own words, with the sounds of what they leave out. */
static char *
dup_own_line (const PrcReading *reading)
{
  g_autofree char *line = prc_own_words_dup_among (reading->note, reading->respelling);
  g_auto (GStrv) parts = g_strsplit (line != NULL ? line : reading->note, " · ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *said = strcmp (parts[i], reading->note) == 0
                                  ? dup_own (parts[i])
                                  : prc_utterance_dup_sounds (parts[i]);

      if (said == NULL)
        return NULL;
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", said);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* 'zhang1 gao1 li4'; NULL where a tone is not known. */
static char *
dup_pinyin (const char *pinyin)
{
  g_autoptr (GArray) syllables = prc_pinyin_split (pinyin, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; syllables != NULL && i < syllables->len; i++)
    {
      const PrcPinyinSyllable *one = &g_array_index (syllables, PrcPinyinSyllable, i);

      if (one->tone == 0)
        return NULL;
      g_string_append_printf (text, "%s%s%u", i > 0 ? " " : "", prc_syllables[one->syllable].plain,
                              one->tone);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The words in the script that the language's voice reads, as the note was worked out. */
static char *
dup_words (const PrcPersonName *name, PrcVoice *voice, const char *language)
{
  g_autofree char *called = prc_person_name_dup_called (name);
  const char *texts[] = { prc_language_has_han (name->native) ? NULL : name->native, called };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *ipa =
          texts[i] != NULL ? prc_voice_dup_ipa (voice, language, texts[i]) : NULL;

      if (ipa != NULL)
        return g_strdup (texts[i]);
    }
  return NULL;
}

static gboolean
take_language (PrcUtterance *utterance, const PrcPersonName *name, PrcVoice *voice)
{
  g_autofree char *language = prc_note_dup_language (name, NULL);
  const char *file;

  if (language == NULL || voice == NULL || prc_sounds_beat_voice (language))
    return FALSE;
  file = prc_voice_get_file (voice, language);
  utterance->text = file != NULL ? dup_words (name, voice, language) : NULL;
  utterance->voice = utterance->text != NULL ? g_strdup (file) : NULL;
  return utterance->text != NULL;
}

static gboolean
take (PrcUtterance *utterance, const char *file, char *text)
{
  g_autofree char *owned = text;

  if (owned == NULL || *owned == '\0')
    return FALSE;
  utterance->voice = g_strdup (file);
  utterance->text = g_steal_pointer (&owned);
  return TRUE;
}

/* A name that is said as written. */
static char *
dup_english (const PrcPersonName *name)
{
  g_auto (GStrv) words = prc_say_dup_words (name);
  g_autofree char *text = g_strjoinv (" ", words);

  return dup_own (text);
}

gboolean
prc_utterance_init (PrcUtterance *utterance, const PrcPersonName *name, const PrcReading *reading,
                    PrcVoice *voice)
{
  memset (utterance, 0, sizeof *utterance);
  if (reading == NULL)
    return take (utterance, BRITISH, dup_english (name));
  if (prc_reading_get_line (reading) == reading->note && reading->note != NULL)
    return take (utterance, BRITISH, dup_own_line (reading));
  if (reading->origin == PRC_ORIGIN_HANZI &&
      take (utterance, MANDARIN, reading->pinyin != NULL ? dup_pinyin (reading->pinyin) : NULL))
    return TRUE;
  if (reading->origin == PRC_ORIGIN_RULES && take_language (utterance, name, voice))
    return TRUE;
  return take (utterance, BRITISH,
               reading->respelling != NULL ? prc_utterance_dup_sounds (reading->respelling)
                                           : dup_english (name));
}

void
prc_utterance_clear (PrcUtterance *utterance)
{
  g_clear_pointer (&utterance->voice, g_free);
  g_clear_pointer (&utterance->text, g_free);
}
