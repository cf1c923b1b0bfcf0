/* examples.h - invented moments of an invented ceremony, for tests and for looking at pictures. */
#pragma once

#include "prc-scene.h"

G_BEGIN_DECLS

/* Crests and a photograph. Their hashes are in the snapshots. Returns: (transfer full) */
PrcAssets *example_assets_new (void);

/* Names of the moments, ended by NULL: 'joint', 'uk', 'phd'... */
const char *const *example_list_names (void);

/* One of them; running, unless its name says otherwise. NULL for an unknown name.
 * Returns: (transfer full) */
PrcSnapshot *example_snapshot_new (const char *name);

/* A person with one award, in a ceremony of the two languages; native may be NULL. */
PrcCard *example_person_new (const char *called, const char *native);
/* Running, with @card live and the usual ones after it. */
PrcSnapshot *example_snapshot_new_for (PrcCard *card);

G_END_DECLS
