/* prc-hanzi-table.h - the readings of hanzi, made at build time by make-tables.py.
 *
 * Private to names. All tables are sorted by character, for binary search.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *plain;      /* 'lü': small letters, NFC, no tone */
  const char *ipa;        /* NULL for a syllable outside the table of 2013 */
  const char *respelling; /* likewise; hyphens between its parts */
} PrcSyllable;

typedef struct
{
  gunichar character;
  guint32 first : 24; /* index in prc_readings, the usual reading first */
  guint32 count : 7;
  guint32 common : 1; /* one of the 8,105 of the table of 2013 */
} PrcHanzi;

typedef struct
{
  gunichar characters[2];
  guint16 readings[2];
  gboolean open; /* of a family name: it may be one of one character as well */
} PrcHanziWord;

/* A family name and its spellings outside pinyin, with spaces between. */
typedef struct
{
  gunichar characters[2]; /* the second is 0 for a name of one character */
  const char *spellings;
} PrcRomanisation;

/* How a character is written: 1 heng, 2 shu, 3 pie, 4 dian, 5 zhe. */
typedef struct
{
  gunichar character;
  guint count;
  const char *sequence; /* NULL: only the count is known */
} PrcStrokes;

/* A reading: index of the syllable << 3 | tone, 1-4, 5 neutral. */
#define PRC_READING_SYLLABLE(reading) ((reading) >> 3)
#define PRC_READING_TONE(reading) ((reading) &7)

extern const PrcSyllable prc_syllables[];
extern const gsize prc_n_syllables;
extern const guint16 prc_readings[];
extern const PrcHanzi prc_hanzi_characters[]; /* every reading of Unihan */
extern const gsize prc_hanzi_n_characters;
extern const PrcHanzi prc_hanzi_surnames[];
extern const gsize prc_hanzi_n_surnames;
extern const PrcHanzi prc_hanzi_given[];
extern const gsize prc_hanzi_n_given;
extern const PrcHanziWord prc_hanzi_compounds[];
extern const gsize prc_hanzi_n_compounds;
extern const PrcHanziWord prc_hanzi_words[];
extern const gsize prc_hanzi_n_words;
extern const PrcRomanisation prc_romanisations[];
extern const gsize prc_n_romanisations;
extern const PrcStrokes prc_strokes[];
extern const gsize prc_n_strokes;

G_END_DECLS
