/* prc-list-changes.h - what a load changes of one person, and whether each change is taken. Private
 * to src/roster. */
#pragma once

#include "prc-import.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *differences;          /* of PrcImportDifference */
  GPtrArray *vanished;             /* of char*: codes of awards that the lists no longer have */
  const PrcImportOptions *options; /* for what the officer chose */
  const GPtrArray *ids;            /* of PrcExternalId: under which it was chosen */
  gboolean take_away;              /* vanished awards go */
} PrcListChanges;

/* Adds a difference that is taken; NULL for nothing. */
PrcImportDifference *prc_list_changes_add (PrcListChanges *changes, const char *field,
                                           const char *old_value, const char *new_value);

/* Is @now to be taken over @current; notes the difference, a kept one too. @remembered: @before is
 * what the list said last time. */
gboolean prc_list_changes_decide (PrcListChanges *changes, const char *field, const char *current,
                                  const char *before, const char *now, gboolean remembered);

G_END_DECLS
