#include "prc-desk-order.h"

#include "prc-backup.h"
#include "prc-desk.h"
#include "prc-journal.h"
#include "prc-order.h"
#include "prc-show-past.h"

#include <glib/gi18n-lib.h>

PrcRunningOrder *
prc_desk_order_load (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PrcRunningOrder) frozen = NULL;
  PrcRunningOrder *order;

  if (prc_season_find_ceremony (season, ceremony) == NULL)
    {
      g_set_error_literal (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such ceremony in the season."));
      return NULL;
    }
  frozen = prc_store_load_order (store, ceremony, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  order = frozen != NULL ? prc_order_update (frozen, season) : prc_order_make (season, ceremony);
  return order;
}

/* Events of the show that is on, of a ceremony. Returns: (transfer full) */
static GPtrArray *
load_events (PrcStore *store, gint64 ceremony, GError **error)
{
  g_autoptr (GPtrArray) all = prc_journal_load (store, ceremony, FALSE, error);

  return all != NULL ? prc_show_past_list (all, FALSE) : NULL;
}

static gboolean
refuse_started (GError **error)
{
  g_set_error_literal (error, PRC_DESK_ERROR, PRC_DESK_ERROR_STARTED,
                       _ ("This ceremony has begun: its numbers stay as they are."));
  return FALSE;
}

static gboolean
was_started (PrcStore *store, gint64 ceremony, gboolean *started, GError **error)
{
  g_autoptr (GPtrArray) events = load_events (store, ceremony, error);

  *started = events != NULL && prc_show_past_was_started (events);
  return events != NULL;
}

typedef struct
{
  gint64 ceremony;
  const PrcRunningOrder *order; /* NULL: thaw */
} Freeze;

static gboolean
put_order (PrcStore *store, gpointer data, GError **error)
{
  const Freeze *freeze = data;

  return prc_store_put_order (store, freeze->ceremony, freeze->order, error);
}

gboolean
prc_desk_order_freeze (PrcStore *store, gint64 ceremony, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autoptr (PrcRunningOrder) frozen = NULL;
  gboolean started = FALSE;

  if (season == NULL || !was_started (store, ceremony, &started, error))
    return FALSE;
  /* What was shown stays as it was shown. */
  if (started)
    return TRUE;
  order = prc_desk_order_load (store, season, ceremony, error);
  if (order == NULL)
    return FALSE;
  frozen = prc_running_order_copy (order);
  frozen->frozen = TRUE;
  Freeze freeze = { ceremony, frozen };
  prc_backup_make_or_note (store, PRC_BACKUP_ORDER);
  return prc_store_edit (store, _ ("Froze the running order"), put_order, &freeze, error);
}

gboolean
prc_desk_order_thaw (PrcStore *store, gint64 ceremony, GError **error)
{
  Freeze freeze = { ceremony, NULL };
  gboolean started = FALSE;

  if (!was_started (store, ceremony, &started, error))
    return FALSE;
  if (started)
    return refuse_started (error);
  prc_backup_make_or_note (store, PRC_BACKUP_ORDER);
  return prc_store_edit (store, _ ("Thawed the running order"), put_order, &freeze, error);
}

/* One frozen order brought up to date, so that the letters given now are kept. */
static gboolean
renew_order (PrcStore *store, const PrcSeason *season, const PrcCeremony *ceremony, GError **error)
{
  g_autoptr (PrcRunningOrder) frozen = NULL;
  g_autoptr (PrcRunningOrder) renewed = NULL;
  g_autoptr (GError) failed = NULL;
  gboolean started = FALSE;

  if (!was_started (store, ceremony->id, &started, error))
    return FALSE;
  if (started)
    return TRUE;
  frozen = prc_store_load_order (store, ceremony->id, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (frozen == NULL)
    return TRUE;
  renewed = prc_order_update (frozen, season);
  return prc_show_past_equal (frozen, renewed) ||
         prc_store_put_order (store, ceremony->id, renewed, error);
}

gboolean
prc_desk_order_renew (PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);

  if (season == NULL)
    return FALSE;
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);

      if (ceremony->frozen_at != NULL && !renew_order (store, season, ceremony, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  PrcStoreEdit edit;
  gpointer data;
} DeskEdit;

static gboolean
edit_and_renew (PrcStore *store, gpointer data, GError **error)
{
  const DeskEdit *both = data;

  return both->edit (store, both->data, error) && prc_desk_order_renew (store, error);
}

gboolean
prc_desk_order_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                     GError **error)
{
  DeskEdit both = { edit, data };

  return prc_store_edit (store, label, edit_and_renew, &both, error);
}

/* --- one step of the history ---------------------------------------------------------------- */

/* Does the season still have every order that a ceremony began with. */
static gboolean
keeps_orders (PrcStore *store, gboolean *keeps, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);

  if (season == NULL)
    return FALSE;
  *keeps = TRUE;
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);
      g_autoptr (GPtrArray) events = load_events (store, ceremony->id, error);
      g_autoptr (PrcRunningOrder) order = NULL;
      g_autoptr (GError) failed = NULL;

      if (events == NULL)
        return FALSE;
      if (!prc_show_past_was_started (events))
        continue;
      order = prc_store_load_order (store, ceremony->id, &failed);
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      *keeps = *keeps && order != NULL && prc_show_past_fits (order, events);
    }
  return TRUE;
}

typedef gboolean (*Step) (PrcStore *store, char **label, GError **error);

/* What a ceremony that has begun goes by is not taken from it: @take is then followed by @back. */
static gboolean
step (PrcStore *store, Step take, Step back, char **label, GError **error)
{
  gboolean before = FALSE, after = FALSE;

  if (!keeps_orders (store, &before, error) || !take (store, label, error))
    return FALSE;
  if (!keeps_orders (store, &after, error))
    return FALSE;
  if (after || !before)
    return TRUE;
  g_clear_pointer (label, g_free);
  return back (store, NULL, error) && refuse_started (error);
}

gboolean
prc_desk_order_undo (PrcStore *store, char **label, GError **error)
{
  return step (store, prc_store_undo, prc_store_redo, label, error);
}

gboolean
prc_desk_order_redo (PrcStore *store, char **label, GError **error)
{
  return step (store, prc_store_redo, prc_store_undo, label, error);
}
