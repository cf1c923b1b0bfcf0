/* prc-list-compare.c - see prc-list-compare.h. */
#include "prc-list-compare.h"

#include "prc-collate.h"
#include "prc-enum.h"
#include "prc-language.h"
#include "prc-list-fold.h"
#include "prc-list-pinyin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which column a message about somebody's name points at. */
static PrcField
name_field (const PrcListRecord *record)
{
  static const PrcField fields[] = { PRC_FIELD_NATIVE, PRC_FIELD_FAMILY, PRC_FIELD_FULL_NAME,
                                     PRC_FIELD_GIVEN };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (prc_list_record_get (record, fields[i]) != NULL)
      return fields[i];
  return PRC_FIELD_PINYIN;
}

/* --- partners ------------------------------------------------------------------------------- */

/* Somebody under one of the keys that tell a name. */
typedef struct
{
  const PrcListPerson *person;
  const PrcListEntry *entry;
} Named;

typedef struct
{
  const GPtrArray *people;
  const GPtrArray *absent; /* of the season, and in none of the lists now loaded */
  GHashTable *sources;     /* set of the sources there are, loaded or remembered; lent */
  GHashTable *loaded;      /* of those loaded now: the number of people; lent */
  GHashTable *before;      /* of those remembered: the number of people; lent */
  GHashTable *alone;       /* key of a name to GArray of Named: those whom one source alone has */
  gboolean partnered;      /* some list has numbers at the partner */
  const PrcListOffers *offers;
  PrcListReport *report;
} Comparer;

/* What lists say of a person: those remembered first, as they came first. */
static guint
count_voices (const PrcListPerson *person)
{
  return person->recalled->len + person->entries->len;
}

static const PrcListEntry *
voice_at (const PrcListPerson *person, guint index)
{
  return index < person->recalled->len
             ? g_ptr_array_index (person->recalled, index)
             : g_ptr_array_index (person->entries, index - person->recalled->len);
}

static gboolean
is_loaded (const PrcListEntry *entry)
{
  return entry->record->list != NULL;
}

static void
count_source (GHashTable *sources, const char *source)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sources, source));

  g_hash_table_insert (sources, (gpointer) source, GUINT_TO_POINTER (n + 1));
}

static void
find_sources (Comparer *comparer, GHashTable *remembered)
{
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < comparer->people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->people, i);

      for (guint j = 0; j < person->entries->len; j++)
        {
          const PrcListEntry *entry = g_ptr_array_index (person->entries, j);

          g_hash_table_add (comparer->sources, (gpointer) entry->source);
          count_source (comparer->loaded, entry->source);
          comparer->partnered = comparer->partnered ||
                                prc_list_record_has_column (entry->record, PRC_FIELD_PARTNER_ID);
        }
    }
  g_hash_table_iter_init (&iter, remembered);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PrcListEntry *entry = value;

      g_hash_table_add (comparer->sources, (gpointer) entry->source);
      count_source (comparer->before, entry->source);
      comparer->partnered =
          comparer->partnered || prc_list_record_has_column (entry->record, PRC_FIELD_PARTNER_ID);
    }
}

/* Somebody's entry in another list than @source's; NULL: there is none. */
static const PrcListEntry *
find_other (const PrcListPerson *person, const char *source)
{
  for (guint i = count_voices (person); i-- > 0;)
    if (strcmp (voice_at (person, i)->source, source) != 0)
      return voice_at (person, i);
  return NULL;
}

static void
add_key (Comparer *comparer, char *key, const PrcListPerson *person)
{
  GArray *named = g_hash_table_lookup (comparer->alone, key);
  Named one = { person, voice_at (person, 0) };

  if (*key == '\0')
    {
      g_free (key);
      return;
    }
  if (named == NULL)
    {
      named = g_array_new (FALSE, FALSE, sizeof (Named));
      g_hash_table_insert (comparer->alone, key, named);
    }
  else
    g_free (key);
  g_array_append_val (named, one);
}

static void
index_alone (Comparer *comparer, const GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (people, i);
      const char *native;

      if (count_voices (person) != 1)
        continue;
      native = prc_list_record_get (voice_at (person, 0)->record, PRC_FIELD_NATIVE);
      add_key (comparer, prc_names_dup_search_key (voice_at (person, 0)->name), person);
      if (native != NULL)
        add_key (comparer, g_strconcat ("\n", native, NULL), person);
    }
}

/* @only (out): it is the only one of that name. */
static const Named *
find_named (const Comparer *comparer, const char *key, const PrcListEntry *entry, gboolean *only)
{
  const GArray *named = g_hash_table_lookup (comparer->alone, key);
  const Named *found = NULL;

  *only = TRUE;
  for (guint i = 0; named != NULL && i < named->len; i++)
    {
      const Named *other = &g_array_index (named, Named, i);

      if (strcmp (other->entry->source, entry->source) == 0)
        *only = *only && other->entry == entry;
      else if (found == NULL)
        found = other;
      else
        *only = FALSE;
    }
  return found;
}

/* Somebody of the same name whom another list has alone: offered, never joined. */
static const Named *
find_candidate (const Comparer *comparer, const PrcListEntry *entry, gboolean *only)
{
  g_autofree char *key = prc_names_dup_search_key (entry->name);
  const char *native = prc_list_record_get (entry->record, PRC_FIELD_NATIVE);
  g_autofree char *whole = g_strconcat ("\n", native, NULL);
  const Named *found = native != NULL ? find_named (comparer, whole, entry, only) : NULL;

  return found != NULL ? found : find_named (comparer, key, entry, only);
}

/* The first subject of a list; two in one script must agree. */
static gboolean
have_other_subjects (const PrcListRecord *a, const PrcListRecord *b)
{
  const PrcListAward *p = a->awards->len > 0 ? g_ptr_array_index (a->awards, 0) : NULL;
  const PrcListAward *q = b->awards->len > 0 ? g_ptr_array_index (b->awards, 0) : NULL;

  if (p == NULL || q == NULL || p->subject == NULL || q->subject == NULL ||
      prc_language_has_han (p->subject) != prc_language_has_han (q->subject))
    return FALSE;
  g_autofree char *here = prc_list_fold_text (p->subject);
  g_autofree char *there = prc_list_fold_text (q->subject);
  return strcmp (here, there) != 0;
}

static gboolean
have_other_natives (const PrcListRecord *a, const PrcListRecord *b)
{
  const char *p = prc_list_record_get (a, PRC_FIELD_NATIVE),
             *q = prc_list_record_get (b, PRC_FIELD_NATIVE);

  return p != NULL && q != NULL && strcmp (p, q) != 0;
}

/* By native name, pinyin and subject, as far as both lists have them; nobody whom the season has as
 * two people, and nobody of a name that several have. */
static void
offer_partner (const Comparer *comparer, const PrcListPerson *person, const PrcListEntry *entry,
               const Named *candidate)
{
  const PrcListEntry *other = candidate->entry;
  g_autofree char *from = prc_list_entry_make_key (entry->source, entry->id);
  g_autofree char *to = prc_list_entry_make_key (other->source, other->id);
  const PrcImportOffer offer = { .code = (char *) "partner-not-found",
                                 .file = (char *) entry->record->file,
                                 .row = entry->record->row,
                                 .id = (char *) entry->id,
                                 .person = (char *) entry->name,
                                 .other = (char *) other->id,
                                 .other_person = (char *) other->name,
                                 .from = from,
                                 .to = to };

  if (entry->record->row > 0 && (person->current == NULL || candidate->person->current == NULL) &&
      !have_other_natives (entry->record, other->record) &&
      !have_other_subjects (entry->record, other->record))
    prc_list_offer_add (comparer->offers, &offer);
}

static void
check_partner (const Comparer *comparer, const PrcListPerson *person, const PrcListEntry *entry)
{
  const PrcListEntry *other = find_other (person, entry->source);
  const char *partner = prc_list_record_get (entry->record, PRC_FIELD_PARTNER_ID);
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_PARTNER_ID);
  gboolean asked = prc_list_record_has_column (entry->record, PRC_FIELD_PARTNER_ID);

  if (other != NULL && asked && partner == NULL)
    prc_list_report_add (comparer->report, "partner-id-missing", &place, other->id, NULL);
  if (other != NULL)
    return;
  gboolean only = TRUE;
  const Named *candidate = find_candidate (comparer, entry, &only);
  g_autofree char *words =
      candidate != NULL ? g_strdup_printf ("%s (%s)", candidate->entry->name, candidate->entry->id)
                        : NULL;
  if (candidate != NULL)
    {
      place.other_file = candidate->entry->record->file;
      place.other_row = candidate->entry->record->row;
    }
  if (candidate != NULL && only)
    offer_partner (comparer, person, entry, candidate);
  if (asked && partner == NULL && candidate == NULL)
    prc_list_report_add_as (comparer->report, PRC_SEVERITY_WARNING, "partner-id-missing", &place,
                            NULL, NULL);
  else
    prc_list_report_add (comparer->report, "partner-not-found", &place, partner, words);
}

/* Is some list here that is not @source's, and the whole of it: then who is not in it has no
 * partner. */
static gboolean
is_other_whole (const Comparer *comparer, const char *source)
{
  GHashTableIter iter;
  gpointer key, count;

  g_hash_table_iter_init (&iter, comparer->loaded);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (comparer->before, key));

      if (strcmp (key, source) != 0 && GPOINTER_TO_UINT (count) * 100 >= before * PRC_LIST_WHOLE)
        return TRUE;
    }
  return FALSE;
}

/* Those that only an earlier list has, beside the list that is loaded now. */
static void
check_absent (const Comparer *comparer)
{
  for (guint i = 0; i < comparer->absent->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->absent, i);
      const PrcListEntry *entry = voice_at (person, 0);

      if (count_voices (person) == 1 && !g_hash_table_contains (comparer->loaded, entry->source) &&
          is_other_whole (comparer, entry->source))
        check_partner (comparer, person, entry);
    }
}

/* --- two lists of one person ---------------------------------------------------------------- */

/* The source whose value was picked; NULL: none of the two. */
static const char *
find_picked (const Comparer *comparer, const PrcListEntry *entry, const PrcListEntry *other,
             const char *field)
{
  const PrcListEntry *const both[] = { entry, other };

  for (guint i = 0; comparer->offers->picks != NULL && i < G_N_ELEMENTS (both); i++)
    {
      g_autofree char *key = g_strdup_printf ("%s:%s", both[i]->id, field);
      const char *pick = g_hash_table_lookup (comparer->offers->picks, key);

      if (g_strcmp0 (pick, entry->source) == 0 || g_strcmp0 (pick, other->source) == 0)
        return pick;
    }
  return NULL;
}

static void
add_disagreement (const Comparer *comparer, const PrcListEntry *entry, PrcField field,
                  const char *said, const PrcListEntry *other, const char *there)
{
  const char *name = prc_enum_to_nick (PRC_TYPE_FIELD, (int) field);
  const char *picked = find_picked (comparer, entry, other, name);
  PrcImportDisagreement *one;

  if (comparer->offers->disagreements == NULL)
    return;
  one = g_new0 (PrcImportDisagreement, 1);
  one->id = g_strdup (entry->id);
  one->person = g_strdup (entry->name);
  one->field = g_strdup (name);
  one->source = g_strdup (entry->source);
  one->value = g_strdup (said);
  one->file = g_strdup (entry->record->file);
  one->row = entry->record->row;
  one->other_source = g_strdup (other->source);
  one->other_value = g_strdup (there);
  one->other_file = g_strdup (other->record->file);
  one->other_row = other->record->row;
  one->picked = g_strdup (picked);
  g_ptr_array_add (comparer->offers->disagreements, one);
}

static void
report_disagreement (const Comparer *comparer, const PrcListEntry *entry, PrcField field,
                     const char *said, const PrcListEntry *other, const char *there)
{
  PrcListPlace place = prc_list_entry_place (entry, field);

  add_disagreement (comparer, entry, field, said, other, there);
  place.other_file = other->record->file;
  place.other_row = other->record->row;
  prc_list_report_add (comparer->report,
                       place.other_row > 0 && said != NULL ? "sources-disagree/rows"
                                                           : "sources-disagree",
                       &place, said, there);
}

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

/* Told where a list says otherwise than what is taken: coming before not coming, an answer before
 * none. */
static void
check_attendance (const Comparer *comparer, const PrcListPerson *person)
{
  const char *taken = NULL;
  const PrcListEntry *by = NULL;

  for (guint i = 0; i < count_voices (person); i++)
    {
      const char *said = prc_list_record_get (voice_at (person, i)->record, PRC_FIELD_ATTENDANCE);

      if (said != NULL && strcmp (said, "undecided") != 0 &&
          (taken == NULL || (strcmp (said, "attending") == 0 && strcmp (taken, said) != 0)))
        {
          taken = said;
          by = voice_at (person, i);
        }
    }
  for (guint i = 0; taken != NULL && i < count_voices (person); i++)
    {
      const PrcListEntry *entry = voice_at (person, i);
      const char *said = prc_list_record_get (entry->record, PRC_FIELD_ATTENDANCE);

      if (said != NULL && strcmp (said, taken) != 0)
        report_disagreement (comparer, entry, PRC_FIELD_ATTENDANCE, describe_attendance (said), by,
                             describe_attendance (taken));
    }
}

/* Plain values that both lists have: equal but for case and punctuation, or in two scripts, is no
 * disagreement. */
static void
check_values (const Comparer *comparer, const PrcListEntry *first, const PrcListEntry *entry)
{
  static const PrcField fields[] = { PRC_FIELD_GUESTS, PRC_FIELD_SEAT,        PRC_FIELD_FACULTY,
                                     PRC_FIELD_SCHOOL, PRC_FIELD_CLASS_GROUP, PRC_FIELD_KNOWN_AS };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *theirs = prc_list_record_get (first->record, fields[i]);
      const char *ours = prc_list_record_get (entry->record, fields[i]);

      if (theirs == NULL || ours == NULL ||
          prc_language_has_han (theirs) != prc_language_has_han (ours))
        continue;
      g_autofree char *there = prc_list_fold_text (theirs);
      g_autofree char *here = prc_list_fold_text (ours);
      if (strcmp (there, here) != 0)
        report_disagreement (comparer, entry, fields[i], ours, first, theirs);
    }
}

/* The name in hanzi of another list beside the Latin name of this one. */
static void
check_native (const Comparer *comparer, const PrcListEntry *other, const PrcListEntry *entry)
{
  const char *theirs = prc_list_record_get (other->record, PRC_FIELD_NATIVE);
  const char *ours = prc_list_record_get (entry->record, PRC_FIELD_NATIVE);
  const char *family = prc_list_record_get (entry->record, PRC_FIELD_FAMILY);
  const char *given = prc_list_record_get (entry->record, PRC_FIELD_GIVEN);
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_NATIVE);

  if (theirs == NULL)
    return;
  if (ours != NULL && strcmp (ours, theirs) != 0)
    report_disagreement (comparer, entry, PRC_FIELD_NATIVE, ours, other, theirs);
  if (ours != NULL)
    return;
  if (prc_list_record_has_column (entry->record, PRC_FIELD_NATIVE))
    prc_list_report_add_as (comparer->report, PRC_SEVERITY_INFO, "native-missing", &place, NULL,
                            theirs);
  if (family != NULL && given != NULL && other->record->language != NULL &&
      prc_language_is_chinese (other->record->language))
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
  g_autofree char *name = prc_list_entry_dup_name (record, FALSE);
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

  if (prc_list_record_get (first->record, PRC_FIELD_NATIVE) != NULL ||
      prc_list_record_get (entry->record, PRC_FIELD_NATIVE) != NULL || strcmp (theirs, ours) == 0)
    return;
  g_autofree char *there = prc_list_entry_dup_name (first->record, FALSE);
  g_autofree char *here = prc_list_entry_dup_name (entry->record, FALSE);
  report_disagreement (comparer, entry, name_field (entry->record), here, first, there);
}

static void
check_pair (const Comparer *comparer, const PrcListEntry *first, const PrcListEntry *entry)
{
  check_latin (comparer, first, entry);
  check_native (comparer, first, entry);
  if (prc_list_record_get (first->record, PRC_FIELD_NATIVE) == NULL)
    check_native (comparer, entry, first);
  check_values (comparer, first, entry);
}

/* --- people of one name --------------------------------------------------------------------- */

static gboolean
has_native (const PrcListPerson *person)
{
  for (guint i = 0; i < count_voices (person); i++)
    if (prc_list_record_get (voice_at (person, i)->record, PRC_FIELD_NATIVE) != NULL)
      return TRUE;
  return FALSE;
}

static void
report_same (const Comparer *comparer, const PrcListPerson *person, const PrcListPerson *other)
{
  const PrcListEntry *theirs = voice_at (other, 0);
  g_autofree char *row = g_strdup_printf ("%s:%d", theirs->record->file, theirs->record->row);

  for (guint i = 0; person->entries->len > 0 && i < count_voices (person); i++)
    {
      const PrcListEntry *entry = voice_at (person, i);
      g_autofree char *name = prc_list_entry_dup_name (entry->record, has_native (person));
      PrcListPlace place = prc_list_entry_place (entry, name_field (entry->record));

      place.other_file = theirs->record->file;
      place.other_row = theirs->record->row;
      prc_list_report_add (comparer->report, "name-same", &place, name, row);
    }
}

static void
add_same (const Comparer *comparer, GHashTable *names, const PrcListPerson *person)
{
  g_autofree char *name =
      prc_list_entry_dup_name (voice_at (person, 0)->record, has_native (person));
  g_autofree char *key = prc_names_dup_search_key (name);
  GPtrArray *others = g_hash_table_lookup (names, key);

  if (*key == '\0')
    return;
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

/* Everybody of a name is told, each with one of the others. */
static void
check_same (const Comparer *comparer)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < comparer->people->len; i++)
    add_same (comparer, names, g_ptr_array_index (comparer->people, i));
  for (guint i = 0; i < comparer->absent->len; i++)
    {
      const PrcListPerson *person = g_ptr_array_index (comparer->absent, i);

      if (person->current->attendance != PRC_ATTENDANCE_WITHDRAWN && !person->current->missing)
        add_same (comparer, names, person);
    }
}

static void
check_person (const Comparer *comparer, const PrcListPerson *person)
{
  gboolean several = g_hash_table_size (comparer->sources) > 1;

  for (guint i = 0; i < count_voices (person); i++)
    {
      const PrcListEntry *entry = voice_at (person, i);

      /* two lists that are both remembered were compared when the second came */
      if (i > 0 && is_loaded (entry))
        check_pair (comparer, voice_at (person, 0), entry);
      if (comparer->partnered && several)
        check_partner (comparer, person, entry);
    }
  check_attendance (comparer, person);
}

void
prc_list_compare_check (const GPtrArray *people, const GPtrArray *absent, GHashTable *remembered,
                        const PrcListOffers *offers, PrcListReport *report)
{
  Comparer comparer = { .people = people, .absent = absent, .offers = offers, .report = report };

  comparer.sources = g_hash_table_new (g_str_hash, g_str_equal);
  comparer.loaded = g_hash_table_new (g_str_hash, g_str_equal);
  comparer.before = g_hash_table_new (g_str_hash, g_str_equal);
  comparer.alone =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  find_sources (&comparer, remembered);
  if (comparer.partnered && g_hash_table_size (comparer.sources) > 1)
    {
      index_alone (&comparer, people);
      index_alone (&comparer, absent);
      check_absent (&comparer);
    }
  for (guint i = 0; i < people->len; i++)
    check_person (&comparer, g_ptr_array_index (people, i));
  check_same (&comparer);
  g_hash_table_unref (comparer.alone);
  g_hash_table_unref (comparer.before);
  g_hash_table_unref (comparer.loaded);
  g_hash_table_unref (comparer.sources);
}
