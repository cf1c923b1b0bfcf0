#include "prc-assets.h"

struct _PrcAssets
{
  GHashTable *blobs; /* hash to GBytes */
};

PrcAssets *
prc_assets_new (void)
{
  PrcAssets *assets = g_atomic_rc_box_new0 (PrcAssets);

  assets->blobs =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  return assets;
}

PrcAssets *
prc_assets_ref (PrcAssets *assets)
{
  return g_atomic_rc_box_acquire (assets);
}

static void
assets_clear (gpointer data)
{
  g_hash_table_unref (((PrcAssets *) data)->blobs);
}

void
prc_assets_unref (PrcAssets *assets)
{
  if (assets != NULL)
    g_atomic_rc_box_release_full (assets, assets_clear);
}

char *
prc_assets_hash (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

const char *
prc_assets_add (PrcAssets *assets, GBytes *bytes)
{
  g_autofree char *hash = prc_assets_hash (bytes);
  gpointer stored = NULL;

  if (!g_hash_table_contains (assets->blobs, hash))
    g_hash_table_insert (assets->blobs, g_strdup (hash), g_bytes_ref (bytes));
  g_hash_table_lookup_extended (assets->blobs, hash, &stored, NULL);
  return stored;
}

GBytes *
prc_assets_get (PrcAssets *assets, const char *hash)
{
  return assets != NULL && hash != NULL ? g_hash_table_lookup (assets->blobs, hash) : NULL;
}

GVariant *
prc_assets_to_variant (PrcAssets *assets)
{
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer hash, bytes;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{say}"));
  g_hash_table_iter_init (&iter, assets->blobs);
  while (g_hash_table_iter_next (&iter, &hash, &bytes))
    g_variant_builder_add (&builder, "{s@ay}", hash,
                           g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));
  return g_variant_builder_end (&builder);
}

PrcAssets *
prc_assets_new_from_variant (GVariant *variant)
{
  PrcAssets *assets = prc_assets_new ();
  GVariantIter iter;
  const char *hash;
  GVariant *data;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a{say}")), assets);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{&s@ay}", &hash, &data))
    {
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (data);
      g_autofree char *found = prc_assets_hash (bytes);

      if (g_str_equal (found, hash))
        prc_assets_add (assets, bytes);
      g_variant_unref (data);
    }
  return assets;
}
