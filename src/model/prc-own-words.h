/* prc-own-words.h - a person's own words on how to say one part of a name, among what was worked
 * out for the other parts.
 *
 * Own words are shown as they were written; they are only compared, by their consonants, with the
 * words of the respelling. Where that leaves doubt they are taken to be of the whole name.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 'JAANG · dongshue (first syllable short)' of the words 'dongshue (first syllable short)' and the
 * respelling 'JAANG dong-shue-EH'. NULL where the words are of the whole name, or there is no
 * respelling of several words. Both may be NULL. Returns: (transfer full) (nullable) */
char *prc_own_words_dup_among (const char *words, const char *respelling);

G_END_DECLS
