/* prc-stage.h - the stage: which windows there are, on which monitors, showing which snapshot.
 *
 * Keeps its last picture for as long as it gets no newer one. Owns no store, no hub, no decoder.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_STAGE (prc_stage_get_type ())
G_DECLARE_FINAL_TYPE (PrcStage, prc_stage, PRC, STAGE, GObject)

/* Begins at once: connects, and opens windows as told. Quits @application at an orderly end. */
PrcStage *prc_stage_new (GtkApplication *application, const char *socket_path, const char *season);

G_END_DECLS
