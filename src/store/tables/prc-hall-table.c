#include "prc-hall-table.h"

#include "prc-mapping.h"
#include "prc-part-walk.h"

#include <glib/gi18n-lib.h>

static const PrcColumn hall_columns[] = { PRC_COLUMN (PrcHallPlan, TEXT, title) };

static const PrcMapping halls = { "hall", NULL, hall_columns, G_N_ELEMENTS (hall_columns) };

static const PrcColumn block_columns[] = {
  PRC_COLUMN (PrcHallBlock, STRING, name),
  PRC_COLUMN (PrcHallBlock, STRING, prefix),
  PRC_COLUMN (PrcHallBlock, STRING, tier),
  PRC_COLUMN (PrcHallBlock, INT, across),
  PRC_COLUMN (PrcHallBlock, INT, back),
  PRC_COLUMN (PrcHallBlock, STRING, seats),
  PRC_COLUMN (PrcHallBlock, BOOLEAN, back_first),
  PRC_COLUMN_OF (PrcHallBlock, "start_side", start_side, prc_side_get_type),
  PRC_COLUMN (PrcHallBlock, BOOLEAN, serpentine),
  PRC_COLUMN (PrcHallBlock, BOOLEAN, wall_left),
  PRC_COLUMN (PrcHallBlock, BOOLEAN, wall_right),
  PRC_COLUMN_OF (PrcHallBlock, "link", link, prc_hall_link_get_type),
};

static const PrcMapping blocks = { "hall_block", "hall", block_columns,
                                   G_N_ELEMENTS (block_columns) };

gint64
prc_hall_table_put (PrcDatabase *db, const PrcHallPlan *value, GError **error)
{
  gint64 id = prc_mapping_put (&halls, db, value->id, value, error);

  return id >= 0 && prc_mapping_put_parts (&blocks, db, id, value->blocks, error) ? id : -1;
}

gboolean
prc_hall_table_delete (PrcDatabase *db, gint64 id, GError **error)
{
  g_autoptr (PrcStatement) held =
      prc_statement_new (db, "SELECT count(*) FROM ceremony WHERE hall = :id");

  prc_statement_bind_int64 (held, ":id", id);
  if (prc_statement_step (held, error) != PRC_STEP_ROW)
    return FALSE;
  if (prc_statement_get_int64 (held, 0) > 0)
    {
      g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT, "%s",
                   _ ("A ceremony is held in this hall. Choose another hall there first. Nothing "
                      "was changed."));
      return FALSE;
    }
  return prc_mapping_trim (&blocks, db, id, 0, error) && prc_mapping_delete (&halls, db, id, error);
}

/* Rows that nobody can read are damage: they were read before they were written. */
static void
read_block (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcHallBlock *block = prc_hall_block_new ();
  g_autofree char *seats = NULL;

  prc_mapping_read (&blocks, db, row, block);
  seats = g_strdup (block->seats);
  if (!prc_hall_block_set_seats (block, seats, NULL))
    prc_statement_mark_damaged (row);
  g_ptr_array_add (((PrcHallPlan *) owner)->blocks, block);
}

gboolean
prc_hall_table_load (PrcDatabase *db, PrcSeason *season, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (&halls, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcHallPlan *value = prc_hall_plan_new ();

      value->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&halls, db, row, value);
      g_ptr_array_add (season->halls, value);
    }
  return step == PRC_STEP_DONE && prc_part_walk (&blocks, db, 0, season->halls, read_block, error);
}
