/* prc-list-merge.h - three values a field: what the lists said last time, what they say now, and
 * what stands in the season.
 *
 * Not edited by hand since: the new value is taken. Edited: kept, and shown where the list has
 * changed too. What the list no longer has is kept and said.
 */
#pragma once

#include "prc-list-changes.h"
#include "prc-list-award.h"

G_BEGIN_DECLS

/* @current as it shall stand: @now taken in, but for what was edited since @before (NULL: nothing
 * is remembered). A fresh value. @changes is filled. */
PrcGraduand *prc_list_merge_graduand (const PrcGraduand *current, const PrcGraduand *before,
                                      const PrcGraduand *now, const PrcListAwards *awards,
                                      PrcListChanges *changes);

G_END_DECLS
