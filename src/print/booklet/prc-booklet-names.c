#include "prc-booklet-names.h"

#include "prc-booklet-people.h"
#include "prc-booklet-prizes.h"
#include "prc-language.h"
#include "prc-print-name.h"
#include "prc-print-word.h"
#include "prc-rank.h"
#include "prc-script.h"

#include <string.h>

/* One person in one group, with all that decides where they stand. */
typedef struct
{
  char *section, *school; /* keys; never NULL */
  gint64 item;
  const char *faculty;
  const PrcConferral *conferrals[2];
  const PrcAward *awards[2];
  char *title; /* of the awards, for sorting and as the group's key */
  int level;
  int class_;
  PrcEntry *entry;
} Placing;

typedef struct
{
  PrcBooklet *booklet;
  const PrcSeason *season;
  const PrcCeremony *ceremony;
  gboolean by_faculty, by_school, by_class;
  GPtrArray *placings;
  GHashTable *first_cue; /* section, and section + school, to the first number in it */
  GHashTable *joint;     /* set of 'award|subject' that stand in a joint list */
} Gathering;

static void
placing_free (gpointer data)
{
  Placing *placing = data;

  g_free (placing->section);
  g_free (placing->school);
  g_free (placing->title);
  prc_entry_free (placing->entry);
  g_free (placing);
}

static void
heading_free (gpointer data)
{
  PrcHeading *heading = data;

  prc_text_unref (heading->title);
  prc_text_unref (heading->institution);
  g_free (heading);
}

static void
free_entry (gpointer entry)
{
  prc_entry_free (entry);
}

static void
group_free (gpointer data)
{
  PrcGroup *group = data;

  g_ptr_array_unref (group->headings);
  prc_text_unref (group->note);
  prc_text_unref (group->part);
  prc_text_unref (group->school);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

static void
section_free (gpointer data)
{
  PrcSection *section = data;

  prc_text_unref (section->title);
  g_ptr_array_unref (section->groups);
  g_free (section);
}

/* Does the ceremony sort by @field before it sorts by name. */
static gboolean
sorts_by (const Gathering *g, PrcKeyField field)
{
  for (guint i = 0; i < g->ceremony->keys->len; i++)
    {
      PrcKeyField key = g_array_index (g->ceremony->keys, PrcSortKey, i).field;

      if (key == field)
        return TRUE;
      if (key == PRC_KEY_FAMILY_NAME || key == PRC_KEY_GIVEN_NAMES || key == PRC_KEY_AS_LISTED)
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_two_faculties (const PrcSeason *season, gint64 ceremony)
{
  const char *first = NULL;

  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->faculty == NULL || !prc_season_is_in_ceremony (season, graduand, ceremony))
        continue;
      if (first != NULL && strcmp (first, graduand->faculty) != 0)
        return TRUE;
      first = graduand->faculty;
    }
  return FALSE;
}

static PrcText *
fixed_text (const PrcBooklet *booklet, PrcPrintWord word)
{
  const char *const *l = (const char *const *) booklet->languages;

  return prc_text_new (l[0], prc_print_word (word, l[0]), l[1],
                       l[1] != NULL ? prc_print_word (word, l[1]) : NULL, NULL);
}

/* 'Bachelor of Science in Clinical Sciences', '医学学士（临床医学）' */
static char *
make_title (const PrcAward *award, const PrcText *subject_text, const char *language)
{
  const char *title = prc_booklet_get_own (award->title, language);
  const char *subject = prc_booklet_get_own (subject_text, language);

  if (title == NULL || subject == NULL || strstr (title, subject) != NULL)
    return g_strdup (title);
  return g_strdup_printf (prc_print_word (PRC_PRINT_WORD_IN, language), title, subject);
}

/* Research degrees are listed together; the thesis says the rest. */
static gboolean
has_subject (const PrcAward *award)
{
  return award->level != PRC_LEVEL_DOCTORATE && award->level != PRC_LEVEL_HIGHER_DOCTORATE &&
         award->level != PRC_LEVEL_HONORARY;
}

static PrcText *
make_award_text (const Gathering *g, const PrcAward *award, const PrcConferral *conferral)
{
  PrcText *text = NULL;
  const PrcText *subject = has_subject (award) ? conferral->subject : NULL;
  const char *fallback = prc_text_get (award->title, NULL);

  for (guint i = 0; i < 2 && g->booklet->languages[i] != NULL; i++)
    {
      g_autofree char *title = make_title (award, subject, g->booklet->languages[i]);
      g_autoptr (PrcText) before = text;

      text = prc_text_with (before, g->booklet->languages[i], title);
    }
  if (prc_text_is_empty (text))
    {
      const char *words = fallback != NULL ? fallback : award->code;
      const char *name = prc_text_get (subject, g->booklet->languages[0]);
      g_autofree char *whole =
          name != NULL && words != NULL
              ? g_strdup_printf (prc_print_word (PRC_PRINT_WORD_IN, g->booklet->languages[0]),
                                 words, name)
              : g_strdup (words);

      prc_text_unref (text);
      text = prc_text_new (g->booklet->languages[0], whole != NULL ? whole : "?", NULL);
    }
  return text;
}

static void
note_first (Gathering *g, const char *key, int number)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (g->first_cue, key, NULL, &found) ||
      GPOINTER_TO_INT (found) > number)
    g_hash_table_insert (g->first_cue, g_strdup (key), GINT_TO_POINTER (number));
}

static char *
conferral_key (const PrcAward *award, const PrcConferral *conferral)
{
  const char *subject =
      award != NULL && has_subject (award) ? prc_text_get (conferral->subject, NULL) : NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%s", award != NULL ? award->id : 0,
                          subject != NULL ? subject : "");
}

static void
place (Gathering *g, const PrcGraduand *graduand, const PrcRank *rank, const PrcConferral *first,
       const PrcConferral *second)
{
  Placing *placing = g_new0 (Placing, 1);
  const PrcConferral *both[2] = { first, second };
  g_autofree char *first_key = NULL, *second_key = NULL;
  g_autofree char *school = NULL;
  const char *title = NULL;

  placing->item = rank->item;
  placing->faculty = g->by_faculty ? graduand->faculty : NULL;
  placing->section = g_strdup_printf ("%" G_GINT64_FORMAT "\n%s", rank->item,
                                      placing->faculty != NULL ? placing->faculty : "");
  placing->school = g_strdup (g->by_school && graduand->school != NULL ? graduand->school : "");
  for (int i = 0; i < 2; i++)
    {
      placing->conferrals[i] = both[i];
      placing->awards[i] =
          both[i] != NULL ? prc_season_find_award (g->season, both[i]->award) : NULL;
    }
  first_key = first != NULL ? conferral_key (placing->awards[0], first) : g_strdup ("");
  second_key = second != NULL ? conferral_key (placing->awards[1], second) : g_strdup ("");
  if (second != NULL)
    {
      g_hash_table_add (g->joint, g_strdup (first_key));
      g_hash_table_add (g->joint, g_strdup (second_key));
    }
  placing->level = placing->awards[0] != NULL && placing->awards[0]->level != PRC_LEVEL_UNKNOWN
                       ? (int) placing->awards[0]->level
                       : G_MAXINT;
  if (placing->awards[0] != NULL)
    title = prc_text_get (placing->awards[0]->title, g->booklet->languages[0]);
  placing->title =
      g_strdup_printf ("%s\n%s\n%s", title != NULL ? title : "", first_key, second_key);
  placing->class_ = g->by_class && first != NULL ? (int) first->class_ : 0;
  placing->entry = prc_entry_new (g->ceremony, graduand, first, rank->name);
  if (g->by_class)
    placing->entry->marks &= ~(PRC_MARK_FIRST | PRC_MARK_DISTINCTION);
  for (int i = 0; i < 2 && g->ceremony->print_prize; i++)
    if (both[i] != NULL && both[i]->prize != NULL)
      placing->entry->marks |= PRC_MARK_PRIZE;
  school = g_strconcat (placing->section, "\n", placing->school, NULL);
  note_first (g, placing->section, rank->cue > 0 ? rank->cue : G_MAXINT);
  note_first (g, school, rank->cue > 0 ? rank->cue : G_MAXINT);
  g_ptr_array_add (g->placings, placing);
}

static int
rank_institution (const Gathering *g, gint64 institution)
{
  for (guint i = 0; i < g->ceremony->institutions->len; i++)
    if (g_array_index (g->ceremony->institutions, gint64, i) == institution)
      return i;
  return G_MAXINT;
}

/* Joint awards stand in one list under both titles; other further awards each in their own. */
static void
place_all (Gathering *g, const PrcGraduand *graduand, const PrcRank *rank)
{
  const PrcConferral *first = NULL, *second = NULL;
  gint64 lead = 0;

  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (g->season, conferral->award);

      if (award == NULL)
        continue;
      if (first == NULL || rank_institution (g, award->institution) < rank_institution (g, lead))
        {
          first = conferral;
          lead = award->institution;
        }
    }
  for (guint i = 0; first != NULL && second == NULL && i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);
      const PrcAward *award = prc_season_find_award (g->season, conferral->award);

      if (award != NULL && award->institution != lead)
        second = conferral;
    }
  place (g, graduand, rank, first, second);
  for (guint i = 0; first != NULL && i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);

      if (conferral != first && conferral != second &&
          prc_season_find_award (g->season, conferral->award) != NULL)
        place (g, graduand, rank, conferral, NULL);
    }
}

static int
compare_keys (const char *a, const char *b, GHashTable *first_cue)
{
  int left = GPOINTER_TO_INT (g_hash_table_lookup (first_cue, a));
  int right = GPOINTER_TO_INT (g_hash_table_lookup (first_cue, b));

  if (left != right)
    return left < right ? -1 : 1;
  return strcmp (a, b);
}

static int
compare_placings (gconstpointer a, gconstpointer b, gpointer data)
{
  const Placing *left = *(const Placing *const *) a, *right = *(const Placing *const *) b;
  const Gathering *g = data;
  int order = compare_keys (left->section, right->section, g->first_cue);

  if (order == 0)
    {
      g_autofree char *one = g_strconcat (left->section, "\n", left->school, NULL);
      g_autofree char *two = g_strconcat (right->section, "\n", right->school, NULL);

      order = compare_keys (one, two, g->first_cue);
    }
  if (order == 0)
    order = (left->level > right->level) - (left->level < right->level);
  if (order == 0 && (left->conferrals[1] == NULL) != (right->conferrals[1] == NULL))
    order = left->conferrals[1] != NULL ? -1 : 1;
  if (order == 0)
    order = strcmp (left->title, right->title);
  if (order == 0)
    order = left->class_ - right->class_;
  if (order == 0)
    order = left->entry->rank < right->entry->rank ? -1 : 1;
  return order;
}

static void
add_heading (Gathering *g, PrcGroup *group, const PrcAward *award, const PrcConferral *conferral)
{
  PrcHeading *heading = g_new0 (PrcHeading, 1);
  const PrcInstitution *institution = prc_season_find_institution (g->season, award->institution);

  prc_booklet_tell_translation (g->booklet, award->title);
  heading->title = make_award_text (g, award, conferral);
  if (g->booklet->hosts->len > 1 && institution != NULL)
    heading->institution = prc_text_ref (institution->name);
  g_ptr_array_add (group->headings, heading);
}

static PrcText *
make_only (Gathering *g, const PrcText *institution)
{
  PrcText *text = NULL;

  for (guint i = 0; i < 2 && g->booklet->languages[i] != NULL; i++)
    {
      const char *language = g->booklet->languages[i];
      const char *name = prc_text_get (institution, language);
      g_autofree char *words =
          name != NULL ? g_strdup_printf (prc_print_word (PRC_PRINT_WORD_ONLY, language), name)
                       : NULL;
      g_autoptr (PrcText) before = text;

      text = prc_text_with (before, language, words);
    }
  return text;
}

static PrcText *
make_class (const PrcBooklet *booklet, PrcClass class_)
{
  switch (class_)
    {
    case PRC_CLASS_FIRST:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_FIRST);
    case PRC_CLASS_UPPER_SECOND:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_UPPER_SECOND);
    case PRC_CLASS_LOWER_SECOND:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_LOWER_SECOND);
    case PRC_CLASS_THIRD:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_THIRD);
    case PRC_CLASS_DISTINCTION:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_DISTINCTION);
    case PRC_CLASS_MERIT:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_MERIT);
    case PRC_CLASS_COMMENDATION:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_COMMENDATION);
    case PRC_CLASS_PASS:
      return fixed_text (booklet, PRC_PRINT_WORD_CLASS_PASS);
    case PRC_CLASS_NONE:
    case PRC_CLASS_AEGROTAT:
    case PRC_CLASS_UNKNOWN:
      return NULL;
    }
  return NULL;
}

static PrcGroup *
open_group (Gathering *g, const Placing *placing)
{
  PrcGroup *group = g_new0 (PrcGroup, 1);

  group->headings = g_ptr_array_new_with_free_func (heading_free);
  group->entries = g_ptr_array_new_with_free_func (free_entry);
  for (int i = 0; i < 2; i++)
    if (placing->awards[i] != NULL)
      add_heading (g, group, placing->awards[i], placing->conferrals[i]);
  group->part = make_class (g->booklet, placing->class_);
  if (placing->awards[0] != NULL && placing->awards[1] == NULL)
    {
      g_autofree char *key = conferral_key (placing->awards[0], placing->conferrals[0]);
      const PrcHeading *heading = g_ptr_array_index (group->headings, 0);

      if (g_hash_table_contains (g->joint, key) && heading->institution != NULL)
        group->note = make_only (g, heading->institution);
    }
  return group;
}

static PrcText *
make_section_title (Gathering *g, const Placing *placing, gboolean only)
{
  const PrcItem *item = prc_season_find_item (g->season, placing->item);
  PrcPrintWord word = g->booklet->graduates ? PRC_PRINT_WORD_GRADUATES : PRC_PRINT_WORD_GRADUANDS;

  if (placing->faculty != NULL)
    {
      PrcText *title = prc_booklet_dup_pair (g->booklet, placing->faculty);

      prc_booklet_tell_translation (g->booklet, title);
      return title;
    }
  if (!only && item != NULL && !prc_text_is_empty (item->title))
    return prc_text_ref (item->title);
  return fixed_text (g->booklet, word);
}

static void
settle_group (const Gathering *g, PrcGroup *group)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const PrcEntry *entry = g_ptr_array_index (group->entries, i);

      group->theses = group->theses || entry->thesis != NULL || entry->thesis_withheld;
    }
  group->hanzi_first =
      !group->theses && prc_booklet_leads_with_hanzi (g->booklet, g->ceremony, group->entries);
}

static void
make_sections (Gathering *g)
{
  PrcSection *section = NULL;
  PrcGroup *group = NULL;
  const Placing *last = NULL, *first, *end;
  gboolean only;

  if (g->placings->len == 0)
    return;
  first = g_ptr_array_index (g->placings, 0);
  end = g_ptr_array_index (g->placings, g->placings->len - 1);
  only = strcmp (first->section, end->section) == 0;
  for (guint i = 0; i < g->placings->len; i++)
    {
      Placing *placing = g_ptr_array_index (g->placings, i);
      gboolean new_section = last == NULL || strcmp (last->section, placing->section) != 0;
      gboolean new_school = new_section || strcmp (last->school, placing->school) != 0;

      if (new_section)
        {
          section = g_new0 (PrcSection, 1);
          section->title = make_section_title (g, placing, only);
          section->groups = g_ptr_array_new_with_free_func (group_free);
          g_ptr_array_add (g->booklet->sections, section);
        }
      if (new_school || strcmp (last->title, placing->title) != 0 ||
          last->class_ != placing->class_)
        {
          group = open_group (g, placing);
          group->deep = *placing->school != '\0';
          group->again = !new_school && strcmp (last->title, placing->title) == 0;
          if (new_school && *placing->school != '\0')
            group->school = prc_booklet_dup_pair (g->booklet, placing->school);
          g_ptr_array_add (section->groups, group);
        }
      g_ptr_array_add (group->entries, g_steal_pointer (&placing->entry));
      last = placing;
    }
  for (guint i = 0; i < g->booklet->sections->len; i++)
    {
      section = g_ptr_array_index (g->booklet->sections, i);
      for (guint j = 0; j < section->groups->len; j++)
        settle_group (g, g_ptr_array_index (section->groups, j));
    }
}

void
prc_booklet_names_add (PrcBooklet *booklet, const PrcSeason *season, const PrcCeremony *ceremony,
                       const PrcRunningOrder *order)
{
  g_autoptr (GHashTable) ranks = prc_rank_people (season, ceremony->id, order);
  g_autoptr (GArray) people = prc_booklet_list_people (season, ceremony->id);
  g_autoptr (GPtrArray) placings = g_ptr_array_new_with_free_func (placing_free);
  g_autoptr (GHashTable) first_cue = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) joint = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Gathering g = { booklet,       season, ceremony, .placings = placings, .first_cue = first_cue,
                  .joint = joint };

  booklet->sections = g_ptr_array_new_with_free_func (section_free);
  g.by_faculty = has_two_faculties (season, ceremony->id) &&
                 (booklet->hosts->len < 2 || sorts_by (&g, PRC_KEY_FACULTY));
  g.by_school = sorts_by (&g, PRC_KEY_SCHOOL);
  g.by_class = ceremony->print_class && sorts_by (&g, PRC_KEY_CLASS);
  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = g_array_index (people, gint64, i);
      const PrcGraduand *graduand = prc_season_find_graduand (season, id);
      const PrcRank *rank = g_hash_table_lookup (ranks, &id);

      if (graduand == NULL || rank == NULL)
        continue;
      place_all (&g, graduand, rank);
    }
  g_ptr_array_sort_with_data (placings, compare_placings, &g);
  make_sections (&g);
  if (ceremony->print_prize)
    prc_booklet_prizes_add (booklet, season, ceremony, people, ranks);
  prc_booklet_people_tell (booklet, season, people);
}
