#include "store-fixture.h"

#include "prc-enum.h"
#include "prc-journal.h"
#include "prc-schema.h"
#include "prc-statement.h"
#include "prc-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

static PrcDatabase *
make_tables (void)
{
  g_autoptr (GError) error = NULL;
  PrcDatabase *db = prc_database_open (NULL, PRC_DATABASE_MEMORY, &error);

  g_assert_no_error (error);
  g_assert_true (prc_schema_create (db, &error));
  g_assert_no_error (error);
  return db;
}

static char *
sql_of (PrcDatabase *db, const char *table)
{
  g_autoptr (PrcStatement) row =
      prc_statement_new (db, "SELECT sql FROM sqlite_schema WHERE name = :name");

  prc_statement_bind_text (row, ":name", table);
  g_assert_cmpint (prc_statement_step (row, NULL), ==, PRC_STEP_ROW);
  return g_strdup (prc_statement_get_text (row, 0));
}

/* As the CHECK must read, however its lines are broken. */
static char *
check_of (const char *column, GType type)
{
  GEnumClass *class = g_type_class_ref (type);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "CHECK(%sIN(", column);
  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (text, "%s'%s'", i > 0 ? "," : "", class->values[i].value_nick);
  g_type_class_unref (class);
  return g_string_free (g_string_append (text, "))"), FALSE);
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);

  return g_strjoinv ("", words);
}

/* A new value of an enumeration wants a new schema: this test says so. */
static void
test_enumerations (void)
{
  const struct
  {
    const char *table, *column;
    GType type;
  } checks[] = {
    { "award", "level", PRC_TYPE_LEVEL },
    { "ceremony", "scripts", PRC_TYPE_SCRIPT_ORDER },
    { "ceremony", "act", PRC_TYPE_ACT },
    { "ceremony", "entry_side", PRC_TYPE_SIDE },
    { "ceremony", "privacy_press", PRC_TYPE_CONSENT },
    { "ceremony_key", "field", PRC_TYPE_KEY_FIELD },
    { "item", "type", PRC_TYPE_ITEM_TYPE },
    { "item", "selection_level", PRC_TYPE_LEVEL },
    { "item_key", "field", PRC_TYPE_KEY_FIELD },
    { "graduand", "attendance", PRC_TYPE_ATTENDANCE },
    { "graduand", "privacy_hall", PRC_TYPE_CONSENT },
    { "conferral", "class", PRC_TYPE_CLASS },
    { "reading", "origin", PRC_TYPE_ORIGIN },
    { "reading", "confidence", PRC_TYPE_CONFIDENCE },
    { "need", "kind", PRC_TYPE_NEED_KIND },
    { "relation", "kind", PRC_TYPE_RELATION_KIND },
    { "show_event", "kind", PRC_TYPE_EVENT_KIND },
    { "rehearsal_event", "kind", PRC_TYPE_EVENT_KIND },
    { "load_problem", "severity", PRC_TYPE_SEVERITY },
    { "press", "kind", PRC_TYPE_PRESS_KIND },
  };
  g_autoptr (PrcDatabase) db = make_tables ();

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *sql = sql_of (db, checks[i].table);
      g_autofree char *flat = without_spaces (sql);
      g_autofree char *check = check_of (checks[i].column, checks[i].type);

      if (strstr (flat, check) == NULL)
        g_error ("%s.%s: %s is not in %s", checks[i].table, checks[i].column, check, sql);
    }
}

static gboolean
is_recorded (const char *table)
{
  return g_strv_contains (prc_schema_recorded, table);
}

/* What a changeset asks of its tables; and that none was forgotten. */
static void
test_recorded_tables (void)
{
  const char *const apart[] = { "blob", "edit", "show_event", "rehearsal_event", NULL };
  g_autoptr (PrcDatabase) db = make_tables ();
  g_autoptr (PrcStatement) row = prc_statement_new (
      db, "SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%'"
          " ESCAPE '!'");
  int n_recorded = 0;

  while (prc_statement_step (row, NULL) == PRC_STEP_ROW)
    {
      const char *name = prc_statement_get_text (row, 0);
      const char *type = prc_statement_get_text (row, 1);
      const char *table = prc_statement_get_text (row, 2);
      const char *sql = prc_statement_get_text (row, 3);

      g_assert_true (is_recorded (table) != g_strv_contains (apart, table));
      if (g_str_equal (type, "trigger"))
        g_assert_false (is_recorded (table));
      if (!g_str_equal (type, "table"))
        continue;
      g_assert_nonnull (strstr (sql, "STRICT"));
      n_recorded += is_recorded (name);
      g_assert_nonnull (strstr (sql, "PRIMARY KEY"));
      g_assert_null (strstr (sql, "CASCADE"));
      g_assert_null (strstr (sql, "GENERATED"));
    }
  int n_listed = 0;
  while (prc_schema_recorded[n_listed] != NULL)
    n_listed++;
  g_assert_cmpint (n_recorded, ==, n_listed);
}

/* --- other versions --------------------------------------------------------------------------- */

static PrcStore *
create (const Place *place)
{
  g_autoptr (PrcSeason) season = fixture_season (3);
  g_autoptr (GError) error = NULL;
  PrcStore *store = prc_store_create (place->path, season, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static void
change (const Place *place, const char *sql)
{
  g_autoptr (PrcDatabase) db = prc_database_open (place->path, PRC_DATABASE_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  prc_database_exec (db, sql, &error);
  g_assert_no_error (error);
}

static void
test_newer (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (PrcStore) store = create (place);
  g_autoptr (PrcSeason) before = fixture_load (store);
  g_autoptr (GError) error = NULL;

  prc_store_close (store);
  change (place, "PRAGMA user_version = 4; ALTER TABLE graduand ADD COLUMN later TEXT;"
                 "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT");
  g_autoptr (GBytes) bytes = place_read (place->path);
  g_autoptr (PrcStore) writer = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_null (writer);
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER);
  g_clear_error (&error);

  g_autoptr (PrcStore) reader = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_true (prc_store_is_read_only (reader));
  g_autoptr (PrcSeason) season = fixture_load (reader);
  fixture_assert_same (before, season);
  prc_store_close (reader);
  g_autoptr (GBytes) after = place_read (place->path);
  g_assert_true (g_bytes_equal (bytes, after));

  change (place, "DROP TABLE imported");
  g_autoptr (PrcStore) other = prc_store_open (place->path, PRC_STORE_OPEN_READ, &error);
  g_assert_null (other);
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NEWER);
}

static void
make_released (const Place *place, int version, const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "store", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDatabase) db = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  place_write (place->path, "", 0);
  db = prc_database_open (place->path, PRC_DATABASE_NEW, &error);
  g_assert_no_error (error);
  g_assert_true (prc_schema_create_version (db, version, &error));
  prc_database_exec (db, sql, &error);
  g_assert_no_error (error);
}

/* A schema 0 that never was: as schema 1, but for one table and one column. */
static void
make_old (const Place *place)
{
  make_released (place, 1, "schema-1-data.sql");
  change (place, "PRAGMA user_version = 0; DROP TABLE imported;"
                 "ALTER TABLE season RENAME TO heading; UPDATE heading SET title = 'Summer'");
}

static gboolean
from_0 (PrcDatabase *db, GError **error)
{
  return prc_database_exec (
      db,
      "CREATE TABLE imported (\n  source TEXT NOT NULL,\n  id TEXT NOT NULL,\n"
      "  fields TEXT NOT NULL,\n  PRIMARY KEY (source, id)\n) STRICT;"
      "CREATE TABLE season (\n  id INTEGER PRIMARY KEY CHECK (id = 1),\n  title TEXT\n) STRICT;"
      "INSERT INTO season (id, title) SELECT id, '{\"en\":\"' || title || '\"}' FROM heading;"
      "DROP TABLE heading",
      error);
}

static gboolean
from_0_badly (PrcDatabase *db, GError **error)
{
  return prc_database_exec (db, "DELETE FROM need; CREATE TABLE season (title)", error);
}

static gboolean
from_0_failing (PrcDatabase *db, GError **error)
{
  return prc_database_exec (db, "DELETE FROM need; DROP TABLE there_is_none", error);
}

static void
test_migration (void)
{
  const PrcMigration steps[PRC_STORE_SCHEMA] = { from_0, prc_schema_get_migrations ()[1],
                                                 prc_schema_get_migrations ()[2] };
  g_autoptr (Place) place = place_new ();
  g_autofree char *kept = g_strconcat (place->path, ".schema-0", NULL);
  g_autoptr (GError) error = NULL;

  make_old (place);
  g_autoptr (GBytes) before = place_read (place->path);
  g_autoptr (PrcStore) reader =
      prc_store_open_with_migrations (place->path, PRC_STORE_OPEN_READ, steps, &error);
  g_assert_no_error (error);
  g_autoptr (PrcSeason) seen = fixture_load (reader);
  g_assert_cmpstr (prc_text_get (seen->title, "en"), ==, "Summer");
  g_assert_cmpuint (seen->graduands->len, ==, 4);
  prc_store_close (reader);
  g_autoptr (GBytes) untouched = place_read (place->path);
  g_assert_true (g_bytes_equal (before, untouched));

  g_autoptr (PrcStore) writer =
      prc_store_open_with_migrations (place->path, PRC_STORE_OPEN_WRITE, steps, &error);
  g_assert_no_error (error);
  g_autoptr (PrcSeason) season = fixture_load (writer);
  fixture_assert_same (seen, season);
  g_assert_true (prc_store_verify (writer, &error));
  prc_store_close (writer);
  g_autoptr (GBytes) old = place_read (kept);
  g_assert_true (g_bytes_equal (before, old));

  g_autoptr (PrcStore) again = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  prc_store_close (again);
  g_autofree char *names = place_list (place);
  g_assert_cmpstr (names, ==, "test.season test.season.schema-0");
}

static void
test_failed_migration (void)
{
  const PrcMigration first[] = { from_0_failing, from_0_badly, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    for (int mode = PRC_STORE_OPEN_WRITE; mode <= PRC_STORE_OPEN_READ; mode++)
      {
        const PrcMigration steps[PRC_STORE_SCHEMA] = { first[i], prc_schema_get_migrations ()[1],
                                                       prc_schema_get_migrations ()[2] };
        g_autoptr (Place) place = place_new ();
        g_autoptr (GError) error = NULL;

        make_old (place);
        g_autoptr (GBytes) before = place_read (place->path);
        g_autoptr (PrcStore) store =
            prc_store_open_with_migrations (place->path, mode, steps, &error);
        g_assert_null (store);
        g_assert_nonnull (error);
        g_autoptr (GBytes) after = place_read (place->path);
        g_assert_true (g_bytes_equal (before, after));
        g_autofree char *names = place_list (place);
        g_assert_cmpstr (names, ==, "test.season");
      }
}

/* --- what was released ------------------------------------------------------------------------ */

static void
test_released (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;

  make_released (place, 1, "schema-1-data.sql");
  g_autoptr (PrcStore) store = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (prc_store_verify (store, &error));
  g_assert_no_error (error);
  g_autoptr (PrcSeason) season = fixture_load (store);
  g_assert_cmpuint (season->graduands->len, ==, 4);
  const PrcGraduand *second = prc_season_find_graduand_id (season, "000002");
  g_assert_cmpstr (second->name->native, ==, "欧阳诗涵");
  g_assert_cmpstr (second->reading->pinyin, ==, "Ōuyáng Shīhán");
  g_autoptr (PrcRunningOrder) order = prc_store_load_order (store, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (order->cues->len, ==, 3);
  g_autoptr (GPtrArray) events = prc_journal_load (store, 1, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 3);
  g_assert_true (prc_store_redo (store, NULL, &error));
  g_autoptr (PrcSeason) more = fixture_load (store);
  g_assert_cmpuint (more->graduands->len, ==, 5);
  for (int i = 0; i < 3; i++)
    g_assert_true (prc_store_undo (store, NULL, &error));
  g_assert_null (prc_store_load_order (store, 1, &error));
  g_assert_no_error (error);
}

static void
test_released_2 (void)
{
  g_autoptr (Place) place = place_new ();
  g_autoptr (GError) error = NULL;

  make_released (place, 2, "schema-2-data.sql");
  g_autoptr (PrcStore) store = prc_store_open (place->path, PRC_STORE_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (prc_store_verify (store, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) waivers = prc_store_load_waivers (store, &error);
  g_assert_cmpuint (waivers->len, ==, 1);
  g_autoptr (PrcPress) press = prc_store_load_press (store, 1, PRC_PRESS_BOOKLET, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (press->lines->len, >, 0);
  /* What was recorded of a table with fewer columns can be done again, and taken back. */
  g_autoptr (PrcSeason) before = fixture_load (store);
  for (int i = 0; i < 2; i++)
    g_assert_true (prc_store_redo (store, NULL, &error));
  g_assert_no_error (error);
  g_autoptr (PrcSeason) more = fixture_load (store);
  g_assert_cmpuint (more->items->len, ==, before->items->len + 1);
  for (int i = 0; i < 2; i++)
    g_assert_true (prc_store_undo (store, NULL, &error));
  g_autoptr (PrcSeason) after = fixture_load (store);
  fixture_assert_same (before, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/enumerations", test_enumerations);
  g_test_add_func ("/store/schema/recorded-tables", test_recorded_tables);
  g_test_add_func ("/store/schema/released", test_released);
  g_test_add_func ("/store/schema/released-2", test_released_2);
  g_test_add_func ("/store/schema/newer", test_newer);
  g_test_add_func ("/store/schema/migration", test_migration);
  g_test_add_func ("/store/schema/failed-migration", test_failed_migration);
  return g_test_run ();
}
