#include "corpus.h"

#include <string.h>

static guint failures;
static guint line_number;
static const char *file_name;

void
corpus_read (const char *file, guint columns, CorpusRow row, gpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "corpus", "names", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  file_name = file;
  failures = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      line_number = i + 1;
      cells = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (cells) != columns)
        g_error ("%s:%u: %u cells, not %u", file, line_number, g_strv_length (cells), columns);
      for (guint j = 0; j < columns; j++)
        if (strcmp (cells[j], "-") == 0)
          cells[j][0] = '\0';
      row ((const char *const *) cells, data);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, >, 0);
}

void
corpus_expect (const char *what, const char *of, const char *found, const char *expected)
{
  if (g_strcmp0 (found != NULL ? found : "", expected) == 0)
    return;
  failures++;
  g_test_message ("%s:%u: %s of '%s' is '%s', not '%s'", file_name, line_number, what, of, found,
                  expected);
}

gboolean
corpus_held (void)
{
  return failures == 0;
}
