/* prc-list-merge-award.c - see prc-list-merge-award.h. Conferrals are known by their list and
 * award; one whose award alone has changed is the same conferral. */
#include "prc-list-merge-award.h"

#include "prc-enum.h"

#include <string.h>

typedef struct
{
  const PrcConferral *now;
  const PrcConferral *before; /* NULL: the list had none */
} Pair;

typedef struct
{
  PrcGraduand *merged;
  const PrcListAwards *awards;
  PrcListChanges *changes;
  gboolean remembered;
} Merger;

static gboolean
same_list (const PrcConferral *a, const PrcConferral *b)
{
  return g_strcmp0 (a->source, b->source) == 0;
}

static gboolean
is_used (const GArray *pairs, const PrcConferral *before)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, Pair, i).before == before)
      return TRUE;
  return FALSE;
}

static const PrcConferral *
find_before (const PrcGraduand *before, const GArray *pairs, const PrcConferral *now,
             gboolean exact)
{
  for (guint i = 0; before != NULL && i < before->conferrals->len; i++)
    {
      const PrcConferral *other = g_ptr_array_index (before->conferrals, i);

      if (same_list (other, now) && (!exact || other->award == now->award) &&
          !is_used (pairs, other))
        return other;
    }
  return NULL;
}

/* First those of the same award, then whatever is left of the same list. */
static GArray *
pair_up (const PrcGraduand *before, const PrcGraduand *now)
{
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (Pair));

  for (guint i = 0; i < now->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (now->conferrals, i);
      Pair pair = { conferral, find_before (before, pairs, conferral, TRUE) };

      g_array_append_val (pairs, pair);
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      Pair *pair = &g_array_index (pairs, Pair, i);

      if (pair->before == NULL)
        pair->before = find_before (before, pairs, pair->now, FALSE);
    }
  return pairs;
}

/* The place in the season of what was @wanted; -1: none. */
static int
find_current (const PrcGraduand *merged, const PrcConferral *wanted)
{
  for (guint i = 0; wanted != NULL && i < merged->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (merged->conferrals, i);

      if (conferral->award == wanted->award &&
          (same_list (conferral, wanted) || conferral->source == NULL))
        return (int) i;
    }
  return -1;
}

static const char *
code_of (const Merger *merger, gint64 award)
{
  const PrcAward *found = prc_list_awards_find_id (merger->awards, award);

  return found != NULL ? found->code : NULL;
}

static void
merge_string (const Merger *merger, const char *field, char **to, const char *before,
              const char *now)
{
  if (prc_list_changes_decide (merger->changes, field, *to, before, now, merger->remembered))
    prc_set_string (to, now);
}

/* Language by language, so that a translation written by hand stays. */
static void
merge_subject (const Merger *merger, PrcConferral *conferral, const PrcConferral *before,
               const PrcConferral *now)
{
  const PrcText *old = before != NULL ? before->subject : NULL;
  const char *const *language = prc_text_get_languages (now->subject != NULL ? now->subject : old);

  for (; *language != NULL; language++)
    {
      const char *mine = prc_text_get_exact (conferral->subject, *language);
      const char *new_one = prc_text_get_exact (now->subject, *language);

      if (prc_list_changes_decide (merger->changes, "subject", mine,
                                   prc_text_get_exact (old, *language), new_one,
                                   merger->remembered))
        {
          PrcText *subject = prc_text_with (conferral->subject, *language, new_one);

          prc_text_unref (conferral->subject);
          conferral->subject = subject;
        }
    }
}

/* The words of a class only matter where we don't know the class. */
static const char *
class_of (const PrcConferral *conferral)
{
  if (conferral == NULL || conferral->class_ == PRC_CLASS_NONE)
    return NULL;
  return conferral->class_ == PRC_CLASS_UNKNOWN
             ? conferral->class_text
             : prc_enum_to_nick (PRC_TYPE_CLASS, (int) conferral->class_);
}

static void
merge_class (const Merger *merger, PrcConferral *conferral, const PrcConferral *before,
             const PrcConferral *now)
{
  if (!prc_list_changes_decide (merger->changes, "class", class_of (conferral), class_of (before),
                                class_of (now), merger->remembered))
    return;
  conferral->class_ = now->class_;
  prc_set_string (&conferral->class_text, now->class_text);
}

static void
merge_award (const Merger *merger, PrcConferral *conferral, const PrcConferral *before,
             const PrcConferral *now)
{
  if (prc_list_changes_decide (merger->changes, "award", code_of (merger, conferral->award),
                               before != NULL ? code_of (merger, before->award) : NULL,
                               code_of (merger, now->award), merger->remembered))
    conferral->award = now->award;
}

static void
merge_conferral (const Merger *merger, PrcConferral *conferral, const PrcConferral *before,
                 const PrcConferral *now)
{
  merge_award (merger, conferral, before, now);
  merge_subject (merger, conferral, before, now);
  merge_class (merger, conferral, before, now);
  merge_string (merger, "thesis", &conferral->thesis, before != NULL ? before->thesis : NULL,
                now->thesis);
  merge_string (merger, "prize", &conferral->prize, before != NULL ? before->prize : NULL,
                now->prize);
  merge_string (merger, "certificate-number", &conferral->certificate_number,
                before != NULL ? before->certificate_number : NULL, now->certificate_number);
  merge_string (merger, "completion-number", &conferral->completion_number,
                before != NULL ? before->completion_number : NULL, now->completion_number);
}

static void
add_conferral (const Merger *merger, const Pair *pair)
{
  /* the list had it before, and it is gone from the season: taken away by hand */
  gboolean by_hand = pair->before != NULL;

  if (by_hand && prc_conferral_equal (pair->before, pair->now))
    return;
  PrcImportDifference *difference =
      prc_list_changes_add (merger->changes, "award", NULL, code_of (merger, pair->now->award));
  difference->kept = difference->by_hand = by_hand;
  if (!by_hand)
    g_ptr_array_add (merger->merged->conferrals, prc_conferral_ref (pair->now));
}

static void
merge_pair (const Merger *merger, const Pair *pair)
{
  int place = find_current (merger->merged, pair->before);
  PrcConferral *conferral;

  if (place < 0)
    place = find_current (merger->merged, pair->now);
  if (place < 0)
    {
      add_conferral (merger, pair);
      return;
    }
  conferral = prc_conferral_copy (g_ptr_array_index (merger->merged->conferrals, place));
  merge_conferral (merger, conferral, pair->before, pair->now);
  prc_conferral_unref (merger->merged->conferrals->pdata[place]);
  merger->merged->conferrals->pdata[place] = conferral;
}

/* Kept and said, or taken away where that was accepted. */
static void
vanish (const Merger *merger, const PrcConferral *conferral)
{
  const char *code = code_of (merger, conferral->award);

  g_ptr_array_add (merger->changes->vanished, g_strdup (code));
  if (!merger->changes->take_away)
    return;
  prc_list_changes_add (merger->changes, "award", code, NULL);
  g_ptr_array_remove_index (merger->merged->conferrals,
                            (guint) find_current (merger->merged, conferral));
}

/* Where the lists have @conferral; behind all of them where they do not. */
static guint
place_in (const PrcGraduand *now, const PrcConferral *conferral)
{
  for (guint i = 0; i < now->conferrals->len; i++)
    {
      const PrcConferral *other = g_ptr_array_index (now->conferrals, i);

      if (same_list (other, conferral) && other->award == conferral->award)
        return i;
    }
  return now->conferrals->len;
}

static int
compare_place (gconstpointer a, gconstpointer b, gpointer now)
{
  return (int) place_in (now, *(PrcConferral *const *) a) -
         (int) place_in (now, *(PrcConferral *const *) b);
}

/* A new award stands where it would if all lists had come at once; unless the first @n were put in
 * another order by hand. */
static void
put_in_order (PrcGraduand *merged, const PrcGraduand *now, guint n)
{
  for (guint i = 1; i < n; i++)
    if (place_in (now, g_ptr_array_index (merged->conferrals, i)) <
        place_in (now, g_ptr_array_index (merged->conferrals, i - 1)))
      return;
  if (merged->conferrals->len > n)
    g_ptr_array_sort_with_data (merged->conferrals, compare_place, (gpointer) now);
}

void
prc_list_merge_award_all (PrcGraduand *merged, const PrcGraduand *before, const PrcGraduand *now,
                          const PrcListAwards *awards, PrcListChanges *changes)
{
  g_autoptr (GArray) pairs = pair_up (before, now);
  Merger merger = { merged, awards, changes, before != NULL };
  guint n = merged->conferrals->len;

  for (guint i = 0; i < pairs->len; i++)
    merge_pair (&merger, &g_array_index (pairs, Pair, i));
  put_in_order (merged, now, n);
  for (guint i = 0; before != NULL && i < before->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (before->conferrals, i);

      if (!is_used (pairs, conferral) && find_current (merged, conferral) >= 0)
        vanish (&merger, conferral);
    }
}
