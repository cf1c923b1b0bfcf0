/* Which relations an order keeps, and what to say of those that it can't. */
#include "prc-order-relation.h"

#include <glib/gi18n-lib.h>

#define FARTHEST 8 /* places that someone is moved to stand apart */

/* Where everyone stands in a group. */
typedef struct
{
  const PrcCallGroup *group;
  GHashTable *place_of; /* graduand id to place + 1: the person's first */
} Places;

static Places
places_new (const PrcCallGroup *group)
{
  Places places = { group, g_hash_table_new (g_int64_hash, g_int64_equal) };

  for (guint i = group->calls->len; i > 0; i--)
    {
      const PrcCall *call = g_ptr_array_index (group->calls, i - 1);

      g_hash_table_insert (places.place_of, (gpointer) &call->graduand->id, GUINT_TO_POINTER (i));
    }
  return places;
}

static int
find_place (const Places *places, gint64 graduand)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (places->place_of, &graduand)) - 1;
}

static const PrcCall *
get_call (const Places *places, int place)
{
  return place >= 0 && place < (int) places->group->calls->len
             ? g_ptr_array_index (places->group->calls, (guint) place)
             : NULL;
}

static gboolean
names (const PrcCall *call, PrcRelationKind kind, gint64 other)
{
  for (guint i = 0; i < call->graduand->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (call->graduand->relations, i);

      if (relation->kind == kind && (other == 0 || relation->other == other))
        return TRUE;
    }
  return FALSE;
}

/* All from @from to @to belong together with those next to them, by a wish of either. */
static const PrcCall *
find_stranger (const Places *places, int from, int to)
{
  for (int i = MIN (from, to); i < MAX (from, to); i++)
    {
      const PrcCall *call = get_call (places, i), *next = get_call (places, i + 1);
      gboolean bound = FALSE;

      for (int j = MIN (from, to); j <= MAX (from, to) && !bound; j++)
        {
          const PrcCall *other = get_call (places, j);

          bound = other != next && (names (next, PRC_RELATION_TOGETHER, other->graduand->id) ||
                                    names (other, PRC_RELATION_TOGETHER, next->graduand->id));
        }
      if (!bound && call->graduand != next->graduand)
        return next;
    }
  return NULL;
}

/* The first from @from to @to (a direction) who keeps @call from standing at that end. */
static const PrcCall *
find_before (const Places *places, int place, int end)
{
  int step = end < place ? 1 : -1;

  for (int i = end; i != place; i += step)
    {
      const PrcCall *other = get_call (places, i);

      if (step < 0 && other->at_end && !get_call (places, place)->at_end)
        continue;
      if (find_stranger (places, i, place) != NULL)
        return other;
      break;
    }
  return NULL;
}

/* Who stands against the relation; NULL: it is kept. Those not in the group are no matter of it. */
static const PrcCall *
find_obstacle (const Places *places, int place, const PrcRelation *relation)
{
  int last = (int) places->group->calls->len - 1;
  int other = relation->other != 0 ? find_place (places, relation->other) : -1;

  switch (relation->kind)
    {
    case PRC_RELATION_PIN:
      if (place == relation->place - 1)
        return NULL;
      return get_call (places, CLAMP (relation->place - 1, 0, last));
    case PRC_RELATION_TOGETHER:
      return other >= 0 && find_stranger (places, place, other) != NULL ? get_call (places, other)
                                                                        : NULL;
    case PRC_RELATION_AFTER:
      return other >= 0 && place != other + 1 ? get_call (places, MIN (other + 1, last)) : NULL;
    case PRC_RELATION_FIRST:
      return find_before (places, place, 0);
    case PRC_RELATION_LAST:
      return find_before (places, place, last);
    case PRC_RELATION_END_OF_CEREMONY:
      for (int i = place + 1; i <= last; i++)
        if (!get_call (places, i)->at_end && find_stranger (places, place, i) != NULL)
          return get_call (places, i);
      return NULL;
    case PRC_RELATION_APART:
      return other >= 0 && ABS (place - other) == 1 ? get_call (places, other) : NULL;
    case PRC_RELATION_ROW_END:
      return NULL;
    }
  return NULL;
}

static int
count_obstacles (const PrcCallGroup *group)
{
  Places places = places_new (group);
  int n = 0;

  for (guint i = 0; i < group->calls->len; i++)
    {
      const GPtrArray *relations = get_call (&places, (int) i)->graduand->relations;

      for (guint j = 0; j < relations->len; j++)
        n += find_obstacle (&places, (int) i, g_ptr_array_index (relations, j)) != NULL;
    }
  g_hash_table_unref (places.place_of);
  return n;
}

/* --- apart --------------------------------------------------------------------------------- */

static void
move_call (PrcCallGroup *group, int from, int to)
{
  gpointer call = g_ptr_array_steal_index (group->calls, (guint) from);

  g_ptr_array_insert (group->calls, to, call);
}

/* Moves the one at @place a little, later or else earlier, if then less stands in anyone's way. */
static gboolean
try_to_move (PrcCallGroup *group, int place)
{
  int before = count_obstacles (group);

  for (int distance = 1; distance <= FARTHEST; distance++)
    for (int sign = 1; sign >= -1; sign -= 2)
      {
        int to = place + sign * distance;

        if (to < 0 || to >= (int) group->calls->len)
          continue;
        move_call (group, place, to);
        if (count_obstacles (group) < before)
          return TRUE;
        move_call (group, to, place);
      }
  return FALSE;
}

/* The first place whose person has a neighbour not wanted; -1: there is none left. */
static int
find_neighbours (const PrcCallGroup *group, int from)
{
  for (int i = from; i + 1 < (int) group->calls->len; i++)
    {
      const PrcCall *a = g_ptr_array_index (group->calls, (guint) i);
      const PrcCall *b = g_ptr_array_index (group->calls, (guint) i + 1);

      if (names (a, PRC_RELATION_APART, b->graduand->id) ||
          names (b, PRC_RELATION_APART, a->graduand->id))
        return i;
    }
  return -1;
}

void
prc_order_relation_part (PrcCallGroup *group)
{
  int place = find_neighbours (group, 0);

  for (guint tries = 0; place >= 0 && tries < group->calls->len; tries++)
    {
      if (try_to_move (group, place + 1) || try_to_move (group, place))
        place = find_neighbours (group, 0);
      else
        place = find_neighbours (group, place + 1);
    }
}

/* --- words --------------------------------------------------------------------------------- */

/* Of the two names only; NULL for the kinds that need more. */
static const char *
get_sentence (PrcRelationKind kind)
{
  switch (kind)
    {
    case PRC_RELATION_TOGETHER:
      return _ ("%s and %s are to cross together, but something stronger keeps them apart.");
    case PRC_RELATION_FIRST:
      return _ ("%s is to be first in the group, but %s comes before.");
    case PRC_RELATION_LAST:
      return _ ("%s is to be last in the group, but %s comes after.");
    case PRC_RELATION_END_OF_CEREMONY:
      return _ ("%s is to come at the end of the ceremony, but %s comes after.");
    case PRC_RELATION_APART:
      return _ ("%s and %s are not to be next to each other, but can't be parted.");
    case PRC_RELATION_PIN:
    case PRC_RELATION_AFTER:
    case PRC_RELATION_ROW_END:
      break;
    }
  return NULL;
}

static void
add_conflict (PrcCast *cast, const PrcGraduand *graduand, char *message)
{
  prc_order_cast_add_problem (cast->problems, PRC_SEVERITY_WARNING, "relation-conflict", graduand,
                              message);
}

static void
tell (PrcCast *cast, const PrcGraduand *graduand, const PrcGraduand *other, const char *sentence)
{
  g_autofree char *a = prc_person_name_dup_called (graduand->name);
  g_autofree char *b = prc_person_name_dup_called (other->name);

  add_conflict (cast, graduand, g_strdup_printf (sentence, a, b));
}

static void
tell_pin (PrcCast *cast, const PrcCall *call, const PrcRelation *relation, const PrcCall *obstacle)
{
  g_autofree char *a = prc_person_name_dup_called (call->graduand->name);
  g_autofree char *b = prc_person_name_dup_called (obstacle->graduand->name);

  if (obstacle == call)
    add_conflict (cast, call->graduand,
                  g_strdup_printf (_ ("%s is fixed at place %d, but the group has fewer names."), a,
                                   relation->place));
  else
    add_conflict (cast, call->graduand,
                  g_strdup_printf (_ ("%s is fixed at place %d, but %s stands there."), a,
                                   relation->place, b));
}

static void
tell_after (PrcCast *cast, const PrcCall *call, const PrcRelation *relation,
            const PrcCall *obstacle)
{
  const PrcGraduand *wanted = prc_season_find_graduand (cast->season, relation->other);
  g_autofree char *a = prc_person_name_dup_called (call->graduand->name);
  g_autofree char *b = prc_person_name_dup_called (wanted->name);
  g_autofree char *c = prc_person_name_dup_called (obstacle->graduand->name);

  if (obstacle == call || obstacle->graduand == wanted)
    add_conflict (
        cast, call->graduand,
        g_strdup_printf (_ ("%s is to come straight after %s, but something stronger keeps them "
                            "apart."),
                         a, b));
  else
    add_conflict (
        cast, call->graduand,
        g_strdup_printf (_ ("%s is to come straight after %s, but %s stands there."), a, b, c));
}

/* Is the same wish told from the other side. */
static gboolean
is_told (const Places *places, int place, const PrcRelation *relation)
{
  int other = find_place (places, relation->other);

  if (relation->kind != PRC_RELATION_TOGETHER && relation->kind != PRC_RELATION_APART)
    return FALSE;
  return other >= 0 && other < place &&
         names (get_call (places, other), relation->kind, get_call (places, place)->graduand->id);
}

/* Someone whom a wish names, but who is not in this group. */
static void
tell_elsewhere (PrcCast *cast, const PrcCall *call, const PrcRelation *relation)
{
  const PrcGraduand *other = prc_season_find_graduand (cast->season, relation->other);

  if (other == NULL ||
      (relation->kind != PRC_RELATION_TOGETHER && relation->kind != PRC_RELATION_AFTER))
    return;
  if (other->attendance != PRC_ATTENDANCE_ATTENDING ||
      !prc_season_is_in_ceremony (cast->season, other, cast->ceremony->id))
    tell (cast, call->graduand, other,
          _ ("%s is to stand with %s, who is not called in this ceremony."));
  else
    tell (cast, call->graduand, other,
          _ ("%s is to stand with %s, who is called in another presentation."));
}

static void
verify_call (PrcCast *cast, const Places *places, int place)
{
  const PrcCall *call = get_call (places, place);

  if (find_place (places, call->graduand->id) != place)
    return;
  for (guint i = 0; i < call->graduand->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (call->graduand->relations, i);
      const PrcCall *obstacle = find_obstacle (places, place, relation);

      if (obstacle != NULL && relation->kind == PRC_RELATION_PIN)
        tell_pin (cast, call, relation, obstacle);
      else if (obstacle != NULL && relation->kind == PRC_RELATION_AFTER)
        tell_after (cast, call, relation, obstacle);
      else if (obstacle != NULL && !is_told (places, place, relation))
        tell (cast, call->graduand, obstacle->graduand, get_sentence (relation->kind));
      else if (obstacle == NULL && relation->other != 0 && find_place (places, relation->other) < 0)
        tell_elsewhere (cast, call, relation);
    }
}

void
prc_order_relation_verify (PrcCast *cast, const PrcCallGroup *group)
{
  Places places = places_new (group);

  for (guint i = 0; i < group->calls->len; i++)
    verify_call (cast, &places, (int) i);
  g_hash_table_unref (places.place_of);
}
