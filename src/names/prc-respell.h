/* prc-respell.h - IPA to the BBC's text spelling; private to names.
 *
 * Key: BBC Pronunciation Unit, 'BBC Text Spelling' (guide linked from the BBC Magazine Monitor's
 * 'How to Say' posts, 2006-2012).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hyphens between syllables, spaces between words, the stressed syllable in capitals. Where the IPA
 * marks no stress, the language's fixed stress is taken, else none. @language may be NULL. Returns:
 * (transfer full) */
char *prc_respell (const char *ipa, const char *language);

/* One line for the letters that English reads otherwise: 'ow = now; kh = loch'; NULL where none
 * occurs. Returns: (transfer full) (nullable) */
char *prc_respell_dup_hints (const char *respelling);

G_END_DECLS
