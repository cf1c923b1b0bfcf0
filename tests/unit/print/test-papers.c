/* Working papers: each is made of a joint ceremony and of names that no list should have, with
 * everyone in it once; a card's code is read back. */
#include "example-season.h"

#include "prc-paper.h"
#include "prc-person-code.h"
#include "prc-qr.h"

#include <glib/gstdio.h>
#include <string.h>

#define DPI 300

static const char *const everyones[] = { "cards", "script", "marshals", "certificates", "robing" };

static void
assert_everyone (Example *example, const char *kind)
{
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDocument) document = NULL;
  g_autoptr (GHashTable) pages = NULL;

  job.kind = kind;
  document = prc_document_new (&job, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pages = prc_document_find_pages (document);
  for (guint i = 0; i < example->order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (example->order->cues, i);

      g_assert_true (cue->graduand == 0 || g_hash_table_contains (pages, &cue->graduand));
    }
}

static void
test_everyone (void)
{
  g_autoptr (Example) example = example_new_joint (CRESTS);

  for (guint i = 0; i < G_N_ELEMENTS (everyones); i++)
    assert_everyone (example, everyones[i]);
}

static void
test_hostile (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);

  example_add_hostile (example);
  for (guint i = 0; i < G_N_ELEMENTS (everyones); i++)
    assert_everyone (example, everyones[i]);
}

/* What has nothing to say says so, and writes nothing. */
static void
test_nothing (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;

  job.kind = "report";
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_CONTENT);
}

static void
test_settings (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;

  job.kind = "cards";
  job.settings = settings;
  g_hash_table_insert (settings, (gpointer) "people", (gpointer) "nobody-at-all");
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING);
  g_clear_error (&error);
  g_hash_table_remove_all (settings);
  g_hash_table_insert (settings, (gpointer) "withdrawn", (gpointer) "yes");
  g_assert_null (prc_document_new (&job, NULL, NULL, NULL, &error));
  g_assert_error (error, PRC_PRINT_ERROR, PRC_PRINT_ERROR_SETTING);
  g_assert_nonnull (strstr (error->message, "size=8up|a6"));
}

/* Some alone, by their ids: 'only the unsure names'. */
static gint64
choose_first (Example *example, GArray *people)
{
  for (guint i = 0; i < example->order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (example->order->cues, i);

      if (cue->graduand == 0)
        continue;
      g_array_append_val (people, cue->graduand);
      return cue->graduand;
    }
  return 0;
}

static void
test_people (void)
{
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDocument) document = NULL;
  g_autoptr (GHashTable) pages = NULL;
  gint64 first = choose_first (example, people);

  job.kind = "cards";
  job.people = people;
  document = prc_document_new (&job, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pages = prc_document_find_pages (document);
  g_assert_cmpuint (g_hash_table_size (pages), ==, 1);
  g_assert_true (g_hash_table_contains (pages, &first));
}

static void
test_code (void)
{
  g_autofree char *text = prc_person_code_new (G_MAXINT32);
  g_autofree char *modules = prc_qr_new (text);
  gint64 id = 0;

  g_assert_true (prc_person_code_parse (text, &id));
  g_assert_cmpint (id, ==, G_MAXINT32);
  g_assert_cmpuint (strlen (modules), ==, 21 * 21);
}

/* A card as a scanner sees it. */
static void
test_scan (void)
{
  g_autofree char *program = g_find_program_in_path ("zbarimg");
  g_autoptr (Example) example = example_new_joint (NULL);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  PrcPrintJob job = example_job (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (PrcDocument) document = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "print-papers-card.png", NULL);
  g_autofree char *said = NULL, *code = prc_person_code_new (choose_first (example, people));
  const char *argv[] = { program, "-q", "--raw", path, NULL };
  cairo_surface_t *surface;
  cairo_t *cr;

  if (program == NULL)
    {
      g_test_skip ("zbarimg is not installed");
      return;
    }
  job.kind = "cards";
  job.people = people;
  document = prc_document_new (&job, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 210 * DPI / 25, 297 * DPI / 25);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, DPI / 72.0, DPI / 72.0);
  prc_document_draw_page (document, 0, cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &said, NULL, NULL, &error));
  g_unlink (path);
  g_assert_cmpstr (g_strstrip (said), ==, code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/papers/everyone", test_everyone);
  g_test_add_func ("/print/papers/hostile", test_hostile);
  g_test_add_func ("/print/papers/nothing", test_nothing);
  g_test_add_func ("/print/papers/settings", test_settings);
  g_test_add_func ("/print/papers/people", test_people);
  g_test_add_func ("/print/papers/code", test_code);
  g_test_add_func ("/print/papers/scan", test_scan);
  return g_test_run ();
}
