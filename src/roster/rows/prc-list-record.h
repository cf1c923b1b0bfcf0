/* prc-list-record.h - what one list says of one person, cleaned and in plain words.
 *
 * The form that is remembered between imports (a{ss}), so it holds no private field but those that
 * live for one import alone: nationality. Plain words: attendance and privacy are nicknames, needs
 * are one a line, everything else is the list's own text.
 */
#pragma once

#include "prc-graduand.h"
#include "prc-text-pool.h"

G_BEGIN_DECLS

#define PRC_LIST_N_FIELDS (PRC_FIELD_LEAVE_OUT + 1)

/* One award of a person. The texts lie in the pool of its record. */
typedef struct
{
  const char *institution; /* code; NULL: the list's own */
  const char *code;
  const char *title;
  const char *level;
  const char *subject;
  const char *subject_translation; /* in another language */
  const char *class_;
  const char *thesis;
  const char *prize;
  const char *certificate;
  const char *completion;
  int row; /* the file's own; 0 for one that is remembered */
} PrcListAward;

PrcListAward *prc_list_award_new (void);
void prc_list_award_free (PrcListAward *award);
gboolean prc_list_award_equal (const PrcListAward *a, const PrcListAward *b);
/* The text of one of an award's fields (AWARD, CLASS, …), to be read or written; NULL for others.
 */
const char **prc_list_award_at (PrcListAward *award, PrcField field);

/* A hundred thousand of these are held at once: only what is there takes room. */
typedef struct
{
  PrcTextPool *texts;  /* where all of its texts lie */
  guint64 filled;      /* a bit for each PrcField that says something */
  guint64 columns;     /* a bit for each that the list has a column for */
  const char **values; /* of those that say something, in their order */
  gatomicrefcount ref_count;
  int row;              /* the file's own; 0: not known any more */
  GPtrArray *awards;    /* of PrcListAward */
  const char *language; /* BCP 47 of the person's name, where the list shows it */
  GHashTable *said; /* PrcField to what the list says where the officer took a better spelling: what
                       is remembered, so that the same list changes nothing; NULL: none */
  gpointer list;    /* the PrcListSheet it came from, while the import is made; NULL: remembered */
  const char *file; /* base name of the list it came from */
  const char *sheet;   /* NULL for text */
  const char *profile; /* name of the PrcListProfile it was read by */
} PrcListRecord;

PrcListRecord *prc_list_record_new (PrcTextPool *texts);
PrcListRecord *prc_list_record_copy (const PrcListRecord *record);
PrcListRecord *prc_list_record_ref (PrcListRecord *record);
void prc_list_record_unref (PrcListRecord *record);

void prc_list_record_set (PrcListRecord *record, PrcField field, const char *value);
const char *prc_list_record_get (const PrcListRecord *record, PrcField field);
/* Has the list a column for @field. */
gboolean prc_list_record_has_column (const PrcListRecord *record, PrcField field);
/* @text in the pool of @record, for its awards. NULL gives NULL. */
const char *prc_list_record_keep (PrcListRecord *record, const char *text);
/* A copy of an award of any record. */
void prc_list_record_add_award (PrcListRecord *record, const PrcListAward *award);

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
PrcListRecord *prc_list_record_new_from_variant (GVariant *variant, PrcTextPool *texts);

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
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListRecord, prc_list_record_unref)

G_END_DECLS
