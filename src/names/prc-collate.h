/* prc-collate.h - sort keys for names, and keys for searching.
 *
 * Family name alone, then given names alone, at primary strength ignoring punctuation, then full
 * strength. Chinese by the person's own pinyin syllable by syllable, then tones, then strokes; a
 * family name whole before the given name.
 *
 * Stroke order ('zh-u-co-stroke') is the published one with data of its own (prc-strokes.h), not
 * ICU's: first characters by count, then kinds of strokes, then the second characters, a given name
 * of one character before those of two.
 */
#pragma once

#include "prc-ceremony.h"
#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

typedef struct _PrcCollator PrcCollator;

/* Takes the rules of a ceremony: locale, particles, Mc, scripts. Costs 1-2 ms; one thread each. */
PrcCollator *prc_collator_new (const PrcCeremony *ceremony);
void prc_collator_free (PrcCollator *collator);

/* Bytes that order by memcmp (shorter first) as the names do. @reading may be NULL. The family key
 * holds what is compared first (letters alone, so that O'Brien and OBrien share one); the given key
 * also holds what breaks ties between such family names. */
GBytes *prc_collator_make_family_key (PrcCollator *collator, const PrcPersonName *name,
                                      const PrcReading *reading);
GBytes *prc_collator_make_given_key (PrcCollator *collator, const PrcPersonName *name,
                                     const PrcReading *reading);
/* For faculties, schools, subjects and other plain text. */
GBytes *prc_collator_make_text_key (PrcCollator *collator, const char *text);

/* What search compares: lower case, no marks, no tones, no spaces, hyphens or apostrophes, letters
 * that do not decompose mapped ('Łukasz' is 'lukasz'). Hanzi stay. */
char *prc_names_dup_search_key (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcCollator, prc_collator_free)

G_END_DECLS
