#include "prc-press-table.h"

#include "prc-mapping.h"
#include "prc-part-walk.h"

G_STATIC_ASSERT (G_STRUCT_OFFSET (PrcPress, id) == 0);

static const PrcColumn press_columns[] = {
  PRC_COLUMN (PrcPress, INT64, ceremony),
  PRC_COLUMN_OF (PrcPress, "kind", kind, prc_press_kind_get_type),
  PRC_COLUMN (PrcPress, INT64, at),
  PRC_COLUMN (PrcPress, STRING, digest),
};

static const PrcMapping presses = { "press", NULL, press_columns, G_N_ELEMENTS (press_columns) };

static const PrcColumn line_columns[] = {
  PRC_COLUMN (PrcPressLine, INT64, graduand),
  PRC_COLUMN (PrcPressLine, INT, page),
  PRC_COLUMN (PrcPressLine, STRING, text),
};

static const PrcMapping press_lines = { "press_line", "press", line_columns,
                                        G_N_ELEMENTS (line_columns) };

gint64
prc_press_table_put (PrcDatabase *db, const PrcPress *value, GError **error)
{
  gint64 id = prc_mapping_put (&presses, db, value->id, value, error);

  return id >= 0 && prc_mapping_put_parts (&press_lines, db, id, value->lines, error) ? id : -1;
}

static void
read_line (PrcDatabase *db, PrcStatement *row, gpointer owner)
{
  PrcPressLine *line = prc_press_line_new ();

  prc_mapping_read (&press_lines, db, row, line);
  g_ptr_array_add (((PrcPress *) owner)->lines, line);
}

static GPtrArray *
load_heads (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_press_unref);
  g_autoptr (PrcStatement) row = prc_mapping_select (&presses, db, 0);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      PrcPress *press = prc_press_new ();

      press->id = prc_statement_get_int64 (row, 0);
      prc_mapping_read (&presses, db, row, press);
      g_ptr_array_add (all, press);
    }
  return step == PRC_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

gboolean
prc_press_table_load (PrcDatabase *db, gint64 ceremony, PrcPressKind kind, PrcPress **press,
                      GError **error)
{
  g_autoptr (GPtrArray) all = load_heads (db, error);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  PrcPress *found = NULL;

  *press = NULL;
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      PrcPress *each = g_ptr_array_index (all, i);

      if (each->ceremony == ceremony && each->kind == kind)
        found = each;
    }
  if (found == NULL)
    return TRUE;
  g_ptr_array_add (one, found);
  if (!prc_part_walk (&press_lines, db, found->id, one, read_line, error))
    return FALSE;
  *press = prc_press_ref (found);
  return TRUE;
}

gboolean
prc_press_table_verify (PrcDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) all = load_heads (db, error);

  return all != NULL && prc_part_walk (&press_lines, db, 0, all, read_line, error);
}
