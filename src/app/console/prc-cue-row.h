/* prc-cue-row.h - one line of the cue list: kept, and filled again as the list moves under it. */
#pragma once

#include "prc-live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_CUE_ROW (prc_cue_row_get_type ())
G_DECLARE_FINAL_TYPE (PrcCueRow, prc_cue_row, PRC, CUE_ROW, GtkWidget)

typedef struct
{
  PrcCueFate fate;
  gboolean live;
  gboolean held;
  gboolean standby;
  gboolean selected;
  gboolean late; /* put in during the show */
} PrcCueRowState;

GtkWidget *prc_cue_row_new (void);
/* NULL @cue: an empty line. */
void prc_cue_row_show (PrcCueRow *self, const PrcCue *cue, const PrcCueRowState *state);
const PrcCue *prc_cue_row_get_cue (PrcCueRow *self);

G_END_DECLS
