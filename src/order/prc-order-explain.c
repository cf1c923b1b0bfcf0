/* Why someone stands where they stand. */
#include "prc-order.h"

#include "prc-enum.h"
#include "prc-order-plan.h"

#include <string.h>

/* Where someone is called, and who stands around them. */
typedef struct
{
  const PrcCallGroup *group;
  const PrcCall *call;
  gint64 before, after; /* ids in the order as it stands; 0: nobody of the presentation */
  char *position;       /* as printed; NULL: not in the order */
} Place;

/* Someone else's wish that names a person. */
typedef struct
{
  const PrcGraduand *whose;
  const PrcRelation *relation;
} Wish;

struct _PrcOrderReasons
{
  PrcOrderPlan *plan;
  GHashTable *places; /* graduand id to Place: the first call */
  GHashTable *wishes; /* graduand id to GArray of Wish */
  GPtrArray *keys;    /* of GArray of PrcSortKey, parallel to the groups */
  gboolean frozen;
};

void
prc_reason_free (PrcReason *reason)
{
  g_free (reason->kind);
  g_free (reason->value);
  g_free (reason->other);
  g_free (reason);
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->position);
  g_free (place);
}

static void
add_reason (GPtrArray *list, const char *kind, char *value, char *other)
{
  PrcReason *reason = g_new0 (PrcReason, 1);

  reason->kind = g_strdup (kind);
  reason->value = value;
  reason->other = other;
  g_ptr_array_add (list, reason);
}

/* --- made once ----------------------------------------------------------------------------- */

static void
note_wishes (PrcOrderReasons *self, const PrcGraduand *graduand)
{
  for (guint i = 0; i < graduand->relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (graduand->relations, i);
      Wish wish = { graduand, relation };
      GArray *wishes;

      if (relation->other == 0 ||
          (relation->kind != PRC_RELATION_TOGETHER && relation->kind != PRC_RELATION_APART))
        continue;
      wishes = g_hash_table_lookup (self->wishes, &relation->other);
      if (wishes == NULL)
        {
          wishes = g_array_new (FALSE, FALSE, sizeof (Wish));
          g_hash_table_insert (self->wishes, (gpointer) &relation->other, wishes);
        }
      g_array_append_val (wishes, wish);
    }
}

static void
note_group (PrcOrderReasons *self, const PrcCallGroup *group)
{
  for (guint i = 0; i < group->calls->len; i++)
    {
      const PrcCall *call = g_ptr_array_index (group->calls, i);
      Place *place;

      if (g_hash_table_contains (self->places, &call->graduand->id))
        continue;
      place = g_new0 (Place, 1);
      place->group = group;
      place->call = call;
      g_hash_table_insert (self->places, (gpointer) &call->graduand->id, place);
      note_wishes (self, call->graduand);
    }
}

/* Who stands around whom is the order's to say: a frozen one may differ from what the rules make
 * of the season now. */
static void
note_neighbours (PrcOrderReasons *self, const PrcRunningOrder *order)
{
  const PrcCue *before = NULL;

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      Place *place = cue->graduand != 0 ? g_hash_table_lookup (self->places, &cue->graduand) : NULL;

      if (cue->graduand == 0)
        continue;
      if (place != NULL && place->position == NULL)
        {
          const PrcCue *after =
              i + 1 < order->cues->len ? g_ptr_array_index (order->cues, i + 1) : NULL;

          place->position = g_strdup (cue->position);
          place->before = before != NULL && before->item == cue->item ? before->graduand : 0;
          place->after = after != NULL && after->item == cue->item ? after->graduand : 0;
        }
      before = cue;
    }
}

PrcOrderReasons *
prc_order_reasons_new (const PrcSeason *season, const PrcRunningOrder *order)
{
  PrcOrderReasons *self;
  PrcOrderPlan *plan;

  g_return_val_if_fail (season != NULL && order != NULL, NULL);
  plan = prc_order_plan_new (season, order->ceremony);
  if (plan == NULL)
    return NULL;
  self = g_new0 (PrcOrderReasons, 1);
  self->plan = plan;
  self->frozen = order->frozen;
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, place_free);
  self->wishes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);
  self->keys = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < plan->cast->groups->len; i++)
    {
      const PrcCallGroup *group = g_ptr_array_index (plan->cast->groups, i);

      note_group (self, group);
      g_ptr_array_add (self->keys, prc_order_sort_list_keys (plan->cast->ceremony, group->item));
    }
  note_neighbours (self, order);
  return self;
}

void
prc_order_reasons_free (PrcOrderReasons *reasons)
{
  if (reasons == NULL)
    return;
  g_hash_table_unref (reasons->places);
  g_hash_table_unref (reasons->wishes);
  g_ptr_array_unref (reasons->keys);
  prc_order_plan_free (reasons->plan);
  g_free (reasons);
}

/* --- for one person ------------------------------------------------------------------------ */

static char *
dup_name (const PrcOrderReasons *self, gint64 graduand)
{
  const PrcGraduand *found = prc_season_find_graduand (self->plan->cast->season, graduand);

  return found != NULL ? prc_person_name_dup_called (found->name) : NULL;
}

static int
compare_relations (gconstpointer a, gconstpointer b)
{
  return (int) (*(const PrcRelation *const *) a)->kind -
         (int) (*(const PrcRelation *const *) b)->kind;
}

static void
add_relation (GPtrArray *list, const PrcRelation *relation, char *other)
{
  add_reason (list, prc_enum_to_nick (PRC_TYPE_RELATION_KIND, (int) relation->kind),
              relation->kind == PRC_RELATION_PIN ? g_strdup_printf ("%d", relation->place)
                                                 : g_strdup (relation->reason),
              other);
}

static void
add_relations (const PrcOrderReasons *self, GPtrArray *list, const PrcGraduand *graduand)
{
  g_autoptr (GPtrArray) relations = g_ptr_array_new ();

  g_ptr_array_extend (relations, graduand->relations, NULL, NULL);
  g_ptr_array_sort (relations, compare_relations);
  for (guint i = 0; i < relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (relations, i);

      if (relation->kind != PRC_RELATION_ROW_END)
        add_relation (list, relation, dup_name (self, relation->other));
    }
}

static const PrcCall *
find_neighbour (const PrcOrderReasons *self, const Place *place, gint64 graduand)
{
  const Place *other = graduand != 0 ? g_hash_table_lookup (self->places, &graduand) : NULL;

  return other != NULL && other->group == place->group ? other->call : NULL;
}

/* Wishes of others that name this person: they stand where they stand for both. */
static void
add_wishes (const PrcOrderReasons *self, GPtrArray *list, const Place *place)
{
  const GArray *wishes = g_hash_table_lookup (self->wishes, &place->call->graduand->id);

  for (guint i = 0; wishes != NULL && i < wishes->len; i++)
    {
      const Wish *wish = &g_array_index (wishes, Wish, i);

      if (find_neighbour (self, place, wish->whose->id) != NULL)
        add_relation (list, wish->relation, prc_person_name_dup_called (wish->whose->name));
    }
}

static const GArray *
get_keys (const PrcOrderReasons *self, const PrcCallGroup *group)
{
  guint at = 0;

  g_ptr_array_find (self->plan->cast->groups, group, &at);
  return g_ptr_array_index (self->keys, at);
}

/* Keys, until one has parted the person from both neighbours. */
static void
add_keys (const PrcOrderReasons *self, GPtrArray *list, const Place *place, const char *language)
{
  const GArray *keys = get_keys (self, place->group);
  const PrcCall *sides[] = { find_neighbour (self, place, place->before),
                             find_neighbour (self, place, place->after) };

  for (guint i = 0; i < keys->len && (i == 0 || sides[0] != NULL || sides[1] != NULL); i++)
    {
      PrcKeyField field = g_array_index (keys, PrcSortKey, i).field;
      char *other = NULL;

      for (int j = 0; j < 2; j++)
        {
          if (sides[j] == NULL || prc_order_sort_compare_key (place->call, sides[j], keys, i) == 0)
            continue;
          if (other == NULL)
            other = prc_person_name_dup_called (sides[j]->graduand->name);
          sides[j] = NULL;
        }
      add_reason (list, prc_enum_to_nick (PRC_TYPE_KEY_FIELD, (int) field),
                  prc_order_sort_dup_value (self->plan->cast, place->call, field, language), other);
    }
}

/* '41a' was put in behind '41'; any other number of a frozen order stays what it is. */
static void
add_frozen (const PrcOrderReasons *self, GPtrArray *list, const Place *place)
{
  gboolean late = strpbrk (place->position, "abcdefghijklmnopqrstuvwxyz") != NULL;

  if (late)
    add_reason (list, "late", g_strdup (place->position), dup_name (self, place->before));
  else if (self->frozen)
    add_reason (list, "frozen", g_strdup (place->position), NULL);
}

GPtrArray *
prc_order_reasons_list (const PrcOrderReasons *reasons, gint64 graduand, const char *language)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_reason_free);
  const Place *place;

  g_return_val_if_fail (reasons != NULL && language != NULL, list);
  place = g_hash_table_lookup (reasons->places, &graduand);
  if (place == NULL || place->position == NULL)
    return list;
  add_frozen (reasons, list, place);
  add_reason (list, "presentation", g_strdup (prc_text_get (place->call->home->title, language)),
              NULL);
  add_relations (reasons, list, place->call->graduand);
  add_wishes (reasons, list, place);
  add_keys (reasons, list, place, language);
  return list;
}

GPtrArray *
prc_order_explain (const PrcSeason *season, const PrcRunningOrder *order, gint64 graduand,
                   const char *language)
{
  g_autoptr (PrcOrderReasons) reasons = prc_order_reasons_new (season, order);

  if (reasons == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) prc_reason_free);
  return prc_order_reasons_list (reasons, graduand, language);
}
