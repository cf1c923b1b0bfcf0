/* prc-voice-table.h - which voice of espeak-ng 1.51 speaks which language; private to names.
 *
 * By file name: names like 'en-gb' also match MBROLA voices whose data is not there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *language; /* BCP 47 */
  const char *file;
  GUnicodeScript script;
  GUnicodeScript other; /* a second script it reads, or the same */
} PrcVoiceEntry;

extern const PrcVoiceEntry prc_voices[];
extern const guint prc_n_voices;

G_END_DECLS
