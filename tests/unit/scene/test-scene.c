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

/* Both on every kind of card: alone, beside hanzi, and as hanzi. */
static void
check_name (const char *called, const char *native, int width, int height)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new_for (example_person_new (called, native));
  PrcCard *card = snapshot->live->card;

  for (int variant = 0; variant < 3; variant++)
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
      {
        g_autoptr (PrcScene) scene = NULL;
        g_autofree char *words = NULL;
        g_autofree char *what = NULL;

        card->native_first = variant == 0;
        if (variant == 2 && card->prize == NULL)
          card->prize = g_strdup ("The Hollis Medal for Surgery");
        scene = compose_at (snapshot, roles[r], width, height);
        words = prc_scene_dup_words (scene);
        what = g_strdup_printf (
            "'%.99s' '%.99s', %s %d, %dx%d", called, native != NULL ? native : "",
            prc_enum_to_nick (PRC_TYPE_ROLE, (int) roles[r]), variant, width, height);
        check_inside (scene, what);
        check_apart (scene, what);
        g_assert_null (strstr (words, "\u2026"));
      }
}

/* Names of every length, from parts that a seeded generator picks. */
static void
test_lengths (void)
{
  static const char *const parts[] = {
    "Bo",          "Siobhán",    "Oluwaseun", "Adébáyọ̀-Whitcombe", "de la",         "Phạm",
    "Wijesundara", "J.",         "Ó",         "Þorbjörg",          "Mudiyanselage", "Al-Sulaimani",
    "van der",     "Nawarathna", "Ng",        "Featherstonehaugh"
  };
  static const char *const hanzi[] = { NULL, "王芳", "欧阳诗涵", "罗莎琳德·阿契贝女爵士" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260716);

  for (guint n = 1; n <= 12; n++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        GString *name = g_string_new (NULL);

        for (guint i = 0; i < n; i++)
          g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                                  parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
        check_name (name->str, hanzi[(n + s) % G_N_ELEMENTS (hanzi)], sizes[s].width,
                    sizes[s].height);
        g_string_free (name, TRUE);
      }
}

static char **
read_lines (const char *file)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "scene", file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (text, "\n", -1);
}

/* '\u202e' and '\U0002cc56' as characters. */
static char *
unescape (const char *line)
{
  GString *result = g_string_new (NULL);

  for (const char *p = line; *p != '\0';)
    {
      gsize digits = g_str_has_prefix (p, "\\u") ? 4 : g_str_has_prefix (p, "\\U") ? 8 : 0;

      if (digits == 0)
        {
          g_string_append_c (result, *p++);
          continue;
        }
      g_autofree char *hex = g_strndup (p + 2, digits);
      gunichar c = (gunichar) g_ascii_strtoull (hex, NULL, 16);

      if (c != 0)
        g_string_append_unichar (result, c);
      p += 2 + digits;
    }
  return g_string_free (result, FALSE);
}

static void
test_hostile (void)
{
  g_auto (GStrv) lines = read_lines ("hostile.txt");
  g_autofree char *long_word = g_strnfill (200, 'W');
  g_autofree char *long_name = g_strnfill (100000, 'w');

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = unescape (lines[i]);

      if (*name == '\0' || *name == '#')
        continue;
      check_name (name, NULL, 1920, 1080);
      check_name ("Bo Li", name, 1024, 768);
      check_name (name, name, 1080, 1920);
    }
  check_name (long_word, "王芳", 1920, 1080);
  check_name (long_word, long_word, 1080, 1920);
  check_name (long_name, NULL, 1024, 768);
  check_name ("", "", 1920, 1080);
  check_name (NULL, NULL, 1920, 1080);
}

/* Absurd screens are drawn too. */
static void
test_small (void)
{
  static const struct
  {
    int width, height;
  } odd[] = { { 1, 1 }, { 16, 16 }, { 160, 90 }, { 4000, 200 }, { 200, 4000 }, { 0, -5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("prize");
        g_autoptr (PrcScene) scene = compose_at (snapshot, roles[r], odd[i].width, odd[i].height);

        for (guint p = 0; p < prc_scene_get_n_pieces (scene); p++)
          {
            cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, p);

            g_assert_cmpint (area.x + area.width, <=, prc_scene_get_width (scene));
            g_assert_cmpint (area.y + area.height, <=, prc_scene_get_height (scene));
          }
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
  g_test_add_func ("/scene/lengths", test_lengths);
  g_test_add_func ("/scene/hostile", test_hostile);
  g_test_add_func ("/scene/small", test_small);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/hidden", test_hidden);
  return g_test_run ();
}
