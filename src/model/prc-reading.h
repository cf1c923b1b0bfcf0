/* prc-reading.h - how to say a name, who says so, and how sure that is. */
#pragma once

#include "prc-model-types.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  char *respelling;   /* 'OH-yaang SHUR-haan': hyphens between syllables, stress in capitals */
  char *ipa;          /* without brackets */
  char *pinyin;       /* with tone marks, family name first: 'Ōuyáng Shīhán' */
  char *note;         /* the person's own words, as written: shown, never parsed. With origin own
                         they are the reading; else a remark beside it */
  char *warning;      /* one line: 'Surname 单 is Shàn, not Dān'; 'ow = now' */
  GStrv alternatives; /* other respellings, best first; never NULL */
  PrcOrigin origin;
  PrcConfidence confidence;
  char *clip;          /* blob of a recording, by hash; NULL where none */
  char *confirmed_by;  /* who said so */
  gint64 confirmed_at; /* Unix seconds, UTC; 0 where nobody did */
} PrcReading;

PRC_DECLARE_VALUE (PrcReading, prc_reading)

gboolean prc_reading_equal (const PrcReading *a, const PrcReading *b);

/* What stands on the line for how to say it: own words that say the name, else the respelling; NULL
 * where the name is said as written. Returns: (transfer none) (nullable) */
const char *prc_reading_get_line (const PrcReading *reading);

/* The line as a reader is shown it: where own words say one part of the name alone, what was worked
 * out stands for the others ('JAANG · dongshue (first syllable short)'). Returns: (transfer full)
 * (nullable) */
char *prc_reading_dup_shown_line (const PrcReading *reading);

/* The person's words that say nothing of the sounds, beside the line: 'please say my given name
 * first'. NULL: none. Returns: (transfer none) (nullable) */
const char *prc_reading_get_remark (const PrcReading *reading);

/* What was worked out, under own words on the line; NULL: nothing, or it is the line itself.
 * Returns: (transfer none) (nullable) */
const char *prc_reading_get_worked_out (const PrcReading *reading);

/* Type a{sv}; strings by field name, enumerations by nickname. Floating. */
GVariant *prc_reading_to_variant (const PrcReading *reading);
PrcReading *prc_reading_new_from_variant (GVariant *variant);

G_END_DECLS
