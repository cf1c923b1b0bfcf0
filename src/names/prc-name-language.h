/* prc-name-language.h - which language a name may be read in: a guess with its share, never a
 * claim.
 *
 * Private to names. Script first, then letters, with the nationality as a prior; a nationality
 * alone decides nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_LANGUAGE_GUESSES 3

typedef struct
{
  const char *language; /* (transfer none) static; NULL beyond the last */
  double share;         /* 0-1; of all languages */
} PrcLanguageGuess;

/* Fills @guesses, likeliest first. @words: the words of a name in Latin letters. @nationality: as a
 * list says it, in English or Chinese; NULL: unknown. */
void prc_name_language_guess (const char *const *words, const char *nationality,
                              PrcLanguageGuess guesses[PRC_LANGUAGE_GUESSES]);

/* The likeliest of @among (NULL-terminated, at least one), whatever others are likelier. */
const char *prc_name_language_choose (const char *const *words, const char *const *among);

/* The language that a script decides, among several of one script the one that the nationality
 * expects: 'el' for Greek letters; NULL for Latin, Han and NULL. */
const char *prc_name_language_of_script (const char *text, const char *nationality);

/* Is @language among those of the nationality's country. */
gboolean prc_name_language_is_expected (const char *language, const char *nationality);

/* An ordinary English name, said as written. */
gboolean prc_name_language_is_common_english (const char *word);

/* IPA of an English name that is said otherwise than spelled, or NULL. Returns: (transfer none) */
const char *prc_name_language_get_english_ipa (const char *word);

G_END_DECLS
