#include "prc-season-reading.h"

#include "prc-desk-order.h"
#include "prc-order.h"

static void
keep_error (PrcSeasonReading *reading, GError *error)
{
  if (error != NULL)
    g_ptr_array_add (reading->errors, error);
}

static void
choose_ceremony (PrcSeasonReading *reading, gint64 before)
{
  const GPtrArray *ceremonies = reading->season->ceremonies;

  reading->ceremony = before;
  if (prc_season_find_ceremony (reading->season, before) != NULL)
    return;
  reading->ceremony =
      ceremonies->len > 0 ? ((PrcCeremony *) g_ptr_array_index (ceremonies, 0))->id : 0;
}

static void
load_order (PrcSeasonReading *reading, PrcStore *store)
{
  GError *error = NULL;

  g_clear_pointer (&reading->order, prc_running_order_unref);
  if (reading->ceremony == 0)
    return;
  reading->order = prc_desk_order_load (store, reading->season, reading->ceremony, &error);
  keep_error (reading, error);
}

static gboolean
are_pictures_known (const PrcSeason *season, PrcAssets *assets)
{
  for (guint i = 0; i < season->institutions->len; i++)
    {
      const PrcInstitution *institution = g_ptr_array_index (season->institutions, i);

      if (institution->crest != NULL && prc_assets_get (assets, institution->crest) == NULL)
        return FALSE;
    }
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (graduand->photo != NULL && prc_assets_get (assets, graduand->photo) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
load_assets (PrcSeasonReading *reading, PrcStore *store, PrcAssets *known)
{
  GError *error = NULL;

  if (known != NULL && are_pictures_known (reading->season, known))
    {
      reading->assets = prc_assets_ref (known);
      return;
    }
  reading->assets = prc_store_load_assets (store, &error);
  keep_error (reading, error);
  if (reading->assets == NULL)
    reading->assets = prc_assets_new ();
}

static void
load_history (PrcSeasonReading *reading, PrcStore *store)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) history = prc_store_load_history (store, &error);

  keep_error (reading, error);
  /* Newest first: those taken back come before the newest that stands. */
  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const PrcHistoryEntry *entry = g_ptr_array_index (history, i);

      if (!entry->undone)
        {
          reading->undo_label = g_strdup (entry->label);
          return;
        }
      g_free (reading->redo_label);
      reading->redo_label = g_strdup (entry->label);
    }
}

static void
load_kept (PrcSeasonReading *reading, PrcStore *store)
{
  GError *error = NULL;

  reading->waivers = prc_store_load_waivers (store, &error);
  if (reading->waivers != NULL)
    reading->loads = prc_store_load_loads (store, &error);
  keep_error (reading, error);
}

PrcSeasonReading *
prc_season_reading_new (PrcStore *store, gint64 ceremony, PrcAssets *known, GError **error)
{
  PrcSeason *season = prc_store_load (store, error);
  PrcSeasonReading *reading;

  if (season == NULL)
    return NULL;
  reading = g_new0 (PrcSeasonReading, 1);
  reading->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  reading->season = season;
  choose_ceremony (reading, ceremony);
  load_order (reading, store);
  load_assets (reading, store, known);
  load_history (reading, store);
  load_kept (reading, store);
  return reading;
}

void
prc_season_reading_set_ceremony (PrcSeasonReading *reading, PrcStore *store, gint64 ceremony)
{
  reading->ceremony = ceremony;
  load_order (reading, store);
}

void
prc_season_reading_free (PrcSeasonReading *reading)
{
  prc_season_unref (reading->season);
  prc_running_order_unref (reading->order);
  g_clear_pointer (&reading->assets, prc_assets_unref);
  g_clear_pointer (&reading->waivers, g_ptr_array_unref);
  g_clear_pointer (&reading->loads, g_ptr_array_unref);
  g_free (reading->undo_label);
  g_free (reading->redo_label);
  g_ptr_array_unref (reading->errors);
  g_free (reading);
}
