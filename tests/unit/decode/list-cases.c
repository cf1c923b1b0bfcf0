#include "list-cases.h"

#include "prc-problem.h"

#include <string.h>

static void
list_case_free (gpointer data)
{
  ListCase *item = data;

  g_free (item->title);
  g_ptr_array_unref (item->keys);
  g_ptr_array_unref (item->values);
  g_string_free (item->expected, TRUE);
  g_free (item);
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static ListCase *
list_case_new (const char *title)
{
  ListCase *item = g_new0 (ListCase, 1);

  item->title = g_strdup (title);
  item->keys = g_ptr_array_new_with_free_func (g_free);
  item->values = g_ptr_array_new_with_free_func (string_free);
  item->expected = g_string_new (NULL);
  return item;
}

/* g_strcompress() with NULs. */
static GString *
unescape (const char *text)
{
  GString *bytes = g_string_new (NULL);
  g_auto (GStrv) pieces = g_strsplit (text, "\\000", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = g_strcompress (pieces[i]);

      if (i > 0)
        g_string_append_c (bytes, '\0');
      g_string_append (bytes, piece);
    }
  return bytes;
}

GPtrArray *
list_cases_read (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "decode", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *cases = g_ptr_array_new_with_free_func (list_case_free);
  ListCase *item = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (g_str_has_prefix (lines[i], "case: "))
        {
          item = list_case_new (lines[i] + 6);
          g_ptr_array_add (cases, item);
          continue;
        }
      g_assert_nonnull (item);
      if (g_str_has_prefix (lines[i], "> "))
        g_string_append_printf (item->expected, "%s\n", lines[i] + 2);
      else
        {
          g_assert_nonnull (colon);
          g_ptr_array_add (item->keys, g_strndup (lines[i], (gsize) (colon - lines[i])));
          g_ptr_array_add (item->values, unescape (colon[1] == ' ' ? colon + 2 : colon + 1));
        }
    }
  g_assert_cmpuint (cases->len, >, 0);
  return cases;
}

const GString *
list_case_get (const ListCase *item, const char *key)
{
  for (guint i = 0; i < item->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (item->keys, i), key))
      return g_ptr_array_index (item->values, i);
  return NULL;
}

static char *
escape (const char *text)
{
  char high[129];

  for (guint i = 0; i < 128; i++)
    high[i] = (char) (128 + i);
  high[128] = '\0';

  g_autofree char *exceptions = g_strconcat (high, "\"", NULL);

  return g_strescape (text, exceptions);
}

static void
describe_problem (GString *text, const PrcProblem *problem)
{
  static const char *const severities[] = { "error", "warning", "info" };
  g_autofree char *value = problem->value != NULL ? escape (problem->value) : NULL;

  g_string_append_printf (text, "%s %s", severities[problem->severity], problem->code);
  if (problem->sheet != NULL)
    g_string_append_printf (text, " sheet %s", problem->sheet);
  if (problem->row > 0)
    g_string_append_printf (text, " row %d", problem->row);
  if (problem->column != NULL)
    g_string_append_printf (text, " %s", problem->column);
  if (value != NULL)
    g_string_append_printf (text, " = %s", value);
  g_string_append_c (text, '\n');
}

static void
describe_table (GString *text, const PrcTable *table)
{
  static const char *const kinds[] = { "", "#", "@", "?", "!", "~" };

  if (prc_table_get_sheet (table) != NULL)
    g_string_append_printf (text, "sheet %s\n", prc_table_get_sheet (table));
  for (guint i = 0; i < prc_table_get_n_rows (table); i++)
    {
      guint number = prc_table_get_row_number (table, i), line = prc_table_get_row_line (table, i);
      guint n_cells = 0;
      const PrcCell *cells = prc_table_get_row (table, i, &n_cells);

      g_string_append_printf (text, "%u", number);
      if (line != 0 && line != number)
        g_string_append_printf (text, " (line %u)", line);
      g_string_append_c (text, ':');
      for (guint j = 0; j < n_cells; j++)
        {
          g_autofree char *letters = prc_column_to_letters (cells[j].column);
          g_autofree char *value = escape (cells[j].text);

          g_string_append_printf (text, " %s%s=%s", letters, kinds[cells[j].kind], value);
        }
      g_string_append_c (text, '\n');
    }
}

char *
list_case_describe (const PrcListFile *file)
{
  GString *text = g_string_new (NULL);

  if (file->encoding != NULL && !g_str_equal (file->encoding, "UTF-8"))
    g_string_append_printf (text, "encoding %s\n", file->encoding);
  if (file->delimiter != NULL && !g_str_equal (file->delimiter, ","))
    {
      g_autofree char *delimiter = escape (file->delimiter);

      g_string_append_printf (text, "delimiter %s\n", delimiter);
    }
  for (guint i = 0; i < file->problems->len; i++)
    describe_problem (text, g_ptr_array_index (file->problems, i));
  for (guint i = 0; i < file->hidden->len; i++)
    g_string_append_printf (text, "hidden %s\n", (char *) g_ptr_array_index (file->hidden, i));
  for (guint i = 0; i < file->sheets->len; i++)
    describe_table (text, g_ptr_array_index (file->sheets, i));
  return g_string_free (text, FALSE);
}

void
list_case_check (const ListCase *item, const PrcListFile *file)
{
  g_autofree char *text = list_case_describe (file);

  if (!g_str_equal (text, item->expected->str))
    {
      g_test_message ("%s\nexpected:\n%sgot:\n%s", item->title, item->expected->str, text);
      g_test_fail ();
    }
}
