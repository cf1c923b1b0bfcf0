/* Old workbooks: by the cases of old-workbooks.txt, and cut at every byte. */
#include "biff-maker.h"
#include "prc-xls.h"

static PrcListFile *
read_stream (const GByteArray *stream, gsize size, const char *sheet)
{
  PrcListFile *file = prc_list_file_new (NULL);

  prc_xls_read (stream->data, size, sheet, file);
  return file;
}

static void
test_case (gconstpointer data)
{
  const ListCase *item = data;
  const GString *ask = list_case_get (item, "ask");
  g_autoptr (GByteArray) stream = biff_maker_make (item);
  g_autoptr (PrcListFile) file = read_stream (stream, stream->len, ask != NULL ? ask->str : NULL);

  list_case_check (item, file);
}

/* Whatever is missing, nothing is read beyond the end, and the file is refused. */
static void
test_cut (gconstpointer data)
{
  const GPtrArray *cases = data;

  for (guint i = 0; i < cases->len; i++)
    {
      g_autoptr (GByteArray) stream = biff_maker_make (g_ptr_array_index (cases, i));

      for (guint size = 0; size < stream->len; size++)
        {
          g_autofree guint8 *copy = g_memdup2 (stream->data, size);
          g_autoptr (PrcListFile) file = prc_list_file_new (NULL);

          prc_xls_read (copy, size, NULL, file);
          g_assert_cmpuint (file->problems->len, >, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;

  g_test_init (&argc, &argv, NULL);
  cases = list_cases_read ("old-workbooks.txt");
  for (guint i = 0; i < cases->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/decode/xls/%u", i + 1);

      g_test_add_data_func (path, g_ptr_array_index (cases, i), test_case);
    }
  g_test_add_data_func ("/decode/xls/cut", cases, test_cut);
  return g_test_run ();
}
