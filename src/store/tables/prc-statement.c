#include "prc-statement.h"

#include <glib/gi18n-lib.h>

struct _PrcStatement
{
  PrcDatabase *db;
  const char *sql;
  sqlite3_stmt *stmt;
  int rc; /* first failure before the step */
  gboolean bad_text;
  gboolean damaged;
};

PrcStatement *
prc_statement_new (PrcDatabase *db, const char *sql)
{
  PrcStatement *statement = g_new0 (PrcStatement, 1);

  statement->db = db;
  statement->sql = sql;
  statement->stmt = prc_database_take (db, sql, &statement->rc);
  return statement;
}

void
prc_statement_free (PrcStatement *statement)
{
  if (statement == NULL)
    return;
  if (statement->stmt != NULL)
    prc_database_give_back (statement->db, statement->sql, statement->stmt);
  g_free (statement);
}

static int
slot (PrcStatement *statement, const char *name)
{
  int index = statement->stmt != NULL ? sqlite3_bind_parameter_index (statement->stmt, name) : 0;

  if (index == 0 && statement->rc == SQLITE_OK)
    statement->rc = SQLITE_RANGE;
  return index;
}

static void
note (PrcStatement *statement, int rc)
{
  if (statement->rc == SQLITE_OK)
    statement->rc = rc;
}

void
prc_statement_bind_int64 (PrcStatement *statement, const char *name, gint64 value)
{
  int index = slot (statement, name);

  if (index > 0)
    note (statement, sqlite3_bind_int64 (statement->stmt, index, value));
}

void
prc_statement_bind_null (PrcStatement *statement, const char *name)
{
  int index = slot (statement, name);

  if (index > 0)
    note (statement, sqlite3_bind_null (statement->stmt, index));
}

static void
bind_text (PrcStatement *statement, const char *name, const char *text,
           sqlite3_destructor_type destroy)
{
  int index = slot (statement, name);

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    statement->bad_text = TRUE;
  if (index > 0)
    note (statement, text != NULL && *text != '\0'
                         ? sqlite3_bind_text (statement->stmt, index, text, -1, destroy)
                         : sqlite3_bind_null (statement->stmt, index));
  if ((index == 0 || text == NULL || *text == '\0') && destroy == g_free)
    g_free ((char *) text);
}

void
prc_statement_bind_text (PrcStatement *statement, const char *name, const char *text)
{
  bind_text (statement, name, text, SQLITE_STATIC);
}

void
prc_statement_take_text (PrcStatement *statement, const char *name, char *text)
{
  bind_text (statement, name, text, g_free);
}

void
prc_statement_bind_blob (PrcStatement *statement, const char *name, gconstpointer data, gsize size)
{
  int index = slot (statement, name);

  if (index > 0)
    note (statement, size > 0
                         ? sqlite3_bind_blob64 (statement->stmt, index, data, size, SQLITE_STATIC)
                         : sqlite3_bind_zeroblob (statement->stmt, index, 0));
}

static gboolean
fail_early (PrcStatement *statement, GError **error)
{
  if (statement->damaged)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_DAMAGED, "%s",
                 _ ("The season file holds something that can't be read. It was left as it is. "
                    "Open a backup instead."));
  else if (statement->bad_text)
    g_set_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_CONFLICT, "%s",
                 _ ("A text is not valid Unicode. Nothing was changed."));
  else if (statement->rc != SQLITE_OK)
    prc_database_fail (statement->db, statement->rc, error);
  else
    return FALSE;
  return TRUE;
}

PrcStep
prc_statement_step (PrcStatement *statement, GError **error)
{
  if (fail_early (statement, error))
    return PRC_STEP_FAILED;
  int rc = sqlite3_step (statement->stmt);
  if (rc == SQLITE_ROW)
    return PRC_STEP_ROW;
  if (rc == SQLITE_DONE)
    return PRC_STEP_DONE;
  prc_database_fail (statement->db, rc, error);
  return PRC_STEP_FAILED;
}

gboolean
prc_statement_run (PrcStatement *statement, GError **error)
{
  PrcStep step = prc_statement_step (statement, error);

  if (step == PRC_STEP_FAILED)
    return FALSE;
  sqlite3_reset (statement->stmt);
  sqlite3_clear_bindings (statement->stmt);
  return TRUE;
}

const char *
prc_statement_get_text (PrcStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement->stmt, column);
  int length = sqlite3_column_bytes (statement->stmt, column);

  if (text == NULL)
    return NULL;
  /* A NUL inside is refused along with what is no UTF-8. */
  if (!g_utf8_validate (text, length, NULL))
    {
      statement->damaged = TRUE;
      return NULL;
    }
  return text;
}

gint64
prc_statement_get_int64 (PrcStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->stmt, column);
}

gboolean
prc_statement_is_null (PrcStatement *statement, int column)
{
  return sqlite3_column_type (statement->stmt, column) == SQLITE_NULL;
}

GBytes *
prc_statement_dup_bytes (PrcStatement *statement, int column)
{
  gconstpointer data = sqlite3_column_blob (statement->stmt, column);
  int size = sqlite3_column_bytes (statement->stmt, column);

  return g_bytes_new (data, data != NULL ? (gsize) size : 0);
}

void
prc_statement_mark_damaged (PrcStatement *statement)
{
  statement->damaged = TRUE;
}
