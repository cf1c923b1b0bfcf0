/* prc-list-merge.h - three values a field: what the lists said last time, what they say now, and
 * what stands in the season.
 *
 * Not edited by hand since: the new value is taken. Edited: kept, and shown where the list has
 * changed too. What the list no longer has is kept and said.
 */
#pragma once

#include "prc-import.h"
#include "prc-list-award.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *differences;          /* of PrcImportDifference */
  GPtrArray *vanished;             /* of char*: codes of awards that the lists no longer have */
  const PrcImportOptions *options; /* for what the officer chose */
  const GPtrArray *ids;            /* of PrcExternalId: under which it was chosen */
  gboolean take_away;              /* vanished awards go */
} PrcListChanges;

/* @current as it shall stand: @now taken in, but for what was edited since @before (NULL: nothing
 * is remembered). A fresh value. @changes is filled. */
PrcGraduand *prc_list_merge_graduand (const PrcGraduand *current, const PrcGraduand *before,
                                      const PrcGraduand *now, const PrcListAwards *awards,
                                      PrcListChanges *changes);

/* Adds a difference that is taken; NULL for nothing. */
PrcImportDifference *prc_list_merge_add (PrcListChanges *changes, const char *field,
                                         const char *old_value, const char *new_value);

G_END_DECLS
