/* prc-cue-column.h - the console's left side: search, the running order, what can be done to a
 * name.
 */
#pragma once

#include "prc-console-controller.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_CUE_COLUMN (prc_cue_column_get_type ())
G_DECLARE_FINAL_TYPE (PrcCueColumn, prc_cue_column, PRC, CUE_COLUMN, AdwBin)

/* Signal 'search-done' (): the keyboard is free again. Uses the action 'console.late'. */

void prc_cue_column_begin (PrcCueColumn *self, PrcConsoleController *controller);
void prc_cue_column_end (PrcCueColumn *self);
/* After a step. */
void prc_cue_column_show (PrcCueColumn *self);

/* The chosen name stands by; nothing where none is chosen. */
void prc_cue_column_stand_by (PrcCueColumn *self);

/* Chooses a person who is not yet called: standing by is one key then. */
void prc_cue_column_choose (PrcCueColumn *self, gint64 graduand);

GtkWidget *prc_cue_column_get_search (PrcCueColumn *self);
GtkWidget *prc_cue_column_get_list (PrcCueColumn *self);

G_END_DECLS
