#include "prc-order.h"

#include "prc-order-plan.h"
#include "prc-seat-fill.h"

/* Planned seconds of a name in @group. */
static int
get_pace (const PrcCast *cast, const PrcItem *item)
{
  return item->pace > 0 ? item->pace : cast->ceremony->pace;
}

PrcOrderPlan *
prc_order_plan_new (const PrcSeason *season, gint64 ceremony)
{
  PrcOrderPlan *plan;
  PrcCast *cast = prc_order_cast_new (season, ceremony);

  if (cast == NULL)
    return NULL;
  plan = g_new0 (PrcOrderPlan, 1);
  plan->cast = cast;
  plan->collator = prc_collator_new (cast->ceremony);
  for (guint i = 0; i < cast->groups->len; i++)
    {
      PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      prc_order_sort_group (cast, group, plan->collator);
      prc_order_relation_arrange (group);
      prc_order_relation_verify (cast, group);
    }
  return plan;
}

void
prc_order_plan_free (PrcOrderPlan *plan)
{
  prc_order_cast_free (plan->cast);
  prc_collator_free (plan->collator);
  g_free (plan);
}

typedef struct
{
  const PrcCast *cast;
  PrcRunningOrder *order;
  int planned; /* seconds from the start */
  int names;
} Making;

static PrcCue *
add_cue (Making *making, const PrcItem *item, PrcCard *card)
{
  PrcCue *cue = prc_cue_new ();

  cue->number = (int) making->order->cues->len + 1;
  cue->item = item->id;
  cue->planned = making->planned;
  cue->card = card;
  g_ptr_array_add (making->order->cues, cue);
  return cue;
}

static void
add_item (Making *making, const PrcItem *item)
{
  g_autoptr (GPtrArray) cards =
      prc_order_card_list_item (making->cast, item, making->cast->problems);
  int begun = making->planned;

  for (guint i = 0; i < cards->len; i++)
    {
      add_cue (making, item, prc_card_ref (g_ptr_array_index (cards, i)));
      making->planned = begun + item->seconds * (int) (i + 1) / (int) cards->len;
    }
}

static void
add_names (Making *making, const PrcCallGroup *group)
{
  for (guint i = 0; i < group->calls->len; i++)
    {
      const PrcCall *call = g_ptr_array_index (group->calls, i);
      PrcCard *card =
          prc_order_card_new_person (making->cast, call->graduand, call->conferrals, call->home);
      PrcCue *cue;

      card->place = (int) i + 1;
      card->places = (int) group->calls->len;
      cue = add_cue (making, group->item, card);
      cue->position = g_strdup_printf ("%d", ++making->names);
      cue->graduand = call->graduand->id;
      cue->external_id = g_strdup (prc_graduand_get_id (call->graduand));
      making->planned += get_pace (making->cast, group->item);
    }
}

static PrcRunningOrder *
make (const PrcCast *cast)
{
  PrcRunningOrder *order = prc_running_order_new ();
  Making making = { cast, order, 0, 0 };

  order->ceremony = cast->ceremony->id;
  for (guint i = 0; i < cast->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (cast->items, i);
      const PrcCallGroup *group = prc_order_cast_find (cast, item);

      add_item (&making, item);
      if (group != NULL)
        add_names (&making, group);
    }
  prc_array_append_values (order->problems, cast->problems);
  prc_problems_sort (order->problems);
  return order;
}

PrcRunningOrder *
prc_order_plan_make (const PrcSeason *season, gint64 ceremony)
{
  g_autoptr (PrcOrderPlan) plan = prc_order_plan_new (season, ceremony);

  return plan != NULL ? make (plan->cast) : NULL;
}

void
prc_order_plan_seat (const PrcSeason *season, PrcRunningOrder *order)
{
  g_autoptr (PrcSeating) seating = prc_seat_fill_make (season, order);

  if (seating == NULL)
    return;
  prc_seat_fill_apply (seating, order);
  prc_array_append_values (order->problems, seating->problems);
  prc_problems_sort (order->problems);
}

PrcRunningOrder *
prc_order_make (const PrcSeason *season, gint64 ceremony)
{
  PrcRunningOrder *order;

  g_return_val_if_fail (season != NULL, NULL);
  order = prc_order_plan_make (season, ceremony);
  if (order != NULL)
    prc_order_plan_seat (season, order);
  return order;
}

PrcCard *
prc_order_make_card (const PrcSeason *season, gint64 ceremony, const PrcGraduand *graduand)
{
  g_autoptr (PrcCast) cast = NULL;
  g_autoptr (GPtrArray) conferrals = NULL;
  const PrcItem *home = NULL;

  g_return_val_if_fail (season != NULL && graduand != NULL, NULL);
  cast = prc_order_cast_new (season, ceremony);
  g_return_val_if_fail (cast != NULL, NULL);
  conferrals = prc_order_cast_list_conferrals (season, cast->ceremony, graduand);
  for (guint i = 0; i < cast->groups->len && home == NULL; i++)
    {
      const PrcItem *item = ((PrcCallGroup *) g_ptr_array_index (cast->groups, i))->item;

      for (guint j = 0; j < MAX (conferrals->len, 1) && home == NULL; j++)
        if (prc_order_cast_fits (season, &item->selection, graduand,
                                 conferrals->len > 0 ? g_ptr_array_index (conferrals, j) : NULL))
          home = item;
    }
  return prc_order_card_new_person (cast, graduand, conferrals, home);
}

int
prc_order_get_duration (const PrcSeason *season, const PrcRunningOrder *order)
{
  const PrcCue *last =
      order->cues->len > 0 ? g_ptr_array_index (order->cues, order->cues->len - 1) : NULL;
  const PrcItem *item = last != NULL ? prc_season_find_item (season, last->item) : NULL;
  const PrcCeremony *ceremony = prc_season_find_ceremony (season, order->ceremony);

  if (last == NULL)
    return 0;
  if (item == NULL || ceremony == NULL)
    return last->planned;
  if (last->graduand != 0)
    return last->planned + (item->pace > 0 ? item->pace : ceremony->pace);
  return last->planned + item->seconds -
         item->seconds * (last->card->page - 1) / MAX (last->card->pages, 1);
}
