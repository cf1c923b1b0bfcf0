/* prc-word.h - fixed words that the program itself puts on screens and pages ('Next', 'Please
 * stand').
 *
 * They follow the ceremony's languages, not the laptop's, so they can't come through gettext. Each
 * module that needs some keeps a table of its own.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *english;
  const char *chinese; /* zh-Hans */
} PrcWord;

/* In @language (BCP 47), traditional Chinese and Welsh included; English where it is lacking. */
const char *prc_word_get (const PrcWord *word, const char *language);

G_END_DECLS
