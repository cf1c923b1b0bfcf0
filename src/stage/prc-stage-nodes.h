/* prc-stage-nodes.h - render nodes of a scene's pieces, kept under their keys. */
#pragma once

#include "prc-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PrcStageNodes PrcStageNodes;

PrcStageNodes *prc_stage_nodes_new (void);
void prc_stage_nodes_free (PrcStageNodes *nodes);

/* Makes those of @scene that are not there yet. @scale: scene pixels to one widget pixel. */
void prc_stage_nodes_prepare (PrcStageNodes *nodes, PrcScene *scene, double scale);
/* Lets go of all that belong to neither scene; either may be NULL. */
void prc_stage_nodes_keep_only (PrcStageNodes *nodes, PrcScene *a, PrcScene *b);
void prc_stage_nodes_clear (PrcStageNodes *nodes);
gboolean prc_stage_nodes_has_key (PrcScene *scene, const char *key);

/* Appends the piece at @index; makes its node where it is missing. */
void prc_stage_nodes_append (PrcStageNodes *nodes, GtkSnapshot *snapshot, PrcScene *scene,
                             guint index, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcStageNodes, prc_stage_nodes_free)

G_END_DECLS
