/* prc-say.h - how the words of a name in letters are said: a voice, else rules of spelling.
 *
 * Private to names; between prc-note.c and the voice.
 */
#pragma once

#include "prc-person-name.h"
#include "prc-reading.h"
#include "prc-voice.h"

G_BEGIN_DECLS

/* IPA of one word; NULL where no letter can be read. @origin: RULES or PLAIN. @language may be
 * NULL: the plain rules. Returns: (transfer full) (nullable) */
char *prc_say_dup_ipa (const char *word, const char *language, PrcVoice *voice, PrcOrigin *origin);

/* The language whose sounds a tag asks for: 'en-US-x-es' is 'es-419'. Returns: (transfer full) */
char *prc_say_dup_language (const char *tag);

G_END_DECLS
