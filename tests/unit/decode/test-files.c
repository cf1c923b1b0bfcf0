/* Whole files as programs write them, under tests/corpus/decode/files: what each holds stands
 * beside it in NAME.txt, in the form of list_case_describe(). With a file as argument: says what it
 * holds. */
#include "list-cases.h"
#include "prc-list-reader.h"

#include <stdio.h>

static char *
describe (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcListFile) file = NULL;
  gsize size = 0;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  file = prc_list_reader_read ((const guint8 *) bytes, size, NULL, NULL);
  return list_case_describe (file);
}

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autofree char *text = describe (path), *expected = NULL;
  g_autofree char *expected_path = g_strconcat (path, ".txt", NULL);

  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  if (!g_str_equal (text, expected))
    {
      g_test_message ("%s\nexpected:\n%sgot:\n%s", path, expected, text);
      g_test_fail ();
    }
}

static void
add_files (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/decode/files/%s", name);

      if (!g_str_has_suffix (name, ".txt"))
        g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_file, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;

  if (argc == 2 && *argv[1] != '-')
    {
      g_autofree char *text = describe (argv[1]);

      return fputs (text, stdout) < 0;
    }
  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "decode", "files", NULL);
  add_files (folder);
  return g_test_run ();
}
