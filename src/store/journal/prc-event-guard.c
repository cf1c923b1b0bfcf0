#include "prc-event-guard.h"

#include "prc-statement.h"

#define SQL_LIST "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
#define SQL_DROP                                                                                   \
  "DROP TRIGGER show_event_no_update; DROP TRIGGER show_event_no_delete;"                          \
  "DROP TRIGGER rehearsal_event_no_update; DROP TRIGGER rehearsal_event_no_delete"

GStrv
prc_event_guard_lift (PrcDatabase *db, GError **error)
{
  g_autoptr (GStrvBuilder) triggers = g_strv_builder_new ();
  PrcStatement *row = prc_statement_new (db, SQL_LIST);
  PrcStep step;

  while ((step = prc_statement_step (row, error)) == PRC_STEP_ROW)
    g_strv_builder_add (triggers, prc_statement_get_text (row, 0));
  prc_statement_free (row);
  if (step != PRC_STEP_DONE || !prc_database_exec (db, SQL_DROP, error))
    return NULL;
  return g_strv_builder_end (triggers);
}

gboolean
prc_event_guard_set (PrcDatabase *db, const char *const *triggers, GError **error)
{
  for (guint i = 0; triggers[i] != NULL; i++)
    if (!prc_database_exec (db, triggers[i], error))
      return FALSE;
  return TRUE;
}
