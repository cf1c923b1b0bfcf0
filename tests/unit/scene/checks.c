#include "checks.h"

const PrcRole check_roles[CHECK_N_ROLES] = { PRC_ROLE_HALL,   PRC_ROLE_VC,      PRC_ROLE_VC_2,
                                             PRC_ROLE_READER, PRC_ROLE_OVERLAY, PRC_ROLE_CAPTION,
                                             PRC_ROLE_HOLDING };
const CheckSize check_sizes[CHECK_N_SIZES] = { { 1920, 1080 },
                                               { 1024, 768 },
                                               { 1080, 1920 },
                                               { 3840, 2160 },
                                               { 1000, 1000 } };

PrcScene *
check_compose (const PrcSnapshot *snapshot, PrcRole role, int width, int height)
{
  g_autoptr (PrcAssets) assets = example_assets_new ();
  PrcSceneOptions options = { .width = width, .height = height, .clock = "11:42" };

  options.assets = assets;
  return prc_scene_compose (snapshot, role, &options);
}

/* Words lie within 5 % of each edge; a piece's area has a pixel more. */
void
check_inside (PrcScene *scene, const char *what)
{
  int width = prc_scene_get_width (scene), height = prc_scene_get_height (scene);

  for (guint i = 0; i < prc_scene_get_n_pieces (scene); i++)
    {
      cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, i);

      if (prc_scene_get_piece_kind (scene, i) != PRC_PIECE_TEXT &&
          prc_scene_get_piece_kind (scene, i) != PRC_PIECE_PICTURE)
        continue;
      if (area.x + 3 < width * 0.05 || area.y + 3 < height * 0.05 ||
          area.x + area.width - 3 > width * 0.95 || area.y + area.height - 3 > height * 0.95)
        {
          g_autofree char *listing = prc_scene_dup_listing (scene);

          g_error ("%s: outside the safe area: piece %u\n%s", what, i, listing);
        }
    }
}

static gboolean
overlaps (const cairo_rectangle_int_t *a, const cairo_rectangle_int_t *b)
{
  /* The pixels around each ink may touch. */
  return a->x + a->width - 3 > b->x && b->x + b->width - 3 > a->x && a->y + a->height - 3 > b->y &&
         b->y + b->height - 3 > a->y;
}

static gboolean
contains (const cairo_rectangle_int_t *outer, const cairo_rectangle_int_t *inner)
{
  return outer->x <= inner->x + 3 && outer->y <= inner->y + 3 &&
         outer->x + outer->width + 3 >= inner->x + inner->width &&
         outer->y + outer->height + 3 >= inner->y + inner->height;
}

/* Text lies on a shape whole (a band, a lamp) or not at all; pictures lie on nothing. */
static gboolean
is_apart (PrcScene *scene, guint i, guint j)
{
  cairo_rectangle_int_t a = prc_scene_get_piece_area (scene, i);
  cairo_rectangle_int_t b = prc_scene_get_piece_area (scene, j);
  PrcPieceKind one = prc_scene_get_piece_kind (scene, i);
  PrcPieceKind other = prc_scene_get_piece_kind (scene, j);

  if (one == PRC_PIECE_GROUND || other == PRC_PIECE_GROUND || !overlaps (&a, &b))
    return TRUE;
  if (one == PRC_PIECE_SHAPE && other == PRC_PIECE_SHAPE)
    return contains (&a, &b) || contains (&b, &a);
  return (one == PRC_PIECE_SHAPE && contains (&a, &b)) ||
         (other == PRC_PIECE_SHAPE && contains (&b, &a));
}

void
check_apart (PrcScene *scene, const char *what)
{
  guint n = prc_scene_get_n_pieces (scene);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (!is_apart (scene, i, j))
        {
          g_autofree char *listing = prc_scene_dup_listing (scene);

          g_error ("%s: pieces %u and %u overlap\n%s", what, i, j, listing);
        }
}

char **
check_read_lines (const char *file)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "scene", file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (text, "\n", -1);
}
