/* prc-store-care.c - is the season sound, and a copy of it that is. */
#include "prc-connection.h"
#include "prc-event-table.h"
#include "prc-imported-table.h"
#include "prc-journal-private.h"
#include "prc-load-table.h"
#include "prc-order-table.h"
#include "prc-press-table.h"
#include "prc-season-file.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

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

static gboolean
verify_loads (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) profiles = prc_load_table_load_profiles (db, error);
  g_autoptr (GPtrArray) loads = profiles ? prc_load_table_load (db, error) : NULL;
  g_autoptr (GPtrArray) waivers = loads ? prc_load_table_load_waivers (db, error) : NULL;

  return waivers != NULL && prc_press_table_verify (db, error);
}

/* Loads everything once: what can't be read as a value is found here as well. */
static gboolean
verify_values (PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = prc_store_load (store, error);
  g_autoptr (GHashTable) imported = season ? prc_imported_table_load (store->db, error) : NULL;

  return season != NULL && imported != NULL && verify_orders (store->db, season, error) &&
         verify_loads (store->db, error);
}

gboolean
prc_store_verify (PrcStore *store, GError **error)
{
  return prc_store_check_usable (store, error) && verify_pages (store->db, error) &&
         prc_schema_check_references (store->db, error) && verify_values (store, error) &&
         prc_event_table_verify (store->db, error) &&
         prc_imported_table_verify_blobs (store->db, error);
}

/* --- backup ----------------------------------------------------------------------------------- */

/* VACUUM runs in no transaction and attaches the copy: the hold is let go of, and the limits are
 * lifted, for as long as it takes. */
static gboolean
vacuum_into (PrcDatabase *db, const char *part, GError **error)
{
  sqlite3 *handle = prc_database_get_handle (db);

  prc_database_rollback (db);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 1);
  PrcStatement *vacuum = prc_statement_new (db, "VACUUM INTO :path");
  prc_statement_bind_text (vacuum, ":path", part);
  gboolean done = prc_statement_run (vacuum, error);
  prc_statement_free (vacuum);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  return done;
}

static gboolean
copy_idle (PrcStore *store, const char *part, GError **error)
{
  gboolean reading = store->mode == PRC_STORE_OPEN_READ;

  if (!prc_store_check_usable (store, error) ||
      (reading && !prc_database_exec (store->db, "PRAGMA query_only = OFF", error)))
    return FALSE;
  gboolean done = vacuum_into (store->db, part, error);
  if (reading)
    return prc_database_exec (store->db, "PRAGMA query_only = ON", done ? error : NULL) && done;
  prc_connection_hold (store->db);
  return done;
}

/* The copy is a file of its own, no longer in the state that a live show needs; what can be checked
 * of it is. A later version's is only looked at as far as this program knows it. */
static gboolean
check_copy (PrcDatabase *copy, GError **error)
{
  int version = 0;

  if (!prc_schema_identify (copy, &version, error) || !prc_connection_make_plain (copy, error))
    return FALSE;
  if (version != PRC_STORE_SCHEMA)
    return prc_schema_quick_check (copy, error);
  return prc_connection_prove (copy, error) && prc_event_table_verify (copy, error);
}

/* Written from memory, by this thread: the show's goes on meanwhile. */
static gboolean
copy_live (PrcJournal *journal, const char *part, gint64 *n_events, GError **error)
{
  g_autoptr (PrcDatabase) memory = prc_journal_copy (journal, n_events, error);

  return memory != NULL && prc_connection_write (memory, part, error);
}

static gboolean
fill_part (PrcStore *store, PrcJournal *journal, const char *part, GError **error)
{
  g_autoptr (PrcDatabase) copy = NULL;
  gint64 n_events = 0;

  if (!(journal != NULL ? copy_live (journal, part, &n_events, error)
                        : copy_idle (store, part, error)))
    return FALSE;
  copy = prc_database_open (part, PRC_DATABASE_NEW, error);
  if (copy == NULL || !check_copy (copy, error) ||
      (journal != NULL && !prc_journal_check_copy (journal, copy, n_events, error)))
    return FALSE;
  g_clear_pointer (&copy, prc_database_close);
  return prc_season_file_sync (part, error);
}

gboolean
prc_store_backup (PrcStore *store, const char *path, GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store) && path != NULL && !store->editing, FALSE);

  if (prc_store_is_lent (store))
    return prc_store_check_usable (store, error);
  g_autoptr (PrcJournal) journal = g_weak_ref_get (&store->live);
  /* Asked for while the show was open, and come too late: the store is its own thread's again. */
  if (journal == NULL && store->shown_in != NULL && store->shown_in != g_thread_self () &&
      !prc_store_is_borrowed (store))
    return prc_journal_refuse_backup (error);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return prc_season_file_fail (EEXIST, path, error);
  g_autofree char *part = prc_season_file_make_part (path, error);
  if (part == NULL)
    return FALSE;
  if (fill_part (store, journal, part, error) && prc_season_file_publish (part, path, error))
    return TRUE;
  prc_season_file_discard (part);
  return FALSE;
}
