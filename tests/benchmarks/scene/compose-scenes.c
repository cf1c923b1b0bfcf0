/* compose-scenes - what a screen costs: composing and drawing 600 names.
 *
 * compose-scenes [NAMES]. For each screen and size: ms a name, median and 99th per cent, of
 * composing, of painting the pieces that changed (as the stage does), and of both on the first
 * pass, in which fonts are opened and glyphs are made. The limit beside them is a bare layout of
 * the name at a fixed size on one kept surface.
 */
#include "examples.h"

#include "prc-enum.h"
#include "prc-model-enums.h"

#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_NAMES 600

static const char *const given[] = {
  "Ouyang Shihan", "Siobhán Ní",         "Oluwaseun Temitope",
  "Ngọc Ánh",      "Maria da Conceição", "Abdulrahman bin Mohammed",
  "Tan Yufei",     "Grace Abena",        "Wijesundara Mudiyanselage",
  "Johannes"
};
static const char *const family[] = { "",
                                      "Bhriain",
                                      "Adébáyọ̀-Whitcombe",
                                      "Phạm",
                                      "dos Santos Ferreira",
                                      "Al-Sulaimani",
                                      "Owusu",
                                      "van der Westhuizen",
                                      "Wickramasinghe",
                                      "Okonkwo",
                                      "Fitzgerald",
                                      "Kowalczyk",
                                      "Nguyễn" };
static const char *const hanzi[] = { "欧阳诗涵", "谭雨霏", "林知远", "陈墨涵", "邓若曦",  "罗佳琪",
                                     "莫子涵",   "王雨桐", "向可怡", "郑安然", "司马青云" };

typedef struct
{
  double *values;
  guint n;
} Times;

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
print_times (const char *what, Times *times)
{
  qsort (times->values, times->n, sizeof (double), compare);
  printf ("  %s %.2f / %.2f", what, times->values[times->n / 2],
          times->values[(guint) (times->n * 0.99)]);
}

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static PrcSnapshot *
snapshot_for (guint i)
{
  g_autofree char *name = g_strdup_printf ("%s %s", given[i % G_N_ELEMENTS (given)],
                                           family[(i / 3) % G_N_ELEMENTS (family)]);
  gboolean has_hanzi = i % 20 < 9;

  return example_snapshot_new_for (
      example_person_new (name, has_hanzi ? hanzi[i % G_N_ELEMENTS (hanzi)] : NULL));
}

/* Paints what the screen before did not have. */
static void
paint_changes (PrcScene *before, PrcScene *after, cairo_t *cr)
{
  for (guint i = 0; i < prc_scene_get_n_pieces (after); i++)
    {
      gboolean kept = FALSE;

      for (guint j = 0; before != NULL && !kept && j < prc_scene_get_n_pieces (before); j++)
        kept =
            g_str_equal (prc_scene_get_piece_key (before, j), prc_scene_get_piece_key (after, i));
      if (!kept)
        prc_scene_draw_piece (after, i, cr);
    }
}

static void
measure_screen (PrcRole role, int width, int height, guint n)
{
  g_autoptr (PrcAssets) assets = example_assets_new ();
  PrcSceneOptions options = {
    .width = width, .height = height, .clock = "11:42", .assets = assets
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autofree double *values = g_new0 (double, 3 * n);
  Times first = { values, n }, composed = { values + n, n }, painted = { values + 2 * n, n };

  for (int pass = 0; pass < 2; pass++)
    {
      g_autoptr (PrcScene) before = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (PrcSnapshot) snapshot = snapshot_for (i);
          double start = now (), middle;
          PrcScene *scene = prc_scene_compose (snapshot, role, &options);

          middle = now ();
          paint_changes (before, scene, cr);
          if (pass == 0)
            first.values[i] = now () - start;
          composed.values[i] = middle - start;
          painted.values[i] = now () - middle;
          g_clear_pointer (&before, prc_scene_unref);
          before = scene;
        }
    }
  printf ("%-7s %dx%d", prc_enum_to_nick (PRC_TYPE_ROLE, (int) role), width, height);
  print_times ("compose", &composed);
  print_times ("paint", &painted);
  print_times ("first pass", &first);
  printf ("\n");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The least it can cost: one layout, one size, one surface. */
static void
measure_limit (int width, int height, guint n)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autofree char *font = g_strdup_printf ("Gentium Book Plus %dpx", height / 10);
  PangoFontDescription *description = pango_font_description_from_string (font);
  g_autofree double *values = g_new0 (double, n);
  Times times = { values, n };

  pango_layout_set_font_description (layout, description);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (PrcSnapshot) snapshot = snapshot_for (i);
        double start = now ();

        pango_layout_set_text (layout, snapshot->live->card->called, -1);
        cairo_move_to (cr, 10, 10);
        pango_cairo_show_layout (cr, layout);
        values[i] = now () - start;
      }
  printf ("limit   %dx%d", width, height);
  print_times ("layout and paint", &times);
  printf ("\n");
  pango_font_description_free (description);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : DEFAULT_NAMES;

  if (n == 0)
    return 2;
  printf ("ms a name, p50 / p99, %u names\n", n);
  measure_limit (1920, 1080, n);
  measure_screen (PRC_ROLE_HALL, 1920, 1080, n);
  measure_screen (PRC_ROLE_VC, 1920, 1080, n);
  measure_screen (PRC_ROLE_READER, 1920, 1080, n);
  measure_limit (3840, 2160, n);
  measure_screen (PRC_ROLE_HALL, 3840, 2160, n);
  return 0;
}
