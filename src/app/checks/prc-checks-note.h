/* prc-checks-note.h - one calm row: how many checks are open before the day and how grave, with a
 * way to see them. Nothing to look at: it hides itself.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CHECKS_NOTE (prc_checks_note_get_type ())
G_DECLARE_FINAL_TYPE (PrcChecksNote, prc_checks_note, PRC, CHECKS_NOTE, AdwBin)

/* Signal 'see' (): the button was pressed. */

/* Follows the checks of @season until another one is shown; NULL: of none. */
void prc_checks_note_show (PrcChecksNote *self, PrcOpenSeason *season);

/* '2 things must be put right, 13 are worth a look.' NULL where there is neither. Pure.
 * @problems: array of PrcProblem; NULL counts as none. Returns: (transfer full) (nullable) */
char *prc_checks_note_dup_words (const GPtrArray *problems);

G_END_DECLS
