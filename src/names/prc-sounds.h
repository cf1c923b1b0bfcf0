/* prc-sounds.h - letters to IPA by rules of spelling, for names that no voice reads.
 *
 * Private to names. Rules: data/names/sounds.tsv, made into C at build time.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *letters; /* small letters, NFC */
  const char *ipa;
  const char *left; /* context: '#' the word's edge, 'V' a vowel, 'C' a consonant, '[…]' one of, */
  const char *right; /* small letters themselves; empty: any */
} PrcSoundRule;

/* Where a language has its stress; UNKNOWN: its parent's, else nowhere in particular. */
typedef enum
{
  PRC_STRESS_UNKNOWN,
  PRC_STRESS_FIRST,
  PRC_STRESS_PENULT,
  PRC_STRESS_LAST,
  PRC_STRESS_ANTEPENULT,
  PRC_STRESS_HEAVY,  /* an overlong last, else a heavy last but one, else the one before */
  PRC_STRESS_ROMANCE /* last but one after a vowel, n or s; else last */
} PrcStress;

typedef struct
{
  const char *language;
  const char *parent;    /* whose rules follow; NULL for the last */
  gboolean beats_voice;  /* the rules are better than the voice */
  gboolean reads_native; /* they have the letters of the language's own script */
  PrcStress stress;
  guint first, n_rules;
} PrcSoundLanguage;

/* A correction of what a voice says. */
typedef struct
{
  const char *language;
  const char *found; /* '^' and '$' stand for the word's edges */
  const char *better;
  gboolean letters; /* changes the letters that the voice is given, not its IPA */
} PrcVoiceFix;

extern const PrcVoiceFix prc_voice_fixes[];
extern const guint prc_n_voice_fixes;
extern const PrcSoundRule prc_sound_rules[];
extern const PrcSoundLanguage prc_sound_languages[];
extern const guint prc_n_sound_languages;

/* Are there rules for @language itself, not just the plain ones. */
gboolean prc_sounds_know (const char *language);
gboolean prc_sounds_beat_voice (const char *language);
gboolean prc_sounds_read_native (const char *language);
PrcStress prc_sounds_get_stress (const char *language);

/* IPA of one word, without stress; by the plain rules where @language is NULL or has none. NULL
 * where no rule holds for any letter. Returns: (transfer full) (nullable) */
char *prc_sounds_dup_ipa (const char *language, const char *word);

G_END_DECLS
