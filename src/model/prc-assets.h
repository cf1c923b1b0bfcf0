/* prc-assets.h - pictures by their hash: crests, photographs. Filled once, then read only. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _PrcAssets PrcAssets;

PrcAssets *prc_assets_new (void);
PrcAssets *prc_assets_ref (PrcAssets *assets);
void prc_assets_unref (PrcAssets *assets);

/* SHA-256 hex: the name of a blob. */
char *prc_assets_hash (GBytes *bytes);

/* Adds a blob under its hash. Returns: (transfer none) the hash */
const char *prc_assets_add (PrcAssets *assets, GBytes *bytes);

/* NULL for an unknown or NULL hash. Returns: (transfer none) */
GBytes *prc_assets_get (PrcAssets *assets, const char *hash);

/* Type a{say}, and back; a blob whose hash does not fit is left out. Floating. */
GVariant *prc_assets_to_variant (PrcAssets *assets);
PrcAssets *prc_assets_new_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcAssets, prc_assets_unref)

G_END_DECLS
