/* prc-export-person.c - see prc-export-person.h */
#include "prc-export-person.h"

#include <string.h>

struct _PrcExportIndex
{
  PrcSeason *season;
  GHashTable *people; /* gint64 * to PrcGraduand, not owned */
  GHashTable *ids;    /* 'SOURCE\x1fID', and 'ID', to PrcGraduand, not owned */
};

char *
prc_export_index_make_key (const char *source, const char *id)
{
  return g_strconcat (source != NULL ? source : "", "\x1f", id, NULL);
}

static void
add_ids (PrcExportIndex *index, PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);

      if (id->id == NULL)
        continue;
      g_hash_table_insert (index->ids, prc_export_index_make_key (id->source, id->id), graduand);
      if (!g_hash_table_contains (index->ids, id->id))
        g_hash_table_insert (index->ids, g_strdup (id->id), graduand);
    }
}

PrcExportIndex *
prc_export_index_new (const PrcSeason *season)
{
  PrcExportIndex *index = g_new0 (PrcExportIndex, 1);

  index->season = prc_season_ref (season);
  index->people = g_hash_table_new (g_int64_hash, g_int64_equal);
  index->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      g_hash_table_insert (index->people, &graduand->id, graduand);
      add_ids (index, graduand);
    }
  return index;
}

void
prc_export_index_free (PrcExportIndex *index)
{
  g_hash_table_unref (index->people);
  g_hash_table_unref (index->ids);
  prc_season_unref (index->season);
  g_free (index);
}

const PrcSeason *
prc_export_index_get_season (const PrcExportIndex *index)
{
  return index->season;
}

const PrcGraduand *
prc_export_index_get (const PrcExportIndex *index, gint64 id)
{
  return g_hash_table_lookup (index->people, &id);
}

const PrcGraduand *
prc_export_index_find (const PrcExportIndex *index, const char *source, const char *id)
{
  if (source == NULL)
    {
      g_autofree char *bare = prc_export_index_make_key (NULL, id);
      const PrcGraduand *found = g_hash_table_lookup (index->ids, bare);

      return found != NULL ? found : g_hash_table_lookup (index->ids, id);
    }
  g_autofree char *key = prc_export_index_make_key (source, id);
  return g_hash_table_lookup (index->ids, key);
}

/* --- to a record --------------------------------------------------------------------------- */

static void
add_conferral (PrcExportRecord *record, const PrcSeason *season, const PrcConferral *conferral)
{
  PrcExportConferral *flat = g_new0 (PrcExportConferral, 1);
  const PrcAward *award = prc_season_find_award (season, conferral->award);
  const PrcInstitution *institution =
      award != NULL ? prc_season_find_institution (season, award->institution) : NULL;

  if (institution != NULL)
    {
      flat->institution = g_strdup (institution->code);
      flat->institution_language = g_strdup (institution->language);
      flat->institution_name = prc_text_ref (institution->name);
    }
  if (award != NULL)
    {
      flat->award = g_strdup (award->code);
      flat->award_title = prc_text_ref (award->title);
      flat->level = award->level;
      flat->presented = award->presented;
    }
  flat->subject = prc_text_ref (conferral->subject);
  flat->class_ = conferral->class_;
  flat->class_text = g_strdup (conferral->class_text);
  flat->thesis = g_strdup (conferral->thesis);
  flat->thesis_embargoed = conferral->thesis_embargoed;
  flat->prize = g_strdup (conferral->prize);
  flat->certificate_number = g_strdup (conferral->certificate_number);
  flat->completion_number = g_strdup (conferral->completion_number);
  flat->source = g_strdup (conferral->source);
  g_ptr_array_add (record->groups[PRC_EXPORT_CONFERRAL], flat);
}

static void
add_relation (PrcExportRecord *record, const PrcExportIndex *index, const PrcRelation *relation)
{
  PrcExportRelation *flat = g_new0 (PrcExportRelation, 1);
  const PrcGraduand *other =
      relation->other != 0 ? prc_export_index_get (index, relation->other) : NULL;

  flat->kind = relation->kind;
  flat->place = relation->place;
  flat->reason = g_strdup (relation->reason);
  if (other != NULL && other->ids->len > 0)
    {
      const PrcExternalId *id = g_ptr_array_index (other->ids, 0);

      flat->other = g_strdup (id->id);
      flat->other_source = g_strdup (id->source);
    }
  g_ptr_array_add (record->groups[PRC_EXPORT_RELATION], flat);
}

static void
add_rest (PrcExportRecord *record, const PrcSeason *season, const PrcGraduand *graduand)
{
  PrcExportRest *rest = g_new0 (PrcExportRest, 1);
  const PrcCeremony *ceremony =
      graduand->ceremony != 0 ? prc_season_find_ceremony (season, graduand->ceremony) : NULL;

  rest->remarks = g_strdup (graduand->remarks);
  rest->photo = g_strdup (graduand->photo);
  rest->listed = graduand->listed;
  rest->missing = graduand->missing;
  if (ceremony != NULL)
    rest->ceremony = prc_text_get (ceremony->title, NULL) != NULL
                         ? g_strdup (prc_text_get (ceremony->title, NULL))
                         : g_strdup_printf ("%" G_GINT64_FORMAT, ceremony->id);
  g_ptr_array_add (record->groups[PRC_EXPORT_REST], rest);
}

PrcExportRecord *
prc_export_record_new_for (const PrcExportIndex *index, const PrcGraduand *graduand)
{
  PrcExportRecord *record = prc_export_record_new ();

  for (guint i = 0; i < graduand->ids->len; i++)
    g_ptr_array_add (record->groups[i == 0 ? PRC_EXPORT_ID : PRC_EXPORT_OTHER_ID],
                     prc_external_id_copy (graduand->ids->pdata[i]));
  if (graduand->name != NULL)
    g_ptr_array_add (record->groups[PRC_EXPORT_NAME], prc_person_name_copy (graduand->name));
  g_ptr_array_add (record->groups[PRC_EXPORT_PERSON], prc_graduand_copy (graduand));
  g_ptr_array_add (record->groups[PRC_EXPORT_PRIVACY], prc_graduand_copy (graduand));
  for (guint i = 0; i < graduand->conferrals->len; i++)
    add_conferral (record, index->season, graduand->conferrals->pdata[i]);
  for (guint i = 0; i < graduand->needs->len; i++)
    g_ptr_array_add (record->groups[PRC_EXPORT_NEED], prc_need_copy (graduand->needs->pdata[i]));
  if (graduand->reading != NULL)
    g_ptr_array_add (record->groups[PRC_EXPORT_READING], prc_reading_copy (graduand->reading));
  for (guint i = 0; i < graduand->relations->len; i++)
    add_relation (record, index, graduand->relations->pdata[i]);
  add_rest (record, index->season, graduand);
  return record;
}

/* --- and back ------------------------------------------------------------------------------ */

static gpointer
first (const PrcExportRecord *record, PrcExportGroup group)
{
  return record->groups[group]->len > 0 ? record->groups[group]->pdata[0] : NULL;
}

static void
take_ids (PrcGraduand *graduand, const PrcExportRecord *record)
{
  static const PrcExportGroup groups[] = { PRC_EXPORT_ID, PRC_EXPORT_OTHER_ID };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    prc_array_append_values (graduand->ids, record->groups[groups[i]]);
}

PrcGraduand *
prc_export_record_to_graduand (const PrcExportRecord *record, const PrcGraduand *current)
{
  PrcGraduand *graduand = prc_graduand_new ();
  const PrcGraduand *plain = first (record, PRC_EXPORT_PERSON);
  const PrcGraduand *privacy = first (record, PRC_EXPORT_PRIVACY);
  const PrcExportRest *rest = first (record, PRC_EXPORT_REST);
  PrcPersonName *name = first (record, PRC_EXPORT_NAME);

  graduand->id = current != NULL ? current->id : 0;
  take_ids (graduand, record);
  graduand->name = name != NULL ? prc_person_name_ref (name) : prc_person_name_new ();
  graduand->reading = prc_reading_ref (first (record, PRC_EXPORT_READING));
  prc_array_append_values (graduand->needs, record->groups[PRC_EXPORT_NEED]);
  if (plain != NULL)
    {
      graduand->attendance = plain->attendance;
      prc_set_string (&graduand->faculty, plain->faculty);
      prc_set_string (&graduand->school, plain->school);
      prc_set_string (&graduand->class_group, plain->class_group);
      prc_set_string (&graduand->seat, plain->seat);
      graduand->guests = plain->guests;
    }
  if (privacy != NULL)
    memcpy (graduand->privacy, privacy->privacy, sizeof graduand->privacy);
  if (rest != NULL)
    {
      prc_set_string (&graduand->remarks, rest->remarks);
      prc_set_string (&graduand->photo, rest->photo);
      graduand->listed = rest->listed;
      graduand->missing = rest->missing;
    }
  return graduand;
}
