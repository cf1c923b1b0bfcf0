/* prc-booklet.h - what a booklet says: sections, groups and names.
 *
 * The first of four steps: content, set, play, finish. Pure: values in, values out, no fonts and no
 * pages. Opt-outs are left out here already, and once more nothing that isn't here can be drawn.
 */
#pragma once

#include "prc-cue.h"
#include "prc-problem.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* Signs beside a name. */
typedef enum /*< flags >*/
{
  PRC_MARK_DISTINCTION = 1 << 0,
  PRC_MARK_FIRST = 1 << 1,
  PRC_MARK_PRIZE = 1 << 2,
  PRC_MARK_ABSENTIA = 1 << 3,
  PRC_MARK_UNDECIDED = 1 << 4 /* no answer: shown only where the style says how */
} PrcMark;

typedef struct
{
  gint64 id;
  char *external;             /* id in the list, for problems; never printed */
  char *name;                 /* Latin as printed, or native where there is no other */
  guint caps_start, caps_end; /* bytes of name that are the family name; equal: unknown */
  char *native;               /* NULL where there is none beside the name */
  char *language;             /* BCP 47 of the Latin name; NULL: unknown */
  char *native_language;      /* of the native one; 'zh-Hans' where it is Han and nothing is said */
  char *index;                /* 'Choudhury, Amelia Rose' */
  guint marks;                /* of PrcMark */
  char *thesis;               /* NULL where none is printed */
  gboolean thesis_withheld;
  guint rank; /* place in the collated order of all names */
} PrcEntry;

/* One award's title, or one of the two of a joint list. */
typedef struct
{
  PrcText *title;       /* 'Bachelor of Science in Clinical Sciences' */
  PrcText *institution; /* its name; NULL where the ceremony has only one */
} PrcHeading;

typedef struct
{
  GPtrArray *headings; /* of PrcHeading: 1, or 2 for a joint list; 0: nothing is awarded */
  PrcText *note;       /* 'Award of Aldermere only'; NULL: none */
  PrcText *part;       /* class, where the ceremony sorts by it; NULL */
  PrcText *school;     /* where it opens a school; NULL */
  GPtrArray *entries;  /* of PrcEntry, in the order of print */
  gboolean theses;     /* one column, titles under the names */
  gboolean hanzi_first;
  gboolean deep;  /* under a school */
  gboolean again; /* the same awards as the group before: another class */
} PrcGroup;

typedef struct
{
  PrcText *title;
  GPtrArray *groups; /* of PrcGroup */
} PrcSection;

typedef struct
{
  int number; /* as printed, 1-based */
  PrcItemType type;
  PrcText *title;
  GPtrArray *details; /* of PrcText: who acts, music */
  PrcText *words;     /* printed in full on pages of their own: oath, song; NULL */
  int start;          /* minutes after midnight; -1: unknown */
  gboolean stand;
} PrcProgrammeItem;

typedef struct
{
  PrcText *name;
  PrcText *officer; /* 'Professor Ada Thorne, Vice-Chancellor'; NULL */
  char *crest;      /* blob by hash; NULL */
} PrcHost;

typedef struct
{
  char *prize;        /* as the list has it */
  PrcText *title;     /* the same, in the languages that its words have */
  GPtrArray *entries; /* of PrcEntry */
  gboolean hanzi_first;
} PrcPrizeList;

typedef struct
{
  char *languages[2]; /* of the ceremony; the second NULL where there is only one */
  PrcText *title, *place;
  PrcText *season;
  PrcText *date;       /* 'Friday 26 June 2026, 2.30 pm'; NULL: not fixed */
  PrcText *press_date; /* of going to press; NULL: unknown */
  GPtrArray *hosts;    /* of PrcHost, the presiding one first */
  GPtrArray *items;    /* of PrcProgrammeItem */
  GPtrArray *sections; /* of PrcSection */
  GPtrArray *prizes;   /* of PrcPrizeList */
  PrcText *index_rule; /* by what the index is sorted */
  gboolean graduates;  /* not 'graduands' */
  GPtrArray *problems; /* of PrcProblem */
} PrcBooklet;

/* Empty: no languages, no sections. prc-booklet-content.h fills one from a season. */
PrcBooklet *prc_booklet_new (void);
void prc_booklet_free (PrcBooklet *booklet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcBooklet, prc_booklet_free)

/* Every person who may be printed, once: ids. Returns: (transfer full) array of gint64 */
GArray *prc_booklet_list_people (const PrcSeason *season, gint64 ceremony);

/* The string in @language or another script of it; NULL where the text has only other languages. */
const char *prc_booklet_get_own (const PrcText *text, const char *language);

/* Words of a list, 'Arts / 文学院', in the booklet's languages. Returns: (transfer full) (nullable)
 */
PrcText *prc_booklet_dup_pair (const PrcBooklet *booklet, const char *words);

/* Have @entries (of PrcEntry) hanzi in a column of their own, before the Latin names: most of a
 * joint list, or of one of a ceremony led by hanzi, have them. */
gboolean prc_booklet_leads_with_hanzi (const PrcBooklet *booklet, const PrcCeremony *ceremony,
                                       const GPtrArray *entries);

/* A problem for each language of the booklet that @text lacks, once. An empty text wants none. */
void prc_booklet_tell_translation (PrcBooklet *booklet, const PrcText *text);

/* The language that sets the Latin name: a Chinese one's pinyin follows English habits. */
const char *prc_entry_get_latin_language (const PrcEntry *entry);

/* One line a thing: sections, groups, names with their marks. For tests. */
char *prc_booklet_dup_listing (const PrcBooklet *booklet);

G_END_DECLS
