/* prc-say.h - how a name in letters is said: a voice, else rules of spelling, word by word.
 *
 * Private to names; between prc-note.c and the voice.
 */
#pragma once

#include "prc-person-name.h"
#include "prc-reading.h"
#include "prc-voice.h"

G_BEGIN_DECLS

/* Mandarin in Wade-Giles letters, as Taiwan writes it. */
#define PRC_SAY_WADE "zh-Latn-wadegile"

typedef struct
{
  const char *language;        /* BCP 47 of the sounds; NULL: the plain reading */
  const char *family_language; /* of the family name, where it is another; NULL: the same */
  gboolean known;              /* the list says so: no word is taken as English by its looks */
  gboolean english_too;        /* ordinary English names among the words stay English */
  PrcVoice *voice;             /* may be NULL */
} PrcSpeech;

typedef struct
{
  char *ipa;        /* words with spaces between; NULL: nothing could be read */
  char *respelling; /* likewise */
  PrcOrigin origin; /* RULES or PLAIN */
} PrcSaid;

/* The native words where they are read, else the Latin ones, in the order of the called name. */
void prc_say_name (PrcSaid *said, const PrcPersonName *name, const PrcSpeech *speech);
void prc_said_clear (PrcSaid *said);

/* The words of the called name that are letters. Returns: (transfer full) */
GStrv prc_say_dup_words (const PrcPersonName *name);

/* Is the word of the family name; where the record has one piece: its last word. */
gboolean prc_say_is_family (const PrcPersonName *name, const char *const *words, guint i);

/* Is every word an ordinary English name. */
gboolean prc_say_is_easy (const char *const *words);

/* The language whose sounds a tag asks for: 'en-US-x-es' is 'es-419'. Returns: (transfer full) */
char *prc_say_dup_language (const char *tag);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcSaid, prc_said_clear)

G_END_DECLS
