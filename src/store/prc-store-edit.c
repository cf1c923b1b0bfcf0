/* prc-store-edit.c - what changes a season: edits, their undo and redo.
 *
 * An edit runs in the transaction that is held open anyway, under a session that records it; the
 * changeset goes into the history in the same transaction. So an edit is whole or not there, and
 * its undo is too.
 */
#include "prc-award-table.h"
#include "prc-ceremony-table.h"
#include "prc-connection.h"
#include "prc-edit-table.h"
#include "prc-graduand-table.h"
#include "prc-hall-table.h"
#include "prc-imported-table.h"
#include "prc-load-table.h"
#include "prc-order-table.h"
#include "prc-press-table.h"
#include "prc-store-private.h"

#include <glib/gi18n-lib.h>

/* --- an edit ---------------------------------------------------------------------------------- */

static sqlite3_session *
start_recording (PrcDatabase *db, GError **error)
{
  sqlite3_session *session = NULL;
  int rc = sqlite3session_create (prc_database_get_handle (db), "main", &session);

  for (int i = 0; rc == SQLITE_OK && prc_schema_recorded[i] != NULL; i++)
    rc = sqlite3session_attach (session, prc_schema_recorded[i]);
  if (rc == SQLITE_OK)
    return session;
  if (session != NULL)
    sqlite3session_delete (session);
  prc_database_fail (db, rc, error);
  return NULL;
}

/* Nothing recorded: no entry. Ends @session, whose memory is as large as the changeset's: a load of
 * a hundred thousand people would hold both. */
static gboolean
keep_record (PrcDatabase *db, sqlite3_session *session, const char *label, GError **error)
{
  int size = 0;
  void *changeset = NULL;
  int rc = sqlite3session_changeset (session, &size, &changeset);

  sqlite3session_delete (session);
  if (rc != SQLITE_OK)
    return prc_database_fail (db, rc, error);
  gboolean kept = size == 0 || prc_edit_table_add (db, label, g_get_real_time () / G_USEC_PER_SEC,
                                                   changeset, (gsize) size, error);
  sqlite3_free (changeset);
  return kept;
}

static gboolean
run_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data, GError **error)
{
  sqlite3_session *session = start_recording (store->db, error);

  if (session == NULL)
    return FALSE;
  store->editing = TRUE;
  gboolean done = edit (store, data, error);
  store->editing = FALSE;
  if (done && store->edit_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&store->edit_error));
      done = FALSE;
    }
  g_clear_error (&store->edit_error);
  if (done)
    return keep_record (store->db, session, label, error);
  sqlite3session_delete (session);
  return FALSE;
}

gboolean
prc_store_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data,
                GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store) && !store->editing, FALSE);

  if (!prc_store_check_writable (store, error) ||
      !prc_connection_begin (store->db, store->path, error))
    return FALSE;
  sqlite3 *handle = prc_database_get_handle (store->db);
  int before = sqlite3_total_changes (handle);

  if (!run_edit (store, label, edit, data, error))
    {
      prc_database_rollback (store->db);
      prc_connection_hold (store->db);
      return FALSE;
    }
  if (sqlite3_total_changes (handle) == before)
    return TRUE;
  gboolean done = prc_database_commit (store->db, error);
  if (!done)
    prc_database_rollback (store->db);
  prc_connection_hold (store->db);
  if (done)
    prc_store_emit_changed (store);
  return done;
}

/* --- inside an edit --------------------------------------------------------------------------- */

/* A failure is kept: SQLite may have rolled the transaction back, and what came after it would be
 * written on its own. */
static gboolean
may_put (PrcStore *store, GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store), FALSE);
  g_return_val_if_fail (store->editing, FALSE);

  if (store->edit_error == NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (store->edit_error);
  return FALSE;
}

/* Hands @failure on to @error, and keeps it. */
static gboolean
put_failed (PrcStore *store, GError *failure, GError **error)
{
  if (failure == NULL)
    return FALSE;
  store->edit_error = g_error_copy (failure);
  g_propagate_error (error, failure);
  return TRUE;
}

#define DEFINE_PUT(function, Type, put)                                                            \
  gint64 function (PrcStore *store, const Type *value, GError **error)                             \
  {                                                                                                \
    GError *failure = NULL;                                                                        \
                                                                                                   \
    if (!may_put (store, error))                                                                   \
      return -1;                                                                                   \
    gint64 id = put (store->db, value, &failure);                                                  \
    return put_failed (store, failure, error) ? -1 : id;                                           \
  }

DEFINE_PUT (prc_store_put_institution, PrcInstitution, prc_award_table_put_institution)
DEFINE_PUT (prc_store_put_award, PrcAward, prc_award_table_put)
DEFINE_PUT (prc_store_put_ceremony, PrcCeremony, prc_ceremony_table_put)
DEFINE_PUT (prc_store_put_item, PrcItem, prc_ceremony_table_put_item)
DEFINE_PUT (prc_store_put_hall, PrcHallPlan, prc_hall_table_put)
DEFINE_PUT (prc_store_put_graduand, PrcGraduand, prc_graduand_table_put)
DEFINE_PUT (prc_store_put_profile, PrcListProfile, prc_load_table_put_profile)
DEFINE_PUT (prc_store_put_load, PrcLoad, prc_load_table_put)
DEFINE_PUT (prc_store_put_waiver, PrcWaiver, prc_load_table_put_waiver)
DEFINE_PUT (prc_store_put_press, PrcPress, prc_press_table_put)

#define DEFINE_DELETE(function, delete)                                                            \
  gboolean function (PrcStore *store, gint64 id, GError **error)                                   \
  {                                                                                                \
    GError *failure = NULL;                                                                        \
                                                                                                   \
    if (!may_put (store, error))                                                                   \
      return FALSE;                                                                                \
    delete (store->db, id, &failure);                                                              \
    return !put_failed (store, failure, error);                                                    \
  }

DEFINE_DELETE (prc_store_delete_item, prc_ceremony_table_delete_item)
DEFINE_DELETE (prc_store_delete_hall, prc_hall_table_delete)
DEFINE_DELETE (prc_store_delete_ceremony, prc_ceremony_table_delete)
DEFINE_DELETE (prc_store_delete_graduand, prc_graduand_table_delete)
DEFINE_DELETE (prc_store_delete_profile, prc_load_table_delete_profile)
DEFINE_DELETE (prc_store_delete_waiver, prc_load_table_delete_waiver)

gboolean
prc_store_put_title (PrcStore *store, const PrcText *title, GError **error)
{
  GError *failure = NULL;

  if (!may_put (store, error))
    return FALSE;
  prc_award_table_put_title (store->db, title, &failure);
  return !put_failed (store, failure, error);
}

gboolean
prc_store_put_asset (PrcStore *store, GBytes *bytes, char **hash, GError **error)
{
  g_autofree char *name = prc_assets_hash (bytes);
  GError *failure = NULL;

  if (!may_put (store, error))
    return FALSE;
  prc_imported_table_put_blob (store->db, name, bytes, &failure);
  if (put_failed (store, failure, error))
    return FALSE;
  if (hash != NULL)
    *hash = g_steal_pointer (&name);
  return TRUE;
}

gboolean
prc_store_put_order (PrcStore *store, gint64 ceremony, const PrcRunningOrder *order, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format_iso8601 (now);
  GError *failure = NULL;

  if (!may_put (store, error))
    return FALSE;
  prc_order_table_put (store->db, ceremony, order, at, &failure);
  return !put_failed (store, failure, error);
}

gboolean
prc_store_put_imported (PrcStore *store, const char *source, const char *id, GVariant *values,
                        GError **error)
{
  GError *failure = NULL;

  if (!may_put (store, error))
    return FALSE;
  prc_imported_table_put (store->db, source, id, values, &failure);
  return !put_failed (store, failure, error);
}

PrcRunningOrder *
prc_store_load_order (PrcStore *store, gint64 ceremony, GError **error)
{
  PrcRunningOrder *order = NULL;

  if (prc_store_check_usable (store, error))
    prc_order_table_load (store->db, ceremony, &order, error);
  return order;
}

GBytes *
prc_store_load_asset (PrcStore *store, const char *hash, GError **error)
{
  return prc_store_check_usable (store, error)
             ? prc_imported_table_load_blob (store->db, hash, error)
             : NULL;
}

GHashTable *
prc_store_load_imported (PrcStore *store, GError **error)
{
  return prc_store_check_usable (store, error) ? prc_imported_table_load (store->db, error) : NULL;
}

#define DEFINE_LOAD(function, load)                                                                \
  GPtrArray *function (PrcStore *store, GError **error)                                            \
  {                                                                                                \
    return prc_store_check_usable (store, error) ? load (store->db, error) : NULL;                 \
  }

DEFINE_LOAD (prc_store_load_profiles, prc_load_table_load_profiles)
DEFINE_LOAD (prc_store_load_loads, prc_load_table_load)
DEFINE_LOAD (prc_store_load_waivers, prc_load_table_load_waivers)

PrcPress *
prc_store_load_press (PrcStore *store, gint64 ceremony, PrcPressKind kind, GError **error)
{
  PrcPress *press = NULL;

  if (prc_store_check_usable (store, error))
    prc_press_table_load (store->db, ceremony, kind, &press, error);
  return press;
}

/* --- history ---------------------------------------------------------------------------------- */

void
prc_history_entry_free (PrcHistoryEntry *entry)
{
  g_free (entry->label);
  g_free (entry);
}

GPtrArray *
prc_store_load_history (PrcStore *store, GError **error)
{
  return prc_store_check_usable (store, error) ? prc_edit_table_load (store->db, error) : NULL;
}

/* What is there is not what the edit left: nothing is forced over it. */
static int
on_conflict (void *data, int kind, sqlite3_changeset_iter *change)
{
  *(int *) data = kind;
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (PrcDatabase *db, gconstpointer changeset, int size, GError **error)
{
  int conflict = 0;
  int rc = sqlite3changeset_apply (prc_database_get_handle (db), size, (void *) changeset, NULL,
                                   on_conflict, &conflict);

  if (rc == SQLITE_OK)
    return TRUE;
  if (conflict == 0)
    return prc_database_fail (db, rc, error);
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT, "%s",
               _ ("What this would change was changed since by something else. Nothing was "
                  "changed."));
  return FALSE;
}

static gboolean
apply_inverse (PrcDatabase *db, gconstpointer changeset, int size, GError **error)
{
  int inverse_size = 0;
  void *inverse = NULL;
  int rc = sqlite3changeset_invert (size, changeset, &inverse_size, &inverse);

  if (rc != SQLITE_OK)
    return prc_database_fail (db, rc, error);
  gboolean done = apply (db, inverse, inverse_size, error);
  sqlite3_free (inverse);
  return done;
}

static gboolean
step_history (PrcStore *store, gboolean undo, char **label, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) changeset = NULL;
  gint64 id = 0;
  gsize size;

  if (!prc_edit_table_find (store->db, !undo, &id, &name, &changeset, error))
    return FALSE;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  if (!(undo ? apply_inverse (store->db, data, (int) size, error)
             : apply (store->db, data, (int) size, error)) ||
      !prc_edit_table_set_undone (store->db, id, undo, error) ||
      !prc_database_commit (store->db, error))
    return FALSE;
  if (label != NULL)
    *label = g_steal_pointer (&name);
  return TRUE;
}

static gboolean
move_in_history (PrcStore *store, gboolean undo, char **label, GError **error)
{
  g_return_val_if_fail (PRC_IS_STORE (store) && !store->editing, FALSE);

  if (!prc_store_check_writable (store, error) ||
      !prc_connection_begin (store->db, store->path, error))
    return FALSE;
  gboolean done = step_history (store, undo, label, error);
  if (!done)
    prc_database_rollback (store->db);
  prc_connection_hold (store->db);
  if (done)
    prc_store_emit_changed (store);
  return done;
}

gboolean
prc_store_undo (PrcStore *store, char **label, GError **error)
{
  return move_in_history (store, TRUE, label, error);
}

gboolean
prc_store_redo (PrcStore *store, char **label, GError **error)
{
  return move_in_history (store, FALSE, label, error);
}
