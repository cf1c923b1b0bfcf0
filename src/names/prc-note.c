#include "prc-note.h"

#include "prc-difficulty.h"
#include "prc-hanzi.h"
#include "prc-language.h"
#include "prc-name-language.h"
#include "prc-note-hanzi.h"
#include "prc-own-note.h"
#include "prc-respell.h"
#include "prc-say.h"
#include "prc-sounds.h"

#include <string.h>

/* Shares of the likeliest language: below the first the plain reading stands, below the second the
 * note is a guess; a second language this near to the first is offered beside it. */
#define SHARE_TO_READ 0.3
#define SHARE_TO_TRUST 0.6
#define NEAR 0.35
/* A family name of another language than the given name's: both must be this clear alone. */
#define SHARE_TO_PART 0.7
#define SHARE_TO_DENY 0.02
/* When a name is warned of: sounds that its letters don't suggest, and its length. */
#define UNLIKE_LETTERS 0.4
#define MANY_SYLLABLES 4

/* What is supposed about a name's language. */
typedef struct
{
  char *language; /* NULL: unknown */
  gboolean known; /* the list says so, or the script does */
  gboolean english_too;
  double share;
  const char *family; /* language of the family name, where it is clearly another; else NULL */
  const char *second; /* a language nearly as likely, or NULL */
} Supposed;

static void
supposed_clear (Supposed *supposed)
{
  g_clear_pointer (&supposed->language, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Supposed, supposed_clear)

/* The words that tell: an ordinary English given name tells nothing. */
static GStrv
dup_telling_words (const PrcPersonName *name, const char *const *words)
{
  GPtrArray *telling = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (prc_say_is_family (name, words, i) || !prc_name_language_is_common_english (words[i]))
      g_ptr_array_add (telling, g_strdup (words[i]));
  g_ptr_array_add (telling, NULL);
  return (GStrv) g_ptr_array_free (telling, FALSE);
}

/* Guesses from the telling words that are, or are not, of the family name. */
static void
guess_part (PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES], const PrcPersonName *name,
            const char *nationality, const char *const *words, gboolean family)
{
  g_autoptr (GPtrArray) part = g_ptr_array_new ();

  memset (guesses, 0, PRC_LANGUAGE_GUESSES * sizeof (PrcLanguageGuess));
  for (guint i = 0; words[i] != NULL; i++)
    if (prc_say_is_family (name, words, i) == family &&
        (family || !prc_name_language_is_common_english (words[i])))
      g_ptr_array_add (part, (char *) words[i]);
  if (part->len == 0)
    return;
  g_ptr_array_add (part, NULL);
  prc_name_language_guess ((const char *const *) part->pdata, nationality, guesses);
}

static gboolean
is_possible (const char *language, const PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES])
{
  for (guint i = 0; i < PRC_LANGUAGE_GUESSES && guesses[i].language != NULL; i++)
    if (strcmp (guesses[i].language, language) == 0)
      return guesses[i].share > SHARE_TO_DENY;
  return FALSE;
}

/* 'Wiktoria Müller': each part by its own language, where both are clear and neither part may be of
 * the other's. */
static void
suppose_parts (Supposed *supposed, const PrcPersonName *name, const char *nationality,
               const char *const *words)
{
  PrcLanguageGuess given[PRC_LANGUAGE_GUESSES], family[PRC_LANGUAGE_GUESSES];

  guess_part (given, name, nationality, words, FALSE);
  guess_part (family, name, nationality, words, TRUE);
  if (given[0].share < SHARE_TO_PART || family[0].share < SHARE_TO_PART ||
      is_possible (given[0].language, family) || is_possible (family[0].language, given))
    return;
  g_free (supposed->language);
  supposed->language = g_strdup (given[0].language);
  supposed->family = family[0].language;
  supposed->share = MIN (given[0].share, family[0].share);
  supposed->second = NULL;
}

static void
suppose_language (Supposed *supposed, const PrcPersonName *name, const char *nationality,
                  const char *const *words)
{
  PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES];
  const char *by_script = prc_name_language_of_script (name->native, nationality);
  g_auto (GStrv) telling = dup_telling_words (name, words);

  supposed->known = name->language != NULL || by_script != NULL;
  supposed->share = 1;
  if (name->language != NULL)
    {
      supposed->language = prc_say_dup_language (name->language);
      supposed->english_too = strcmp (supposed->language, name->language) != 0;
      return;
    }
  if (by_script != NULL)
    {
      supposed->language = g_strdup (by_script);
      return;
    }
  supposed->english_too = nationality == NULL || prc_name_language_is_expected ("en", nationality);
  if (telling[0] == NULL)
    {
      supposed->language = g_strdup ("en");
      return;
    }
  prc_name_language_guess ((const char *const *) telling, nationality, guesses);
  supposed->language = g_strdup (guesses[0].language);
  supposed->share = guesses[0].share;
  if (guesses[1].share > NEAR * guesses[0].share)
    supposed->second = guesses[1].language;
  suppose_parts (supposed, name, nationality, words);
}

/* Names of Japan, Korea and Vietnam in hanzi are not read in Mandarin. */
static gboolean
is_read_elsewhere (const PrcPersonName *name, const char *nationality)
{
  static const char *const others[] = { "ja", "ko", "vi" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (name->language != NULL
            ? g_str_has_prefix (name->language, others[i])
            : nationality != NULL && prc_name_language_is_expected (others[i], nationality) &&
                  !prc_name_language_is_expected ("zh", nationality))
      return TRUE;
  return FALSE;
}

/* A name in hanzi whose letters are no pinyin is spelled as Hong Kong, Taiwan, Singapore or
 * Malaysia do, unless its letters clearly are Japanese or Korean. */
static void
suppose_romanisation (Supposed *supposed, const char *const *words)
{
  static const char *const chinese[] = { "yue", "nan", PRC_SAY_WADE, "zh", NULL };
  static const char *const others[] = { "ja", "ko", NULL };

  if (supposed->known || words[0] == NULL ||
      (g_strv_contains (others, supposed->language) && supposed->share > SHARE_TO_TRUST))
    return;
  g_free (supposed->language);
  supposed->language = g_strdup (prc_name_language_choose (words, chinese));
  supposed->family = supposed->second = NULL;
  supposed->share = SHARE_TO_TRUST;
}

/* Pinyin is taken as such where the list or the nationality says so, or the letters clearly do. */
static gboolean
is_mandarin (const PrcPersonName *name, const Supposed *supposed, const char *nationality)
{
  if (name->native != NULL)
    return FALSE;
  if (name->pinyin != NULL)
    return TRUE;
  if (supposed->language == NULL || !prc_language_is_chinese (supposed->language) ||
      strcmp (supposed->language, PRC_SAY_WADE) == 0)
    return FALSE;
  return supposed->known || supposed->share > SHARE_TO_TRUST ||
         (nationality != NULL && prc_name_language_is_expected ("zh", nationality));
}

static void
warn_sounds (GString *warnings, const char *ipa, const char *language)
{
  static const char *const tonal[] = { "th", "lo", "my", "vi", "yo", "yue", "ig", NULL };
  g_autofree char *base = language != NULL ? g_strndup (language, strcspn (language, "-")) : NULL;
  const char *click = strpbrk (ipa, "\xc7"); /* ǀ ǁ ǂ ǃ begin with this byte */

  if (click != NULL && ((guchar) click[1] & 0xfc) == 0x80)
    prc_note_hanzi_warn (warnings, "click");
  if (strstr (ipa, "ʕ") != NULL || strstr (ipa + MIN (strlen (ipa), 1), "ʔ") != NULL)
    prc_note_hanzi_warn (warnings, "catch in the throat");
  if (base != NULL && g_strv_contains (tonal, base))
    prc_note_hanzi_warn (warnings, "tones");
}

/* What an English reader would make of the letters, as a voice says them. Returns: (nullable) */
static char *
dup_english_ipa (const char *const *words, PrcVoice *voice)
{
  g_autoptr (GString) ipa = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *one = prc_voice_dup_ipa (voice, "en", words[i]);

      if (one == NULL)
        return NULL;
      g_string_append_printf (ipa, "%s%s", i > 0 ? " " : "", one);
    }
  return ipa->len > 0 ? g_string_free (g_steal_pointer (&ipa), FALSE) : NULL;
}

/* Word by word where both have as many, else as a whole. */
static double
compare_most (const char *ipa, const char *english)
{
  g_auto (GStrv) ours = g_strsplit (ipa, " ", -1);
  g_auto (GStrv) theirs = g_strsplit (english, " ", -1);
  double most = 0;

  if (g_strv_length (ours) != g_strv_length (theirs))
    return prc_difficulty_compare (ipa, english);
  for (guint i = 0; ours[i] != NULL; i++)
    most = MAX (most, prc_difficulty_compare (ours[i], theirs[i]));
  return most;
}

static void
warn_difficulty (PrcReading *reading, const char *const *words, PrcVoice *voice, GString *warnings)
{
  g_autofree char *english = NULL;
  gboolean chinese = reading->origin == PRC_ORIGIN_HANZI || reading->origin == PRC_ORIGIN_PINYIN;
  guint syllables;

  if (reading->ipa == NULL || reading->respelling == NULL)
    return;
  syllables = chinese ? 0 : prc_difficulty_count_syllables (reading->ipa);
  if (syllables >= MANY_SYLLABLES)
    prc_note_hanzi_warn (warnings, "%u syllables in one word", syllables);
  english = voice != NULL ? dup_english_ipa (words, voice) : NULL;
  if (english != NULL && compare_most (reading->ipa, english) > UNLIKE_LETTERS)
    prc_note_hanzi_warn (warnings, "not as spelled");
}

static void
offer (PrcReading *reading, const char *respelling)
{
  const char *const one[] = { respelling, NULL };

  if (respelling == NULL || g_strcmp0 (respelling, reading->respelling) == 0)
    return;
  g_strfreev (reading->alternatives);
  reading->alternatives = g_strdupv ((char **) one);
}

/* Steps 6 and 7. */
static void
read_letters (PrcReading *reading, const PrcPersonName *name, const Supposed *supposed,
              PrcVoice *voice, GString *warnings)
{
  gboolean readable = supposed->known || supposed->share >= SHARE_TO_READ;
  PrcSpeech speech = { .language = readable ? supposed->language : NULL,
                       .family_language = supposed->family,
                       .known = supposed->known,
                       .english_too = supposed->english_too,
                       .voice = voice };
  PrcSpeech other = { .language = readable ? supposed->second : supposed->language,
                      .english_too = supposed->english_too,
                      .voice = voice };
  g_auto (PrcSaid) said = { NULL };

  prc_say_name (&said, name, &speech);
  if (said.respelling == NULL)
    return;
  warn_sounds (warnings, said.ipa, speech.language);
  g_free (reading->ipa);
  g_free (reading->respelling);
  reading->ipa = g_steal_pointer (&said.ipa);
  reading->respelling = g_steal_pointer (&said.respelling);
  reading->confidence = PRC_CONFIDENCE_CHECK;
  if (reading->origin == PRC_ORIGIN_NONE)
    {
      reading->origin = readable ? said.origin : PRC_ORIGIN_PLAIN;
      if (!supposed->known && supposed->share < SHARE_TO_TRUST)
        reading->confidence = PRC_CONFIDENCE_GUESS;
      if (reading->origin == PRC_ORIGIN_PLAIN)
        reading->confidence = PRC_CONFIDENCE_GUESS;
    }
  if (other.language != NULL)
    {
      g_auto (PrcSaid) second = { NULL };

      prc_say_name (&second, name, &other);
      offer (reading, second.respelling);
    }
}

/* Someone called otherwise than the hanzi say, 'Grace Chen': the called name is what is read. */
static gboolean
is_called_otherwise (const PrcPersonName *name)
{
  return name->called != NULL &&
         prc_hanzi_check_pinyin (name->native, name->called) >= PRC_PINYIN_OTHER_ROMANISATION;
}

static void
read_called (PrcReading *reading, const PrcPersonName *name, PrcVoice *voice, GString *warnings)
{
  g_auto (Supposed) mandarin = { .language = g_strdup ("zh"), .english_too = TRUE, .share = 1 };

  read_letters (reading, name, &mandarin, voice, warnings);
}

/* One word alone may be a name of any country. */
static gboolean
is_easy (const Supposed *supposed, const char *const *words)
{
  if (words[0] == NULL || (words[1] == NULL && !supposed->english_too && !supposed->known))
    return FALSE;
  return supposed->language != NULL && g_str_has_prefix (supposed->language, "en") &&
         prc_say_is_easy (words);
}

/* The person's words are the note, or a remark beside it. What was worked out stays for the second
 * line: their words often are of one part of the name. */
static void
take_own_note (PrcReading *reading, const char *note)
{
  if (prc_own_note_read (note, &reading->note) != PRC_OWN_NOTE_READING)
    return;
  reading->origin = PRC_ORIGIN_OWN;
  reading->confidence = PRC_CONFIDENCE_CONFIRMED;
}

static void
generate (PrcReading *reading, const PrcPersonName *name, const PrcNoteHints *hints,
          PrcVoice *voice, GString *warnings)
{
  const char *nationality = hints->nationality;
  g_auto (GStrv) words = prc_say_dup_words (name);
  const char *const *called = (const char *const *) words;
  g_auto (Supposed) supposed = { NULL };
  g_autofree char *keys = NULL;
  gboolean done = FALSE, known;

  suppose_language (&supposed, name, nationality, called);
  if (prc_language_has_han (name->native) && !is_read_elsewhere (name, nationality))
    done = prc_note_hanzi_read (reading, name, warnings);
  if (!done && reading->origin == PRC_ORIGIN_HANZI)
    suppose_romanisation (&supposed, called);
  if (done && is_called_otherwise (name))
    read_called (reading, name, voice, warnings);
  if (!done && is_mandarin (name, &supposed, nationality))
    done = prc_note_hanzi_read_pinyin (reading, name);
  if (!done)
    read_letters (reading, name, &supposed, voice, warnings);
  known =
      prc_lexicon_apply (hints->lexicon, name, supposed.known ? supposed.language : NULL, reading);
  if (!known && reading->origin == PRC_ORIGIN_RULES && is_easy (&supposed, called))
    {
      g_clear_pointer (&reading->respelling, g_free);
      reading->confidence = PRC_CONFIDENCE_LIKELY;
    }
  warn_difficulty (reading, called, voice, warnings);
  if (reading->respelling != NULL)
    keys = prc_respell_dup_hints (reading->respelling);
  if (keys != NULL)
    prc_note_hanzi_warn (warnings, "%s", keys);
}

PrcReading *
prc_note_make (const PrcPersonName *name, const PrcNoteHints *hints, PrcVoice *voice)
{
  static const PrcNoteHints no_hints = { NULL };
  PrcReading *reading = prc_reading_new ();
  g_autoptr (GString) warnings = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, reading);
  generate (reading, name, hints != NULL ? hints : &no_hints, voice, warnings);
  if (hints != NULL)
    take_own_note (reading, hints->own_note);
  if (warnings->len > 0)
    reading->warning = g_strdup (warnings->str);
  return reading;
}

char *
prc_note_dup_language (const PrcPersonName *name, const PrcNoteHints *hints)
{
  g_auto (GStrv) words = prc_say_dup_words (name);
  g_auto (Supposed) supposed = { NULL };

  suppose_language (&supposed, name, hints != NULL ? hints->nationality : NULL,
                    (const char *const *) words);
  return supposed.known || supposed.share >= SHARE_TO_READ ? g_steal_pointer (&supposed.language)
                                                           : NULL;
}
