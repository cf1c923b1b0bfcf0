/* prc-side-column.h - the console's right side: what each screen shows, the pace, what comes. */
#pragma once

#include "prc-console-screens.h"
#include "prc-show.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_SIDE_COLUMN (prc_side_column_get_type ())
G_DECLARE_FINAL_TYPE (PrcSideColumn, prc_side_column, PRC, SIDE_COLUMN, AdwBin)

void prc_side_column_begin (PrcSideColumn *self, PrcShow *show, PrcConsoleScreens *screens);
void prc_side_column_end (PrcSideColumn *self);

/* After a new picture, a new minute, or a change of a screen's state. Tells the stage the time. */
void prc_side_column_show_screens (PrcSideColumn *self);
/* After a step. */
void prc_side_column_show_forecast (PrcSideColumn *self);

G_END_DECLS
