/* prc-utterance.h - what a voice of espeak-ng is given, so that one hears a name as its note has
 * it.
 *
 * A note that was worked out is said by the voice of its language; pinyin by the Mandarin one; what
 * a person or an officer wrote, and what no voice speaks, sound by sound in a British voice. Never
 * a recording: whoever plays it says that it is a machine's.
 */
#pragma once

#include "prc-person-name.h"
#include "prc-reading.h"
#include "prc-voice.h"

G_BEGIN_DECLS

typedef struct
{
  char *voice; /* file of the voice, as espeak-ng's -v takes it */
  char *text;  /* words, or sounds in [[…]] */
} PrcUtterance;

/* FALSE where there is nothing to say: hanzi without a reading, words that are no sounds. @reading
 * and @voice may be NULL. */
gboolean prc_utterance_init (PrcUtterance *utterance, const PrcPersonName *name,
                             const PrcReading *reading, PrcVoice *voice);
void prc_utterance_clear (PrcUtterance *utterance);

/* 'shi-VAWN' to '[[S Iv'O:n]]', the sounds by espeak-ng's own letters. Returns: (transfer full) */
char *prc_utterance_dup_sounds (const char *respelling);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcUtterance, prc_utterance_clear)

G_END_DECLS
