/* prc-label.h - what both shells call the values of the model that the order is made by, in the
 * language of the windows. More of them, for the windows alone: prc-labels.h.
 */
#pragma once

#include "prc-model-types.h"

G_BEGIN_DECLS

/* All: (transfer none), never NULL. */
const char *prc_label_level (PrcLevel level);
const char *prc_label_item (PrcItemType type);
const char *prc_label_key (PrcKeyField field);
const char *prc_label_relation (PrcRelationKind kind);

G_END_DECLS
