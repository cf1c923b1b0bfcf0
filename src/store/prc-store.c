#include "prc-store.h"

#include "prc-award-table.h"
#include "prc-ceremony-table.h"
#include "prc-connection.h"
#include "prc-graduand-table.h"
#include "prc-hall-table.h"
#include "prc-imported-table.h"
#include "prc-journal-spool.h"
#include "prc-season-file.h"
#include "prc-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

G_DEFINE_QUARK (prc_store_error_quark, prc_store_error)

G_DEFINE_FINAL_TYPE (PrcStore, prc_store, G_TYPE_OBJECT)

static guint changed_signal;

static void
prc_store_finalize (GObject *object)
{
  PrcStore *store = PRC_STORE (object);

  prc_store_close (store);
  g_weak_ref_clear (&store->live);
  g_free (store->path);
  G_OBJECT_CLASS (prc_store_parent_class)->finalize (object);
}

static void
prc_store_class_init (PrcStoreClass *class)
{
  G_OBJECT_CLASS (class)->finalize = prc_store_finalize;
  changed_signal = g_signal_new ("changed", PRC_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
prc_store_init (PrcStore *store)
{
  store->hold = -1;
  g_weak_ref_init (&store->live, NULL);
}

void
prc_store_emit_changed (PrcStore *store)
{
  g_signal_emit (store, changed_signal, 0);
}

/* --- creating --------------------------------------------------------------------------------- */

/* The ids that values have in the season they come in, to those they have in the file. */
typedef struct
{
  PrcDatabase *db;
  GHashTable *institutions, *awards, *halls, *ceremonies, *graduands; /* gint64 * to gint64 * */
} Filling;

static void
remember (GHashTable *map, gint64 from, gint64 to)
{
  g_hash_table_insert (map, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
}

/* 0 stays 0; one that is not there stays as it is, and is refused by the file's references. */
static gint64
new_id (GHashTable *map, gint64 from)
{
  const gint64 *to = g_hash_table_lookup (map, &from);

  return to != NULL ? *to : from;
}

static gboolean
fill_institutions (Filling *filling, const PrcSeason *season, GError **error)
{
  for (guint i = 0; i < season->institutions->len; i++)
    {
      const PrcInstitution *value = g_ptr_array_index (season->institutions, i);
      g_autoptr (PrcInstitution) copy = prc_institution_copy (value);

      copy->id = 0;
      gint64 id = prc_award_table_put_institution (filling->db, copy, error);
      if (id < 0)
        return FALSE;
      remember (filling->institutions, value->id, id);
    }
  for (guint i = 0; i < season->awards->len; i++)
    {
      const PrcAward *value = g_ptr_array_index (season->awards, i);
      g_autoptr (PrcAward) copy = prc_award_copy (value);

      copy->id = 0;
      copy->institution = new_id (filling->institutions, value->institution);
      gint64 id = prc_award_table_put (filling->db, copy, error);
      if (id < 0)
        return FALSE;
      remember (filling->awards, value->id, id);
    }
  return TRUE;
}

static gboolean
fill_halls (Filling *filling, const PrcSeason *season, GError **error)
{
  for (guint i = 0; i < season->halls->len; i++)
    {
      const PrcHallPlan *value = g_ptr_array_index (season->halls, i);
      g_autoptr (PrcHallPlan) copy = prc_hall_plan_copy (value);

      copy->id = 0;
      gint64 id = prc_hall_table_put (filling->db, copy, error);
      if (id < 0)
        return FALSE;
      remember (filling->halls, value->id, id);
    }
  return TRUE;
}

static gboolean
fill_ceremonies (Filling *filling, const PrcSeason *season, GError **error)
{
  for (guint i = 0; i < season->ceremonies->len; i++)
    {
      const PrcCeremony *value = g_ptr_array_index (season->ceremonies, i);
      g_autoptr (PrcCeremony) copy = prc_ceremony_copy (value);

      copy->id = 0;
      for (guint j = 0; j < copy->institutions->len; j++)
        {
          gint64 *institution = &g_array_index (copy->institutions, gint64, j);

          *institution = new_id (filling->institutions, *institution);
        }
      copy->hall = new_id (filling->halls, value->hall);
      gint64 id = prc_ceremony_table_put (filling->db, copy, error);
      if (id < 0)
        return FALSE;
      remember (filling->ceremonies, value->id, id);
    }
  for (guint i = 0; i < season->items->len; i++)
    {
      const PrcItem *value = g_ptr_array_index (season->items, i);
      g_autoptr (PrcItem) copy = prc_item_copy (value);

      copy->id = 0;
      copy->ceremony = new_id (filling->ceremonies, value->ceremony);
      copy->institution = new_id (filling->institutions, value->institution);
      if (prc_ceremony_table_put_item (filling->db, copy, error) < 0)
        return FALSE;
    }
  return TRUE;
}

/* A copy that names all by the file's ids; people it has to do with may not be there yet. */
static PrcGraduand *
translate (Filling *filling, const PrcGraduand *value)
{
  PrcGraduand *copy = prc_graduand_copy (value);

  copy->id = new_id (filling->graduands, value->id);
  copy->ceremony = new_id (filling->ceremonies, value->ceremony);
  for (guint i = 0; i < copy->conferrals->len; i++)
    {
      PrcConferral *conferral = prc_conferral_copy (g_ptr_array_index (copy->conferrals, i));

      conferral->award = new_id (filling->awards, conferral->award);
      prc_conferral_unref (copy->conferrals->pdata[i]);
      copy->conferrals->pdata[i] = conferral;
    }
  for (guint i = 0; i < copy->relations->len; i++)
    {
      PrcRelation *relation = prc_relation_copy (g_ptr_array_index (copy->relations, i));

      relation->other = new_id (filling->graduands, relation->other);
      prc_relation_unref (copy->relations->pdata[i]);
      copy->relations->pdata[i] = relation;
    }
  return copy;
}

static gboolean
fill_graduands (Filling *filling, const PrcSeason *season, GError **error)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *value = g_ptr_array_index (season->graduands, i);
      g_autoptr (PrcGraduand) copy = translate (filling, value);

      copy->id = 0;
      g_ptr_array_set_size (copy->relations, 0);
      gint64 id = prc_graduand_table_put (filling->db, copy, error);
      if (id < 0)
        return FALSE;
      remember (filling->graduands, value->id, id);
    }
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *value = g_ptr_array_index (season->graduands, i);
      g_autoptr (PrcGraduand) copy = translate (filling, value);

      if (copy->relations->len > 0 && prc_graduand_table_put (filling->db, copy, error) < 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_assets (PrcDatabase *db, PrcAssets *assets, GError **error)
{
  g_autoptr (GVariant) all = NULL;
  GVariantIter iter;
  const char *hash;
  GVariant *data;

  if (assets == NULL)
    return TRUE;
  all = g_variant_ref_sink (prc_assets_to_variant (assets));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@ay}", &hash, &data))
    {
      g_autoptr (GVariant) owned = data;

      if (!prc_imported_table_put_blob (db, hash, prc_assets_get (assets, hash), error))
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
id_map (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static gboolean
fill (PrcDatabase *db, const PrcSeason *season, PrcAssets *assets, GError **error)
{
  g_autoptr (GHashTable) institutions = id_map ();
  g_autoptr (GHashTable) awards = id_map ();
  g_autoptr (GHashTable) halls = id_map ();
  g_autoptr (GHashTable) ceremonies = id_map ();
  g_autoptr (GHashTable) graduands = id_map ();
  Filling filling = { db, institutions, awards, halls, ceremonies, graduands };

  return prc_schema_create (db, error) && prc_database_begin (db, error) &&
         prc_award_table_put_title (db, season->title, error) &&
         fill_institutions (&filling, season, error) && fill_halls (&filling, season, error) &&
         fill_ceremonies (&filling, season, error) && fill_graduands (&filling, season, error) &&
         fill_assets (db, assets, error) && prc_database_commit (db, error);
}

/* The whole file is made in memory and written at once: there is never half a season. */
static gboolean
write_new (PrcDatabase *db, const char *path, GError **error)
{
  g_autofree char *part = prc_season_file_make_part (path, error);

  if (part == NULL)
    return FALSE;
  if (prc_connection_write (db, part, error) && prc_season_file_publish (part, path, error))
    return TRUE;
  prc_season_file_discard (part);
  return FALSE;
}

PrcStore *
prc_store_create (const char *path, const PrcSeason *season, PrcAssets *assets, GError **error)
{
  g_return_val_if_fail (path != NULL && season != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      prc_season_file_fail (EEXIST, path, error);
      return NULL;
    }
  g_autoptr (PrcDatabase) db = prc_database_open (NULL, PRC_DATABASE_MEMORY, error);
  if (db == NULL || !fill (db, season, assets, error) || !write_new (db, path, error))
    return NULL;
  PrcStore *store = prc_store_open (path, PRC_STORE_OPEN_WRITE, error);
  if (store == NULL)
    g_unlink (path);
  return store;
}

/* --- opening ---------------------------------------------------------------------------------- */

static gboolean
refuse_newer (GError **error)
{
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER, "%s",
               _ ("The season was made by a later version of Procession. It was left as it is. It "
                  "can be opened for reading alone."));
  return FALSE;
}

/* An older schema: for writing the file is replaced by a migrated copy, for reading a copy in
 * memory will do. */
static gboolean
migrate (PrcStore *store, int version, const PrcMigration *steps, GError **error)
{
  g_autoptr (PrcDatabase) old = g_steal_pointer (&store->db);

  if (!prc_schema_quick_check (old, error))
    return FALSE;
  if (store->mode == PRC_STORE_OPEN_READ)
    {
      store->db = prc_connection_migrate_in_memory (old, version, steps, error);
      return store->db != NULL;
    }
  if (!prc_connection_migrate_file (old, store->path, version, steps, error))
    return FALSE;
  g_clear_pointer (&old, prc_database_close);
  store->db = prc_connection_open (store->path, store->mode, &version, error);
  return store->db != NULL && prc_connection_prove (store->db, error);
}

static gboolean
prove (PrcStore *store, int version, const PrcMigration *steps, GError **error)
{
  if (version == PRC_STORE_SCHEMA)
    return prc_connection_prove (store->db, error);
  if (version < PRC_STORE_SCHEMA)
    return migrate (store, version, steps, error);
  if (store->mode == PRC_STORE_OPEN_WRITE)
    return refuse_newer (error);
  return prc_schema_compare_newer (store->db, error) && prc_schema_quick_check (store->db, error);
}

static gboolean
hold (PrcStore *store, GError **error)
{
  GError *busy = NULL;

  store->hold = prc_season_file_hold (store->path, &busy);
  if (busy == NULL)
    return TRUE;
  g_propagate_error (error, busy);
  return FALSE;
}

static void
let_go (PrcStore *store)
{
  if (store->path != NULL)
    prc_season_file_let_go (store->path, store->hold);
  store->hold = -1;
}

static gboolean
open_store (PrcStore *store, const char *path, const PrcMigration *steps, GError **error)
{
  int version = 0;

  store->path = prc_season_file_resolve (path, error);
  if (store->path == NULL)
    return FALSE;
  store->db = prc_connection_open (store->path, store->mode, &version, error);
  if (store->db == NULL)
    return FALSE;
  if (store->mode == PRC_STORE_OPEN_WRITE && !hold (store, error))
    return FALSE;
  if (!prove (store, version, steps, error))
    return FALSE;
  if (store->mode == PRC_STORE_OPEN_READ)
    return TRUE;
  if (!prc_connection_settle (store->db, store->path, error))
    return FALSE;
  prc_season_file_leave_note (store->path, FALSE);
  /* Left by a show that ended badly. */
  prc_journal_spool_drop_ballast (store->path);
  return TRUE;
}

PrcStore *
prc_store_open_with_migrations (const char *path, PrcStoreMode mode, const PrcMigration *steps,
                                GError **error)
{
  g_autoptr (PrcStore) store = g_object_new (PRC_TYPE_STORE, NULL);

  store->mode = mode;
  if (open_store (store, path, steps, error))
    return g_steal_pointer (&store);
  /* The note is of whoever has it: it is not this one's to remove. */
  g_clear_pointer (&store->db, prc_database_close);
  let_go (store);
  return NULL;
}

PrcStore *
prc_store_open (const char *path, PrcStoreMode mode, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return prc_store_open_with_migrations (path, mode, prc_schema_get_migrations (), error);
}

void
prc_store_close (PrcStore *store)
{
  g_return_if_fail (PRC_IS_STORE (store));
  g_return_if_fail (!store->editing && store->journal == NULL);
  g_return_if_fail (!g_atomic_int_get (&store->lent));

  if (store->db == NULL)
    return;
  if (store->mode == PRC_STORE_OPEN_WRITE)
    prc_season_file_remove_note (store->path);
  prc_database_rollback (store->db);
  g_clear_pointer (&store->db, prc_database_close);
  let_go (store);
}

const char *
prc_store_get_path (PrcStore *store)
{
  return store->path;
}

gboolean
prc_store_is_read_only (PrcStore *store)
{
  return store->mode == PRC_STORE_OPEN_READ;
}

/* --- lending ---------------------------------------------------------------------------------- */

void
prc_store_lend (PrcStore *store)
{
  g_return_if_fail (PRC_IS_STORE (store) && !store->editing && store->journal == NULL);

  g_atomic_int_set (&store->lent, TRUE);
}

void
prc_store_borrow (PrcStore *store)
{
  g_return_if_fail (PRC_IS_STORE (store) && g_atomic_int_get (&store->lent));

  g_atomic_pointer_set (&store->borrower, g_thread_self ());
}

void
prc_store_take_back (PrcStore *store)
{
  g_return_if_fail (PRC_IS_STORE (store) && !store->editing);

  g_atomic_pointer_set (&store->borrower, NULL);
  g_atomic_int_set (&store->lent, FALSE);
}

gboolean
prc_store_is_borrowed (PrcStore *store)
{
  return g_atomic_int_get (&store->lent) &&
         g_atomic_pointer_get (&store->borrower) == g_thread_self ();
}

gboolean
prc_store_is_lent (PrcStore *store)
{
  return g_atomic_int_get (&store->lent) && !prc_store_is_borrowed (store);
}

gboolean
prc_store_check_usable (PrcStore *store, GError **error)
{
  if (prc_store_is_lent (store))
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LENT, "%s",
                   _ ("Something is being written into the season. Nothing was changed; do this "
                      "again once that has ended."));
      return FALSE;
    }
  if (store->journal != NULL)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_LIVE, "%s",
                   _ ("This can't be done while the show is open. Nothing was changed."));
      return FALSE;
    }
  if (store->db != NULL)
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_IO, "%s", _ ("The season is closed."));
  return FALSE;
}

gboolean
prc_store_check_writable (PrcStore *store, GError **error)
{
  if (!prc_store_check_usable (store, error))
    return FALSE;
  if (store->mode == PRC_STORE_OPEN_WRITE)
    return TRUE;
  g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_READ_ONLY, "%s",
               _ ("The season is open for reading alone. Nothing was changed."));
  return FALSE;
}

/* --- loading ---------------------------------------------------------------------------------- */

static gboolean
load_all (PrcDatabase *db, PrcSeason *season, GError **error)
{
  gboolean done =
      prc_award_table_load (db, season, error) && prc_ceremony_table_load (db, season, error) &&
      prc_hall_table_load (db, season, error) && prc_graduand_table_load (db, season, error);

  g_hash_table_remove_all (prc_database_get_texts (db));
  return done;
}

PrcSeason *
prc_store_load (PrcStore *store, GError **error)
{
  g_autoptr (PrcSeason) season = prc_season_new ();

  if (!prc_store_check_usable (store, error))
    return NULL;
  /* A reader sees one moment of the file, however many tables it reads. */
  gboolean begun = !prc_database_in_transaction (store->db);
  if (begun && !prc_database_exec (store->db, "BEGIN", error))
    return NULL;
  gboolean done = load_all (store->db, season, error);
  if (begun)
    prc_database_rollback (store->db);
  return done ? g_steal_pointer (&season) : NULL;
}

PrcAssets *
prc_store_load_assets (PrcStore *store, GError **error)
{
  return prc_store_check_usable (store, error) ? prc_imported_table_load_blobs (store->db, error)
                                               : NULL;
}
