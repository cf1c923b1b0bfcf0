#include "prc-lexicon-file.h"

#include <glib/gstdio.h>
#include <string.h>

static PrcLexiconEntry *
new_entry (const char *part, const char *native, const char *respelling, gint64 at)
{
  PrcLexiconEntry *entry = prc_lexicon_entry_new ();

  prc_set_string (&entry->part, part);
  prc_set_string (&entry->native, native);
  prc_set_string (&entry->respelling, respelling);
  prc_set_string (&entry->by, "M. Ward");
  entry->at = at;
  return entry;
}

static GPtrArray *
new_entries (PrcLexiconEntry *first, PrcLexiconEntry *second)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_lexicon_entry_unref);

  g_ptr_array_add (entries, first);
  if (second != NULL)
    g_ptr_array_add (entries, second);
  return entries;
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lexicon-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "deep", "lexicon.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_remove (fixture->path);
  g_rmdir (deep);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = prc_lexicon_file_load (fixture->path, &error);
  g_autoptr (GPtrArray) two =
      new_entries (new_entry ("Niamh", NULL, "NEEV", 10), new_entry ("Shan", "单", "SHAN", 20));
  g_autoptr (GPtrArray) later =
      new_entries (new_entry ("Niamh", NULL, "NEEV", 30), new_entry ("Niamh", NULL, "NEE-uv", 40));
  g_autoptr (GPtrArray) found = NULL;
  const PrcLexiconEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (prc_lexicon_file_add (fixture->path, two, &error));
  g_assert_true (prc_lexicon_file_add (fixture->path, later, &error));
  found = prc_lexicon_file_load (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  entry = g_ptr_array_index (found, 0);
  g_assert_cmpstr (entry->respelling, ==, "NEE-uv");
  entry = g_ptr_array_index (found, 1);
  g_assert_cmpint (entry->at, ==, 30);
  g_assert_null (entry->native);
  g_assert_cmpstr (entry->by, ==, "M. Ward");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) two =
      new_entries (new_entry ("Niamh", NULL, "NEEV", 10), new_entry ("Niamh", NULL, "NEE-uv", 20));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (PrcLexiconEntry) one = new_entry ("Niamh", NULL, "NEEV", 0);
  guint removed = 9;

  g_assert_true (prc_lexicon_file_remove (fixture->path, one, &removed, &error));
  g_assert_cmpuint (removed, ==, 0);
  g_assert_true (prc_lexicon_file_add (fixture->path, two, &error));
  g_assert_true (prc_lexicon_file_remove (fixture->path, one, &removed, &error));
  g_assert_cmpuint (removed, ==, 1);
  prc_set_string (&one->respelling, NULL);
  g_assert_true (prc_lexicon_file_remove (fixture->path, one, &removed, &error));
  g_assert_cmpuint (removed, ==, 1);
  found = prc_lexicon_file_load (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

/* A bad entry leaves nothing of its fellows behind. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) good = new_entries (new_entry ("A", NULL, "AY", 1), NULL);
  g_autoptr (GPtrArray) bad =
      new_entries (new_entry ("B", NULL, "BEE", 1), new_entry ("C", NULL, NULL, 1));
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (prc_lexicon_file_add (fixture->path, good, &error));
  g_assert_false (prc_lexicon_file_add (fixture->path, bad, &error));
  g_assert_nonnull (error);
  found = prc_lexicon_file_load (fixture->path, NULL);
  g_assert_cmpuint (found->len, ==, 1);
}

/* Some other file is left as it is. */
static void
test_other_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = new_entries (new_entry ("A", NULL, "AY", 1), NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "not a database, but a letter", -1, NULL));
  g_assert_null (prc_lexicon_file_load (fixture->path, &error));
  g_assert_error (error, PRC_STORE_ERROR, PRC_STORE_ERROR_NOT_SEASON);
  g_clear_error (&error);
  g_assert_false (prc_lexicon_file_add (fixture->path, entries, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "not a database, but a letter");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/lexicon/keep", test_keep);
  ADD ("/lexicon/remove", test_remove);
  ADD ("/lexicon/all-or-nothing", test_all_or_nothing);
  ADD ("/lexicon/other-file", test_other_file);
#undef ADD
  return g_test_run ();
}
