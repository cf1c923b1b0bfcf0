#include "prc-order.h"

#include "prc-order-part.h"
#include "prc-order-plan.h"
#include "prc-order-time.h"
#include "prc-seat-fill.h"

/* One for each locale: a presentation may have an order of its own. */
static PrcCollator *
get_collator (PrcOrderPlan *plan, const PrcItem *item)
{
  const char *locale = item->collation != NULL ? item->collation : plan->cast->ceremony->collation;
  PrcCollator *collator = g_hash_table_lookup (plan->collators, locale != NULL ? locale : "");

  if (collator == NULL)
    {
      g_autoptr (PrcCeremony) own = prc_ceremony_copy (plan->cast->ceremony);

      prc_set_string (&own->collation, locale);
      collator = prc_collator_new (own);
      g_hash_table_insert (plan->collators, g_strdup (locale != NULL ? locale : ""), collator);
    }
  return collator;
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
  plan->collators =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) prc_collator_free);
  for (guint i = 0; i < cast->groups->len; i++)
    {
      PrcCallGroup *group = g_ptr_array_index (cast->groups, i);

      prc_order_sort_group (cast, group, get_collator (plan, group->item));
      prc_order_relation_arrange (group);
      prc_order_relation_verify (cast, group);
    }
  return plan;
}

void
prc_order_plan_free (PrcOrderPlan *plan)
{
  prc_order_cast_free (plan->cast);
  g_hash_table_unref (plan->collators);
  g_free (plan);
}

typedef struct
{
  const PrcCast *cast;
  PrcRunningOrder *order;
  double planned; /* seconds from the start */
  int names;
} Making;

static PrcCue *
add_cue (Making *making, const PrcItem *item, PrcCard *card)
{
  PrcCue *cue = prc_cue_new ();

  cue->number = (int) making->order->cues->len + 1;
  cue->item = item->id;
  cue->planned = (int) making->planned;
  cue->card = card;
  g_ptr_array_add (making->order->cues, cue);
  return cue;
}

/* A step that is no call. Takes @card, which may be NULL. */
static void
add_step (Making *making, const PrcItem *item, PrcCard *card)
{
  if (card == NULL)
    return;
  add_cue (making, item, card);
  making->planned += prc_order_time_of_step (item, card);
}

static void
add_steps (Making *making, const PrcItem *item, const GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    add_step (making, item, prc_card_ref (g_ptr_array_index (cards, i)));
}

static void
add_name (Making *making, const PrcCallGroup *group, guint place)
{
  const PrcCall *call = g_ptr_array_index (group->calls, place);
  PrcCard *card =
      prc_order_card_new_person (making->cast, call->graduand, call->conferrals, call->home);
  PrcCue *cue = add_cue (making, group->item, card);

  card->place = (int) place + 1;
  card->places = (int) group->calls->len;
  card->words = prc_order_part_make_formula (making->cast, group->item, call);
  cue->position = g_strdup_printf ("%d", ++making->names);
  cue->graduand = call->graduand->id;
  cue->external_id = g_strdup (prc_graduand_get_id (call->graduand));
  making->planned += prc_order_time_of_call (making->cast->ceremony, group->item, card);
}

static void
add_names (Making *making, const PrcCallGroup *group)
{
  const PrcItem *item = group->item;
  guint together = (guint) MAX (item->together, 1);
  guint sets = (group->calls->len + together - 1) / together;

  for (guint i = 0; i < group->calls->len; i++)
    {
      const PrcCall *before = i > 0 ? g_ptr_array_index (group->calls, i - 1) : NULL;

      add_step (making, item,
                prc_order_part_new_award (making->cast, item, before,
                                          g_ptr_array_index (group->calls, i)));
      if (together > 1 && i % together == 0)
        add_step (
            making, item,
            prc_order_part_new_set (making->cast, item, (int) (i / together) + 1, (int) sets));
      add_name (making, group, i);
    }
}

static void
add_item (Making *making, const PrcItem *item)
{
  const PrcCallGroup *group = prc_order_cast_find (making->cast, item);
  g_autoptr (GPtrArray) cards =
      prc_order_card_list_item (making->cast, item, making->cast->problems);

  add_steps (making, item, cards);
  if (group != NULL)
    {
      g_autoptr (GPtrArray) closing = prc_order_part_list_closing (making->cast, item);

      add_names (making, group);
      add_steps (making, item, closing);
    }
}

static PrcRunningOrder *
make (const PrcCast *cast)
{
  PrcRunningOrder *order = prc_running_order_new ();
  Making making = { cast, order, 0, 0 };

  order->ceremony = cast->ceremony->id;
  for (guint i = 0; i < cast->items->len; i++)
    add_item (&making, g_ptr_array_index (cast->items, i));
  prc_order_part_fill_sets (order, (const char *const *) cast->ceremony->languages);
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
  PrcCard *card = prc_order_card_new_person (cast, graduand, conferrals, home);
  if (home != NULL)
    {
      PrcCall call = { .graduand = graduand, .conferrals = conferrals, .home = home };

      card->words = prc_order_part_make_formula (cast, home, &call);
    }
  return card;
}

int
prc_order_get_duration (const PrcSeason *season, const PrcRunningOrder *order)
{
  const PrcCue *last =
      order->cues->len > 0 ? g_ptr_array_index (order->cues, order->cues->len - 1) : NULL;
  const PrcItem *item = last != NULL ? prc_season_find_item (season, last->item) : NULL;
  const PrcCeremony *ceremony = prc_season_find_ceremony (season, order->ceremony);
  double seconds;

  if (last == NULL)
    return 0;
  if (item == NULL || ceremony == NULL)
    return last->planned;
  seconds = last->graduand != 0 ? prc_order_time_of_call (ceremony, item, last->card)
                                : prc_order_time_of_step (item, last->card);
  return last->planned + (int) (seconds + 0.5);
}
