/* prc-store-care.c - is the season sound, and a copy of it that is. */
#include "prc-connection.h"
#include "prc-event-table.h"
#include "prc-imported-table.h"
#include "prc-order-table.h"
#include "prc-season-file.h"
#include "prc-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
verify_pages (PrcDatabase *db, GError **error)
{
  g_autofree char *result = prc_database_dup_string (db, "PRAGMA integrity_check(1)", error);

  if (result == NULL)
    return FALSE;
  if (g_str_equal (result, "ok"))
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED,
               _ ("The season file is damaged (%s). It was left as it is. Open a backup instead."),
               result);
  return FALSE;
}

static gboolean
verify_orders (PrcDatabase *db, const PrcSeason *season, GError **error)
{
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *ceremony = g_ptr_array_index (season->ceremonies, i);
      g_autoptr (PrcRunningOrder) order = NULL;

      if (!prc_order_table_load (db, ceremony->id, &order, error))
        return FALSE;
    }
  return TRUE;
}

/* Loads everything once: what can't be read as a value is found here as well. */
static gboolean
verify_values (PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  g_autoptr (GHashTable) imported = season ? prc_imported_table_load (store->db, error) : NULL;

  return season != NULL && imported != NULL && verify_orders (store->db, season, error);
}

gboolean
prc_store_verify (PrcStore *store, GError **error)
{
  return prc_store_check_usable (store, error) && verify_pages (store->db, error) &&
         prc_schema_check_references (store->db, error) && verify_values (store, error) &&
         prc_event_table_verify (store->db, error) &&
         prc_imported_table_verify_blobs (store->db, error);
}
