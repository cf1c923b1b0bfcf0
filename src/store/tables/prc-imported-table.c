#include "prc-imported-table.h"

#include "prc-json.h"
#include "prc-statement.h"

#include <glib/gi18n-lib.h>

#define SQL_PUT                                                                                    \
  "INSERT INTO imported (source, id, fields) VALUES (:source, :id, :fields)"                       \
  " ON CONFLICT (source, id) DO UPDATE SET fields = excluded.fields"                               \
  " WHERE fields <> excluded.fields"

#define SQL_PICTURES                                                                               \
  "SELECT hash, bytes FROM blob"                                                                   \
  " WHERE hash NOT IN (SELECT clip FROM reading WHERE clip IS NOT NULL)"

gboolean
prc_imported_table_put (PrcDatabase *db, const char *source, const char *id, GVariant *values,
                        GError **error)
{
  g_autoptr (PrcStatement) statement = prc_statement_new (
      db, values != NULL ? SQL_PUT : "DELETE FROM imported WHERE source = :source AND id = :id");

  prc_statement_bind_text (statement, ":source", source);
  prc_statement_bind_text (statement, ":id", id);
  if (values != NULL)
    prc_statement_take_text (statement, ":fields", prc_json_from_dictionary (values));
  return prc_statement_run (statement, error);
}

GHashTable *
prc_imported_table_load (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, "SELECT source, id, fields FROM imported");
  g_autoptr (GHashTable) table =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      const char *source = prc_statement_get_text (row, 0);
      const char *id = prc_statement_get_text (row, 1);
      GVariant *fields = prc_json_to_dictionary (prc_statement_get_text (row, 2));

      if (source == NULL || id == NULL || fields == NULL)
        prc_statement_mark_damaged (row);
      else
        {
          g_variant_get_data (g_variant_ref_sink (fields)); /* one piece, not a tree: a tenth */
          g_hash_table_insert (table, g_strconcat (source, "\x1f", id, NULL), fields);
        }
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&table) : NULL;
}

gboolean
prc_imported_table_put_blob (PrcDatabase *db, const char *hash, GBytes *bytes, GError **error)
{
  g_autoptr (PrcStatement) put =
      prc_statement_new (db, "INSERT INTO blob (hash, bytes) VALUES (:hash, :bytes)"
                             " ON CONFLICT (hash) DO NOTHING");
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  prc_statement_bind_text (put, ":hash", hash);
  prc_statement_bind_blob (put, ":bytes", data, size);
  return prc_statement_run (put, error);
}

GBytes *
prc_imported_table_load_blob (PrcDatabase *db, const char *hash, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT bytes FROM blob WHERE hash = :hash");
  PrcStep step;

  prc_statement_bind_text (row, ":hash", hash);
  step = prc_statement_step (row, error);
  if (step == PRC_STEP_ROW)
    return prc_statement_dup_bytes (row, 0);
  if (step == PRC_STEP_DONE)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_FOUND,
                 _ ("The recording is not in the season file any more."));
  return NULL;
}

PrcAssets *
prc_imported_table_load_blobs (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_PICTURES);
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      g_autoptr (GBytes) bytes = prc_statement_dup_bytes (row, 1);

      /* Filed by the hash of what is there: a damaged picture is not found, and shown as none. */
      prc_assets_add (assets, bytes);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&assets) : NULL;
}

gboolean
prc_imported_table_verify_blobs (PrcDatabase *db, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, "SELECT hash, bytes FROM blob");
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      g_autoptr (GBytes) bytes = prc_statement_dup_bytes (row, 1);
      g_autofree char *hash = prc_assets_hash (bytes);

      if (g_strcmp0 (hash, prc_statement_get_text (row, 0)) == 0)
        continue;
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED,
                   _ ("A picture or recording in the season file is damaged (%.12s…). The file was "
                      "left as it is. Open a backup instead."),
                   prc_statement_get_text (row, 0));
      return FALSE;
    }
  return step == PRC_STEP_DONE;
}
