/* prc-hall-editor.h - the plan of a hall, typed: its title, its blocks, and their rows.
 *
 * While somebody types, the plan as it would be is told for the picture; it is to be stored once a
 * field is left. What can't be read is said under the field, and nothing is told.
 */
#pragma once

#include "prc-hall-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_HALL_EDITOR (prc_hall_editor_get_type ())
G_DECLARE_FINAL_TYPE (PrcHallEditor, prc_hall_editor, PRC, HALL_EDITOR, AdwBin)

/* Signals:
 *   'preview' ()     get_plan is another, and was not stored
 *   'applied' ()     get_plan is to be stored
 */

/* Shows @plan; @language is that of its title's entry. */
void prc_hall_editor_show (PrcHallEditor *self, const PrcHallPlan *plan, const char *language);
/* As it stands in the fields. Returns: (transfer none); NULL before the first show */
const PrcHallPlan *prc_hall_editor_get_plan (PrcHallEditor *self);
/* Brings the block into the fields. 0-based. */
void prc_hall_editor_choose_block (PrcHallEditor *self, guint block);

G_END_DECLS
