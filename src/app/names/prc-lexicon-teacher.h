/* prc-lexicon-teacher.h - what an officer confirms goes to the user's lexicon, by itself.
 *
 * In a worker thread; the season's own edit is not held up by it, nor undone if it fails.
 */
#pragma once

#include "prc-person-name.h"
#include "prc-reading.h"

G_BEGIN_DECLS

/* @reading: as confirmed; without a line nothing is learned. */
void prc_lexicon_teacher_teach (const PrcPersonName *name, const PrcReading *reading);

G_END_DECLS
