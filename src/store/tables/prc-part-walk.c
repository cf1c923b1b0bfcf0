#include "prc-part-walk.h"

static gint64
id_of (const GPtrArray *owners, guint i)
{
  return *(const gint64 *) g_ptr_array_index (owners, i);
}

gboolean
prc_part_walk (const PrcMapping *mapping, PrcDatabase *db, gint64 owner, const GPtrArray *owners,
               PrcPartRead read, GError **error)
{
  g_autoptr (PrcStatement) row = prc_mapping_select (mapping, db, owner);
  PrcStep step;
  guint i = 0;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    {
      gint64 id = prc_statement_get_int64 (row, 0);

      while (i < owners->len && id_of (owners, i) < id)
        i++;
      if (i < owners->len && id_of (owners, i) == id)
        read (db, row, g_ptr_array_index (owners, i));
      else
        prc_statement_mark_damaged (row);
    }
  return step == PRC_STEP_DONE;
}
