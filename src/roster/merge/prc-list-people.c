/* prc-list-people.c - see prc-list-people.h. Those who are gone are in prc-list-missing.c. */
#include "prc-list-people.h"

#include "prc-enum.h"
#include "prc-list-compare.h"
#include "prc-list-compose.h"
#include "prc-list-merge.h"
#include "prc-list-row.h"
#include "prc-list-source.h"

#include <string.h>

static void
difference_free (PrcImportDifference *difference)
{
  g_free (difference->field);
  g_free (difference->old_value);
  g_free (difference->new_value);
  g_free (difference->before);
  g_free (difference->source);
  g_free (difference);
}

PrcImportPerson *
prc_import_person_new (PrcImportFate fate, GPtrArray *imported)
{
  PrcImportPerson *person = g_new0 (PrcImportPerson, 1);

  person->fate = fate;
  person->imported = g_ptr_array_ref (imported);
  return person;
}

GPtrArray *
prc_import_person_make_differences (PrcImportPerson *person)
{
  person->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  return person->differences;
}

void
prc_import_person_free (PrcImportPerson *person)
{
  if (person == NULL)
    return;
  prc_graduand_unref (person->merged);
  g_ptr_array_unref (person->differences);
  g_ptr_array_unref (person->imported);
  g_free (person);
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

      prc_import_ground_add_voice (context->ground, now, entry->source, entry->record);
      if (person->current != NULL)
        prc_import_ground_add_voice (context->ground, before, entry->source,
                                     recall (context, entry->source, entry->id));
    }
  for (guint i = 0; person->current != NULL && i < person->current->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (person->current->ids, i);
      const PrcListRecord *record = recall (context, id->source, id->id);

      if (prc_list_person_get_entry (person, id->source) != NULL)
        continue;
      prc_import_ground_add_voice (context->ground, now, id->source, record);
      prc_import_ground_add_voice (context->ground, before, id->source, record);
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
    prc_list_changes_add (changes, "name-note", old, result->own_note);
}

/* The field of a list behind the name of a difference. */
static PrcField
field_of (const char *name)
{
  int field;

  if (strcmp (name, "native-family") == 0 || strcmp (name, "language") == 0 ||
      strcmp (name, "name-order") == 0)
    return PRC_FIELD_NATIVE;
  if (g_str_has_prefix (name, "privacy-"))
    return PRC_FIELD_PRIVACY;
  return prc_enum_from_nick (PRC_TYPE_FIELD, name, &field) ? (PrcField) field : PRC_FIELD_NONE;
}

/* What @record says in @field, of all its awards. */
static char *
dup_said (const PrcListRecord *record, PrcField field)
{
  GString *all = g_string_new (record != NULL ? prc_list_record_get (record, field) : NULL);

  for (guint i = 0; record != NULL && i < record->awards->len; i++)
    {
      const char **value = prc_list_award_at (g_ptr_array_index (record->awards, i), field);

      g_string_append_printf (all, "\n%s", value != NULL && *value != NULL ? *value : "");
    }
  return g_string_free (all, FALSE);
}

/* The list whose word has changed; of several, the first. */
static void
find_source (const PrcListPeople *context, const PrcListPerson *person,
             PrcImportDifference *difference)
{
  PrcField field = field_of (difference->field);

  for (guint i = 0; i < person->entries->len && difference->source == NULL; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);
      g_autofree char *now = dup_said (entry->record, field);
      g_autofree char *old = dup_said (recall (context, entry->source, entry->id), field);

      if (person->entries->len == 1 || strcmp (now, old) != 0)
        difference->source = g_strdup (entry->source);
    }
}

static gboolean
wants_taken_away (const PrcListPeople *context, const PrcGraduand *graduand)
{
  g_autofree char *key = g_strdup_printf ("award-vanished:%s", prc_graduand_get_id (graduand));

  return context->options->accept != NULL && g_hash_table_contains (context->options->accept, key);
}

static void
offer_take_away (const PrcListPeople *context, const PrcListPerson *person, GPtrArray *vanished)
{
  const PrcListEntry *entry = g_ptr_array_index (person->entries, 0);
  const PrcImportOffer offer = { .code = (char *) "award-vanished",
                                 .id = (char *) prc_graduand_get_id (person->current),
                                 .person = (char *) entry->name,
                                 .other = g_ptr_array_index (vanished, 0) };

  prc_list_offer_add (context->offers, &offer);
}

static PrcListEntry *
new_forgotten (PrcTextPool *texts, const PrcExternalId *id)
{
  PrcListEntry *entry = prc_list_entry_new (id->source, id->id, prc_list_record_new (texts));

  entry->forgotten = TRUE;
  return entry;
}

/* A number that is no longer theirs is forgotten, with what was said under it. */
static void
forget_numbers (const PrcListPeople *context, PrcImportPerson *result, const PrcGraduand *old)
{
  GPtrArray *imported = NULL;

  for (guint i = 0; i < old->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (old->ids, i);
      const char *now = prc_graduand_get_id_of (result->merged, id->source);
      PrcListEntry *entry;

      if (g_strcmp0 (now, id->id) == 0)
        continue;
      if (imported == NULL)
        imported = g_ptr_array_copy (result->imported, NULL, NULL);
      entry = new_forgotten (context->ground->texts, id);
      g_ptr_array_add (context->ground->entries, entry);
      g_ptr_array_add (imported, entry);
    }
  if (imported == NULL)
    return;
  g_ptr_array_unref (result->imported);
  result->imported = imported;
}

static void
merge_into (const PrcListPeople *context, PrcImportPerson *result, const PrcListPerson *person,
            GArray *before, const PrcGraduand *now)
{
  g_autoptr (PrcGraduand) old =
      before->len > 0 ? prc_list_compose_graduand (before, context->ground->awards) : NULL;
  g_autoptr (GPtrArray) vanished = g_ptr_array_new_with_free_func (g_free);
  PrcListChanges changes = { prc_import_person_make_differences (result), vanished,
                             context->options, person->current->ids,
                             wants_taken_away (context, person->current) };

  result->merged =
      prc_list_merge_graduand (person->current, old, now, context->ground->awards, &changes);
  merge_note (result, person, before, &changes);
  result->fate = PRC_IMPORT_UNCHANGED;
  for (guint i = 0; i < result->differences->len; i++)
    {
      PrcImportDifference *difference = g_ptr_array_index (result->differences, i);

      find_source (context, person, difference);
      if (!difference->kept)
        result->fate = PRC_IMPORT_CHANGED;
      else if (!difference->chosen)
        report_kept (context, person, difference);
      result->say_anew = result->say_anew || touches_name (difference);
    }
  forget_numbers (context, result, person->current);
  if (vanished->len > 0)
    offer_take_away (context, person, vanished);
  if (!changes.take_away)
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

/* The code of the source that was picked for @field of this person; NULL: none. */
static const char *
find_pick (const PrcListPeople *context, const GArray *voices, const PrcListPerson *person,
           const char *field)
{
  for (guint i = 0; i < person->entries->len + person->recalled->len; i++)
    {
      const PrcListEntry *entry =
          i < person->entries->len ? g_ptr_array_index (person->entries, i)
                                   : g_ptr_array_index (person->recalled, i - person->entries->len);
      g_autofree char *key = g_strdup_printf ("%s:%s", entry->id, field);
      const char *pick = g_hash_table_lookup (context->options->picks, key);

      for (guint j = 0; pick != NULL && j < voices->len; j++)
        if (strcmp (g_array_index (voices, PrcListVoice, j).source, pick) == 0)
          return pick;
    }
  return NULL;
}

/* A name in Latin letters is one, however a list cuts it. */
static const char *
find_name_pick (const PrcListPeople *context, const GArray *voices, const PrcListPerson *person)
{
  static const char *const parts[] = { "family", "given", "full-name" };
  const char *pick = NULL;

  for (gsize i = 0; pick == NULL && i < G_N_ELEMENTS (parts); i++)
    pick = find_pick (context, voices, person, parts[i]);
  return pick;
}

/* Every other list is silent where one was picked. @copies: keeps the records that had to change.
 */
static void
silence_others (const PrcListPeople *context, GArray *voices, const PrcListPerson *person,
                GPtrArray *copies)
{
  static const PrcField fields[] = { PRC_FIELD_FAMILY,      PRC_FIELD_GIVEN,   PRC_FIELD_FULL_NAME,
                                     PRC_FIELD_NATIVE,      PRC_FIELD_PINYIN,  PRC_FIELD_KNOWN_AS,
                                     PRC_FIELD_ATTENDANCE,  PRC_FIELD_FACULTY, PRC_FIELD_SCHOOL,
                                     PRC_FIELD_CLASS_GROUP, PRC_FIELD_GUESTS,  PRC_FIELD_SEAT };

  for (gsize i = 0; context->options->picks != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const char *name = prc_enum_to_nick (PRC_TYPE_FIELD, (int) fields[i]);
      gboolean is_name = fields[i] == PRC_FIELD_FAMILY || fields[i] == PRC_FIELD_GIVEN ||
                         fields[i] == PRC_FIELD_FULL_NAME;
      const char *pick = is_name ? find_name_pick (context, voices, person)
                                 : find_pick (context, voices, person, name);

      for (guint j = 0; pick != NULL && j < voices->len; j++)
        {
          PrcListVoice *voice = &g_array_index (voices, PrcListVoice, j);
          PrcListRecord *copy;

          if (strcmp (voice->source, pick) == 0)
            continue;
          copy = prc_list_record_copy (voice->record);
          prc_list_record_set (copy, fields[i], NULL);
          g_ptr_array_add (copies, copy);
          voice->record = copy;
        }
    }
}

static PrcImportPerson *
merge_one (const PrcListPeople *context, const PrcListPerson *person)
{
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (PrcListVoice));
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (PrcListVoice));
  g_autoptr (GPtrArray) copies =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_record_unref);
  const PrcListEntry *first = g_ptr_array_index (person->entries, 0);
  PrcImportPerson *result = prc_import_person_new (PRC_IMPORT_NEW, person->entries);

  gather_voices (context, person, now, before);
  silence_others (context, now, person, copies);
  result->own_note = prc_list_compose_get_note (now);
  result->nationality = prc_list_compose_get_nationality (now);
  result->row = first->record->row;
  result->file = first->record->file;
  if (person->current != NULL)
    {
      g_autoptr (PrcGraduand) composed =
          prc_import_ground_compose (context->ground, now, person->entries);

      merge_into (context, result, person, before, composed);
      return result;
    }
  result->say_anew = TRUE;
  result->differences = g_ptr_array_ref (context->ground->nothing);
  /* what the lists say without a choice between them can be made again at any time */
  if (copies->len > 0)
    result->merged = prc_import_ground_compose (context->ground, now, person->entries);
  return result;
}

void
prc_list_people_merge (const PrcListPeople *context, const GPtrArray *people)
{
  int listed = highest_listed (context->season);

  for (guint i = 0; i < people->len; i++)
    {
      if (i % PRC_LIST_STEP == 0 && context->options->step != NULL &&
          !context->options->step ((double) i / people->len, context->options->step_data))
        break;
      PrcImportPerson *result = merge_one (context, g_ptr_array_index (people, i));

      if (result->fate == PRC_IMPORT_NEW)
        result->listed = ++listed;
      if (result->fate == PRC_IMPORT_NEW && result->merged != NULL)
        result->merged->listed = listed;
      context->import->added += result->fate == PRC_IMPORT_NEW;
      context->import->changed += result->fate == PRC_IMPORT_CHANGED;
      context->import->unchanged += result->fate == PRC_IMPORT_UNCHANGED;
      context->import->read++;
      g_ptr_array_add (context->import->people, result);
    }
}
