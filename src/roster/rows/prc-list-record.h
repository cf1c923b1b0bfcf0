/* prc-list-record.h - what one list says of one person, cleaned and in plain words.
 *
 * The form that is remembered between imports (a{ss}), so it holds no private field but those that
 * live for one import alone: nationality. Plain words: attendance and privacy are nicknames, needs
 * are one a line, everything else is the list's own text.
 */
#pragma once

#include "prc-graduand.h"

G_BEGIN_DECLS

#define PRC_LIST_N_FIELDS (PRC_FIELD_LEAVE_OUT + 1)

/* One award of a person. */
typedef struct
{
  char *institution; /* code; NULL: the list's own */
  char *code;
  char *title;
  char *level;
  char *subject;
  char *subject_translation; /* in another language */
  char *class_;
  char *thesis;
  char *prize;
  char *certificate;
  char *completion;
  int row; /* the file's own; 0 for one that is remembered */
} PrcListAward;

PrcListAward *prc_list_award_new (void);
PrcListAward *prc_list_award_copy (const PrcListAward *award);
void prc_list_award_free (PrcListAward *award);
gboolean prc_list_award_equal (const PrcListAward *a, const PrcListAward *b);
/* The text of one of an award's fields (AWARD, CLASS, …), to be read or written; NULL for others.
 */
char **prc_list_award_at (PrcListAward *award, PrcField field);

typedef struct
{
  char *values[PRC_LIST_N_FIELDS];   /* by PrcField; NULL: nothing */
  guint8 present[PRC_LIST_N_FIELDS]; /* TRUE: the list has a column for it */
  GPtrArray *awards;                 /* of PrcListAward */
  char *language;                    /* BCP 47 of the person's name, where the list shows it */
  int row;                           /* the file's own; 0: not known any more */
  GHashTable *said; /* PrcField to what the list says where the officer took a better spelling: what
                       is remembered, so that the same list changes nothing; NULL: none */
  gpointer list;    /* the PrcListSheet it came from; NULL: remembered */
  char *file;       /* base name of the list it came from; a GRefString, as */
  char *sheet;      /* this (NULL for text) */
  char *profile;    /* and this: name of the PrcListProfile it was read by */
} PrcListRecord;

PrcListRecord *prc_list_record_new (void);
PrcListRecord *prc_list_record_copy (const PrcListRecord *record);
void prc_list_record_free (PrcListRecord *record);

void prc_list_record_set (PrcListRecord *record, PrcField field, const char *value);
const char *prc_list_record_get (const PrcListRecord *record, PrcField field);

/* Writes @value, NULL for nothing, where the list says @said, NULL for nothing. */
void
prc_list_record_mend (PrcListRecord *record, PrcField field, const char *value, const char *said);

/* As the list says it, whatever is taken. Lent; NULL for nothing. */
const char *prc_list_record_get_said (const PrcListRecord *record, PrcField field);

/* Type a{ss}, sorted by key: nicknames of fields, awards after the first with '.2'; and with
 * 'list-' in front, where it stood. Floating. */
GVariant *prc_list_record_to_variant (const PrcListRecord *record);
/* NULL or a variant of another type gives an empty record. A field is present where it has a
 * value: mark_present tells what else the list had columns for. */
PrcListRecord *prc_list_record_new_from_variant (GVariant *variant);

void prc_list_record_set_origin (PrcListRecord *record, const char *file, const char *sheet);
void prc_list_record_set_profile (PrcListRecord *record, const char *profile);

/* The list has a column for @field; one that is the inverse of another counts as that. */
void prc_list_record_mark_present (PrcListRecord *record, PrcField field);

/* Fills what @record's list had no column for from @last, and what an empty cell must not take
 * away: needs, seats, photos, own words, wishes. */
void prc_list_record_inherit (PrcListRecord *record, const PrcListRecord *last);

/* Do both rows say the same in every field that both lists have, but the awards'. @differing (out,
 * optional): the first field where they do not. */
gboolean
prc_list_record_same_person (const PrcListRecord *a, const PrcListRecord *b, PrcField *differing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListAward, prc_list_award_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListRecord, prc_list_record_free)

G_END_DECLS
