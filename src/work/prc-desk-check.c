/* What should be looked at before the day: the season's own checks with the order's. */
#include "prc-desk.h"
#include "prc-desk-order.h"

#include "prc-check.h"

GPtrArray *
prc_desk_check (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error)
{
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony, error);

  return order != NULL ? prc_check_season (season, ceremony, order) : NULL;
}
