/* What each screen shows in each state, as words and listings; and what must never happen on any.
 */
#include "examples.h"

#include "prc-enum.h"
#include "prc-model-enums.h"

#include <string.h>

static const PrcRole roles[] = { PRC_ROLE_HALL,   PRC_ROLE_VC,      PRC_ROLE_VC_2,
                                 PRC_ROLE_READER, PRC_ROLE_OVERLAY, PRC_ROLE_CAPTION,
                                 PRC_ROLE_HOLDING };
static const struct
{
  int width, height;
} sizes[] = { { 1920, 1080 }, { 1024, 768 }, { 1080, 1920 }, { 3840, 2160 }, { 1000, 1000 } };

static PrcScene *
compose_at (const PrcSnapshot *snapshot, PrcRole role, int width, int height)
{
  g_autoptr (PrcAssets) assets = example_assets_new ();
  PrcSceneOptions options = { .width = width, .height = height, .clock = "11:42" };

  options.assets = assets;
  return prc_scene_compose (snapshot, role, &options);
}

static char *
dup_words (const char *moment, PrcRole role)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moment);
  g_autoptr (PrcScene) scene = compose_at (snapshot, role, 1920, 1080);

  return prc_scene_dup_words (scene);
}

/* Words lie within 5 % of each edge; a piece's area has a pixel more. */
static void
check_inside (PrcScene *scene, const char *what)
{
  int width = prc_scene_get_width (scene), height = prc_scene_get_height (scene);

  for (guint i = 0; i < prc_scene_get_n_pieces (scene); i++)
    {
      cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, i);

      if (prc_scene_get_piece_kind (scene, i) != PRC_PIECE_TEXT &&
          prc_scene_get_piece_kind (scene, i) != PRC_PIECE_PICTURE)
        continue;
      if (area.x + 2 < width * 0.05 || area.y + 2 < height * 0.05 ||
          area.x + area.width - 2 > width * 0.95 || area.y + area.height - 2 > height * 0.95)
        {
          g_autofree char *listing = prc_scene_dup_listing (scene);

          g_error ("%s: outside the safe area: piece %u\n%s", what, i, listing);
        }
    }
}

/* No text lies on another. */
static void
check_apart (PrcScene *scene, const char *what)
{
  guint n = prc_scene_get_n_pieces (scene);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        cairo_rectangle_int_t a = prc_scene_get_piece_area (scene, i);
        cairo_rectangle_int_t b = prc_scene_get_piece_area (scene, j);

        if (prc_scene_get_piece_text (scene, i) == NULL ||
            prc_scene_get_piece_text (scene, j) == NULL)
          continue;
        /* The pixel around each ink may touch. */
        if (a.x + a.width - 2 > b.x && b.x + b.width - 2 > a.x && a.y + a.height - 2 > b.y &&
            b.y + b.height - 2 > a.y)
          {
            g_autofree char *listing = prc_scene_dup_listing (scene);

            g_error ("%s: pieces %u and %u overlap\n%s", what, i, j, listing);
          }
      }
}

static void
test_everywhere (void)
{
  for (guint i = 0; example_list_names ()[i] != NULL; i++)
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
      for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          const char *moment = example_list_names ()[i];
          g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moment);
          g_autoptr (PrcScene) scene =
              compose_at (snapshot, roles[r], sizes[s].width, sizes[s].height);
          g_autofree char *what = g_strdup_printf ("%s, %s, %dx%d", moment,
                                                   prc_enum_to_nick (PRC_TYPE_ROLE, (int) roles[r]),
                                                   sizes[s].width, sizes[s].height);

          check_inside (scene, what);
          check_apart (scene, what);
        }
}

static void
test_keys (void)
{
  for (guint i = 0; example_list_names ()[i] != NULL; i++)
    {
      g_autoptr (PrcSnapshot) one = example_snapshot_new (example_list_names ()[i]);
      g_autoptr (PrcSnapshot) two = example_snapshot_new (example_list_names ()[i]);
      g_autoptr (PrcScene) a = compose_at (one, PRC_ROLE_HALL, 1920, 1080);
      g_autoptr (PrcScene) b = compose_at (two, PRC_ROLE_HALL, 1920, 1080);

      g_assert_cmpuint (prc_scene_get_n_pieces (a), ==, prc_scene_get_n_pieces (b));
      for (guint p = 0; p < prc_scene_get_n_pieces (a); p++)
        g_assert_cmpstr (prc_scene_get_piece_key (a, p), ==, prc_scene_get_piece_key (b, p));
    }
}

static void
test_hidden (void)
{
  const PrcRole public[] = { PRC_ROLE_HALL, PRC_ROLE_OVERLAY, PRC_ROLE_CAPTION, PRC_ROLE_HOLDING };

  for (gsize r = 0; r < G_N_ELEMENTS (public); r++)
    {
      g_autofree char *words = dup_words ("hidden", public[r]);

      g_assert_null (strstr (words, "Ouyang"));
      g_assert_null (strstr (words, "欧阳"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/everywhere", test_everywhere);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/hidden", test_hidden);
  return g_test_run ();
}
