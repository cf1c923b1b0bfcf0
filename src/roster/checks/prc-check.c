/* prc-check.c - see prc-check.h. What concerns texts is in prc-check-text.c. */
#include "prc-check.h"

#include "prc-check-gather.h"
#include "prc-check-text.h"
#include "prc-collate.h"
#include "prc-list-name.h"
#include "prc-list-value.h"
#include "prc-message.h"

#include <string.h>

#define GUEST_LIMIT 10

/* Codes, gravest first within a severity; others come after these. */
static const char *const ranks[] = { "presentation-none",
                                     "presentation-two",
                                     "relation-conflict",
                                     "ceremony-none",
                                     "ceremony-over",
                                     "id-conflict",
                                     "seats-few",
                                     "seat-clash",
                                     "seat-unusable",
                                     "name-missing",
                                     "glyph-missing",
                                     "name-too-long",
                                     "name-too-far",
                                     "award-none",
                                     "person-missing",
                                     "class-unknown",
                                     "placeholder-text",
                                     "translation-missing",
                                     "title-missing",
                                     "reading-polyphone",
                                     "reading-doubtful",
                                     "reading-unheard",
                                     "name-long",
                                     "same-name-neighbours",
                                     "same-letters-other-reading",
                                     "name-same",
                                     "attendance-undecided",
                                     "seat-none",
                                     "seat-unknown",
                                     "step-free-none",
                                     "row-end-none",
                                     "seats-tight",
                                     "guests-over",
                                     "photo-missing",
                                     "time-over",
                                     "needs-unread",
                                     "screen-unbound",
                                     "not-printed-since-change" };

static char *
dup_called (const PrcGraduand *graduand)
{
  return prc_person_name_dup_called (graduand->name);
}

/* --- one by one ------------------------------------------------------------------------------ */

/* A name that is said as it is written needs no confirming. */
static gboolean
is_plain (const PrcReading *reading)
{
  return prc_reading_get_line (reading) == NULL && reading->pinyin == NULL &&
         reading->warning == NULL;
}

static void
check_reading (PrcCheckGather *gather, const PrcGraduand *graduand, const char *called)
{
  const PrcReading *reading = graduand->reading;

  if (reading != NULL && reading->clip != NULL && reading->confirmed_at == 0)
    prc_check_gather_add (gather, "reading-unheard", graduand, called, NULL);
  if (reading == NULL)
    {
      prc_check_gather_add (gather, "reading-doubtful", graduand, called, NULL);
      return;
    }
  if ((reading->confidence != PRC_CONFIDENCE_CHECK &&
       reading->confidence != PRC_CONFIDENCE_GUESS) ||
      is_plain (reading))
    return;
  if (reading->origin == PRC_ORIGIN_HANZI)
    prc_check_gather_add (gather, "reading-polyphone", graduand, called, reading->alternatives[0]);
  else
    prc_check_gather_add (gather, "reading-doubtful", graduand, called, NULL);
}

static void
check_needs (PrcCheckGather *gather, const PrcGraduand *graduand, const char *called)
{
  for (guint i = 0; i < graduand->needs->len; i++)
    {
      const PrcNeed *need = g_ptr_array_index (graduand->needs, i);

      if (need->kind == PRC_NEED_OTHER)
        prc_check_gather_add (gather, "needs-unread", graduand,
                              prc_text_get (need->text, gather->ceremony->languages[0]), called);
    }
}

static void
check_class (PrcCheckGather *gather, const PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);

      if (conferral->class_ == PRC_CLASS_UNKNOWN && conferral->class_text != NULL &&
          !prc_list_value_is_other_class (conferral->class_text))
        prc_check_gather_add (gather, "class-unknown/season", graduand, conferral->class_text,
                              NULL);
    }
}

static void
check_one (PrcCheckGather *gather, const PrcGraduand *graduand)
{
  g_autofree char *called = dup_called (graduand);

  if (graduand->missing)
    prc_check_gather_add (gather, "person-missing", graduand, called, NULL);
  if (graduand->attendance == PRC_ATTENDANCE_UNDECIDED)
    prc_check_gather_add (gather, "attendance-undecided/season", graduand, called, NULL);
  if (graduand->attendance != PRC_ATTENDANCE_ATTENDING)
    return;
  if (called[strspn (called, " ")] == '\0')
    prc_check_gather_add (gather, "name-missing/season", graduand, prc_graduand_get_id (graduand),
                          NULL);
  if (graduand->guests > GUEST_LIMIT)
    {
      g_autofree char *guests = g_strdup_printf ("%d", graduand->guests);

      prc_check_gather_add (gather, "guests-over/season", graduand, guests, called);
    }
  check_class (gather, graduand);
  if (graduand->conferrals->len == 0)
    prc_check_gather_add (gather, "award-none", graduand, called, NULL);
  if ((prc_list_name_check (called) & PRC_LIST_NAME_LONG) != 0)
    prc_check_gather_add (gather, "name-long", graduand, called, NULL);
  check_reading (gather, graduand, called);
  check_needs (gather, graduand, called);
}

/* --- together -------------------------------------------------------------------------------- */

static gboolean
is_coming (const PrcGraduand *graduand)
{
  return graduand->attendance == PRC_ATTENDANCE_ATTENDING;
}

/* Said in different ways, though written alike. */
static gboolean
differ_in_reading (const PrcGraduand *a, const PrcGraduand *b)
{
  const char *p = a->reading != NULL ? prc_reading_get_line (a->reading) : NULL;
  const char *q = b->reading != NULL ? prc_reading_get_line (b->reading) : NULL;

  return p != NULL && q != NULL && strcmp (p, q) != 0;
}

static void
check_names (PrcCheckGather *gather)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gather->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->graduands, i);
      g_autofree char *called = dup_called (graduand);
      g_autofree char *key = prc_names_dup_search_key (called);
      const PrcGraduand *other = g_hash_table_lookup (names, key);

      if (!is_coming (graduand))
        continue;
      if (other == NULL)
        g_hash_table_insert (names, g_steal_pointer (&key), (gpointer) graduand);
      else
        {
          prc_check_gather_add (gather, "name-same", graduand, called, prc_graduand_get_id (other));
          if (differ_in_reading (graduand, other))
            prc_check_gather_add (gather, "same-letters-other-reading", graduand, called, NULL);
        }
    }
}

/* One number of one university for two people of the season: lists, cards and scans would take the
 * one for the other. Told of those who are in this ceremony. */
static void
check_ids (PrcCheckGather *gather)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < gather->graduands->len; i++)
    g_hash_table_add (here, g_ptr_array_index (gather->graduands, i));
  for (guint i = 0; i < gather->season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (gather->season->graduands, i);

      for (guint j = 0; j < graduand->ids->len; j++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, j);
          g_autofree char *key =
              g_strdup_printf ("%s\x1f%s", id->source != NULL ? id->source : "", id->id);
          PrcGraduand *other = g_hash_table_lookup (owners, key);

          if (other == NULL)
            g_hash_table_insert (owners, g_steal_pointer (&key), graduand);
          else if (other != graduand &&
                   (g_hash_table_contains (here, graduand) || g_hash_table_contains (here, other)))
            {
              g_autofree char *mine = dup_called (graduand);
              g_autofree char *theirs = dup_called (other);
              g_autofree char *both = g_strdup_printf ("%s, %s", theirs, mine);

              prc_check_gather_add (gather, "id-conflict/season", graduand, id->id, both);
            }
        }
    }
}

/* Who can't take steps wants a seat, or a place at a row's end. */
static void
check_step_free (PrcCheckGather *gather, const PrcGraduand *graduand, const char *called)
{
  gboolean wanted = FALSE;

  for (guint i = 0; i < graduand->needs->len; i++)
    wanted |= ((const PrcNeed *) g_ptr_array_index (graduand->needs, i))->kind == PRC_NEED_ACCESS;
  for (guint i = 0; wanted && i < graduand->relations->len; i++)
    wanted = ((const PrcRelation *) g_ptr_array_index (graduand->relations, i))->kind !=
             PRC_RELATION_ROW_END;
  if (wanted)
    prc_check_gather_add (gather, "step-free-none", graduand, called, NULL);
}

static void
check_seats (PrcCheckGather *gather)
{
  g_autoptr (GHashTable) seats = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_seated = 0;

  /* Where there is a plan of the hall, the order has looked already. */
  if (prc_season_find_hall (gather->season, gather->ceremony->hall) != NULL)
    return;
  for (guint i = 0; i < gather->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->graduands, i);
      const PrcGraduand *other =
          graduand->seat != NULL ? g_hash_table_lookup (seats, graduand->seat) : NULL;

      if (!is_coming (graduand) || graduand->seat == NULL)
        continue;
      n_seated++;
      if (other != NULL)
        {
          g_autofree char *mine = dup_called (graduand);
          g_autofree char *theirs = dup_called (other);
          g_autofree char *both = g_strdup_printf ("%s, %s", theirs, mine);

          prc_check_gather_add (gather, "seat-clash", graduand, graduand->seat, both);
        }
      else
        g_hash_table_insert (seats, graduand->seat, (gpointer) graduand);
    }
  for (guint i = 0; n_seated > 0 && i < gather->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->graduands, i);
      g_autofree char *called = dup_called (graduand);

      if (!is_coming (graduand) || graduand->seat != NULL)
        continue;
      prc_check_gather_add (gather, "seat-none", graduand, called, NULL);
      check_step_free (gather, graduand, called);
    }
}

/* Is there room for all who come; a hall's seats are the order's matter. */
static void
check_room (PrcCheckGather *gather)
{
  g_autofree char *people = NULL, *room = NULL;
  int n = 0;

  for (guint i = 0; i < gather->graduands->len; i++)
    n += is_coming (g_ptr_array_index (gather->graduands, i));
  if (gather->ceremony->capacity <= 0 || n <= gather->ceremony->capacity)
    return;
  people = g_strdup_printf ("%d", n);
  room = g_strdup_printf ("%d", gather->ceremony->capacity);
  prc_check_gather_add (gather, "ceremony-over", NULL, people, room);
}

/* Who is in no ceremony at all would be missed by every one: each says so. */
static void
check_nowhere (PrcCheckGather *gather)
{
  for (guint i = 0; i < gather->season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->season->graduands, i);
      g_autofree char *called = NULL;

      if (!is_coming (graduand) || prc_season_get_ceremony_of (gather->season, graduand) != 0)
        continue;
      called = dup_called (graduand);
      prc_check_gather_add (gather, "ceremony-none", graduand, called, NULL);
    }
}

/* Photographs are wanted of all, or of none. */
static void
check_photos (PrcCheckGather *gather)
{
  gboolean any = FALSE;

  for (guint i = 0; i < gather->graduands->len; i++)
    any = any || ((const PrcGraduand *) g_ptr_array_index (gather->graduands, i))->photo != NULL;
  for (guint i = 0; any && i < gather->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (gather->graduands, i);
      g_autofree char *called = dup_called (graduand);

      if (is_coming (graduand) && graduand->photo == NULL)
        prc_check_gather_add (gather, "photo-missing", graduand, called, NULL);
    }
}

static void
check_neighbours (PrcCheckGather *gather, const PrcRunningOrder *order)
{
  const PrcCue *last = NULL;

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      gboolean person = cue->graduand != 0 && cue->card->called != NULL;

      if (person && last != NULL && last->graduand != cue->graduand)
        {
          g_autofree char *mine = prc_names_dup_search_key (cue->card->called);
          g_autofree char *theirs = prc_names_dup_search_key (last->card->called);
          g_autofree char *where = g_strdup_printf ("%s, %s", last->position, cue->position);

          if (strcmp (mine, theirs) == 0)
            prc_check_gather_add (gather, "same-name-neighbours",
                                  prc_season_find_graduand (gather->season, cue->graduand),
                                  cue->card->called, where);
        }
      last = person ? cue : NULL;
    }
}

/* --- order ----------------------------------------------------------------------------------- */

static int
rank_of (const PrcProblem *problem)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (strcmp (ranks[i], problem->code) == 0)
      return (int) i;
  return (int) G_N_ELEMENTS (ranks);
}

static int
compare_gravity (gconstpointer a, gconstpointer b)
{
  const PrcProblem *p = *(PrcProblem *const *) a, *q = *(PrcProblem *const *) b;

  if (p->severity != q->severity)
    return p->severity < q->severity ? -1 : 1;
  return rank_of (p) - rank_of (q);
}

void
prc_check_sort (GPtrArray *problems)
{
  g_ptr_array_sort (problems, compare_gravity); /* GLib's sort is stable */
}

GPtrArray *
prc_check_season (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order)
{
  PrcCheckGather gather = { .season = season };

  gather.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  gather.ceremony = prc_season_find_ceremony (season, ceremony);
  if (order != NULL)
    prc_array_append_values (gather.problems, order->problems);
  if (gather.ceremony == NULL)
    return gather.problems;
  gather.graduands = g_ptr_array_new ();
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->attendance != PRC_ATTENDANCE_WITHDRAWN &&
          prc_season_is_in_ceremony (season, graduand, ceremony))
        {
          g_ptr_array_add (gather.graduands, (gpointer) graduand);
          check_one (&gather, graduand);
        }
    }
  check_names (&gather);
  check_ids (&gather);
  check_seats (&gather);
  check_room (&gather);
  check_nowhere (&gather);
  check_photos (&gather);
  prc_check_text_gather (&gather);
  if (order != NULL)
    check_neighbours (&gather, order);
  prc_check_sort (gather.problems);
  g_ptr_array_unref (gather.graduands);
  return gather.problems;
}
