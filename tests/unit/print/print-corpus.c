#include "print-corpus.h"

#include <string.h>

void
print_corpus_read (const char *file, guint columns, PrintCorpusRow row)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "corpus", "print", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;
      g_autofree char *where = g_strdup_printf ("%s:%u", file, i + 1);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      cells = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (cells) != columns)
        g_error ("%s: %u cells, not %u", where, g_strv_length (cells), columns);
      for (guint j = 0; j < columns; j++)
        if (strcmp (cells[j], "-") == 0)
          cells[j][0] = '\0';
      row ((const char *const *) cells, where);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

void
print_corpus_expect (const char *where, const char *found, const char *expected)
{
  if (g_strcmp0 (found, expected) != 0)
    {
      g_test_message ("%s: '%s', not '%s'", where, found, expected);
      g_test_fail ();
    }
}
