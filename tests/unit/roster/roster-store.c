#include "roster-store.h"

RosterStore *
roster_store_new (void)
{
  RosterStore *store = g_new0 (RosterStore, 1);

  store->season = prc_season_new ();
  store->imported =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  store->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_profile_unref);
  return store;
}

void
roster_store_free (RosterStore *store)
{
  prc_season_unref (store->season);
  g_hash_table_unref (store->imported);
  g_ptr_array_unref (store->profiles);
  g_free (store);
}

void
roster_store_add_institution (RosterStore *store, const char *code, const char *language,
                              const char *name)
{
  PrcInstitution *institution = prc_institution_new ();

  institution->id = store->season->institutions->len + 1;
  institution->code = g_strdup (code);
  institution->language = g_strdup (language);
  institution->name = prc_text_new (language, name, NULL);
  g_ptr_array_add (store->season->institutions, institution);
}

static gint64
new_id (GHashTable *ids, gint64 id)
{
  const gint64 *found = g_hash_table_lookup (ids, &id);

  return found != NULL ? *found : id;
}

static void
note_id (GHashTable *ids, gint64 from, gint64 to)
{
  g_hash_table_insert (ids, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
}

static PrcGraduand *
renumber (const PrcGraduand *graduand, GHashTable *awards)
{
  PrcGraduand *copy = prc_graduand_copy (graduand);

  for (guint i = 0; i < copy->conferrals->len; i++)
    {
      PrcConferral *conferral = prc_conferral_copy (g_ptr_array_index (copy->conferrals, i));

      conferral->award = new_id (awards, conferral->award);
      prc_conferral_unref (copy->conferrals->pdata[i]);
      copy->conferrals->pdata[i] = conferral;
    }
  return copy;
}

void
roster_store_put (PrcSeason *season, PrcGraduand *graduand)
{
  if (graduand->id == 0)
    {
      graduand->id = season->graduands->len + 1;
      g_ptr_array_add (season->graduands, graduand);
      return;
    }
  prc_graduand_unref (season->graduands->pdata[graduand->id - 1]);
  season->graduands->pdata[graduand->id - 1] = graduand;
}

static void
apply_new (PrcSeason *season, const PrcImport *import, GHashTable *awards)
{
  g_autoptr (GHashTable) institutions =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < import->institutions->len; i++)
    {
      PrcInstitution *institution =
          prc_institution_copy (g_ptr_array_index (import->institutions, i));
      gint64 id = season->institutions->len + 1;

      note_id (institutions, institution->id, id);
      institution->id = id;
      g_ptr_array_add (season->institutions, institution);
    }
  for (guint i = 0; i < import->awards->len; i++)
    {
      PrcAward *award = prc_award_copy (g_ptr_array_index (import->awards, i));
      gint64 id = season->awards->len + 1;

      note_id (awards, award->id, id);
      award->id = id;
      award->institution = new_id (institutions, award->institution);
      g_ptr_array_add (season->awards, award);
    }
}

static void
apply_profiles (RosterStore *store, const PrcImport *import)
{
  for (guint i = 0; i < import->profiles->len; i++)
    {
      PrcListProfile *profile = prc_list_profile_copy (g_ptr_array_index (import->profiles, i));

      if (profile->id != 0)
        {
          prc_list_profile_unref (store->profiles->pdata[profile->id - 1]);
          store->profiles->pdata[profile->id - 1] = profile;
          continue;
        }
      profile->id = store->profiles->len + 1;
      g_ptr_array_add (store->profiles, profile);
    }
}

void
roster_store_apply (RosterStore *store, const PrcImport *import)
{
  PrcSeason *season = prc_season_copy (store->season);
  g_autoptr (GHashTable) awards =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  apply_new (season, import, awards);
  for (guint i = 0; i < import->people->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (import->people, i);

      g_autoptr (PrcGraduand) graduand = prc_import_dup_graduand (import, person);

      roster_store_put (season, renumber (graduand, awards));
      for (guint j = 0; j < person->imported->len; j++)
        {
          const PrcImported *imported = g_ptr_array_index (person->imported, j);

          char *key = g_strdup_printf ("%s\x1f%s", prc_imported_get_source (imported),
                                       prc_imported_get_id (imported));
          GVariant *values = prc_imported_dup_values (imported);

          if (values != NULL)
            {
              g_hash_table_replace (store->imported, key, values);
              continue;
            }
          g_hash_table_remove (store->imported, key);
          g_free (key);
        }
    }
  apply_profiles (store, import);
  prc_season_unref (store->season);
  store->season = season;
}
