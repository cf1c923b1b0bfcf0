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

  job.kind = "dance";
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

static void
test_hostile (void)
{
  g_autofree char *folder = g_dir_make_tmp ("prc-print-XXXXXX", NULL);
  g_autoptr (Example) example = example_new_joint (CRESTS);
  g_autoptr (PrcDocument) document = NULL;
  g_autofree char *path = NULL, *check = NULL;

  example_add_hostile (example);
  document = make (example);
  path = write_out (document, folder, "hostile.pdf");
  check = run ("qpdf", "--check", path, NULL);
  if (check != NULL)
    g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  if (g_getenv ("PRC_KEEP") != NULL)
    g_rename (path, g_getenv ("PRC_KEEP"));
  g_unlink (path);
  g_rmdir (folder);
}

/* What can't be written leaves what was there. */
static void
test_unwritable (void)
{
  g_autoptr (Example) example = example_new_single (3, 5, 1);
  g_autoptr (PrcDocument) document = make (example);
  g_autoptr (GError) error = NULL;

  g_assert_false (prc_document_write (document, "/nonexistent/folder/out.pdf", &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_FILE);
}

static void
on_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

/* Progress rises to the end, and a page drawn as a picture has ink. */
static void
test_preview (void)
{
  g_autoptr (Example) example = example_new_joint (CRESTS);
  PrcPrintJob job = example_job (example);
  double last = 0, width, height;
  g_autoptr (PrcDocument) document = prc_document_new (&job, on_progress, &last, NULL, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 420, 596);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  guint ink = 0;

  g_assert_cmpfloat (last, ==, 1);
  prc_document_get_page_size (document, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 419.53, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);
  prc_document_draw_page (document, 5, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * 596; i++)
    ink += data[i] > 128;
  g_assert_cmpuint (ink, >, 500);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/document/refusals", test_refusals);
  g_test_add_func ("/print/document/cancelled", test_cancelled);
  g_test_add_func ("/print/document/pdf", test_pdf);
  g_test_add_func ("/print/document/hostile", test_hostile);
  g_test_add_func ("/print/document/unwritable", test_unwritable);
  g_test_add_func ("/print/document/preview", test_preview);
  return g_test_run ();
}
