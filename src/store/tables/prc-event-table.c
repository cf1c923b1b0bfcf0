#include "prc-event-table.h"

#include "prc-mapping.h"

#include <glib/gi18n-lib.h>

static const PrcColumn columns[] = {
  PRC_COLUMN (PrcShowEvent, INT64, seq),
  PRC_COLUMN_OF (PrcShowEvent, "kind", kind, prc_event_kind_get_type),
  PRC_COLUMN (PrcShowEvent, INT64, subject),
  PRC_COLUMN (PrcShowEvent, INT64, other),
  PRC_COLUMN (PrcShowEvent, STRING, detail),
  PRC_COLUMN (PrcShowEvent, INT64, at_utc),
  PRC_COLUMN (PrcShowEvent, STRING, boot_id),
  PRC_COLUMN (PrcShowEvent, INT64, at_boot_ms),
  PRC_COLUMN (PrcShowEvent, STRING, device),
  PRC_COLUMN (PrcShowEvent, STRING, digest),
};

/* Only described here, never updated: its key is not that of a table of parts. */
static const PrcMapping events = { "show_event", "ceremony", columns, G_N_ELEMENTS (columns) };

#define SQL_ADD(table)                                                                             \
  "INSERT INTO " table " (ceremony, seq, kind, subject, other, detail, at_utc, boot_id,"           \
  " at_boot_ms, device, digest) VALUES (:ceremony, :seq, :kind, :subject, :other, :detail,"        \
  " :at_utc, :boot_id, :at_boot_ms, :device, :digest)"

#define SQL_LOAD(table)                                                                            \
  "SELECT ceremony, seq, kind, subject, other, detail, at_utc, boot_id, at_boot_ms, device,"       \
  " digest FROM " table " WHERE ceremony = :ceremony ORDER BY seq"

#define SQL_DIGEST(table) "SELECT digest FROM " table " WHERE ceremony = :ceremony AND seq = :seq"

#define SQL_COUNT(table) "SELECT count(*) FROM " table " WHERE ceremony = :ceremony"

#define SQL_CEREMONIES(table) "SELECT DISTINCT ceremony FROM " table

gboolean
prc_event_table_add (PrcDatabase *db, gint64 ceremony, gboolean rehearsal,
                     const PrcShowEvent *event, GError **error)
{
  g_autoptr (PrcStatement) add =
      prc_statement_new (db, rehearsal ? SQL_ADD ("rehearsal_event") : SQL_ADD ("show_event"));

  prc_mapping_bind (&events, add, event);
  prc_statement_bind_int64 (add, ":ceremony", ceremony);
  return prc_statement_run (add, error);
}

gboolean
prc_event_table_get_digest (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, gint64 seq,
                            char **digest, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, rehearsal ? SQL_DIGEST ("rehearsal_event")
                                                                  : SQL_DIGEST ("show_event"));

  prc_statement_bind_int64 (row, ":ceremony", ceremony);
  prc_statement_bind_int64 (row, ":seq", seq);
  PrcStep step = prc_statement_step (row, error);
  *digest = step == PRC_STEP_ROW ? g_strdup (prc_statement_get_text (row, 0)) : NULL;
  return step != PRC_STEP_FAILED;
}

gboolean
prc_event_table_count (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, gint64 *n,
                       GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, rehearsal ? SQL_COUNT ("rehearsal_event") : SQL_COUNT ("show_event"));

  prc_statement_bind_int64 (row, ":ceremony", ceremony);
  if (prc_statement_step (row, error) != PRC_STEP_ROW)
    return FALSE;
  *n = prc_statement_get_int64 (row, 0);
  return TRUE;
}

static gboolean
check_chain (const GPtrArray *found, gint64 ceremony, GError **error)
{
  const char *previous = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const PrcShowEvent *event = g_ptr_array_index (found, i);
      g_autofree char *digest = prc_show_event_dup_digest (event, ceremony, previous);

      if (event->seq != (gint64) i + 1 || g_strcmp0 (digest, event->digest) != 0)
        {
          g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED,
                       _ ("The journal of the ceremony is damaged at step %u. The season file was "
                          "left as it is. Open a backup instead."),
                       i + 1);
          return FALSE;
        }
      previous = event->digest;
    }
  return TRUE;
}

GPtrArray *
prc_event_table_load (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, rehearsal ? SQL_LOAD ("rehearsal_event") : SQL_LOAD ("show_event"));
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) prc_show_event_unref);
  PrcStep step;

  prc_statement_bind_int64 (row, ":ceremony", ceremony);
  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcShowEvent *event = prc_show_event_new ();

      prc_mapping_read (&events, db, row, event);
      g_ptr_array_add (found, event);
    }
  if (step == PRC_STEP_FAILED || !check_chain (found, ceremony, error))
    return NULL;
  return g_steal_pointer (&found);
}

static gboolean
verify_table (PrcDatabase *db, gboolean rehearsal, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (
      db, rehearsal ? SQL_CEREMONIES ("rehearsal_event") : SQL_CEREMONIES ("show_event"));
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      g_autoptr (GPtrArray) found =
          prc_event_table_load (db, prc_statement_get_int64 (row, 0), rehearsal, error);

      if (found == NULL)
        return FALSE;
    }
  return step == PRC_STEP_DONE;
}

gboolean
prc_event_table_verify (PrcDatabase *db, GError **error)
{
  return verify_table (db, FALSE, error) && verify_table (db, TRUE, error);
}
