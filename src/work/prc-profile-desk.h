/* prc-profile-desk.h - how lists are read, under other names: what both shells do. */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* Inside prc_store_edit: gives @profile the name @name, also in what the lists said. EXISTS where
 * there is one of that name already, or the name is empty. */
gboolean prc_profile_desk_rename (PrcStore *store, const PrcListProfile *profile, const char *name,
                                  GError **error);

G_END_DECLS
