/* prc-list-missing.c - people of the season whom the newest lists no longer have; see
 * prc-list-people.h. They are flagged and kept, and called until the officer withdraws them. */
#include "prc-collate.h"
#include "prc-enum.h"
#include "prc-list-compare.h"
#include "prc-list-people.h"
#include "prc-list-source.h"

#include <string.h>

/* One source of the lists now loaded. */
typedef struct
{
  guint before; /* people remembered, but those already missing */
  guint now;
  gboolean part; /* too few: nobody is missing from it */
  const PrcListSheet *sheet;
} Tally;

static gboolean
was_in (const PrcListPeople *context, const PrcExternalId *id)
{
  g_autofree char *key = prc_list_entry_make_key (id->source, id->id);

  /* nothing remembered at all: the number alone must do */
  return g_hash_table_size (context->remembered) == 0 ||
         g_hash_table_contains (context->remembered, key);
}

static GHashTable *
tally_sources (const PrcListPeople *context, const GPtrArray *people)
{
  GHashTable *tallies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < context->sheets->len; i++)
    {
      const PrcListSheet *sheet = g_ptr_array_index (context->sheets, i);

      if (!g_hash_table_contains (tallies, sheet->source))
        {
          Tally *tally = g_new0 (Tally, 1);

          tally->sheet = sheet;
          g_hash_table_insert (tallies, sheet->source, tally);
        }
    }
  for (guint i = 0; i < context->season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (context->season->graduands, i);

      for (guint j = 0; !graduand->missing && j < graduand->ids->len; j++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, j);
          Tally *tally = g_hash_table_lookup (tallies, id->source);

          if (tally != NULL && was_in (context, id))
            tally->before++;
        }
    }
  for (guint i = 0; i < people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->entries->len; j++)
        {
          const PrcListEntry *entry = g_ptr_array_index (person->entries, j);
          Tally *tally = g_hash_table_lookup (tallies, entry->source);

          tally->now++;
        }
    }
  return tallies;
}

static void
find_parts (const PrcListPeople *context, GHashTable *tallies)
{
  for (guint i = 0; i < context->sheets->len; i++)
    {
      const PrcListSheet *sheet = g_ptr_array_index (context->sheets, i);
      Tally *tally = g_hash_table_lookup (tallies, sheet->source);
      PrcListPlace place = prc_list_sheet_place (sheet, 0, NULL);

      if (context->options->whole_lists || tally->part || tally->sheet != sheet ||
          tally->now * 100 >= tally->before * PRC_LIST_WHOLE)
        continue;
      const PrcImportOffer offer = { .code = (char *) "list-part", .file = sheet->base };
      if (tally->now > 0 && prc_list_offer_add (context->offers, &offer))
        continue;
      tally->part = TRUE;
      if (tally->now == 0) /* 'list-no-rows' says it */
        continue;
      g_autofree char *counts = g_strdup_printf ("%u / %u", tally->now, tally->before);
      prc_list_report_add (context->report, "list-part", &place, counts, NULL);
    }
}

typedef enum
{
  GONE_NOT,    /* no list that is loaded ever had them, or not the whole of it is there */
  GONE_PARTLY, /* from one of two lists */
  GONE
} Gone;

static Gone
judge (const PrcListPeople *context, GHashTable *tallies, const PrcGraduand *graduand,
       const Tally **from)
{
  guint in = 0, gone = 0;

  for (guint i = 0; i < graduand->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (graduand->ids, i);
      const Tally *tally = g_hash_table_lookup (tallies, id->source);

      if (!was_in (context, id))
        continue;
      in++;
      if (tally != NULL && !tally->part)
        {
          gone++;
          *from = tally;
        }
    }
  return gone == 0 ? GONE_NOT : gone == in ? GONE : GONE_PARTLY;
}

static const char *
first_subject (const PrcGraduand *graduand)
{
  if (graduand->conferrals->len == 0)
    return NULL;
  return prc_text_get (((PrcConferral *) g_ptr_array_index (graduand->conferrals, 0))->subject,
                       NULL);
}

static gint64
first_award (const PrcGraduand *graduand)
{
  return graduand->conferrals->len > 0
             ? ((PrcConferral *) g_ptr_array_index (graduand->conferrals, 0))->award
             : 0;
}

/* New people by the key of their names. */
static GHashTable *
index_new (const PrcListPeople *context)
{
  GHashTable *names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < context->import->people->len; i++)
    {
      PrcImportPerson *person = g_ptr_array_index (context->import->people, i);
      g_autofree char *called = NULL;
      char *key;
      GPtrArray *same;

      if (person->fate != PRC_IMPORT_NEW)
        continue;
      g_autoptr (PrcGraduand) graduand = prc_import_ground_dup_graduand (context->ground, person);
      called = prc_person_name_dup_called (graduand->name);
      key = prc_names_dup_search_key (called);
      same = g_hash_table_lookup (names, key);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (names, key, same);
        }
      else
        g_free (key);
      g_ptr_array_add (same, person);
    }
  return names;
}

static void
offer_one (const PrcListPeople *context, const PrcGraduand *gone, const char *name,
           const PrcImportPerson *person)
{
  g_autoptr (PrcGraduand) new = prc_import_ground_dup_graduand (context->ground, person);
  const PrcExternalId *id = g_ptr_array_index (new->ids, 0);
  const char *old = prc_graduand_get_id_of (gone, id->source);
  g_autofree char *called = prc_person_name_dup_called (new->name);
  g_autofree char *from = prc_list_entry_make_key (id->source, id->id);
  g_autofree char *to = prc_list_entry_make_key (id->source, old != NULL ? old : "");
  PrcListPlace place = { person->file, NULL, person->row, NULL, prc_graduand_get_id (gone), name };
  const PrcImportOffer offer = { .code = (char *) "id-changed",
                                 .file = (char *) person->file,
                                 .row = person->row,
                                 .id = (char *) prc_graduand_get_id (gone),
                                 .person = (char *) name,
                                 .other = id->id,
                                 .other_person = called,
                                 .from = from,
                                 .to = to };

  prc_list_report_add (context->report, "id-changed", &place, id->id, NULL);
  if (old != NULL)
    prc_list_offer_add (context->offers, &offer);
}

/* A new person with the name, subject and award of one who is gone may be the same under a new
 * number: said, never done. */
static void
offer_same (const PrcListPeople *context, GHashTable **names, const PrcGraduand *gone,
            const char *called)
{
  g_autofree char *key = prc_names_dup_search_key (called);
  const GPtrArray *same;

  if (*names == NULL)
    *names = index_new (context);
  same = g_hash_table_lookup (*names, key);
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const PrcImportPerson *person = g_ptr_array_index (same, i);
      g_autoptr (PrcGraduand) new = prc_import_ground_dup_graduand (context->ground, person);

      if (first_award (new) == first_award (gone) &&
          g_strcmp0 (first_subject (new), first_subject (gone)) == 0)
        offer_one (context, gone, called, person);
    }
}

static void
add_difference (PrcImportPerson *person, const char *field, const char *old_value,
                const char *new_value)
{
  PrcImportDifference *difference = g_new0 (PrcImportDifference, 1);

  difference->field = g_strdup (field);
  difference->old_value = g_strdup (old_value);
  difference->new_value = g_strdup (new_value);
  g_ptr_array_add (person->differences, difference);
}

/* Offered: whether they are withdrawn is never the list's to say. */
static void
withdraw (const PrcListPeople *context, PrcImportPerson *person, const char *name)
{
  PrcAttendance old = person->merged->attendance;
  const PrcImportOffer offer = { .code = (char *) "person-missing",
                                 .id = (char *) prc_graduand_get_id (person->merged),
                                 .person = (char *) name };

  if (!prc_list_offer_add (context->offers, &offer))
    return;
  person->merged->attendance = PRC_ATTENDANCE_WITHDRAWN;
  add_difference (person, "attendance", prc_enum_to_nick (PRC_TYPE_ATTENDANCE, (int) old),
                  prc_enum_to_nick (PRC_TYPE_ATTENDANCE, PRC_ATTENDANCE_WITHDRAWN));
}

static void
add_missing (const PrcListPeople *context, GHashTable **names, const PrcGraduand *graduand,
             const Tally *from)
{
  PrcImportPerson *person = prc_import_person_new (PRC_IMPORT_MISSING, context->ground->nothing);
  g_autofree char *called = prc_person_name_dup_called (graduand->name);
  PrcListPlace place = prc_list_sheet_place (from->sheet, 0, NULL);

  person->merged = prc_graduand_copy (graduand);
  person->file = prc_text_pool_add (context->ground->texts, from->sheet->base, -1);
  prc_import_person_make_differences (person);
  if (!graduand->missing)
    {
      add_difference (person, "missing", NULL, "true");
      person->merged->missing = TRUE;
    }
  place.graduand = prc_graduand_get_id (graduand);
  place.person = called;
  prc_list_report_add (context->report, "person-missing", &place, called, NULL);
  offer_same (context, names, graduand, called);
  withdraw (context, person, called);
  context->import->missing++;
  g_ptr_array_add (context->import->people, person);
}

/* Takes the awards of @source away; offered, and done where that is accepted. */
static void
take_away (const PrcListPeople *context, const PrcGraduand *graduand, const char *name,
           const char *source)
{
  PrcImportPerson *person = prc_import_person_new (PRC_IMPORT_CHANGED, context->ground->nothing);

  person->merged = prc_graduand_copy (graduand);
  prc_import_person_make_differences (person);
  for (guint i = person->merged->conferrals->len; i-- > 0;)
    {
      const PrcConferral *conferral = g_ptr_array_index (person->merged->conferrals, i);
      const PrcAward *award = prc_list_awards_find_id (context->ground->awards, conferral->award);

      if (g_strcmp0 (conferral->source, source) != 0)
        continue;
      add_difference (person, "award", award != NULL ? award->code : NULL, NULL);
      g_ptr_array_remove_index (person->merged->conferrals, i);
    }
  context->import->changed++;
  g_ptr_array_add (context->import->people, person);
}

static void
report_partly (const PrcListPeople *context, const PrcGraduand *graduand, const Tally *from)
{
  PrcListPlace place = prc_list_sheet_place (from->sheet, 0, NULL);
  g_autofree char *called = prc_person_name_dup_called (graduand->name);
  PrcImportOffer offer = { .code = (char *) "award-vanished",
                           .id = (char *) prc_graduand_get_id (graduand),
                           .person = called };
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  place.graduand = offer.id;
  place.person = called;
  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_list_awards_find_id (context->ground->awards, conferral->award);

      if (g_strcmp0 (conferral->source, from->sheet->source) == 0 && award != NULL)
        g_ptr_array_add (codes, award->code);
    }
  if (codes->len == 0)
    return;
  offer.other = g_ptr_array_index (codes, 0);
  if (prc_list_offer_add (context->offers, &offer))
    take_away (context, graduand, called, from->sheet->source);
  else
    for (guint i = 0; i < codes->len; i++)
      prc_list_report_add (context->report, "award-vanished", &place, g_ptr_array_index (codes, i),
                           NULL);
}

void
prc_list_people_find_missing (const PrcListPeople *context, const GPtrArray *people)
{
  g_autoptr (GHashTable) tallies = tally_sources (context, people);
  g_autoptr (GHashTable) here = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) names = NULL; /* made for the first who is gone */

  find_parts (context, tallies);
  for (guint i = 0; i < people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (people, i);

      if (person->current != NULL)
        g_hash_table_add (here, (gpointer) person->current);
    }
  for (guint i = 0; i < context->season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (context->season->graduands, i);
      const Tally *from = NULL;

      if (g_hash_table_contains (here, graduand) ||
          graduand->attendance == PRC_ATTENDANCE_WITHDRAWN)
        continue;
      switch (judge (context, tallies, graduand, &from))
        {
        case GONE_NOT:
          break;
        case GONE_PARTLY:
          report_partly (context, graduand, from);
          break;
        case GONE:
          add_missing (context, &names, graduand, from);
          break;
        }
    }
}
