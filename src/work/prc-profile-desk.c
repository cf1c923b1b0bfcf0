#include "prc-profile-desk.h"

#include "prc-list-profiles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @values with another name of the profile; in the same order. Floating. */
static GVariant *
rename_in (GVariant *values, const char *name)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key, *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    g_variant_builder_add (&builder, "{ss}", key, strcmp (key, "list-profile") == 0 ? name : value);
  return g_variant_builder_end (&builder);
}

/* What the lists said names the profile it was read by. */
static gboolean
rename_imported (PrcStore *store, const char *old_name, const char *name, GError **error)
{
  g_autoptr (GHashTable) imported = prc_store_load_imported (store, error);
  GHashTableIter iter;
  gpointer key, values;

  if (imported == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, imported);
  while (g_hash_table_iter_next (&iter, &key, &values))
    {
      const char *read_by = NULL;
      g_auto (GStrv) parts = g_strsplit (key, "\x1f", 2);
      g_autoptr (GVariant) renamed = NULL;

      if (!g_variant_lookup (values, "list-profile", "&s", &read_by) ||
          g_strcmp0 (read_by, old_name) != 0)
        continue;
      renamed = g_variant_ref_sink (rename_in (values, name));
      if (!prc_store_put_imported (store, parts[0], parts[1], renamed, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
prc_profile_desk_rename (PrcStore *store, const PrcListProfile *profile, const char *name,
                         GError **error)
{
  g_autoptr (PrcListProfile) renamed = NULL;
  g_autoptr (GPtrArray) profiles = prc_store_load_profiles (store, error);

  if (profiles == NULL)
    return FALSE;
  if (name[0] == '\0' || prc_list_profiles_find (profiles, name) != NULL)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_EXISTS,
                   _ ("There is a way of reading lists called “%s” already. Nothing was changed."),
                   name);
      return FALSE;
    }
  renamed = prc_list_profile_copy (profile);
  prc_set_string (&renamed->name, name);
  return prc_store_put_profile (store, renamed, error) > 0 &&
         rename_imported (store, profile->name, name, error);
}
