/* Why someone stands where they stand. */
#include "prc-order.h"

#include "prc-enum.h"
#include "prc-order-plan.h"

void
prc_reason_free (PrcReason *reason)
{
  g_free (reason->kind);
  g_free (reason->value);
  g_free (reason->other);
  g_free (reason);
}

static void
add_reason (GPtrArray *reasons, const char *kind, char *value, char *other)
{
  PrcReason *reason = g_new0 (PrcReason, 1);

  reason->kind = g_strdup (kind);
  reason->value = value;
  reason->other = other;
  g_ptr_array_add (reasons, reason);
}

static const PrcCallGroup *
find_call (const PrcCast *cast, gint64 graduand, guint *place)
{
  for (guint i = 0; i < cast->groups->len; i++)
    {
      const PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      for (guint j = 0; j < group->calls->len; j++)
        if (((const PrcCall *) g_ptr_array_index (group->calls, j))->graduand->id == graduand)
          {
            *place = j;
            return group;
          }
    }
  return NULL;
}

static char *
dup_name (const PrcSeason *season, gint64 graduand)
{
  const PrcGraduand *found = prc_season_find_graduand (season, graduand);

  return found != NULL ? prc_person_name_dup_called (found->name) : NULL;
}

static int
compare_relations (gconstpointer a, gconstpointer b)
{
  return (int) (*(const PrcRelation *const *) a)->kind -
         (int) (*(const PrcRelation *const *) b)->kind;
}

static void
add_relations (GPtrArray *reasons, const PrcSeason *season, const PrcGraduand *graduand)
{
  g_autoptr (GPtrArray) relations = g_ptr_array_new ();

  g_ptr_array_extend (relations, graduand->relations, NULL, NULL);
  g_ptr_array_sort (relations, compare_relations);
  for (guint i = 0; i < relations->len; i++)
    {
      const PrcRelation *relation = g_ptr_array_index (relations, i);

      if (relation->kind == PRC_RELATION_ROW_END)
        continue;
      add_reason (reasons, prc_enum_to_nick (PRC_TYPE_RELATION_KIND, (int) relation->kind),
                  relation->kind == PRC_RELATION_PIN ? g_strdup_printf ("%d", relation->place)
                                                     : g_strdup (relation->reason),
                  dup_name (season, relation->other));
    }
}

/* Wishes of others that name this person: they stand where they stand for both. */
static void
add_wishes (GPtrArray *reasons, const PrcCallGroup *group, const PrcGraduand *graduand)
{
  for (guint i = 0; i < group->calls->len; i++)
    {
      const PrcCall *call = g_ptr_array_index (group->calls, i);

      for (guint j = 0; j < call->graduand->relations->len; j++)
        {
          const PrcRelation *relation = g_ptr_array_index (call->graduand->relations, j);

          if (relation->other == graduand->id &&
              (relation->kind == PRC_RELATION_TOGETHER || relation->kind == PRC_RELATION_APART))
            add_reason (reasons, prc_enum_to_nick (PRC_TYPE_RELATION_KIND, (int) relation->kind),
                        g_strdup (relation->reason),
                        prc_person_name_dup_called (call->graduand->name));
        }
    }
}

/* Keys, until one has parted the person from both neighbours. */
static void
add_keys (GPtrArray *reasons, const PrcCast *cast, const PrcCallGroup *group, guint place)
{
  g_autoptr (GArray) keys = prc_order_sort_list_keys (cast->ceremony, group->item);
  const PrcCall *call = g_ptr_array_index (group->calls, place);
  const PrcCall *sides[] = { place > 0 ? g_ptr_array_index (group->calls, place - 1) : NULL,
                             place + 1 < group->calls->len
                                 ? g_ptr_array_index (group->calls, place + 1)
                                 : NULL };

  for (guint i = 0; i < keys->len && (i == 0 || sides[0] != NULL || sides[1] != NULL); i++)
    {
      PrcKeyField field = g_array_index (keys, PrcSortKey, i).field;
      char *other = NULL;

      for (int j = 0; j < 2; j++)
        {
          if (sides[j] == NULL || prc_order_sort_compare_key (call, sides[j], keys, i) == 0)
            continue;
          if (other == NULL)
            other = prc_person_name_dup_called (sides[j]->graduand->name);
          sides[j] = NULL;
        }
      add_reason (reasons, prc_enum_to_nick (PRC_TYPE_KEY_FIELD, (int) field),
                  prc_order_sort_dup_value (cast, call, field), other);
    }
}

GPtrArray *
prc_order_explain (const PrcSeason *season, const PrcRunningOrder *order, gint64 graduand)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_reason_free);
  g_autoptr (PrcOrderPlan) plan = prc_order_plan_new (season, order->ceremony);
  const PrcCallGroup *group;
  const PrcCall *call;
  guint place = 0;

  if (plan == NULL)
    return reasons;
  group = find_call (plan->cast, graduand, &place);
  if (group == NULL)
    return reasons;
  call = g_ptr_array_index (group->calls, place);
  add_reason (reasons, "presentation",
              g_strdup (prc_text_get (call->home->title, plan->cast->ceremony->languages[0])),
              NULL);
  add_relations (reasons, season, call->graduand);
  add_wishes (reasons, group, call->graduand);
  add_keys (reasons, plan->cast, group, place);
  return reasons;
}
