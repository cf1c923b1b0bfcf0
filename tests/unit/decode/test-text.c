/* Text files: charset and CSV, by the cases of text.txt, and the limits that make big inputs. */
#include "list-cases.h"
#include "prc-list-reader.h"
#include "prc-problem.h"

#include <string.h>

static void
test_case (gconstpointer data)
{
  const ListCase *item = data;
  const GString *input = list_case_get (item, "input");
  const GString *encoding = list_case_get (item, "encoding");
  const GString *delimiter = list_case_get (item, "delimiter");
  PrcListReaderOptions options = { NULL };
  g_autoptr (PrcListFile) file = NULL;

  g_assert_nonnull (input);
  options.encoding = encoding != NULL ? encoding->str : NULL;
  options.delimiter = delimiter != NULL ? delimiter->str : NULL;
  file = prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, &options);
  list_case_check (item, file);
}

static void
check_error (const GString *input, const char *code, int row, const char *column)
{
  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);
  const PrcProblem *problem;

  g_assert_cmpuint (file->problems->len, >, 0);
  problem = g_ptr_array_index (file->problems, 0);
  g_assert_cmpstr (problem->code, ==, code);
  g_assert_cmpint (problem->severity, ==, PRC_SEVERITY_ERROR);
  g_assert_cmpint (problem->row, ==, row);
  g_assert_cmpstr (problem->column, ==, column);
  for (guint i = 0; i < file->sheets->len; i++) /* without that row */
    g_assert_cmpuint (prc_table_get_n_rows (g_ptr_array_index (file->sheets, i)), <, row);
}

static void
test_long_field (void)
{
  g_autoptr (GString) input = g_string_new ("Id,Name\n1,");

  for (guint i = 0; i < 32767; i++)
    g_string_append (input, "é");
  g_string_append (input, "\n");

  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);

  g_assert_cmpuint (file->problems->len, ==, 0);
  g_string_insert (input, 10, "x");
  check_error (input, "field-too-long", 2, "Name");
  for (guint i = 0; i < 10 * 1024; i++)
    g_string_append (input, "0123456789012345678901234567890123456789");
  check_error (input, "field-too-long", 2, "Name");
}

static void
test_many_rows (void)
{
  g_autoptr (GString) input = g_string_new ("Id,Name\n");

  for (guint i = 1; i < 200000; i++)
    g_string_append (input, "1,A\n");

  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);

  g_assert_cmpuint (file->problems->len, ==, 0);
  g_assert_cmpuint (prc_table_get_n_rows (g_ptr_array_index (file->sheets, 0)), ==, 200000);
  g_string_append (input, "\n2,B\n");
  check_error (input, "too-many-rows", 200002, NULL);
}

static void
test_many_columns (void)
{
  g_autoptr (GString) input = g_string_new ("H");

  for (guint i = 1; i < 16384; i++)
    g_string_append (input, ",H");
  g_string_append (input, "\n1,2\n");

  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);

  g_assert_cmpuint (prc_table_get_n_columns (g_ptr_array_index (file->sheets, 0)), ==, 16384);
  g_string_prepend (input, "H,");
  check_error (input, "too-many-columns", 1, NULL);
}

/* Small cells cost far more memory than their bytes. */
static void
test_many_cells (void)
{
  g_autoptr (GString) input = g_string_new (NULL);

  for (guint i = 0; i < 16001; i++)
    {
      for (guint j = 0; j < 250; j++)
        g_string_append (input, "a,");
      g_string_append (input, "b\n");
    }
  check_error (input, "file-too-big", 15937, NULL);
}

/* A file of one repeated fault must not become a file of problems. */
static void
test_many_problems (void)
{
  g_autoptr (GString) input = g_string_new ("Id,Name\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append (input, "1,a \"b\"\n");

  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);

  g_assert_cmpuint (file->problems->len, <=, 2000);
  g_assert_cmpuint (file->problems->len, >, 200);
}

/* Bad rows are told one by one only as long as they are few. */
static void
test_many_bad_rows (void)
{
  g_autoptr (GString) input = g_string_new ("Id,Name\n");

  for (guint i = 0; i < 100; i++)
    g_string_append (input, i % 3 == 0 ? "1,Jos\351\n" : "1,Zoë\n");

  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);

  g_assert_cmpuint (file->problems->len, ==, 21);
  g_assert_cmpuint (file->sheets->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;

  g_test_init (&argc, &argv, NULL);
  cases = list_cases_read ("text.txt");
  for (guint i = 0; i < cases->len; i++)
    {
      ListCase *item = g_ptr_array_index (cases, i);
      g_autofree char *path = g_strdup_printf ("/decode/text/%u", i + 1);

      g_test_add_data_func (path, item, test_case);
    }
  g_test_add_func ("/decode/text/long-field", test_long_field);
  g_test_add_func ("/decode/text/many-rows", test_many_rows);
  g_test_add_func ("/decode/text/many-columns", test_many_columns);
  g_test_add_func ("/decode/text/many-cells", test_many_cells);
  g_test_add_func ("/decode/text/many-bad-rows", test_many_bad_rows);
  g_test_add_func ("/decode/text/many-problems", test_many_problems);
  return g_test_run ();
}
