/* prc-pinyin.h - letters of pinyin: read as lists write it, cut into syllables, written with tones.
 *
 * Private to names. Lists write ü in four ways (ü, v or u:, yu, u): all are read.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_PINYIN_MAX 64 /* letters of one name; longer ones are not pinyin */

typedef enum
{
  PRC_BREAK_NONE,
  PRC_BREAK_SYLLABLE, /* apostrophe, hyphen or middle dot */
  PRC_BREAK_WORD      /* space */
} PrcPinyinBreak;

/* A name's letters without case, marks and signs; 'v' stands for ü. */
typedef struct
{
  guint n;
  char letters[PRC_PINYIN_MAX];
  guint8 tones[PRC_PINYIN_MAX];  /* 1-5, 0 where the letter bears none */
  guint8 breaks[PRC_PINYIN_MAX]; /* PrcPinyinBreak before the letter */
  guint8 typed[PRC_PINYIN_MAX];  /* the list wrote 'v' or 'u:' for ü */
  gboolean foreign;              /* it holds letters that pinyin lacks, or too many */
} PrcPinyinLetters;

/* How a list's letters stand for a syllable, best first. */
typedef enum
{
  PRC_FORM_EXACT,
  PRC_FORM_UMLAUT, /* ü as v, u: or yu */
  PRC_FORM_PLAIN_U /* ü as u */
} PrcPinyinForm;
#define PRC_N_FORMS 3

typedef struct
{
  guint16 syllable;
  guint8 tone; /* 1-5; 0: unknown */
  guint8 starts_word;
} PrcPinyinSyllable;

void prc_pinyin_fold (const char *text, PrcPinyinLetters *letters);

/* How many letters at @at spell @syllable in the given form; 0: they don't. */
guint
prc_pinyin_match (const PrcPinyinLetters *letters, guint at, guint syllable, PrcPinyinForm form);

/* The tone among @length letters from @at, or 0. */
guint prc_pinyin_get_tone (const PrcPinyinLetters *letters, guint at, guint length);

/* Cuts a text into @count syllables, as GB/T 28039 spells them; @count 0: as many as it has.
 * Returns: (transfer full) (nullable): array of PrcPinyinSyllable; NULL where it is no pinyin */
GArray *prc_pinyin_split (const char *text, guint count);

/* Appends a syllable with its tone mark; @tone 0 or 5 writes none. */
void prc_pinyin_append (GString *to, guint syllable, guint tone, gboolean capital);

/* Does the syllable need an apostrophe inside a word. */
gboolean prc_pinyin_starts_with_vowel (guint syllable);

G_END_DECLS
