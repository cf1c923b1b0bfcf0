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
      if (area.x + 3 < width * 0.05 || area.y + 3 < height * 0.05 ||
          area.x + area.width - 3 > width * 0.95 || area.y + area.height - 3 > height * 0.95)
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
        /* The pixels around each ink may touch. */
        if (a.x + a.width - 3 > b.x && b.x + b.width - 3 > a.x && a.y + a.height - 3 > b.y &&
            b.y + b.height - 3 > a.y)
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
      check_name (i % 2 == 0 ? "Bo Li" : name, name, 1080, 1920);
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

/* A block of words.txt against the screen it names. */
static void
check_block (const char *head, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (head, " ", 2);
  int role = prc_enum_parse (PRC_TYPE_ROLE, parts[0], -1);
  g_autofree char *shown = NULL;
  g_auto (GStrv) lines = NULL;
  GString *indented = g_string_new (NULL);

  g_assert_cmpint (role, >=, 0);
  g_assert_nonnull (parts[1]);
  shown = dup_words (parts[1], (PrcRole) role);
  lines = g_strsplit (shown, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (indented, "  %s\n", lines[i]);
  if (strcmp (indented->str, words) != 0)
    g_error ("%s shows\n%sand not\n%s", head, indented->str, words);
  g_string_free (indented, TRUE);
}

static void
test_words (void)
{
  g_auto (GStrv) lines = read_lines ("words.txt");
  GString *words = g_string_new (NULL);
  const char *head = NULL;
  guint blocks = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '#')
        continue;
      if (g_str_has_prefix (lines[i], "  "))
        {
          g_string_append_printf (words, "%s\n", lines[i]);
          continue;
        }
      if (head != NULL)
        check_block (head, words->str);
      head = *lines[i] != '\0' ? lines[i] : NULL;
      blocks += head != NULL ? 1 : 0;
      g_string_truncate (words, 0);
    }
  if (head != NULL)
    check_block (head, words->str);
  g_assert_cmpuint (blocks, >, 0);
  g_string_free (words, TRUE);
}

/* Size in units of the piece of text that begins with @words; 0 where there is none. */
static double
find_size (PrcScene *scene, const char *words)
{
  g_autofree char *listing = prc_scene_dup_listing (scene);
  g_auto (GStrv) lines = g_strsplit (listing, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], " ", 5);

      if (g_strv_length (cells) == 5 && g_str_equal (cells[0], "text") &&
          g_str_has_prefix (cells[4], words))
        return g_ascii_strtod (cells[3], NULL);
    }
  return 0;
}

/* Sizes of looks.md 2.3 and 3, in units. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *moment;
    PrcRole role;
    const char *words;
    double size;
  } rows[] = {
    { "joint", PRC_ROLE_HALL, "欧阳诗涵", 21 },
    { "joint", PRC_ROLE_HALL, "Ouyang Shihan", 9.6 },
    { "joint", PRC_ROLE_HALL, "Bachelor", 5.1 },
    { "joint", PRC_ROLE_HALL, "医学", 4.2 },
    { "joint", PRC_ROLE_HALL, "University", 3.3 },
    { "latin-first", PRC_ROLE_HALL, "Ouyang Shihan", 14.5 },
    { "latin-first", PRC_ROLE_HALL, "欧阳诗涵", 10 },
    { "uk", PRC_ROLE_HALL, "Oluwaseun", 14.5 },
    { "uk", PRC_ROLE_HALL, "Master", 5.8 },
    { "uk", PRC_ROLE_HALL, "with", 4.6 },
    { "plain", PRC_ROLE_HALL, "Siobhán", 16.5 },
    { "long", PRC_ROLE_HALL, "Wijesundara", 11.6 },
    { "photo", PRC_ROLE_HALL, "欧阳诗涵", 16 },
    { "photo", PRC_ROLE_HALL, "Ouyang", 9 },
    { "prize", PRC_ROLE_HALL, "The Hollis", 4.6 },
    { "phd", PRC_ROLE_HALL, "Salt", 5.4 },
    { "conferral", PRC_ROLE_HALL, "By", 7 },
    { "conferral", PRC_ROLE_HALL, "我", 5.8 },
    { "held", PRC_ROLE_HALL, "Graduation", 11 },
    { "held", PRC_ROLE_HALL, "毕业", 8.6 },
    { "music", PRC_ROLE_HALL, "Rondeau", 11.5 },
    { "music", PRC_ROLE_HALL, "Henry", 6 },
    { "music", PRC_ROLE_HALL, "Please", 5.4 },
    { "address", PRC_ROLE_HALL, "Ms", 11.5 },
    { "address", PRC_ROLE_HALL, "罗薇娜", 5.4 },
    { "address", PRC_ROLE_HALL, "Consul", 4.6 },
    { "honorary", PRC_ROLE_HALL, "Dame", 10 },
    { "honorary", PRC_ROLE_HALL, "罗莎琳德", 5.4 },
    { "rehearsal", PRC_ROLE_HALL, "Rehearsal", 3.3 },
    { "joint", PRC_ROLE_VC, "欧阳诗涵", 15 },
    { "joint", PRC_ROLE_VC, "Ouyang Shihan", 13.5 },
    { "joint", PRC_ROLE_VC, "OH-yahng", 7.6 },
    { "joint", PRC_ROLE_VC, "Tan", 5 },
    { "joint", PRC_ROLE_VC, "TAHN", 3.4 },
    { "note", PRC_ROLE_VC, "Ouyang Shihan", 13.5 },
    { "conferral", PRC_ROLE_VC, "By", 8.3 },
    { "joint", PRC_ROLE_READER, "欧阳诗涵", 9 },
    { "joint", PRC_ROLE_READER, "Ouyang Shihan", 11.5 },
    { "joint", PRC_ROLE_READER, "OH-yahng", 8.2 },
    { "joint", PRC_ROLE_READER, "Tan", 5.2 },
    { "joint", PRC_ROLE_READER, "TAHN", 4 },
    { "joint", PRC_ROLE_READER, "Siobhán", 4 },
    { "joint", PRC_ROLE_READER, "shiv-AWN", 3.2 },
    { "joint", PRC_ROLE_READER, "Family", 4.4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (rows[i].moment);
      g_autoptr (PrcScene) scene = compose_at (snapshot, rows[i].role, 1920, 1080);

      g_test_message ("%s, %s", rows[i].moment, rows[i].words);
      g_assert_cmpfloat_with_epsilon (find_size (scene, rows[i].words), rows[i].size, 0.001);
    }
}

/* The block stands at the middle of the screen, never pinned to the top. */
static void
test_middle (void)
{
  static const char *const moments[] = { "joint",    "uk",        "plain", "phd",
                                         "memoriam", "conferral", "music", "address",
                                         "held",     "long",      "prize" };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moments[i]);
        g_autoptr (PrcScene) scene =
            compose_at (snapshot, PRC_ROLE_HALL, sizes[s].width, sizes[s].height);
        int top = G_MAXINT, bottom = 0;
        double middle;

        for (guint p = 1; p < prc_scene_get_n_pieces (scene); p++)
          {
            cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, p);

            top = MIN (top, area.y);
            bottom = MAX (bottom, area.y + area.height);
          }
        middle = (top + bottom) * 50.0 / sizes[s].height;
        g_test_message ("%s: %.1f %%", moments[i], middle);
        g_assert_cmpfloat (middle, >=, 47);
        g_assert_cmpfloat (middle, <=, 52);
      }
}

static PrcChange
change_between (const char *one, const char *other, PrcRole role)
{
  g_autoptr (PrcSnapshot) before = example_snapshot_new (one);
  g_autoptr (PrcSnapshot) after = example_snapshot_new (other);
  g_autoptr (PrcScene) a = compose_at (before, role, 1920, 1080);
  g_autoptr (PrcScene) b = compose_at (after, role, 1920, 1080);

  return prc_scene_get_change (a, b, after);
}

static void
test_change (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
  g_autoptr (PrcScene) scene = compose_at (snapshot, PRC_ROLE_HALL, 1920, 1080);

  g_assert_cmpint (prc_scene_get_change (NULL, scene, snapshot), ==, PRC_CHANGE_CUT);
  g_assert_cmpint (change_between ("joint", "uk", PRC_ROLE_HALL), ==, PRC_CHANGE_FADE_TEXT);
  g_assert_cmpint (change_between ("joint", "photo", PRC_ROLE_HALL), ==, PRC_CHANGE_DIP);
  g_assert_cmpint (change_between ("joint", "music", PRC_ROLE_HALL), ==, PRC_CHANGE_DIP);
  g_assert_cmpint (change_between ("joint", "held", PRC_ROLE_HALL), ==, PRC_CHANGE_DIP);
  g_assert_cmpint (change_between ("uk", "corrected", PRC_ROLE_HALL), ==, PRC_CHANGE_CUT);
  g_assert_cmpint (change_between ("held", "blanked", PRC_ROLE_HALL), ==, PRC_CHANGE_CUT);
  g_assert_cmpint (change_between ("joint", "uk", PRC_ROLE_VC), ==, PRC_CHANGE_CUT);
  g_assert_cmpint (change_between ("joint", "uk", PRC_ROLE_READER), ==, PRC_CHANGE_CUT);
  g_assert_cmpint (change_between ("joint", "held", PRC_ROLE_OVERLAY), ==, PRC_CHANGE_DIP);
}

/* The ground comes first and fills the screen; on the stream there is none. */
static void
test_ground (void)
{
  for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
    {
      g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
      g_autoptr (PrcScene) scene = compose_at (snapshot, roles[r], 1920, 1080);
      gboolean clear = roles[r] == PRC_ROLE_OVERLAY || roles[r] == PRC_ROLE_CAPTION;

      g_assert_cmpint (prc_scene_get_piece_kind (scene, 0) == PRC_PIECE_GROUND, ==, !clear);
      for (guint p = 1; p < prc_scene_get_n_pieces (scene); p++)
        g_assert_cmpint (prc_scene_get_piece_kind (scene, p), !=, PRC_PIECE_GROUND);
    }
}

/* Opaque pixels of @surface within a rectangle. */
static guint
count_painted (cairo_surface_t *surface, int x, int y, int width, int height)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint painted = 0;

  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      painted += data[(gsize) row * stride + (gsize) column * 4 + 3] > 8;
  return painted;
}

/* Each piece paints something in its area, and text leaves a pixel free all around: nothing is cut
 * off. */
static void
check_area (PrcScene *scene, guint piece, cairo_surface_t *surface, cairo_t *cr)
{
  cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, piece);
  guint edge;

  cairo_save (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_restore (cr);
  prc_scene_draw_piece (scene, piece, cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_painted (surface, area.x, area.y, area.width, area.height), >, 0);
  if (prc_scene_get_piece_kind (scene, piece) != PRC_PIECE_TEXT)
    return;
  edge = count_painted (surface, area.x, area.y, area.width, 1) +
         count_painted (surface, area.x, area.y + area.height - 1, area.width, 1) +
         count_painted (surface, area.x, area.y, 1, area.height) +
         count_painted (surface, area.x + area.width - 1, area.y, 1, area.height);
  if (edge > 0)
    g_error ("%s reaches its edge (%u)", prc_scene_get_piece_key (scene, piece), edge);
}

static void
test_areas (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 960, 540);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; example_list_names ()[i] != NULL; i++)
    for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (example_list_names ()[i]);
        g_autoptr (PrcScene) scene = compose_at (snapshot, roles[r], 960, 540);

        for (guint p = 0; p < prc_scene_get_n_pieces (scene); p++)
          check_area (scene, p, surface, cr);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_trouble (void)
{
  static const struct
  {
    const char *called, *native;
    PrcTrouble trouble;
    gunichar missing;
  } rows[] = {
    { "Ouyang Shihan", "欧阳诗涵", PRC_TROUBLE_NONE, 0 },
    { "Bo \uf8f0Li", NULL, PRC_TROUBLE_GLYPH, 0xf8f0 },
  };
  g_autofree char *long_word = g_strnfill (60, 'w');

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PrcSnapshot) snapshot =
          example_snapshot_new_for (example_person_new (rows[i].called, rows[i].native));
      g_autoptr (PrcScene) scene = compose_at (snapshot, PRC_ROLE_HALL, 1920, 1080);

      g_assert_cmpint (prc_scene_get_trouble (scene), ==, rows[i].trouble);
      g_assert_cmpuint (prc_scene_get_missing (scene), ==, rows[i].missing);
    }
  g_autoptr (PrcSnapshot) snapshot =
      example_snapshot_new_for (example_person_new (long_word, NULL));
  g_autoptr (PrcScene) scene = compose_at (snapshot, PRC_ROLE_HALL, 1920, 1080);

  g_assert_cmpint (prc_scene_get_trouble (scene), ==, PRC_TROUBLE_SMALL | PRC_TROUBLE_TINY);
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
  g_test_add_func ("/scene/words", test_words);
  g_test_add_func ("/scene/sizes", test_sizes);
  g_test_add_func ("/scene/middle", test_middle);
  g_test_add_func ("/scene/change", test_change);
  g_test_add_func ("/scene/ground", test_ground);
  g_test_add_func ("/scene/areas", test_areas);
  g_test_add_func ("/scene/trouble", test_trouble);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/hidden", test_hidden);
  return g_test_run ();
}
