/* prc-scene-picture.h - a small live drawing of a screen, from the same scene that the screen
 * shows.
 *
 * Drawn at most four times a second, when nothing more urgent waits. To a screen reader it is an
 * image whose label is the scene's words.
 */
#pragma once

#include "prc-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_SCENE_PICTURE (prc_scene_picture_get_type ())
G_DECLARE_FINAL_TYPE (PrcScenePicture, prc_scene_picture, PRC, SCENE_PICTURE, GtkWidget)

/* Property 'natural-width' (int, px); the height follows at 16:9, or by set_aspect. */

void prc_scene_picture_set_aspect (PrcScenePicture *self, double aspect);

/* What is shown; NULL @snapshot: nothing. @clock: 'HH:MM' or NULL. */
void prc_scene_picture_show (PrcScenePicture *self, const PrcSnapshot *snapshot, PrcRole role,
                             PrcTheme theme, PrcAssets *assets, const char *clock);

G_END_DECLS
