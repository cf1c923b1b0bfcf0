/* prc-import-ground.c - see prc-import-ground.h. */
#include "prc-import-ground.h"

#include "prc-list-compose.h"
#include "prc-list-source.h"

PrcImportGround *
prc_import_ground_new (void)
{
  PrcImportGround *ground = g_new0 (PrcImportGround, 1);

  ground->texts = prc_text_pool_new ();
  ground->institutions = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_institution_unref);
  ground->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_entry_free);
  ground->nothing = g_ptr_array_new ();
  return ground;
}

void
prc_import_ground_free (PrcImportGround *ground)
{
  prc_list_awards_free (ground->awards);
  g_ptr_array_unref (ground->entries);
  g_ptr_array_unref (ground->institutions);
  g_ptr_array_unref (ground->nothing);
  prc_text_pool_unref (ground->texts);
  g_free (ground);
}

static int
rank_of (const PrcImportGround *ground, const char *source)
{
  for (guint i = 0; i < ground->institutions->len; i++)
    if (g_strcmp0 (((PrcInstitution *) g_ptr_array_index (ground->institutions, i))->code,
                   source) == 0)
      return (int) i;
  return (int) ground->institutions->len;
}

void
prc_import_ground_add_voice (const PrcImportGround *ground, GArray *voices, const char *source,
                             const PrcListRecord *record)
{
  PrcListVoice voice = { source, record, prc_list_source_find (ground->institutions, source),
                         rank_of (ground, source) };

  if (record != NULL)
    g_array_append_val (voices, voice);
}

PrcGraduand *
prc_import_ground_compose (const PrcImportGround *ground, GArray *voices, const GPtrArray *entries)
{
  PrcGraduand *graduand = prc_list_compose_graduand (voices, ground->awards);

  for (guint i = 0; i < entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (entries, i);
      PrcExternalId *id = prc_external_id_new ();

      id->source = g_strdup (entry->source);
      id->id = g_strdup (entry->id);
      g_ptr_array_add (graduand->ids, id);
    }
  return graduand;
}

PrcGraduand *
prc_import_ground_dup_graduand (const PrcImportGround *ground, const PrcImportPerson *person)
{
  g_autoptr (GArray) voices = NULL;
  PrcGraduand *graduand;

  if (person->merged != NULL)
    return prc_graduand_ref (person->merged);
  voices = g_array_new (FALSE, FALSE, sizeof (PrcListVoice));
  for (guint i = 0; i < person->imported->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->imported, i);

      prc_import_ground_add_voice (ground, voices, entry->source, entry->record);
    }
  graduand = prc_import_ground_compose (ground, voices, person->imported);
  graduand->listed = person->listed;
  return graduand;
}

PrcGraduand *
prc_import_dup_graduand (const PrcImport *import, const PrcImportPerson *person)
{
  return prc_import_ground_dup_graduand (import->ground, person);
}

const char *
prc_imported_get_source (const PrcImported *imported)
{
  return imported->source;
}

const char *
prc_imported_get_id (const PrcImported *imported)
{
  return imported->id;
}

const char *
prc_imported_get_photo (const PrcImported *imported)
{
  return prc_list_record_get (imported->record, PRC_FIELD_PHOTO);
}

const char *
prc_imported_get_file (const PrcImported *imported)
{
  return imported->record->file;
}

int
prc_imported_get_row (const PrcImported *imported)
{
  return imported->record->row;
}

GVariant *
prc_imported_dup_values (const PrcImported *imported)
{
  return imported->forgotten ? NULL
                             : g_variant_ref_sink (prc_list_record_to_variant (imported->record));
}
