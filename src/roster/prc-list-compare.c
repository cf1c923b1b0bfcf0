/* prc-list-compare.c - see prc-list-compare.h. */
#include "prc-list-compare.h"

#include "prc-collate.h"
#include "prc-enum.h"
#include "prc-list-pinyin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @family_first: of somebody with a name in hanzi, whichever list has it. */
static char *
dup_name (const PrcListRecord *record, gboolean family_first)
{
  const char *family = record->values[PRC_FIELD_FAMILY];
  const char *given = record->values[PRC_FIELD_GIVEN];

  if (family != NULL && given != NULL)
    return family_first ? g_strdup_printf ("%s %s", family, given)
                        : g_strdup_printf ("%s %s", given, family);
  if (family != NULL || given != NULL)
    return g_strdup (family != NULL ? family : given);
  if (record->values[PRC_FIELD_PINYIN] != NULL)
    return g_strdup (record->values[PRC_FIELD_PINYIN]);
  if (record->values[PRC_FIELD_FULL_NAME] != NULL)
    return g_strdup (record->values[PRC_FIELD_FULL_NAME]);
  return g_strdup (record->values[PRC_FIELD_NATIVE] != NULL ? record->values[PRC_FIELD_NATIVE]
                                                            : "");
}

char *
prc_list_compare_dup_name (const PrcListRecord *record)
{
  return dup_name (record, record->values[PRC_FIELD_NATIVE] != NULL);
}

/* Which column a message about somebody's name points at. */
static PrcField
name_field (const PrcListRecord *record)
{
  static const PrcField fields[] = { PRC_FIELD_NATIVE, PRC_FIELD_FAMILY, PRC_FIELD_FULL_NAME,
                                     PRC_FIELD_GIVEN };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (record->values[fields[i]] != NULL)
      return fields[i];
  return PRC_FIELD_PINYIN;
}

/* --- partners ------------------------------------------------------------------------------- */

typedef struct
{
  const GPtrArray *people;
  GHashTable *sources; /* set of the sources there are, loaded or remembered */
  gboolean partnered;  /* some list has numbers at the partner */
  GHashTable *imported;
  PrcListReport *report;
} Comparer;

static void
find_sources (Comparer *comparer)
{
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < comparer->people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->people, i);

      for (guint j = 0; j < person->entries->len; j++)
        {
          const PrcListEntry *entry = g_ptr_array_index (person->entries, j);

          if (!g_hash_table_contains (comparer->sources, entry->source))
            g_hash_table_add (comparer->sources, g_strdup (entry->source));
          comparer->partnered = comparer->partnered || entry->record->present[PRC_FIELD_PARTNER_ID];
        }
    }
  if (comparer->imported == NULL)
    return;
  g_hash_table_iter_init (&iter, comparer->imported);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (comparer->sources, g_strndup (key, strcspn (key, "\x1f")));
}

/* The person's number in another list, loaded now or before; NULL: there is none. */
static const char *
find_other_id (const Comparer *comparer, const PrcListPerson *person, const char *source)
{
  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);

      if (strcmp (entry->source, source) != 0)
        return entry->id;
    }
  for (guint i = 0; person->current != NULL && i < person->current->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (person->current->ids, i);
      g_autofree char *key = prc_list_entry_make_key (id->source, id->id);

      if (strcmp (id->source, source) != 0 && comparer->imported != NULL &&
          g_hash_table_contains (comparer->imported, key))
        return id->id;
    }
  return NULL;
}

/* Somebody of the same name whom another list has alone: offered, never joined. */
static char *
find_candidate (const Comparer *comparer, const PrcListEntry *entry)
{
  g_autofree char *name = prc_list_compare_dup_name (entry->record);
  g_autofree char *wanted = prc_names_dup_search_key (name);
  const char *native = entry->record->values[PRC_FIELD_NATIVE];

  for (guint i = 0; i < comparer->people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->people, i);
      const PrcListEntry *other = g_ptr_array_index (person->entries, 0);

      if (person->entries->len != 1 || strcmp (other->source, entry->source) == 0)
        continue;
      g_autofree char *theirs = prc_list_compare_dup_name (other->record);
      g_autofree char *key = prc_names_dup_search_key (theirs);
      if (strcmp (key, wanted) == 0 ||
          (native != NULL && g_strcmp0 (native, other->record->values[PRC_FIELD_NATIVE]) == 0))
        return g_strdup_printf ("%s (%s)", theirs, other->id);
    }
  return NULL;
}

static void
check_partner (const Comparer *comparer, const PrcListPerson *person, const PrcListEntry *entry)
{
  const char *other = find_other_id (comparer, person, entry->source);
  const char *partner = entry->record->values[PRC_FIELD_PARTNER_ID];
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_PARTNER_ID);
  gboolean asked = entry->record->present[PRC_FIELD_PARTNER_ID];

  if (other != NULL && asked && partner == NULL)
    prc_list_report_add (comparer->report, "partner-id-missing", &place, other, NULL);
  if (other != NULL)
    return;
  g_autofree char *candidate = find_candidate (comparer, entry);
  if (asked && partner == NULL && candidate == NULL)
    prc_list_report_add_as (comparer->report, PRC_SEVERITY_WARNING, "partner-id-missing", &place,
                            NULL, NULL);
  else
    prc_list_report_add (comparer->report, "partner-not-found", &place, partner, candidate);
}

/* --- two lists of one person ---------------------------------------------------------------- */

static const char *
describe_attendance (const char *nick)
{
  switch ((PrcAttendance) prc_enum_parse (PRC_TYPE_ATTENDANCE, nick, PRC_ATTENDANCE_UNDECIDED))
    {
    case PRC_ATTENDANCE_ATTENDING:
      return _ ("coming");
    case PRC_ATTENDANCE_IN_ABSENTIA:
      return _ ("not coming");
    case PRC_ATTENDANCE_WITHDRAWN:
      return _ ("withdrawn");
    case PRC_ATTENDANCE_UNDECIDED:
      return _ ("undecided");
    }
  return nick;
}

static const char *
get_attendance (const PrcListPerson *person, guint index)
{
  return ((const PrcListEntry *) g_ptr_array_index (person->entries, index))
      ->record->values[PRC_FIELD_ATTENDANCE];
}

/* Told where a list says otherwise than what is taken: coming before not coming, an answer before
 * none. */
static void
check_attendance (const Comparer *comparer, const PrcListPerson *person)
{
  const char *taken = NULL;

  for (guint i = 0; i < person->entries->len; i++)
    {
      const char *said = get_attendance (person, i);

      if (said != NULL && strcmp (said, "undecided") != 0 &&
          (taken == NULL || strcmp (said, "attending") == 0))
        taken = said;
    }
  for (guint i = 0; taken != NULL && i < person->entries->len; i++)
    {
      const char *said = get_attendance (person, i);
      PrcListPlace place =
          prc_list_entry_place (g_ptr_array_index (person->entries, i), PRC_FIELD_ATTENDANCE);

      if (said != NULL && strcmp (said, taken) != 0)
        prc_list_report_add (comparer->report, "sources-disagree", &place,
                             describe_attendance (said), describe_attendance (taken));
    }
}

/* The name in hanzi of another list beside the Latin name of this one. */
static void
check_native (const Comparer *comparer, const PrcListEntry *other, const PrcListEntry *entry)
{
  const char *theirs = other->record->values[PRC_FIELD_NATIVE];
  const char *ours = entry->record->values[PRC_FIELD_NATIVE];
  const char *family = entry->record->values[PRC_FIELD_FAMILY];
  const char *given = entry->record->values[PRC_FIELD_GIVEN];
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_NATIVE);

  if (theirs == NULL)
    return;
  if (ours != NULL && strcmp (ours, theirs) != 0)
    prc_list_report_add (comparer->report, "sources-disagree", &place, ours, theirs);
  if (ours != NULL)
    return;
  if (entry->record->present[PRC_FIELD_NATIVE])
    prc_list_report_add_as (comparer->report, PRC_SEVERITY_INFO, "native-missing", &place, NULL,
                            theirs);
  if (family != NULL && given != NULL && other->record->language != NULL &&
      g_str_has_prefix (other->record->language, "zh"))
    {
      g_autofree char *latin = g_strdup_printf ("%s %s", family, given);

      place = prc_list_entry_place (entry, PRC_FIELD_FAMILY);
      prc_list_pinyin_check (comparer->report, &place, theirs, latin, TRUE);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The words of a name in the order of the alphabet: 'Wei Jian Ooi' and 'Ooi, Wei Jian' agree. */
static char *
dup_sorted (const PrcListRecord *record)
{
  g_autofree char *name = dup_name (record, FALSE);
  g_auto (GStrv) words = g_strsplit_set (name, " ,-", -1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      char *key = prc_names_dup_search_key (*word);

      g_free (*word);
      *word = key;
    }
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  for (char **word = words; *word != NULL; word++)
    g_string_append (all, *word);
  return g_strdup (all->str);
}

/* Two Latin names of somebody without hanzi; with hanzi each is compared with those. */
static void
check_latin (const Comparer *comparer, const PrcListEntry *first, const PrcListEntry *entry)
{
  g_autofree char *theirs = dup_sorted (first->record);
  g_autofree char *ours = dup_sorted (entry->record);

  if (first->record->values[PRC_FIELD_NATIVE] != NULL ||
      entry->record->values[PRC_FIELD_NATIVE] != NULL || strcmp (theirs, ours) == 0)
    return;
  g_autofree char *there = dup_name (first->record, FALSE);
  g_autofree char *here = dup_name (entry->record, FALSE);
  PrcListPlace place = prc_list_entry_place (entry, name_field (entry->record));
  prc_list_report_add (comparer->report, "sources-disagree", &place, here, there);
}

static void
check_pair (const Comparer *comparer, const PrcListEntry *first, const PrcListEntry *entry)
{
  check_latin (comparer, first, entry);
  check_native (comparer, first, entry);
  if (first->record->values[PRC_FIELD_NATIVE] == NULL)
    check_native (comparer, entry, first);
}

/* --- people of one name --------------------------------------------------------------------- */

static const PrcListEntry *
first_entry (const PrcListPerson *person)
{
  return g_ptr_array_index (person->entries, 0);
}

static gboolean
has_native (const PrcListPerson *person)
{
  for (guint i = 0; i < person->entries->len; i++)
    if (((const PrcListEntry *) g_ptr_array_index (person->entries, i))
            ->record->values[PRC_FIELD_NATIVE] != NULL)
      return TRUE;
  return FALSE;
}

static void
report_same (const Comparer *comparer, const PrcListPerson *person, const PrcListPerson *other)
{
  const PrcListEntry *theirs = first_entry (other);
  g_autofree char *row =
      g_strdup_printf ("%s:%d", prc_list_entry_get_sheet (theirs)->base, theirs->record->row);

  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);
      g_autofree char *name = dup_name (entry->record, has_native (person));
      PrcListPlace place = prc_list_entry_place (entry, name_field (entry->record));

      prc_list_report_add (comparer->report, "name-same", &place, name, row);
    }
}

/* Everybody of a name is told, each with one of the others. */
static void
check_same (const Comparer *comparer)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < comparer->people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->people, i);
      g_autofree char *name = dup_name (first_entry (person)->record, has_native (person));
      g_autofree char *key = prc_names_dup_search_key (name);
      GPtrArray *others = g_hash_table_lookup (names, key);

      if (*key == '\0')
        continue;
      if (others == NULL)
        {
          others = g_ptr_array_new ();
          g_hash_table_insert (names, g_steal_pointer (&key), others);
        }
      else
        report_same (comparer, person, g_ptr_array_index (others, 0));
      g_ptr_array_add (others, (gpointer) person);
      if (others->len == 2)
        report_same (comparer, g_ptr_array_index (others, 0), person);
    }
}

void
prc_list_compare_check (const GPtrArray *people, GHashTable *imported, PrcListReport *report)
{
  Comparer comparer = { .people = people, .imported = imported, .report = report };

  comparer.sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  find_sources (&comparer);
  for (guint i = 0; i < people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (people, i);

      for (guint j = 0; j < person->entries->len; j++)
        {
          const PrcListEntry *entry = g_ptr_array_index (person->entries, j);

          if (j > 0)
            check_pair (&comparer, g_ptr_array_index (person->entries, 0), entry);
          if (comparer.partnered && g_hash_table_size (comparer.sources) > 1)
            check_partner (&comparer, person, entry);
        }
      check_attendance (&comparer, person);
    }
  check_same (&comparer);
  g_hash_table_unref (comparer.sources);
}
