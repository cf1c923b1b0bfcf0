/* prc-list-column.h - which field a header means.
 *
 * Exact after folding, then without filler words and brackets, then each half of a header in two
 * languages, then with a letter or two wrong.
 */
#pragma once

#include "prc-award.h"

G_BEGIN_DECLS

typedef struct _PrcListColumns PrcListColumns;

typedef struct
{
  PrcField field;
  int group;        /* 'Award 2' is 2; else 1 */
  gboolean weak;    /* give way to a better column of the same field */
  gboolean certain; /* FALSE: guessed from a misspelling */
  gboolean by_hand; /* the officer said so */
  char *
      institution; /* code: the header names whose award it is ('英方学位'); NULL: the list's own */
} PrcListMatch;

/* @map: header to GINT_TO_POINTER (PrcField), or NULL. @institutions: of PrcInstitution, whose
 * names may stand in headers. Both are kept by reference: they outlive the result. */
PrcListColumns *prc_list_columns_new (GHashTable *map, const GPtrArray *institutions);
void prc_list_columns_free (PrcListColumns *columns);

/* FALSE where nothing is known of @header; @match is zeroed then. */
gboolean
prc_list_columns_match (const PrcListColumns *columns, const char *header, PrcListMatch *match);

/* Without the guess at misspellings: what rows are judged by when the header is looked for. */
gboolean prc_list_columns_knows (const PrcListColumns *columns, const char *header);

void prc_list_match_clear (PrcListMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListColumns, prc_list_columns_free)

G_END_DECLS
