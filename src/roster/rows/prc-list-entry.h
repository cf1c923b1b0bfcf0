/* prc-list-entry.h - the rows of one source put together by number: repeats, second awards,
 * contradictions. */
#pragma once

#include "prc-list-profile.h"
#include "prc-list-record.h"
#include "prc-list-sheet.h"

G_BEGIN_DECLS

/* One person in one source. */
typedef struct _PrcImported PrcListEntry;
struct _PrcImported
{
  const char *source;    /* in the pool of the record, as are */
  const char *id;        /* this */
  const char *name;      /* and this, for messages */
  PrcListRecord *record; /* all rows together; its list is the PrcListSheet of the first, NULL of
                            one that is remembered */
  const PrcListProfile *profile; /* of one that is remembered; NULL: unknown */
  gboolean forgotten;            /* the number is no longer theirs */
};

/* Key of an entry, and of what is remembered of it: 'SOURCE\x1fID'. (transfer full) */
char *prc_list_entry_make_key (const char *source, const char *id);

/* The people of @sheets (of PrcListSheet, sources set), in their order; rows that contradict
 * another are reported as errors and left out. They are added to @entries, of PrcListEntry. */
void prc_list_entry_gather (const GPtrArray *sheets, GPtrArray *entries, PrcListReport *report);
/* @record: (transfer full) */
PrcListEntry *prc_list_entry_new (const char *source, const char *id, PrcListRecord *record);
void prc_list_entry_free (PrcListEntry *entry);

/* Where @field of an entry stands, remembered ones too. Lent strings. */
PrcListPlace prc_list_entry_place (const PrcListEntry *entry, PrcField field);

/* The name as one list has it, in the order of saying where @family_first tells it. (transfer
 * full), never NULL */
char *prc_list_entry_dup_name (const PrcListRecord *record, gboolean family_first);

G_END_DECLS
