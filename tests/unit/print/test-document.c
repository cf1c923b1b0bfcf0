/* The whole way: an example season to a PDF that others can read. */
#include "example-season.h"
#include "prc-problem.h"

#include <glib/gstdio.h>
#include <string.h>

static PrcDocument *
make (const Example *example)
{
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;
  PrcDocument *document = prc_document_new (&job, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static char *
write_out (PrcDocument *document, const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (prc_document_write (document, path, &error));
  g_assert_no_error (error);
  return path;
}

/* NULL where the tool is not there. */
static char *
run (const char *tool, const char *first, const char *second, const char *third)
{
  g_autofree char *program = g_find_program_in_path (tool);
  const char *argv[] = { program, first, second, third, NULL };
  char *out = NULL;
  int status;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &out, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return out;
}

static void
test_refusals (void)
{
  g_autoptr (Example) example = example_new_single (3, 5, 1);
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;

  job.kind = "script";
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_KIND);
  g_assert_nonnull (strstr (error->message, "booklet"));
  g_clear_error (&error);
  job.kind = "booklet";
  job.settings = settings;
  g_hash_table_insert (settings, (gpointer) "edition", (gpointer) "huge");
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING);
  g_assert_nonnull (strstr (error->message, "edition=standard"));
  g_clear_error (&error);
  job.settings = NULL;
  job.ceremony = 77;
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT);
}

static void
test_cancelled (void)
{
  g_autoptr (Example) example = example_new_single (3, 50, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (prc_document_new (&job, NULL, NULL, cancellable, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CANCELLED);
}

static void
check_with_others (const char *path)
{
  g_autofree char *text = run ("pdftotext", "-raw", path, "-");
  g_autofree char *fonts = run ("pdffonts", path, NULL, NULL);
  g_autofree char *check = run ("qpdf", "--check", path, NULL);
  static const char *const names[] = { "罗佳琪",      "欧阳诗涵",       "曹浩",
                                       "Amelia Rose", "Guðmundsdóttir", "Order of proceedings" };

  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (names); i++)
    if (strstr (text, names[i]) == NULL)
      g_error ("%s is not in the text", names[i]);
  if (text != NULL)
    g_assert_null (strstr (text, "Jayawardena")); /* asked not to be printed */
  for (const char *line = fonts; line != NULL && (line = strchr (line, '\n')) != NULL; line++)
    if (strstr (line, "+") != NULL)
      g_assert_nonnull (strstr (line, "yes yes yes"));
  if (check != NULL)
    g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
}

static void
test_pdf (void)
{
  g_autofree char *folder = g_dir_make_tmp ("prc-print-XXXXXX", NULL);
  g_autoptr (Example) example = example_new_joint (CRESTS);
  g_autoptr (PrcDocument) document = make (example), again = make (example);
  g_autofree char *path = write_out (document, folder, "one.pdf");
  g_autofree char *other = write_out (again, folder, "two.pdf");
  g_autofree char *one = NULL, *two = NULL;
  gsize size_one, size_two;

  g_assert_cmpuint (prc_document_get_n_pages (document) % 4, ==, 0);
  g_assert_cmpstr (prc_document_get_page_label (document, 0), ==, "Cover");
  g_assert_cmpstr (prc_document_get_page_label (document, 1), ==, "ii");
  g_assert_cmpstr (prc_document_get_page_label (document, 2), ==, "3");
  g_assert_true (g_file_get_contents (path, &one, &size_one, NULL));
  g_assert_true (g_file_get_contents (other, &two, &size_two, NULL));
  g_assert_cmpmem (one, size_one, two, size_two);
  check_with_others (path);
  g_unlink (path);
  g_unlink (other);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/document/refusals", test_refusals);
  g_test_add_func ("/print/document/cancelled", test_cancelled);
  g_test_add_func ("/print/document/pdf", test_pdf);
  return g_test_run ();
}
