#include "fuzz.h"

#include "prc-answer.h"
#include "prc-problem.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int
LLVMFuzzerInitialize (int *n_words, char ***words)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  return 0;
}

static guint
count_lines (const uint8_t *text, size_t size)
{
  guint count = 1;

  for (size_t i = 0; i < size; i++)
    count += text[i] == '\n' || text[i] == '\r';
  return count;
}

static void
check_table (const PrcTable *table)
{
  for (guint row = 0; row < prc_table_get_n_rows (table); row++)
    {
      guint n_cells;
      const PrcCell *cells = prc_table_get_row (table, row, &n_cells);

      g_assert_true (prc_table_get_row_number (table, row) > 0);
      g_assert_true (row == 0 || prc_table_get_row_number (table, row) >
                                     prc_table_get_row_number (table, row - 1));
      g_assert_cmpuint (n_cells, >, 0);
      for (guint i = 0; i < n_cells; i++)
        {
          g_assert_cmpuint (cells[i].column, <, 16384);
          g_assert_true (i == 0 || cells[i].column > cells[i - 1].column);
          g_assert_true (g_utf8_validate (cells[i].text, -1, NULL));
        }
    }
}

static void
check_problem (const PrcProblem *problem, guint n_lines)
{
  g_assert_nonnull (problem->code);
  g_assert_cmpint (problem->row, >=, 0);
  g_assert_cmpint (problem->row, <=, n_lines > 0 ? (int) n_lines : (100 << 20) + 1);
  g_assert_true (problem->value == NULL || g_utf8_validate (problem->value, -1, NULL));
  g_assert_true (problem->column == NULL || g_utf8_validate (problem->column, -1, NULL));
}

static void
check_answer (const PrcListFile *file)
{
  int fd = memfd_create ("answer", 0), again = memfd_create ("again", 0);
  struct stat status;
  g_autofree uint8_t *bytes = NULL, *copy = NULL;
  g_autoptr (PrcListFile) back = NULL;

  g_assert_true (prc_answer_write (file, fd));
  g_assert_cmpint (fstat (fd, &status), ==, 0);
  bytes = g_malloc ((gsize) status.st_size);
  copy = g_malloc ((gsize) status.st_size);
  g_assert_cmpint (pread (fd, bytes, (gsize) status.st_size, 0), ==, status.st_size);
  back = prc_answer_read (bytes, (gsize) status.st_size, NULL);
  g_assert_nonnull (back);
  g_assert_true (prc_answer_write (back, again));
  g_assert_cmpint (pread (again, copy, (gsize) status.st_size, 0), ==, status.st_size);
  g_assert_true (memcmp (bytes, copy, (gsize) status.st_size) == 0);
  close (fd);
  close (again);
}

void
fuzz_check_file (const PrcListFile *file, const uint8_t *text, size_t size)
{
  guint n_lines = text != NULL ? count_lines (text, size) : 0;
  gboolean failed = FALSE;

  for (guint i = 0; i < file->problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (file->problems, i);

      check_problem (problem, n_lines);
      failed = failed || problem->severity == PRC_SEVERITY_ERROR;
    }
  for (guint i = 0; i < file->sheets->len; i++)
    {
      const PrcTable *table = g_ptr_array_index (file->sheets, i);

      check_table (table);
      if (n_lines > 0)
        g_assert_cmpuint (prc_table_get_n_rows (table), <=, n_lines);
    }
  g_assert_true (!failed || file->sheets->len == 0 || g_strcmp0 (file->format, "csv") == 0);
  check_answer (file);
}
