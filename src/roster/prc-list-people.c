/* prc-list-people.c - see prc-list-people.h. Those who are gone are in prc-list-missing.c. */
#include "prc-list-people.h"

#include "prc-list-compare.h"
#include "prc-list-compose.h"
#include "prc-list-merge.h"
#include "prc-list-source.h"

#include <string.h>

static void
difference_free (PrcImportDifference *difference)
{
  g_free (difference->field);
  g_free (difference->old_value);
  g_free (difference->new_value);
  g_free (difference);
}

static void
imported_free (PrcImported *imported)
{
  g_free (imported->source);
  g_free (imported->id);
  g_variant_unref (imported->values);
  g_free (imported);
}

PrcImportPerson *
prc_import_person_new (PrcImportFate fate)
{
  PrcImportPerson *person = g_new0 (PrcImportPerson, 1);

  person->fate = fate;
  person->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  person->imported = g_ptr_array_new_with_free_func ((GDestroyNotify) imported_free);
  return person;
}

void
prc_import_person_free (PrcImportPerson *person)
{
  if (person == NULL)
    return;
  prc_graduand_unref (person->graduand);
  g_ptr_array_unref (person->differences);
  g_ptr_array_unref (person->imported);
  g_free (person->own_note);
  g_free (person->nationality);
  g_free (person->file);
  g_free (person);
}

static int
rank_of (const PrcListPeople *context, const char *source)
{
  for (guint i = 0; i < context->institutions->len; i++)
    if (g_strcmp0 (((PrcInstitution *) g_ptr_array_index (context->institutions, i))->code,
                   source) == 0)
      return (int) i;
  return (int) context->institutions->len;
}

static void
add_voice (const PrcListPeople *context, GArray *voices, const char *source,
           const PrcListRecord *record)
{
  PrcListVoice voice = { source, record, prc_list_source_find (context->institutions, source),
                         rank_of (context, source) };

  if (record != NULL)
    g_array_append_val (voices, voice);
}

static const PrcListRecord *
recall (const PrcListPeople *context, const char *source, const char *id)
{
  g_autofree char *key = prc_list_entry_make_key (source, id);

  const PrcListEntry *entry = g_hash_table_lookup (context->remembered, key);

  return entry != NULL ? entry->record : NULL;
}

/* What the lists say now, and what they said before; a list that is not loaded now says the same.
 */
static void
gather_voices (const PrcListPeople *context, const PrcListPerson *person, GArray *now,
               GArray *before)
{
  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);

      add_voice (context, now, entry->source, entry->record);
      if (person->current != NULL)
        add_voice (context, before, entry->source, recall (context, entry->source, entry->id));
    }
  for (guint i = 0; person->current != NULL && i < person->current->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (person->current->ids, i);
      const PrcListRecord *record = recall (context, id->source, id->id);

      if (prc_list_person_get_entry (person, id->source) != NULL)
        continue;
      add_voice (context, now, id->source, record);
      add_voice (context, before, id->source, record);
    }
}

static void
add_ids (PrcGraduand *graduand, const PrcListPerson *person)
{
  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);
      PrcExternalId *id = prc_external_id_new ();

      id->source = g_strdup (entry->source);
      id->id = g_strdup (entry->id);
      g_ptr_array_add (graduand->ids, id);
    }
}

static void
add_imported (PrcImportPerson *result, const PrcListPerson *person)
{
  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);
      PrcImported *imported = g_new0 (PrcImported, 1);

      imported->source = g_strdup (entry->source);
      imported->id = g_strdup (entry->id);
      imported->values = g_variant_ref_sink (prc_list_record_to_variant (entry->record));
      g_ptr_array_add (result->imported, imported);
    }
}

static gboolean
touches_name (const PrcImportDifference *difference)
{
  static const char *const fields[] = { "family",        "given",     "full-name",  "native",
                                        "pinyin",        "language",  "name-order", "known-as",
                                        "native-family", "name-note", NULL };

  return !difference->kept && g_strv_contains (fields, difference->field);
}

static void
report_kept (const PrcListPeople *context, const PrcListPerson *person,
             const PrcImportDifference *difference)
{
  const PrcListEntry *entry = g_ptr_array_index (person->entries, 0);
  PrcListPlace place = {
    entry->record->file, NULL, entry->record->row, NULL, prc_graduand_get_id (person->current),
    entry->name
  };

  prc_list_report_add (context->report, "hand-kept", &place, difference->new_value,
                       difference->old_value);
}

static void
report_vanished (const PrcListPeople *context, const PrcListPerson *person, GPtrArray *vanished)
{
  const PrcListEntry *entry = g_ptr_array_index (person->entries, 0);
  PrcListPlace place = {
    entry->record->file, NULL, entry->record->row, NULL, prc_graduand_get_id (person->current),
    entry->name
  };

  for (guint i = 0; i < vanished->len; i++)
    prc_list_report_add (context->report, "award-vanished", &place, g_ptr_array_index (vanished, i),
                         NULL);
}

/* The own words are no field of a graduand: they are compared as the lists have them, or with what
 * the reading holds. */
static void
merge_note (PrcImportPerson *result, const PrcListPerson *person, const GArray *before,
            PrcListChanges *changes)
{
  const PrcReading *reading = person->current->reading;
  const char *old = before->len > 0   ? prc_list_compose_get_note (before)
                    : reading != NULL ? reading->note
                                      : NULL;

  if (result->own_note != NULL && g_strcmp0 (old, result->own_note) != 0)
    prc_list_merge_add (changes, "name-note", old, result->own_note, FALSE);
}

static void
merge_into (const PrcListPeople *context, PrcImportPerson *result, const PrcListPerson *person,
            GArray *before, const PrcGraduand *now)
{
  g_autoptr (PrcGraduand) old =
      before->len > 0 ? prc_list_compose_graduand (before, context->awards) : NULL;
  g_autoptr (GPtrArray) vanished = g_ptr_array_new_with_free_func (g_free);
  PrcListChanges changes = { result->differences, vanished };

  result->graduand = prc_list_merge_graduand (person->current, old, now, context->awards, &changes);
  merge_note (result, person, before, &changes);
  result->fate = PRC_IMPORT_UNCHANGED;
  for (guint i = 0; i < result->differences->len; i++)
    {
      const PrcImportDifference *difference = g_ptr_array_index (result->differences, i);

      if (difference->kept)
        report_kept (context, person, difference);
      else
        result->fate = PRC_IMPORT_CHANGED;
      result->say_anew = result->say_anew || touches_name (difference);
    }
  report_vanished (context, person, vanished);
}

static int
highest_listed (const PrcSeason *season)
{
  int highest = 0;

  for (guint i = 0; i < season->graduands->len; i++)
    highest =
        MAX (highest, ((const PrcGraduand *) g_ptr_array_index (season->graduands, i))->listed);
  return highest;
}

static PrcImportPerson *
merge_one (const PrcListPeople *context, const PrcListPerson *person)
{
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (PrcListVoice));
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (PrcListVoice));
  g_autoptr (PrcGraduand) composed = NULL;
  const PrcListEntry *first = g_ptr_array_index (person->entries, 0);
  PrcImportPerson *result = prc_import_person_new (PRC_IMPORT_NEW);

  gather_voices (context, person, now, before);
  composed = prc_list_compose_graduand (now, context->awards);
  add_ids (composed, person);
  result->own_note = g_strdup (prc_list_compose_get_note (now));
  result->nationality = g_strdup (prc_list_compose_get_nationality (now));
  result->row = first->record->row;
  result->file = g_strdup (first->record->file);
  add_imported (result, person);
  if (person->current != NULL)
    merge_into (context, result, person, before, composed);
  else
    {
      result->say_anew = TRUE;
      result->graduand = g_steal_pointer (&composed);
    }
  return result;
}

void
prc_list_people_merge (const PrcListPeople *context, const GPtrArray *people)
{
  int listed = highest_listed (context->season);

  for (guint i = 0; i < people->len; i++)
    {
      PrcImportPerson *result = merge_one (context, g_ptr_array_index (people, i));

      if (result->fate == PRC_IMPORT_NEW)
        result->graduand->listed = ++listed;
      context->import->added += result->fate == PRC_IMPORT_NEW;
      context->import->changed += result->fate == PRC_IMPORT_CHANGED;
      context->import->unchanged += result->fate == PRC_IMPORT_UNCHANGED;
      context->import->read++;
      g_ptr_array_add (context->import->people, result);
    }
}
