/* Runs a fuzz target once over each file of its corpus, without a fuzzer: in every build. */
#include "fuzz.h"

#include <glib.h>

static void
test_replay (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "fuzz", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *file;
  guint count = 0;

  g_assert_no_error (error);
  for (; (file = g_dir_read_name (folder)) != NULL; count++)
    {
      g_autofree char *full = g_build_filename (path, file, NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (full, &bytes, &size, NULL));
      LLVMFuzzerTestOneInput ((const uint8_t *) bytes, size);
    }
  g_assert_cmpuint (count, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  g_test_add_data_func ("/fuzz/replay", argv[1], test_replay);
  return g_test_run ();
}
