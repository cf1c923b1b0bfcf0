/* prc-list-merge-award.h - the conferrals of prc-list-merge.h. Private to it. */
#pragma once

#include "prc-list-award.h"
#include "prc-list-changes.h"

G_BEGIN_DECLS

/* Changes @merged's conferrals. */
void
prc_list_merge_award_all (PrcGraduand *merged, const PrcGraduand *before, const PrcGraduand *now,
                          const PrcListAwards *awards, PrcListChanges *changes);

G_END_DECLS
