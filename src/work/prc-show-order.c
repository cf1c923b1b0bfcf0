#include "prc-show-order.h"
#include "prc-show-past.h"

#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-order.h"
#include "prc-show.h"

#include <glib/gi18n-lib.h>

void
prc_show_order_refuse (GError **error)
{
  g_set_error_literal (error, PRC_SHOW_ERROR, PRC_SHOW_ERROR_ORDER,
                       _ ("The running order is no longer the one that the show was opened with. "
                          "Take back the changes made since, then open the show again."));
}

PrcRunningOrder *
prc_show_order_load (const PrcShowOrderSource *source, const GPtrArray *events, GError **error)
{
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autoptr (GError) failed = NULL;

  if (source->rehearsal || !prc_show_past_was_started (events))
    return prc_desk_order_load (source->store, source->season, source->ceremony, error);
  order = prc_store_load_order (source->store, source->ceremony, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (order != NULL && prc_show_past_fits (order, events))
    return g_steal_pointer (&order);
  prc_show_order_refuse (error);
  return NULL;
}

/* --- freezing ------------------------------------------------------------------------------ */

typedef struct
{
  PrcStore *store;
  gint64 ceremony;
  const PrcRunningOrder *order;
} Freeze;

static gboolean
put_order (PrcStore *store, gpointer data, GError **error)
{
  const Freeze *freeze = data;

  return prc_store_put_order (store, freeze->ceremony, freeze->order, error);
}

gboolean
prc_show_order_freeze (PrcStore *store, gint64 ceremony, PrcRunningOrder **order, GError **error)
{
  g_autoptr (PrcRunningOrder) frozen = prc_running_order_copy (*order);
  g_autoptr (PrcRunningOrder) stored = NULL;
  g_autoptr (GError) failed = NULL;
  Freeze freeze = { store, ceremony, frozen };

  frozen->frozen = TRUE;
  stored = prc_store_load_order (store, ceremony, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if ((stored == NULL || !prc_show_past_equal (stored, frozen)) &&
      !prc_store_edit (store, _ ("Froze the running order for the show"), put_order, &freeze,
                       error))
    return FALSE;
  prc_running_order_unref (*order);
  *order = g_steal_pointer (&frozen);
  return TRUE;
}
