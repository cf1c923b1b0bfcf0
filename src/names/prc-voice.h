/* prc-voice.h - espeak-ng as a worker: words of a language to IPA.
 *
 * The library's state is global and not thread-safe: one PrcVoice for the process, made by the
 * shell and passed in; it owns the one thread that calls the library. Opens no sound device.
 * Without its data it still exists, knows no voice, and says so.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PrcVoice PrcVoice;

PrcVoice *prc_voice_new (void);
void prc_voice_free (PrcVoice *voice);

/* How many voices passed their self-test, which all go through as the worker starts (about 60 ms,
 * in its thread); 0: the library's data is missing, and names are read by rules of spelling alone.
 */
guint prc_voice_count (PrcVoice *voice);

/* Is there a voice for @language (BCP 47) that passed its self-test. */
gboolean prc_voice_speaks (PrcVoice *voice, const char *language);

/* IPA of one name part, with ties (t͡ʃ) and stress marks, language switches and tone digits cut out;
 * NULL where the voice is missing or does not read that script. Blocks about 0.02 ms, 0.3 ms where
 * the voice changes, and not for what was asked before. Safe from any thread. Returns: (transfer
 * full) (nullable) */
char *prc_voice_dup_ipa (PrcVoice *voice, const char *language, const char *part);

/* The voice's file, as the program espeak-ng takes it with -v; NULL where the voice is missing.
 * Returns: (transfer none) static (nullable) */
const char *prc_voice_get_file (PrcVoice *voice, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcVoice, prc_voice_free)

G_END_DECLS
