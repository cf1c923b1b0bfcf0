/* prc-subject.h - a subject of study in every language of the ceremony. Pure.
 *
 * Subjects have no table of their own: each conferral has the text. What the check
 * 'translation-missing' asks for comes from a second column of a list ('Programme in Chinese'), or
 * is typed: the inspector of one person shows the subject once for each language of the ceremony,
 * and what is typed there is given to all who have the subject, in the same edit.
 */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* What everyone of @season who has @old would be with @now in its stead: a conferral counts whose
 * subject agrees with @old in some language and with none of @old's others. @now's languages are
 * set, others are left. (transfer full) array of PrcGraduand: fresh copies of those who change, to
 * be stored in one edit. O(graduands) */
GPtrArray *prc_subject_translate (const PrcSeason *season, const PrcText *old, const PrcText *now);

G_END_DECLS
