/* prc-stage-view.h - a widget that shows one screen's scene, a render node a piece.
 *
 * Nodes are kept under the pieces' keys, and those of the step to come are made beforehand, so that
 * a step is an exchange in the next frame. To a screen reader it is one image
 * whose label is the scene's words.
 */
#pragma once

#include "prc-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_STAGE_VIEW (prc_stage_view_get_type ())
G_DECLARE_FINAL_TYPE (PrcStageView, prc_stage_view, PRC, STAGE_VIEW, GtkWidget)

/* Signal 'painted' (gint64 seq): a frame with that snapshot has been drawn. */

GtkWidget *prc_stage_view_new (PrcRole role);
PrcRole prc_stage_view_get_role (PrcStageView *view);
void prc_stage_view_set_theme (PrcStageView *view, PrcTheme theme);
void prc_stage_view_set_assets (PrcStageView *view, PrcAssets *assets);
void prc_stage_view_set_clock (PrcStageView *view, const char *clock);

/* Shows @snapshot, by cut, fade or dip as prc_scene_get_change says. The caller keeps them in
 * order. */
void prc_stage_view_set_snapshot (PrcStageView *view, const PrcSnapshot *snapshot);

G_END_DECLS
