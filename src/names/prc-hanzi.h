/* prc-hanzi.h - names in hanzi: family name, readings, and whether a list's pinyin agrees.
 *
 * Tables are made at build time from Unihan (Unicode licence) and from data/names.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The family part of a native name: two characters where the first two are a compound family name
 * and a third follows, else one; NULL for a transcribed name (middle dot) or one that is not Han.
 * Returns: (transfer full) (nullable) */
char *prc_hanzi_dup_family (const char *native);

typedef enum
{
  PRC_PINYIN_AGREES,             /* some reading of the hanzi spells it, family name first */
  PRC_PINYIN_GIVEN_FIRST,        /* only with the given name first */
  PRC_PINYIN_UMLAUT,             /* agrees, ü written v, u: or yu */
  PRC_PINYIN_PLAIN_U,            /* agrees only if u stands for ü: 'Lu' for 吕 */
  PRC_PINYIN_FAMILY_UNUSUAL,     /* agrees, but the family name is usually read otherwise */
  PRC_PINYIN_OTHER_ROMANISATION, /* no pinyin at all: Wade-Giles, Cantonese, Hokkien… */
  PRC_PINYIN_DISAGREES
} PrcPinyinVerdict;

/* Compares a list's pinyin with the hanzi, ignoring tones, case, spaces, hyphens, apostrophes. A
 * native name that is not in hanzi alone is OTHER_ROMANISATION: there is nothing to compare. Never
 * a reason to refuse a row: some families read their name as no dictionary does. */
PrcPinyinVerdict prc_hanzi_check_pinyin (const char *native, const char *pinyin);

/* The usual reading of the family name, without tones, capitalised: 'Xie' for 解. (nullable) */
char *prc_hanzi_dup_family_reading (const char *native);

/* Toned pinyin by GB/T 28039: 'Ōuyáng Shīhán'. @pinyin, the list's own, chooses among readings; may
 * be NULL. @certain is set FALSE where a polyphone was left open. NULL where a character has no
 * reading. Returns: (transfer full) (nullable) */
char *prc_hanzi_dup_pinyin (const char *native, const char *pinyin, gboolean *certain);

/* 'Xiè' to 'Xie'; ü stays. */
char *prc_pinyin_dup_plain (const char *toned);

G_END_DECLS
