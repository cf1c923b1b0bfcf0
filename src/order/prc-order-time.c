#include "prc-order-time.h"

#define LINES_SHARE 0.6 /* of a call, with two lines */

int
prc_order_time_of_item (const PrcItem *item)
{
  return item->interpreted ? 2 * item->seconds : item->seconds;
}

static gboolean
says_class (const PrcCard *card)
{
  for (guint i = 0; i < card->awards->len; i++)
    if (((const PrcCardAward *) g_ptr_array_index (card->awards, i))->class_ != NULL)
      return TRUE;
  return FALSE;
}

/* What is said besides the name. */
static int
get_extra (const PrcCeremony *ceremony, const PrcItem *presentation, const PrcCard *card)
{
  int seconds = 0;

  if (card->thesis != NULL)
    seconds += PRC_ORDER_TIME_THESIS;
  if (card->prize != NULL)
    seconds += PRC_ORDER_TIME_PRIZE;
  if (says_class (card))
    seconds += PRC_ORDER_TIME_CLASS;
  if (ceremony->say_both && card->native != NULL)
    seconds += PRC_ORDER_TIME_OWN_LANGUAGE;
  if (!prc_text_is_empty (presentation->formula))
    seconds += PRC_ORDER_TIME_FORMULA;
  return seconds;
}

double
prc_order_time_of_call (const PrcCeremony *ceremony, const PrcItem *presentation,
                        const PrcCard *card)
{
  int own = presentation->pace;

  if (presentation->together > 1)
    return (double) (own > 0 ? own : PRC_ORDER_TIME_SET) / presentation->together;
  if (own > 0)
    return own;
  return ceremony->pace * (ceremony->lines > 1 ? LINES_SHARE : 1) +
         get_extra (ceremony, presentation, card);
}

double
prc_order_time_of_step (const PrcItem *item, const PrcCard *card)
{
  int pages = MAX (card->pages, 1);

  if (card->part == NULL)
    return (double) prc_order_time_of_item (item) / pages;
  if (g_str_has_prefix (card->part, "award "))
    return PRC_ORDER_TIME_AWARD_LINE;
  return g_str_equal (card->part, "closing") ? (double) PRC_ORDER_TIME_CLOSING / pages : 0;
}
