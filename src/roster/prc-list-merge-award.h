/* prc-list-merge-award.h - the conferrals of prc-list-merge.h. Private to it. */
#pragma once

#include "prc-list-merge.h"

G_BEGIN_DECLS

/* Is @now to be taken over @current; notes the difference, a kept one too. @remembered: @before is
 * what the list said last time. */
gboolean prc_list_merge_decide (PrcListChanges *changes, const char *field, const char *current,
                                const char *before, const char *now, gboolean remembered);

/* Changes @merged's conferrals. */
void
prc_list_merge_award_all (PrcGraduand *merged, const PrcGraduand *before, const PrcGraduand *now,
                          const PrcListAwards *awards, PrcListChanges *changes);

G_END_DECLS
