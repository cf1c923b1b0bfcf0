/* Workbooks: by the cases of packages.txt, and the bounds that need big or broken packages. */
#include "list-cases.h"
#include "package-maker.h"
#include "prc-list-reader.h"
#include "prc-problem.h"

#include <string.h>

static PrcListFile *
read_bytes (GBytes *bytes, const char *sheet)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const PrcListReaderOptions options = { .sheet = sheet };

  return prc_list_reader_read (data, size, NULL, &options);
}

static void
test_case (gconstpointer data)
{
  const ListCase *item = data;
  const GString *ask = list_case_get (item, "ask");
  g_autoptr (GBytes) bytes = package_maker_make (item);
  g_autoptr (PrcListFile) file = read_bytes (bytes, ask != NULL ? ask->str : NULL);

  list_case_check (item, file);
}

/* A package whose sheet is @sheet, read. */
static PrcListFile *
read_sheet (const char *sheet)
{
  GPtrArray *keys = g_ptr_array_new (), *values = g_ptr_array_new ();
  g_autoptr (GString) value = g_string_new (sheet);
  ListCase item = { NULL, keys, values, NULL };
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (keys, (gpointer) "sheet");
  g_ptr_array_add (values, value);
  bytes = package_maker_make (&item);
  g_ptr_array_unref (keys);
  g_ptr_array_unref (values);
  return read_bytes (bytes, NULL);
}

static void
check_error (const PrcListFile *file, const char *code, int row)
{
  const PrcProblem *problem;

  g_assert_cmpuint (file->problems->len, ==, 1);
  problem = g_ptr_array_index (file->problems, 0);
  g_assert_cmpstr (problem->code, ==, code);
  g_assert_cmpint (problem->row, ==, row);
  g_assert_cmpuint (file->sheets->len, ==, 0);
}

static char *
repeat (const char *before, const char *piece, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deep = repeat ("<row r=\"1\">", "<a>", 100000, "");
  g_autoptr (PrcListFile) file = read_sheet (deep);

  check_error (file, "xlsx-damaged", 1);
}

static void
test_attributes (void)
{
  GString *sheet = g_string_new ("<row");

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (sheet, " a%u=\"1\"", i);
  g_string_append (sheet, "/>");

  g_autoptr (PrcListFile) file = read_sheet (sheet->str);

  check_error (file, "xlsx-damaged", 0);
  g_string_free (sheet, TRUE);
}

static void
test_long_text (void)
{
  g_autofree char *kept =
      repeat ("<row><c t=\"inlineStr\"><is><t>", "王", 32767, "</t></is></c></row>");
  g_autofree char *longer =
      repeat ("<row><c t=\"inlineStr\"><is><t>", "王", 32768, "</t></is></c></row>");
  g_autoptr (GString) huge = g_string_new ("<row r=\"3\"><c><v>");
  g_autoptr (PrcListFile) first = read_sheet (kept), second = read_sheet (longer), third = NULL;

  for (guint i = 1; huge->len < 2 * 1024 * 1024; i = i * 69069 + 1)
    g_string_append_printf (huge, "%u", i);
  third = read_sheet (huge->str);

  g_assert_cmpuint (first->problems->len, ==, 0);
  check_error (second, "field-too-long", 1);
  check_error (third, "xlsx-damaged", 3);
}

/* Rows that differ, since the ratio refuses what packs too well. */
static void
test_many_rows (void)
{
  g_autoptr (GString) rows = g_string_new (NULL), empty = g_string_new (NULL);
  g_autoptr (PrcListFile) many = NULL, few = NULL;

  for (guint i = 1; i <= 200001; i++)
    g_string_append_printf (rows, "<row r=\"%u\"><c><v>%u</v></c></row>", i, i * 69069);
  g_string_append (empty, "<row><c><v>1</v></c></row>");
  for (guint i = 2; i <= 300000; i++)
    g_string_append_printf (empty, "<row r=\"%u\" s=\"1\"/>", i);
  many = read_sheet (rows->str);
  few = read_sheet (empty->str);
  check_error (many, "too-many-rows", 200001);
  g_assert_cmpuint (few->problems->len, ==, 0);
  g_assert_cmpuint (prc_table_get_n_rows (g_ptr_array_index (few->sheets, 0)), ==, 1);
}

/* Nearly nothing on disk, 24 MB of sheet: refused by the ratio long before it is unpacked. */
static void
test_bomb (void)
{
  g_autofree char *rows = repeat ("", "<row r=\"1\"/>", 2 * 1000 * 1000, "");
  g_autoptr (PrcListFile) file = read_sheet (rows);

  g_assert_cmpuint (file->problems->len, ==, 1);
  g_assert_cmpstr (((PrcProblem *) g_ptr_array_index (file->problems, 0))->code, ==,
                   "file-too-big");
}

/* Cut at any length it is refused; with any bit turned it is refused or reads as before. */
static void
test_broken (void)
{
  GPtrArray *keys = g_ptr_array_new (), *values = g_ptr_array_new ();
  g_autoptr (GString) sheet =
      g_string_new ("<row><c t=\"inlineStr\"><is><t>Amara</t></is></c></row>");
  ListCase item = { NULL, keys, values, NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PrcListFile) sound = NULL;
  g_autofree char *text = NULL;
  g_autofree guint8 *data = NULL;
  gsize size;

  g_ptr_array_add (keys, (gpointer) "sheet");
  g_ptr_array_add (values, sheet);
  bytes = package_maker_make (&item);
  sound = read_bytes (bytes, NULL);
  text = list_case_describe (sound);
  g_assert_nonnull (strstr (text, "Amara"));
  data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  for (gsize length = 4; length < size; length += 7)
    {
      g_autoptr (PrcListFile) file = prc_list_reader_read (data, length, NULL, NULL);

      g_assert_cmpuint (file->sheets->len, ==, 0);
      g_assert_cmpint (prc_problems_worst (file->problems), ==, PRC_SEVERITY_ERROR);
    }
  for (gsize bit = 32; bit < 8 * size; bit += 5)
    {
      data[bit / 8] ^= (guint8) (1 << (bit % 8));

      g_autoptr (PrcListFile) file = prc_list_reader_read (data, size, NULL, NULL);
      g_autofree char *now = list_case_describe (file);

      if (file->sheets->len > 0)
        g_assert_cmpstr (now, ==, text);
      data[bit / 8] ^= (guint8) (1 << (bit % 8));
    }
  g_ptr_array_unref (keys);
  g_ptr_array_unref (values);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;

  g_test_init (&argc, &argv, NULL);
  cases = list_cases_read ("packages.txt");
  for (guint i = 0; i < cases->len; i++)
    {
      ListCase *item = g_ptr_array_index (cases, i);
      g_autofree char *path = g_strdup_printf ("/decode/xlsx/%u", i + 1);

      g_test_add_data_func (path, item, test_case);
    }
  g_test_add_func ("/decode/xlsx/depth", test_depth);
  g_test_add_func ("/decode/xlsx/attributes", test_attributes);
  g_test_add_func ("/decode/xlsx/long-text", test_long_text);
  g_test_add_func ("/decode/xlsx/many-rows", test_many_rows);
  g_test_add_func ("/decode/xlsx/bomb", test_bomb);
  g_test_add_func ("/decode/xlsx/broken", test_broken);
  return g_test_run ();
}
