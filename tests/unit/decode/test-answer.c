/* The answer of the decoder: what was written reads back the same; what was broken is refused. */
#include "list-cases.h"
#include "prc-answer.h"
#include "prc-list-reader.h"
#include "prc-problem.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static GBytes *
write_answer (const PrcListFile *file)
{
  int fd = memfd_create ("answer", 0);
  struct stat status;
  guint8 *data;

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (prc_answer_write (file, fd));
  g_assert_cmpint (fstat (fd, &status), ==, 0);
  data = g_malloc ((gsize) status.st_size);
  g_assert_cmpint (pread (fd, data, (gsize) status.st_size, 0), ==, status.st_size);
  close (fd);
  return g_bytes_new_take (data, (gsize) status.st_size);
}

static PrcListFile *
read_case (const ListCase *item)
{
  const GString *input = list_case_get (item, "input");

  return prc_list_reader_read ((const guint8 *) input->str, input->len, NULL, NULL);
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) cases = list_cases_read ("text.txt");

  for (guint i = 0; i < cases->len; i++)
    {
      g_autoptr (PrcListFile) file = read_case (g_ptr_array_index (cases, i));
      g_autoptr (GBytes) bytes = write_answer (file);
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);
      g_autoptr (PrcListFile) back = prc_answer_read (data, size, "/tmp/some/list.csv");
      g_autofree char *before = list_case_describe (file), *after = NULL;

      g_assert_nonnull (back);
      after = list_case_describe (back);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (file->encoding_guessed, ==, back->encoding_guessed);
      g_assert_cmpstr (file->format, ==, back->format);
      for (guint j = 0; j < back->problems->len; j++)
        g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (back->problems, j))->file, ==,
                         "list.csv");
      for (guint j = 0; j < back->sheets->len; j++)
        g_assert_cmpstr (prc_table_get_path (g_ptr_array_index (back->sheets, j)), ==,
                         "/tmp/some/list.csv");
    }
}

static GBytes *
make_answer (void)
{
  const char *input = "Id,Name\n1,Zoë \"Z\" Lee\n2,王伟\n";
  g_autoptr (PrcListFile) file =
      prc_list_reader_read ((const guint8 *) input, strlen (input), NULL, NULL);

  g_ptr_array_add (file->hidden, g_strdup ("Old"));
  return write_answer (file);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = make_answer ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, MAX (length, 1));

      g_assert_null (prc_answer_read (copy, length, "list.csv"));
    }

  g_autofree guint8 *longer = g_malloc (size + 1);

  memcpy (longer, data, size);
  longer[size] = 0;
  g_assert_null (prc_answer_read (longer, size + 1, "list.csv"));
}

/* Whatever is taken has rows that rise, columns that rise, and texts in UTF-8. */
static void
check_sound (const PrcListFile *file)
{
  for (guint i = 0; i < file->sheets->len; i++)
    {
      const PrcTable *table = g_ptr_array_index (file->sheets, i);

      for (guint row = 0; row < prc_table_get_n_rows (table); row++)
        {
          guint n_cells;
          const PrcCell *cells = prc_table_get_row (table, row, &n_cells);

          g_assert_true (row == 0 || prc_table_get_row_number (table, row) >
                                         prc_table_get_row_number (table, row - 1));
          for (guint j = 0; j < n_cells; j++)
            {
              g_assert_true (j == 0 || cells[j].column > cells[j - 1].column);
              g_assert_cmpuint (cells[j].kind, <=, PRC_CELL_FORMULA_EMPTY);
              g_assert_true (g_utf8_validate (cells[j].text, -1, NULL));
            }
        }
    }
}

static void
test_changed (void)
{
  g_autoptr (GBytes) bytes = make_answer ();
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  for (gsize at = 0; at < size; at++)
    for (guint change = 1; change < 256; change = change * 2 + 1)
      {
        data[at] ^= (guint8) change;

        g_autoptr (PrcListFile) file = prc_answer_read (data, size, "list.csv");

        if (file != NULL)
          check_sound (file);
        data[at] ^= (guint8) change;
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/answer/round-trip", test_round_trip);
  g_test_add_func ("/decode/answer/truncated", test_truncated);
  g_test_add_func ("/decode/answer/changed", test_changed);
  return g_test_run ();
}
