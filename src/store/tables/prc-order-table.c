#include "prc-order-table.h"

#include "prc-mapping.h"

#include <glib/gi18n-lib.h>

/* The card is not here: it is a blob, bound and read by hand. */
static const PrcColumn cue_columns[] = {
  PRC_COLUMN (PrcCue, INT, number),         PRC_COLUMN_AS (PrcCue, STRING, "place", position),
  PRC_COLUMN (PrcCue, INT64, item),         PRC_COLUMN (PrcCue, INT64, graduand),
  PRC_COLUMN (PrcCue, STRING, external_id), PRC_COLUMN (PrcCue, INT, planned),
};

static const PrcMapping cues = { "frozen_cue", "frozen_order", cue_columns,
                                 G_N_ELEMENTS (cue_columns) };

#define SQL_PUT_ORDER                                                                              \
  "INSERT INTO frozen_order (id, at, digest) VALUES (:id, :at, :digest)"                           \
  " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest"

#define SQL_PUT_CUE                                                                                \
  "INSERT INTO frozen_cue (frozen_order, position, number, place, item, graduand, external_id,"    \
  " planned, card) VALUES (:owner, :position, :number, :place, :item, :graduand, :external_id,"    \
  " :planned, :card)"                                                                              \
  " ON CONFLICT (frozen_order, position) DO UPDATE SET number = excluded.number,"                  \
  " place = excluded.place, item = excluded.item, graduand = excluded.graduand,"                   \
  " external_id = excluded.external_id, planned = excluded.planned, card = excluded.card"

#define SQL_LOAD_CUES                                                                              \
  "SELECT frozen_order, number, place, item, graduand, external_id, planned, card FROM frozen_cue" \
  " WHERE frozen_order = :owner ORDER BY position"

/* As it lies in the file, whatever the machine. */
static GVariant *
card_to_file (const PrcCard *card)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_card_to_variant (card));

  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (variant)
                                      : g_variant_get_normal_form (variant);
}

static PrcCard *
card_from_file (GBytes *bytes)
{
  g_autoptr (GVariant) stored =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));

  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) swapped = g_variant_byteswap (stored);

      return prc_card_new_from_variant (swapped);
    }
  return prc_card_new_from_variant (stored);
}

static gboolean
put_cue (PrcDatabase *db, gint64 ceremony, guint position, const PrcCue *cue, GError **error)
{
  g_autoptr (PrcStatement) put = prc_statement_new (db, SQL_PUT_CUE);
  g_autoptr (GVariant) card = card_to_file (cue->card);

  prc_mapping_bind (&cues, put, cue);
  prc_statement_bind_int64 (put, ":owner", ceremony);
  prc_statement_bind_int64 (put, ":position", position);
  prc_statement_bind_blob (put, ":card", g_variant_get_data (card), g_variant_get_size (card));
  return prc_statement_run (put, error);
}

static gboolean
delete_order (PrcDatabase *db, gint64 ceremony, GError **error)
{
  g_autoptr (PrcStatement) delete =
      prc_statement_new (db, "DELETE FROM frozen_order WHERE id = :id");

  prc_statement_bind_int64 (delete, ":id", ceremony);
  return prc_mapping_trim (&cues, db, ceremony, 0, error) && prc_statement_run (delete, error);
}

/* NULL in @digest where no order is frozen. */
static gboolean
load_digest (PrcDatabase *db, gint64 ceremony, char **digest, GError **error)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT digest FROM frozen_order WHERE id = :id");

  prc_statement_bind_int64 (row, ":id", ceremony);
  PrcStep step = prc_statement_step (row, error);
  if (step == PRC_STEP_ROW)
    *digest = g_strdup (prc_statement_get_text (row, 0));
  return step != PRC_STEP_FAILED;
}

gboolean
prc_order_table_put (PrcDatabase *db, gint64 ceremony, const PrcRunningOrder *order, const char *at,
                     GError **error)
{
  if (order == NULL)
    return delete_order (db, ceremony, error);
  g_autoptr (PrcStatement) put = prc_statement_new (db, SQL_PUT_ORDER);
  g_autofree char *digest = prc_running_order_dup_digest (order);

  prc_statement_bind_int64 (put, ":id", ceremony);
  prc_statement_bind_text (put, ":at", at);
  prc_statement_bind_text (put, ":digest", digest);
  if (!prc_statement_run (put, error))
    return FALSE;
  for (guint i = 0; i < order->cues->len; i++)
    if (!put_cue (db, ceremony, i + 1, g_ptr_array_index (order->cues, i), error))
      return FALSE;
  return prc_mapping_trim (&cues, db, ceremony, order->cues->len, error);
}

static gboolean
load_cues (PrcDatabase *db, PrcRunningOrder *order, GError **error)
{
  g_autoptr (PrcStatement) row = prc_statement_new (db, SQL_LOAD_CUES);
  PrcStep step;

  prc_statement_bind_int64 (row, ":owner", order->ceremony);
  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcCue *cue = prc_cue_new ();
      g_autoptr (GBytes) card = prc_statement_dup_bytes (row, (int) cues.n_columns + 1);

      prc_mapping_read (&cues, db, row, cue);
      cue->card = card_from_file (card);
      g_ptr_array_add (order->cues, cue);
    }
  return step == PRC_STEP_DONE;
}

gboolean
prc_order_table_load (PrcDatabase *db, gint64 ceremony, PrcRunningOrder **order, GError **error)
{
  g_autofree char *stored = NULL;
  g_autoptr (PrcRunningOrder) found = prc_running_order_new ();

  *order = NULL;
  if (!load_digest (db, ceremony, &stored, error))
    return FALSE;
  if (stored == NULL)
    return TRUE;
  found->ceremony = ceremony;
  found->frozen = TRUE;
  if (!load_cues (db, found, error))
    return FALSE;
  g_autofree char *digest = prc_running_order_dup_digest (found);
  if (!g_str_equal (digest, stored))
    {
      g_set_error (
          error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED, "%s",
          _ ("The frozen order is not as it was frozen: the season file is damaged. It was "
             "left as it is. Open a backup instead."));
      return FALSE;
    }
  *order = g_steal_pointer (&found);
  return TRUE;
}
