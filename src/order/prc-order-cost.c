#include "prc-order-cost.h"

#include "prc-order-plan.h"
#include "prc-order.h"

#define TEN 10

gboolean
prc_order_cost_is_chosen (const PrcSeason *season, const PrcCeremony *ceremony, PrcChoice choice)
{
  switch (choice)
    {
    case PRC_CHOICE_THESIS:
      return ceremony->say_thesis;
    case PRC_CHOICE_CLASS:
      return ceremony->say_class;
    case PRC_CHOICE_PRIZE:
      return ceremony->say_prize;
    case PRC_CHOICE_BOTH:
      return ceremony->say_both;
    case PRC_CHOICE_TWO_LINES:
      return ceremony->lines > 1;
    case PRC_CHOICE_CROSS_TWICE:
      return ceremony->call_twice;
    case PRC_CHOICE_TEN_TOGETHER:
      for (guint i = 0; i < season->items->len; i++)
        {
          const PrcItem *item = g_ptr_array_index (season->items, i);

          if (item->ceremony == ceremony->id && item->type == PRC_ITEM_PRESENTATION &&
              item->together > 1)
            return TRUE;
        }
      return FALSE;
    }
  return FALSE;
}

static void
choose_together (PrcSeason *season, gint64 ceremony, int together)
{
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *item = g_ptr_array_index (season->items, i);
      PrcItem *changed;

      if (item->ceremony != ceremony || item->type != PRC_ITEM_PRESENTATION ||
          (item->together > 1) == (together > 1))
        continue;
      changed = prc_item_copy (item);
      changed->together = together;
      prc_item_unref (season->items->pdata[i]);
      season->items->pdata[i] = changed;
    }
}

static void
choose (PrcCeremony *ceremony, PrcChoice choice, gboolean chosen)
{
  switch (choice)
    {
    case PRC_CHOICE_THESIS:
      ceremony->say_thesis = chosen;
      break;
    case PRC_CHOICE_CLASS:
      ceremony->say_class = chosen;
      break;
    case PRC_CHOICE_PRIZE:
      ceremony->say_prize = chosen;
      break;
    case PRC_CHOICE_BOTH:
      ceremony->say_both = chosen;
      break;
    case PRC_CHOICE_TWO_LINES:
      ceremony->lines = chosen ? 2 : 1;
      break;
    case PRC_CHOICE_CROSS_TWICE:
      ceremony->call_twice = chosen;
      break;
    case PRC_CHOICE_TEN_TOGETHER:
      break;
    }
}

PrcSeason *
prc_order_cost_choose (const PrcSeason *season, gint64 ceremony, PrcChoice choice, gboolean chosen)
{
  PrcSeason *copy = prc_season_copy (season);

  if (choice == PRC_CHOICE_TEN_TOGETHER)
    choose_together (copy, ceremony, chosen ? TEN : 1);
  for (guint i = 0; i < copy->ceremonies->len; i++)
    {
      const PrcCeremony *old = g_ptr_array_index (copy->ceremonies, i);
      PrcCeremony *changed;

      if (old->id != ceremony)
        continue;
      changed = prc_ceremony_copy (old);
      choose (changed, choice, chosen);
      prc_ceremony_unref (copy->ceremonies->pdata[i]);
      copy->ceremonies->pdata[i] = changed;
    }
  return copy;
}

static int
measure (const PrcSeason *season, gint64 ceremony)
{
  g_autoptr (PrcRunningOrder) order = prc_order_plan_make (season, ceremony);

  return order != NULL ? prc_order_get_duration (season, order) : 0;
}

gboolean
prc_order_cost_list (const PrcSeason *season, gint64 ceremony, PrcChoiceCost costs[PRC_N_CHOICES])
{
  const PrcCeremony *found = prc_season_find_ceremony (season, ceremony);
  int now;

  if (found == NULL)
    return FALSE;
  now = measure (season, ceremony);
  for (int i = 0; i < PRC_N_CHOICES; i++)
    {
      gboolean chosen = prc_order_cost_is_chosen (season, found, (PrcChoice) i);
      g_autoptr (PrcSeason) other =
          prc_order_cost_choose (season, ceremony, (PrcChoice) i, !chosen);
      int then = measure (other, ceremony);

      costs[i].chosen = chosen;
      costs[i].seconds = chosen ? now - then : then - now;
      costs[i].applies = costs[i].seconds != 0;
    }
  return TRUE;
}
