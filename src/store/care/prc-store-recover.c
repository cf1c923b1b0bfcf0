/* prc-store-recover.c - what can still be read of a damaged season, in a new file.
 *
 * Works on a copy: not a byte of the damaged file changes. Tables are read whole as far as they go,
 * then by each number that may be there, so that one bad page costs what stands on it and no more.
 * What comes out is held to every rule of a season before it gets its name.
 */
#include "prc-connection.h"
#include "prc-event-guard.h"
#include "prc-event-table.h"
#include "prc-order-table.h"
#include "prc-season-file.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MIN_NUMBERS 20000 /* numbers that are looked for where nobody knows how many there were */
#define MAX_COLUMNS 64

/* In an order in which nothing comes before what it names. How they are looked up one by one: by
 * 'rowid', or by the owner of parts. */
static const struct
{
  const char *name, *by;
} tables[] = {
  { "season", "rowid" },
  { "institution", "rowid" },
  { "award", "rowid" },
  { "hall", "rowid" },
  { "hall_block", "hall" },
  { "ceremony", "rowid" },
  { "ceremony_language", "ceremony" },
  { "ceremony_institution", "ceremony" },
  { "ceremony_key", "ceremony" },
  { "ceremony_rule", "ceremony" },
  { "item", "rowid" },
  { "item_key", "item" },
  { "graduand", "rowid" },
  { "external_id", "graduand" },
  { "conferral", "graduand" },
  { "reading", "graduand" },
  { "need", "graduand" },
  { "relation", "graduand" },
  { "blob", "rowid" },
  { "frozen_order", "rowid" },
  { "frozen_cue", "frozen_order" },
  { "imported", "rowid" },
  { "profile", "rowid" },
  { "waiver", "rowid" },
  { "load", "rowid" },
  { "load_problem", "load" },
  { "press", "rowid" },
  { "press_line", "press" },
  { "merged_edit", "rowid" },
  { "merged_id", "rowid" },
  { "show_event", "ceremony" },
  { "rehearsal_event", "ceremony" },
};

typedef struct
{
  sqlite3 *from, *to;
  guint lost;
} Rescue;

/* --- a row --------------------------------------------------------------------------------- */

static gboolean
is_sound_text (sqlite3 *to, const char *text, int size)
{
  g_autofree char *copy = NULL;
  sqlite3_stmt *check = NULL;
  gboolean sound = g_utf8_validate (text, size, NULL);

  if (!sound || (*text != '{' && *text != '['))
    return sound;
  copy = g_strndup (text, (gsize) size);
  if (sqlite3_prepare_v2 (to, "SELECT json_valid (:text)", -1, &check, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (check, 1, copy, -1, SQLITE_STATIC);
      sound = sqlite3_step (check) == SQLITE_ROW && sqlite3_column_int (check, 0) == 1;
    }
  sqlite3_finalize (check);
  return sound;
}

/* A blob goes by the hash of its bytes. */
static gboolean
is_sound_blob (sqlite3_stmt *row)
{
  const char *name = (const char *) sqlite3_column_text (row, 0);
  g_autoptr (GBytes) bytes =
      g_bytes_new (sqlite3_column_blob (row, 1), (gsize) sqlite3_column_bytes (row, 1));
  g_autofree char *hash = prc_assets_hash (bytes);

  return g_strcmp0 (name, hash) == 0;
}

static gboolean
is_sound (const Rescue *rescue, const char *table, sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    if (sqlite3_column_type (row, i) == SQLITE_TEXT)
      {
        const char *text = (const char *) sqlite3_column_text (row, i);

        if (text == NULL || !is_sound_text (rescue->to, text, sqlite3_column_bytes (row, i)))
          return FALSE;
      }
  return !g_str_equal (table, "blob") || is_sound_blob (row);
}

/* A row that is there already is passed over; one against the rules is lost. */
static void
put_row (Rescue *rescue, const char *table, sqlite3_stmt *row, sqlite3_stmt *put)
{
  gboolean sound = is_sound (rescue, table, row);

  for (int i = 0; sound && i < sqlite3_column_count (row); i++)
    sound = sqlite3_bind_value (put, i + 1, sqlite3_column_value (row, i)) == SQLITE_OK;
  if (!sound || sqlite3_step (put) != SQLITE_DONE)
    rescue->lost++;
  sqlite3_reset (put);
  sqlite3_clear_bindings (put);
}

/* --- a table ------------------------------------------------------------------------------- */

/* The columns that @table has in both, as 'a, b, c': an older schema may have fewer. */
static char *
list_columns (const Rescue *rescue, const char *table, guint *n)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *names = g_string_new (NULL);
  sqlite3_stmt *row = NULL;

  *n = 0;
  if (sqlite3_prepare_v2 (rescue->from, sql, -1, &row, NULL) == SQLITE_OK)
    while (sqlite3_step (row) == SQLITE_ROW)
      g_hash_table_add (there, g_strdup ((const char *) sqlite3_column_text (row, 0)));
  sqlite3_finalize (row);
  row = NULL;
  if (sqlite3_prepare_v2 (rescue->to, sql, -1, &row, NULL) == SQLITE_OK)
    while (sqlite3_step (row) == SQLITE_ROW)
      {
        const char *name = (const char *) sqlite3_column_text (row, 0);

        if (g_hash_table_contains (there, name))
          g_string_append_printf (names, "%s%s", (*n)++ > 0 ? ", " : "", name);
      }
  sqlite3_finalize (row);
  return g_string_free (names, FALSE);
}

static sqlite3_stmt *
prepare_put (sqlite3 *db, const char *table, const char *columns, guint n)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *put = NULL;

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES (", table, columns);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s:v%u", i > 0 ? ", " : "", i);
  g_string_append (sql, ") ON CONFLICT DO NOTHING");
  sqlite3_prepare_v2 (db, sql->str, -1, &put, NULL);
  return put;
}

/* TRUE where it came to the end. */
static gboolean
read_through (Rescue *rescue, const char *table, sqlite3_stmt *row, sqlite3_stmt *put)
{
  int rc;

  while ((rc = sqlite3_step (row)) == SQLITE_ROW)
    put_row (rescue, table, row, put);
  return rc == SQLITE_DONE;
}

static gint64
find_highest (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *row = NULL;
  gint64 highest = 0;

  if (sqlite3_prepare_v2 (db, sql, -1, &row, NULL) == SQLITE_OK && sqlite3_step (row) == SQLITE_ROW)
    highest = sqlite3_column_int64 (row, 0);
  sqlite3_finalize (row);
  return CLAMP (highest, 0, 1000000);
}

static void
read_one_by_one (Rescue *rescue, const char *table, const char *by, const char *columns,
                 sqlite3_stmt *put)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s = :n", columns, table, by);
  g_autofree char *last = g_strdup_printf ("SELECT max (%s) FROM %s", by, table);
  gint64 highest = MAX (find_highest (rescue->from, "SELECT max (seq) FROM sqlite_sequence"),
                        find_highest (rescue->from, last));
  sqlite3_stmt *row = NULL;

  if (sqlite3_prepare_v2 (rescue->from, sql, -1, &row, NULL) != SQLITE_OK)
    return;
  for (gint64 n = 0; n <= MAX (highest, MIN_NUMBERS); n++)
    {
      sqlite3_bind_int64 (row, 1, n);
      if (!read_through (rescue, table, row, put))
        rescue->lost++;
      sqlite3_reset (row);
    }
  sqlite3_finalize (row);
}

static void
rescue_table (Rescue *rescue, const char *table, const char *by)
{
  guint n_columns;
  g_autofree char *columns = list_columns (rescue, table, &n_columns);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", columns, table);
  sqlite3_stmt *row = NULL, *put = NULL;

  if (n_columns == 0) /* an older schema did not have it */
    return;
  put = prepare_put (rescue->to, table, columns, n_columns);
  if (put != NULL && sqlite3_prepare_v2 (rescue->from, sql, -1, &row, NULL) == SQLITE_OK &&
      !read_through (rescue, table, row, put))
    read_one_by_one (rescue, table, by, columns, put);
  else if (row == NULL)
    rescue->lost++;
  sqlite3_finalize (row);
  sqlite3_finalize (put);
}

static gboolean
is_listed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return TRUE;
  return g_str_equal (name, "edit");
}

/* Those of the list in its order, then whatever a later schema adds. */
static void
rescue_tables (Rescue *rescue)
{
  sqlite3_stmt *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    rescue_table (rescue, tables[i].name, tables[i].by);
  if (sqlite3_prepare_v2 (rescue->to,
                          "SELECT name FROM sqlite_schema WHERE type = 'table'"
                          " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
                          -1, &row, NULL) == SQLITE_OK)
    while (sqlite3_step (row) == SQLITE_ROW)
      {
        const char *name = (const char *) sqlite3_column_text (row, 0);

        if (!is_listed (name))
          rescue_table (rescue, name, "rowid");
      }
  sqlite3_finalize (row);
}

/* --- the rules ----------------------------------------------------------------------------- */

static const char *const orphans[] = {
  "DELETE FROM award WHERE institution NOT IN (SELECT id FROM institution)",
  "DELETE FROM ceremony_language WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "DELETE FROM ceremony_institution WHERE ceremony NOT IN (SELECT id FROM ceremony)"
  " OR institution NOT IN (SELECT id FROM institution)",
  "DELETE FROM ceremony_key WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "DELETE FROM item WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "UPDATE item SET institution = NULL WHERE institution NOT IN (SELECT id FROM institution)",
  "DELETE FROM item_key WHERE item NOT IN (SELECT id FROM item)",
  "UPDATE graduand SET ceremony = NULL WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "DELETE FROM external_id WHERE graduand NOT IN (SELECT id FROM graduand)",
  "DELETE FROM conferral WHERE graduand NOT IN (SELECT id FROM graduand)"
  " OR award NOT IN (SELECT id FROM award)",
  "DELETE FROM reading WHERE graduand NOT IN (SELECT id FROM graduand)",
  "DELETE FROM need WHERE graduand NOT IN (SELECT id FROM graduand)",
  "DELETE FROM relation WHERE graduand NOT IN (SELECT id FROM graduand)"
  " OR other NOT IN (SELECT id FROM graduand)",
  "DELETE FROM frozen_cue WHERE frozen_order NOT IN (SELECT id FROM frozen_order)",
  "DELETE FROM load_problem WHERE load NOT IN (SELECT id FROM load)",
  "DELETE FROM press WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "DELETE FROM press_line WHERE press NOT IN (SELECT id FROM press)",
  "DELETE FROM show_event WHERE ceremony NOT IN (SELECT id FROM ceremony)",
  "DELETE FROM rehearsal_event WHERE ceremony NOT IN (SELECT id FROM ceremony)",
};

static gboolean
drop_orphans (Rescue *rescue, PrcDatabase *db, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (orphans); i++)
    {
      if (!prc_database_exec (db, orphans[i], error))
        return FALSE;
      rescue->lost += (guint) sqlite3_changes (rescue->to);
    }
  return TRUE;
}

static gboolean
is_chain_sound (PrcDatabase *db, gint64 ceremony, gboolean rehearsal)
{
  g_autoptr (GPtrArray) events = prc_event_table_load (db, ceremony, rehearsal, NULL);

  return events != NULL;
}

static gboolean
cut_journal (PrcDatabase *db, gint64 ceremony, gboolean rehearsal, gint64 keep, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "DELETE FROM %s WHERE ceremony = %" G_GINT64_FORMAT " AND seq > %" G_GINT64_FORMAT,
      rehearsal ? "rehearsal_event" : "show_event", ceremony, keep);

  return prc_database_exec (db, sql, error);
}

/* Keeps the longest beginning whose chain of digests holds. */
static gboolean
mend_journal (Rescue *rescue, PrcDatabase *db, gint64 ceremony, gboolean rehearsal, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT max (seq) FROM %s WHERE ceremony = %" G_GINT64_FORMAT,
                       rehearsal ? "rehearsal_event" : "show_event", ceremony);
  gint64 low = 0, high = find_highest (rescue->to, sql);

  if (is_chain_sound (db, ceremony, rehearsal))
    return TRUE;
  rescue->lost++;
  while (low < high)
    {
      gint64 middle = low + (high - low + 1) / 2;

      if (!prc_database_exec (db, "SAVEPOINT mend", error) ||
          !cut_journal (db, ceremony, rehearsal, middle, error))
        return FALSE;
      if (is_chain_sound (db, ceremony, rehearsal))
        low = middle;
      else
        high = middle - 1;
      if (!prc_database_exec (db, "ROLLBACK TO mend; RELEASE mend", error))
        return FALSE;
    }
  return cut_journal (db, ceremony, rehearsal, low, error);
}

/* An order that does not fit its digest is no frozen order any more. */
static gboolean
mend_order (Rescue *rescue, PrcDatabase *db, gint64 ceremony, GError **error)
{
  g_autoptr (PrcRunningOrder) order = NULL;
  g_autofree char *sql =
      g_strdup_printf ("DELETE FROM frozen_cue WHERE frozen_order = %" G_GINT64_FORMAT
                       "; DELETE FROM frozen_order WHERE id = %" G_GINT64_FORMAT,
                       ceremony, ceremony);

  if (prc_order_table_load (db, ceremony, &order, NULL))
    return TRUE;
  rescue->lost++;
  return prc_database_exec (db, sql, error);
}

static GArray *
list_ids (sqlite3 *db, const char *sql)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *row = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &row, NULL) == SQLITE_OK)
    while (sqlite3_step (row) == SQLITE_ROW)
      {
        gint64 id = sqlite3_column_int64 (row, 0);

        g_array_append_val (ids, id);
      }
  sqlite3_finalize (row);
  return ids;
}

static gboolean
mend (Rescue *rescue, PrcDatabase *db, GError **error)
{
  g_auto (GStrv) triggers = prc_event_guard_lift (db, error);
  g_autoptr (GArray) ceremonies = NULL;
  g_autoptr (GArray) orders = NULL;

  if (triggers == NULL || !drop_orphans (rescue, db, error))
    return FALSE;
  ceremonies = list_ids (rescue->to, "SELECT id FROM ceremony");
  orders = list_ids (rescue->to, "SELECT id FROM frozen_order");
  for (guint i = 0; i < orders->len; i++)
    if (!mend_order (rescue, db, g_array_index (orders, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < ceremonies->len; i++)
    for (int rehearsal = 0; rehearsal < 2; rehearsal++)
      if (!mend_journal (rescue, db, g_array_index (ceremonies, gint64, i), rehearsal, error))
        return FALSE;
  return prc_event_guard_set (db, (const char *const *) triggers, error);
}

/* --- the files ----------------------------------------------------------------------------- */

/* The season, with what SQLite put beside it. */
static gboolean
copy_files (const char *path, const char *part, GError **error)
{
  static const char *const endings[] = { "", "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (path, endings[i], NULL);
      g_autofree char *to = g_strconcat (part, endings[i], NULL);
      g_autoptr (GFile) source = g_file_new_for_path (from);
      g_autoptr (GFile) target = g_file_new_for_path (to);
      g_autoptr (GError) local = NULL;

      if (i > 0 && !g_file_test (from, G_FILE_TEST_EXISTS))
        continue;
      if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &local))
        {
          g_set_error_literal (error, PRC_STORE_ERROR, PRC_STORE_ERROR_IO, local->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
fill (const char *copy, PrcDatabase *to, guint *n_lost, GError **error)
{
  g_autoptr (PrcDatabase) from = prc_database_open (copy, PRC_DATABASE_WRITE, error);
  Rescue rescue = { 0 };
  int version;

  if (from == NULL || !prc_schema_identify (from, &version, error) ||
      !prc_schema_create (to, error) ||
      !prc_database_exec (to, "PRAGMA foreign_keys = OFF", error) ||
      !prc_database_begin (to, error))
    return FALSE;
  rescue.from = prc_database_get_handle (from);
  rescue.to = prc_database_get_handle (to);
  rescue_tables (&rescue);
  if (!mend (&rescue, to, error) || !prc_database_commit (to, error) ||
      !prc_database_exec (to, "PRAGMA foreign_keys = ON", error))
    return FALSE;
  *n_lost = rescue.lost;
  return prc_schema_compare (to, error) && prc_schema_check_references (to, error);
}

/* Every rule of a season, by the ways by which it is opened. */
static gboolean
prove (const char *part, GError **error)
{
  g_autoptr (PrcStore) store = prc_store_open (part, PRC_STORE_OPEN_READ, error);

  return store != NULL && prc_store_verify (store, error);
}

static gboolean
rescue_file (const char *path, const char *out, guint *n_lost, GError **error)
{
  g_autofree char *copy = prc_season_file_make_part (out, error);
  g_autofree char *part = copy != NULL ? prc_season_file_make_part (out, error) : NULL;
  g_autoptr (PrcDatabase) to = NULL;
  gboolean done = FALSE;

  if (part != NULL)
    to = prc_database_open (NULL, PRC_DATABASE_MEMORY, error);
  if (to != NULL)
    done = copy_files (path, copy, error) && fill (copy, to, n_lost, error) &&
           prc_connection_write (to, part, error) && prove (part, error) &&
           prc_season_file_publish (part, out, error);
  if (copy != NULL)
    prc_season_file_discard (copy);
  if (part != NULL && !done)
    prc_season_file_discard (part);
  return done;
}

gboolean
prc_store_recover (const char *path, const char *out, guint *n_lost, GError **error)
{
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL && out != NULL && n_lost != NULL, FALSE);
  if (g_file_test (out, G_FILE_TEST_EXISTS))
    return prc_season_file_fail (EEXIST, out, error);
  real = prc_season_file_resolve (path, error);
  return real != NULL && rescue_file (real, out, n_lost, error);
}
