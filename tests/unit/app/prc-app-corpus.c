#include "prc-app-corpus.h"

void
prc_app_corpus_check (const char *file, void (*check) (const char *line), guint least)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "corpus", "app", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint checked = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        check (lines[i]);
        checked++;
      }
  g_assert_cmpuint (checked, >, least);
}
