/* prc-hanzi-name.h - a name in hanzi taken apart, and how a list's pinyin fits it.
 *
 * Private to names. Between prc-hanzi.c, which answers, and the tables.
 */
#pragma once

#include "prc-hanzi-table.h"
#include "prc-pinyin.h"

G_BEGIN_DECLS

#define PRC_HANZI_MAX 24
#define PRC_HANZI_MAX_READINGS 32

typedef struct
{
  guint n;
  gunichar characters[PRC_HANZI_MAX];
  gboolean starts_word[PRC_HANZI_MAX]; /* after a space or a middle dot */
  guint family;                        /* characters of the family name; 0: not split */
  gboolean open;                       /* the family name may be its first character alone */
  gboolean transcribed;                /* it has a middle dot */
  gboolean foreign;                    /* it has letters other than hanzi, or too many */
} PrcHanziName;

/* The readings one character of a name can have, the usual ones first. */
typedef struct
{
  guint n;
  guint usual; /* how many of them are usual at this place; the first is shown */
  guint16 readings[PRC_HANZI_MAX_READINGS];
} PrcHanziReadings;

typedef struct
{
  PrcPinyinForm form;
  gboolean given_first;
  guint16 chosen[PRC_HANZI_MAX]; /* a reading of each character */
  guint8 usual[PRC_HANZI_MAX];   /* whether it is a usual one */
  guint8 tones[PRC_HANZI_MAX];   /* the list's own, 0 where it has none */
} PrcHanziMatch;

void prc_hanzi_name_read (const char *native, PrcHanziName *name);
/* Where that is open, the list's own pinyin says how long the family name is ('Zuo Qiuming'). */
void prc_hanzi_name_split_as (PrcHanziName *name, const PrcPinyinLetters *letters);
void prc_hanzi_name_get_readings (const PrcHanziName *name, guint i, PrcHanziReadings *readings);

/* The family name first, then the given name first. */
gboolean prc_hanzi_name_match (const PrcHanziName *name, const PrcPinyinLetters *letters,
                               PrcHanziMatch *match);

/* Is the character of the table of 2013 (8,105 characters). */
gboolean prc_hanzi_is_common (gunichar character);

G_END_DECLS
