#include "prc-slice-copy.h"

#define PAGES 64

struct _PrcSliceCopy
{
  PrcDatabase *copy; /* in memory */
  sqlite3_backup *handle;
};

PrcSliceCopy *
prc_slice_copy_new (PrcDatabase *from, GError **error)
{
  g_autoptr (PrcSliceCopy) copy = g_new0 (PrcSliceCopy, 1);

  copy->copy = prc_database_open (NULL, PRC_DATABASE_MEMORY, error);
  if (copy->copy == NULL)
    return NULL;
  sqlite3 *to = prc_database_get_handle (copy->copy);
  copy->handle = sqlite3_backup_init (to, "main", prc_database_get_handle (from), "main");
  if (copy->handle != NULL)
    return g_steal_pointer (&copy);
  prc_database_fail (copy->copy, sqlite3_errcode (to), error);
  return NULL;
}

gboolean
prc_slice_copy_step (PrcSliceCopy *copy, GError **error)
{
  int step = sqlite3_backup_step (copy->handle, PAGES);

  if (step == SQLITE_OK)
    return FALSE;
  int rc = sqlite3_backup_finish (g_steal_pointer (&copy->handle));
  if (step == SQLITE_DONE && rc == SQLITE_OK)
    return TRUE;
  prc_database_fail (copy->copy, rc != SQLITE_OK ? rc : step, error);
  return FALSE;
}

PrcDatabase *
prc_slice_copy_steal (PrcSliceCopy *copy)
{
  return g_steal_pointer (&copy->copy);
}

void
prc_slice_copy_free (PrcSliceCopy *copy)
{
  if (copy->handle != NULL)
    sqlite3_backup_finish (copy->handle);
  g_clear_pointer (&copy->copy, prc_database_close);
  g_free (copy);
}
