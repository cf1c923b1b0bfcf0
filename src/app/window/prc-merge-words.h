/* prc-merge-words.h - a conflict between two copies of a season, in the windows' words. */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* 'Ouyang Shihan: Seat' */
char *prc_merge_words_dup_title (const PrcSeason *season, const PrcMergeConflict *conflict);
/* 'Here: “A1” · In the other copy: “B1”' */
char *prc_merge_words_dup_values (const PrcMergeConflict *conflict);
/* Can the other copy's be taken instead: not of someone who is gone in one of them. */
gboolean prc_merge_words_can_take (const PrcMergeConflict *conflict);

G_END_DECLS
