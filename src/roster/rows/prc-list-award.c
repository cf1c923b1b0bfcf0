/* prc-list-award.c - see prc-list-award.h. */
#include "prc-list-award.h"

#include "prc-language.h"
#include "prc-list-degree.h"
#include "prc-list-fold.h"
#include "prc-list-source.h"
#include "prc-list-value.h"

#include <string.h>

typedef struct
{
  PrcAward *award;
  char *folded;     /* its code, as prc_list_degree_fold() has it */
  gboolean honours; /* has classes of honours */
  gboolean is_new;
} Known;

typedef enum
{
  SPELLING_EXACT,
  SPELLING_ALIAS,
  SPELLING_NEW,     /* the first awards of an institution */
  SPELLING_UNKNOWN, /* new beside others: said once */
  SPELLING_NEAR     /* most likely a slip */
} SpellingVerdict;

/* One code as lists write it, at one institution. */
typedef struct
{
  const PrcInstitution *institution;
  char *code;
  guint count;        /* rows now loaded */
  GHashTable *titles; /* title to count */
  char *level;        /* as the list says it */
  SpellingVerdict verdict;
  const Known *known; /* NULL: left open */
  const Known *meant; /* of a near-miss */
  gboolean said;      /* reported already, where once is enough */
} Spelling;

struct _PrcListAwards
{
  const GPtrArray *institutions;
  GPtrArray *known;       /* of Known */
  GPtrArray *spellings;   /* of Spelling */
  GHashTable *by_key;     /* 'INSTITUTION\x1fCODE' to Spelling */
  GHashTable *had_awards; /* set of PrcInstitution: had awards before this import */
};

static void
known_free (Known *known)
{
  prc_award_unref (known->award);
  g_free (known->folded);
  g_free (known);
}

static void
spelling_free (Spelling *spelling)
{
  g_free (spelling->code);
  g_hash_table_unref (spelling->titles);
  g_free (spelling->level);
  g_free (spelling);
}

static Known *
add_known (PrcListAwards *awards, PrcAward *award, gboolean is_new)
{
  Known *known = g_new0 (Known, 1);

  known->award = award;
  known->folded = prc_list_degree_fold (award->code);
  known->honours = award->level == PRC_LEVEL_BACHELOR_HONOURS ||
                   (award->level == PRC_LEVEL_MASTER && prc_list_degree_has_honours (award->code));
  known->is_new = is_new;
  g_ptr_array_add (awards->known, known);
  return known;
}

static const PrcInstitution *
find_institution_id (const GPtrArray *institutions, gint64 id)
{
  for (guint i = 0; i < institutions->len; i++)
    if (((const PrcInstitution *) g_ptr_array_index (institutions, i))->id == id)
      return g_ptr_array_index (institutions, i);
  return NULL;
}

PrcListAwards *
prc_list_awards_new (const PrcSeason *season, const GPtrArray *institutions)
{
  PrcListAwards *awards = g_new0 (PrcListAwards, 1);

  awards->institutions = institutions;
  awards->known = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
  awards->spellings = g_ptr_array_new_with_free_func ((GDestroyNotify) spelling_free);
  awards->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  awards->had_awards = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < season->awards->len; i++)
    {
      const PrcAward *award = g_ptr_array_index (season->awards, i);
      const PrcInstitution *institution = find_institution_id (institutions, award->institution);

      add_known (awards, prc_award_ref (award), FALSE);
      if (institution != NULL)
        g_hash_table_add (awards->had_awards, (gpointer) institution);
    }
  return awards;
}

void
prc_list_awards_free (PrcListAwards *awards)
{
  if (awards == NULL)
    return;
  g_hash_table_unref (awards->by_key);
  g_hash_table_unref (awards->had_awards);
  g_ptr_array_unref (awards->spellings);
  g_ptr_array_unref (awards->known);
  g_free (awards);
}

static char *
make_key (const char *source, const PrcListAward *award)
{
  return g_strconcat (award->institution != NULL ? award->institution : source, "\x1f", award->code,
                      NULL);
}

/* What stands behind the last ' in ' of a title; NULL: nothing. */
static const char *
find_in_title (const char *title)
{
  const char *in = NULL;

  for (const char *p = title != NULL ? strstr (title, " in ") : NULL; p != NULL;
       p = strstr (p + 1, " in "))
    in = p;
  return in != NULL && in[strlen (" in ")] != '\0' ? in + strlen (" in ") : NULL;
}

/* 'Bachelor of Science in Clinical Sciences' of the subject 'Clinical Sciences (Chongqing)': the
 * subject stands on its own. Returns: (transfer full) */
static char *
cut_subject (const char *title, const char *subject)
{
  const char *in = find_in_title (title);

  if (in == NULL || subject == NULL)
    return g_strdup (title);
  g_autofree char *named = prc_list_fold_text (in);
  g_autofree char *whole = prc_list_fold_text (subject);
  if (*named != '\0' && (g_str_has_prefix (whole, named) || g_str_has_prefix (named, whole)))
    return g_strndup (title, (gsize) (in - strlen (" in ") - title));
  return g_strdup (title);
}

char *
prc_list_award_dup_subject (const PrcListAward *award)
{
  const char *in = find_in_title (award->title);
  const char *bracket = award->subject != NULL ? strstr (award->subject, " (") : NULL;

  if (in == NULL || bracket == NULL || !g_str_has_suffix (award->subject, ")"))
    return g_strdup (award->subject);
  g_autofree char *before = g_strndup (award->subject, (gsize) (bracket - award->subject));
  g_autofree char *named = prc_list_fold_text (in);
  g_autofree char *taught = prc_list_fold_text (before);
  return g_strdup (strcmp (named, taught) == 0 ? in : award->subject);
}

static Spelling *
get_spelling (PrcListAwards *awards, const char *source, const PrcListAward *award)
{
  char *key = make_key (source, award);
  Spelling *spelling = g_hash_table_lookup (awards->by_key, key);

  if (spelling != NULL)
    {
      g_free (key);
      return spelling;
    }
  spelling = g_new0 (Spelling, 1);
  spelling->institution = prc_list_source_find (
      awards->institutions, award->institution != NULL ? award->institution : source);
  spelling->code = g_strdup (award->code);
  spelling->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (awards->spellings, spelling);
  g_hash_table_insert (awards->by_key, key, spelling);
  return spelling;
}

void
prc_list_awards_add (PrcListAwards *awards, const char *source, const PrcListRecord *record,
                     gboolean loaded)
{
  for (guint i = 0; i < record->awards->len; i++)
    {
      const PrcListAward *award = g_ptr_array_index (record->awards, i);
      Spelling *spelling;

      if (award->code == NULL)
        continue;
      spelling = get_spelling (awards, source, award);
      spelling->count += loaded;
      if (award->title != NULL)
        {
          char *title = cut_subject (award->title, award->subject);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (spelling->titles, title));

          g_hash_table_insert (spelling->titles, title, GUINT_TO_POINTER (count + 1));
        }
      if (spelling->level == NULL)
        spelling->level = g_strdup (award->level);
    }
}

/* The title most rows have; the smaller by bytes of two equal ones. */
static const char *
choose_title (const Spelling *spelling)
{
  const char *best = NULL;
  guint best_count = 0;
  GHashTableIter iter;
  gpointer title, count;

  g_hash_table_iter_init (&iter, spelling->titles);
  while (g_hash_table_iter_next (&iter, &title, &count))
    if (GPOINTER_TO_UINT (count) > best_count ||
        (GPOINTER_TO_UINT (count) == best_count && strcmp (title, best) < 0))
      {
        best = title;
        best_count = GPOINTER_TO_UINT (count);
      }
  return best;
}

/* Several titles that differ only in what follows 'in' have one title in common. */
static char *
dup_title (const Spelling *spelling)
{
  const char *best = choose_title (spelling);
  const char *in = best != NULL ? strstr (best, " in ") : NULL;
  GHashTableIter iter;
  gpointer title;

  if (in == NULL || g_hash_table_size (spelling->titles) < 2)
    return g_strdup (best);
  g_hash_table_iter_init (&iter, spelling->titles);
  while (g_hash_table_iter_next (&iter, &title, NULL))
    if (strncmp (title, best, (gsize) (in - best)) != 0)
      return g_strdup (best);
  return g_strndup (best, (gsize) (in - best));
}

static PrcLevel
choose_level (const Spelling *spelling, const char *title)
{
  PrcLevel listed = prc_list_value_level (spelling->level);
  PrcLevel guessed = prc_list_degree_get_level (spelling->code, title);

  if (prc_list_degree_is_known (spelling->code) || listed == PRC_LEVEL_UNKNOWN ||
      (listed == PRC_LEVEL_BACHELOR && guessed == PRC_LEVEL_BACHELOR_HONOURS))
    return guessed;
  return listed;
}

static const Known *
add_new (PrcListAwards *awards, const Spelling *spelling)
{
  PrcAward *award = prc_award_new ();
  g_autofree char *title = dup_title (spelling);
  g_autoptr (PrcText) usual = prc_list_degree_dup_title (spelling->code);
  gint64 lowest = 0;

  for (guint i = 0; i < awards->known->len; i++)
    lowest = MIN (lowest, ((Known *) g_ptr_array_index (awards->known, i))->award->id);
  if (usual == NULL && title != NULL)
    usual = prc_list_degree_dup_title (title);
  award->id = lowest - 1;
  award->institution = spelling->institution != NULL ? spelling->institution->id : 0;
  award->code = g_strdup (spelling->code);
  if (title != NULL)
    award->title = prc_text_with (usual, prc_language_has_han (title) ? "zh-Hans" : "en", title);
  else if (usual != NULL)
    award->title = prc_text_ref (usual);
  else
    award->title = prc_text_new (prc_language_has_han (spelling->code) ? "zh-Hans" : "en",
                                 spelling->code, NULL);
  award->level = choose_level (spelling, title);
  return add_known (awards, award, TRUE);
}

static gboolean
is_at (const Known *known, const Spelling *spelling)
{
  return spelling->institution != NULL && known->award->institution == spelling->institution->id;
}

static gboolean
has_title (const PrcAward *award, const char *title)
{
  const char *const *language = prc_text_get_languages (award->title);
  g_autofree char *wanted = prc_list_fold_text (title);

  for (; title != NULL && *language != NULL; language++)
    {
      g_autofree char *folded = prc_list_fold_text (prc_text_get_exact (award->title, *language));

      if (strcmp (folded, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The code itself, else another spelling of it, else its title. */
static const Known *
find_same (const PrcListAwards *awards, const Spelling *spelling, SpellingVerdict *verdict)
{
  g_autofree char *folded = prc_list_degree_fold (spelling->code);
  const Known *alias = NULL;

  for (guint i = 0; i < awards->known->len; i++)
    {
      const Known *known = g_ptr_array_index (awards->known, i);

      if (!is_at (known, spelling))
        continue;
      if (strcmp (known->award->code, spelling->code) == 0)
        {
          *verdict = SPELLING_EXACT;
          return known;
        }
      if (alias == NULL &&
          (strcmp (known->folded, folded) == 0 || has_title (known->award, spelling->code)))
        alias = known;
    }
  *verdict = SPELLING_ALIAS;
  return alias;
}

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* One letter from a known code, which is no code of the field itself. */
static const Known *
find_near (const PrcListAwards *awards, const Spelling *spelling)
{
  g_autofree char *folded = prc_list_degree_fold (spelling->code);

  if (g_utf8_strlen (folded, -1) < 3 || has_digit (folded) ||
      prc_list_degree_is_known (spelling->code))
    return NULL;
  for (guint i = 0; i < awards->known->len; i++)
    {
      const Known *known = g_ptr_array_index (awards->known, i);

      if (is_at (known, spelling) && prc_list_fold_distance (known->folded, folded, 1) == 1)
        return known;
    }
  return NULL;
}

static void
match_one (PrcListAwards *awards, Spelling *spelling)
{
  const char *title = choose_title (spelling);

  spelling->known = find_same (awards, spelling, &spelling->verdict);
  if (spelling->known != NULL)
    return;
  spelling->meant = find_near (awards, spelling);
  if (spelling->meant != NULL)
    {
      spelling->verdict = SPELLING_NEAR;
      /* the title beside it is as good as the code */
      if (has_title (spelling->meant->award, title))
        spelling->known = spelling->meant;
      return;
    }
  spelling->verdict = g_hash_table_contains (awards->had_awards, spelling->institution)
                          ? SPELLING_UNKNOWN
                          : SPELLING_NEW;
  spelling->known = add_new (awards, spelling);
}

/* Codes of the field first, then the most frequent: what comes later may be a slip in one of them.
 */
static int
compare_spellings (gconstpointer a, gconstpointer b)
{
  const Spelling *p = *(Spelling *const *) a, *q = *(Spelling *const *) b;
  gboolean p_known = prc_list_degree_is_known (p->code);
  gboolean q_known = prc_list_degree_is_known (q->code);

  if (p_known != q_known)
    return p_known ? -1 : 1;
  if (p->count != q->count)
    return p->count > q->count ? -1 : 1;
  return strcmp (p->code, q->code);
}

void
prc_list_awards_match (PrcListAwards *awards)
{
  g_ptr_array_sort (awards->spellings, compare_spellings);
  for (guint i = 0; i < awards->spellings->len; i++)
    match_one (awards, g_ptr_array_index (awards->spellings, i));
}

static Spelling *
look_up (const PrcListAwards *awards, const char *source, const PrcListAward *award)
{
  if (award->code == NULL)
    return NULL;
  g_autofree char *key = make_key (source, award);
  return g_hash_table_lookup (awards->by_key, key);
}

const PrcAward *
prc_list_awards_find (const PrcListAwards *awards, const char *source, const PrcListAward *award)
{
  const Spelling *spelling = look_up (awards, source, award);

  return spelling != NULL && spelling->known != NULL ? spelling->known->award : NULL;
}

const PrcAward *
prc_list_awards_find_id (const PrcListAwards *awards, gint64 id)
{
  for (guint i = 0; i < awards->known->len; i++)
    {
      const Known *known = g_ptr_array_index (awards->known, i);

      if (known->award->id == id)
        return known->award;
    }
  return NULL;
}

static void
report_spelling (Spelling *spelling, const PrcListPlace *place, PrcListReport *report)
{
  switch (spelling->verdict)
    {
    case SPELLING_EXACT:
    case SPELLING_NEW:
      break;
    case SPELLING_ALIAS:
      prc_list_report_add (report, "award-alias", place, spelling->code,
                           spelling->known->award->code);
      break;
    case SPELLING_UNKNOWN:
      if (!spelling->said)
        prc_list_report_add (report, "award-unknown", place, spelling->code, NULL);
      spelling->said = TRUE;
      break;
    case SPELLING_NEAR:
      prc_list_report_add (report,
                           spelling->known != NULL ? "award-unknown/taken" : "award-unknown/open",
                           place, spelling->code, spelling->meant->award->code);
      break;
    }
}

static gboolean
is_honours_class (PrcClass class_)
{
  return class_ == PRC_CLASS_FIRST || class_ == PRC_CLASS_UPPER_SECOND ||
         class_ == PRC_CLASS_LOWER_SECOND || class_ == PRC_CLASS_THIRD;
}

static gboolean
is_taught_class (PrcClass class_)
{
  return class_ == PRC_CLASS_DISTINCTION || class_ == PRC_CLASS_MERIT ||
         class_ == PRC_CLASS_COMMENDATION;
}

static gboolean
fits (const Known *known, PrcClass class_)
{
  if (known->honours)
    return !is_taught_class (class_);
  switch (known->award->level)
    {
    case PRC_LEVEL_DOCTORATE:
    case PRC_LEVEL_HIGHER_DOCTORATE:
    case PRC_LEVEL_HONORARY:
    case PRC_LEVEL_MPHIL:
      return !is_taught_class (class_) && !is_honours_class (class_);
    case PRC_LEVEL_MASTER:
    case PRC_LEVEL_PG_DIPLOMA:
    case PRC_LEVEL_PG_CERTIFICATE:
    case PRC_LEVEL_FOUNDATION:
    case PRC_LEVEL_DIPLOMA:
    case PRC_LEVEL_CERTIFICATE:
      return !is_honours_class (class_);
    case PRC_LEVEL_UNKNOWN:
    case PRC_LEVEL_BACHELOR: /* of medicine, or of a university whose bachelors all have honours */
    case PRC_LEVEL_BACHELOR_HONOURS:
      return TRUE;
    }
  return TRUE;
}

static void
check_parts (const Known *known, const PrcListEntry *entry, const PrcListAward *award,
             PrcListReport *report)
{
  PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_CLASS);
  gboolean turned = FALSE;
  PrcClass class_ = prc_list_value_class (award->class_, &turned);
  PrcLevel level = known->award->level;

  place.row = award->row;
  if (known->honours && class_ == PRC_CLASS_NONE &&
      prc_list_record_has_column (entry->record, PRC_FIELD_CLASS))
    prc_list_report_add (report, "class-missing", &place, NULL, NULL);
  else if (!fits (known, class_))
    prc_list_report_add (report, "class-not-for-award", &place, award->class_, known->award->code);
  if ((level == PRC_LEVEL_DOCTORATE || level == PRC_LEVEL_HIGHER_DOCTORATE) &&
      award->thesis == NULL && prc_list_record_has_column (entry->record, PRC_FIELD_THESIS))
    {
      PrcListPlace thesis = prc_list_entry_place (entry, PRC_FIELD_THESIS);

      thesis.row = award->row;
      prc_list_report_add (report, "thesis-missing", &thesis, NULL, NULL);
    }
}

void
prc_list_awards_check (PrcListAwards *awards, const PrcListEntry *entry, PrcListReport *report)
{
  for (guint i = 0; i < entry->record->awards->len; i++)
    {
      const PrcListAward *award = g_ptr_array_index (entry->record->awards, i);
      Spelling *spelling = look_up (awards, entry->source, award);
      PrcListPlace place = prc_list_entry_place (entry, PRC_FIELD_AWARD);

      if (spelling == NULL)
        continue;
      place.row = award->row;
      report_spelling (spelling, &place, report);
      if (spelling->known != NULL)
        check_parts (spelling->known, entry, award, report);
    }
}

GPtrArray *
prc_list_awards_get_new (const PrcListAwards *awards, GHashTable *ids)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_award_unref);

  for (guint i = 0; i < awards->known->len; i++)
    {
      const Known *known = g_ptr_array_index (awards->known, i);

      if (known->is_new && g_hash_table_contains (ids, &known->award->id))
        g_ptr_array_add (found, prc_award_ref (known->award));
    }
  return found;
}
