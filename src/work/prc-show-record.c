#include "prc-show-record.h"

#include "prc-journal.h"
#include "prc-show-order.h"
#include "prc-show-past.h"

PrcShowRecord *
prc_show_record_load (PrcStore *store, const PrcSeason *season, gint64 ceremony, gboolean rehearsal,
                      GError **error)
{
  PrcShowOrderSource source = { store, season, ceremony, rehearsal };
  g_autoptr (GPtrArray) all = prc_journal_load (store, ceremony, rehearsal, error);
  g_autoptr (PrcShowRecord) record = g_new0 (PrcShowRecord, 1);

  if (all == NULL)
    return NULL;
  record->events = prc_show_past_list (all, rehearsal);
  record->order = prc_show_order_load (&source, record->events, error);
  if (record->order == NULL)
    return NULL;
  if (record->events->len > 0 && !prc_show_past_fits (record->order, record->events))
    g_ptr_array_set_size (record->events, 0);
  record->state = prc_live_fold (record->order, 0, record->events, error);
  return record->state != NULL ? g_steal_pointer (&record) : NULL;
}

void
prc_show_record_free (PrcShowRecord *record)
{
  g_clear_pointer (&record->state, prc_live_state_unref);
  g_clear_pointer (&record->order, prc_running_order_unref);
  g_clear_pointer (&record->events, g_ptr_array_unref);
  g_free (record);
}
