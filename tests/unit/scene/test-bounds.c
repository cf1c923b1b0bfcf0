/* Nothing leaves the screen or lies on another, whatever the name and however large the screen. */
#include "checks.h"

#include "prc-enum.h"
#include "prc-model-enums.h"

#include <string.h>

/* Every moment on every screen at its usual size, and at the others in turn. */
static void
test_everywhere (void)
{
  for (guint i = 0; example_list_names ()[i] != NULL; i++)
    for (gsize r = 0; r < CHECK_N_ROLES; r++)
      for (gsize s = 0; s < 2; s++)
        {
          const char *moment = example_list_names ()[i];
          const CheckSize *size = &check_sizes[s == 0 ? 0 : 1 + (i + r) % (CHECK_N_SIZES - 1)];
          g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moment);
          g_autoptr (PrcScene) scene =
              check_compose (snapshot, check_roles[r], size->width, size->height);
          g_autofree char *what = g_strdup_printf (
              "%s, %s, %dx%d", moment, prc_enum_to_nick (PRC_TYPE_ROLE, (int) check_roles[r]),
              size->width, size->height);

          check_inside (scene, what);
          check_apart (scene, what);
        }
}

static void
check_screen (const PrcSnapshot *snapshot, PrcRole role, const CheckSize *size)
{
  const PrcCard *card = snapshot->live->card;
  g_autoptr (PrcScene) scene = check_compose (snapshot, role, size->width, size->height);
  g_autofree char *words = prc_scene_dup_words (scene);
  g_autofree char *what =
      g_strdup_printf ("'%.99s' '%.99s', %s, %dx%d", card->called, card->native,
                       prc_enum_to_nick (PRC_TYPE_ROLE, (int) role), size->width, size->height);

  check_inside (scene, what);
  check_apart (scene, what);
  g_assert_null (strstr (words, "\u2026"));
}

/* One name on the hall's cards, own script first, second, and with a prize; and on the others. */
static void
check_name (const char *called, const char *native, int width, int height)
{
  static const PrcRole others[] = { PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_OVERLAY,
                                    PRC_ROLE_CAPTION };
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new_for (example_person_new (called, native));
  PrcCard *card = snapshot->live->card;
  CheckSize size = { width, height };

  card->native_first = FALSE;
  check_screen (snapshot, PRC_ROLE_HALL, &size);
  card->native_first = TRUE;
  check_screen (snapshot, PRC_ROLE_HALL, &size);
  for (gsize r = 0; r < G_N_ELEMENTS (others); r++)
    check_screen (snapshot, others[r], &size);
  prc_set_string (&card->prize, "The Hollis Medal for Surgery");
  check_screen (snapshot, PRC_ROLE_HALL, &size);
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
    for (gsize s = 0; s < CHECK_N_SIZES; s++)
      {
        GString *name = g_string_new (NULL);

        for (guint i = 0; i < n; i++)
          g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                                  parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
        check_name (name->str, hanzi[(n + s) % G_N_ELEMENTS (hanzi)], check_sizes[s].width,
                    check_sizes[s].height);
        g_string_free (name, TRUE);
      }
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
  g_auto (GStrv) lines = check_read_lines ("hostile.txt");
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

static PrcText *
both_languages (const char *text)
{
  g_autofree char *chinese = g_strdup_printf ("%s 汉字", text);

  return prc_text_new ("en", text, "zh-Hans", chinese, NULL);
}

static void
set_text (PrcText **field, const char *text)
{
  g_clear_pointer (field, prc_text_unref);
  *field = both_languages (text);
}

/* Puts @text wherever a card can hold words. */
static void
stuff (PrcSnapshot *snapshot, const char *text)
{
  PrcCard *card = snapshot->live->card;
  PrcCardBand *band = prc_card_band_new ();

  set_text (&card->group, text);
  set_text (&card->title, text);
  set_text (&card->person, text);
  set_text (&card->role, text);
  set_text (&card->detail, text);
  set_text (&card->words, text);
  set_text (&card->cue, text);
  set_text (&card->follows, text);
  set_text (&snapshot->title, text);
  set_text (&snapshot->place, text);
  for (guint i = 0; i < card->awards->len; i++)
    {
      PrcCardAward *award = g_ptr_array_index (card->awards, i);

      set_text (&award->title, text);
      set_text (&award->subject, text);
      set_text (&award->class_, text);
      set_text (&award->institution, text);
    }
  band->kind = PRC_NEED_CONTACT;
  band->audience = PRC_AUDIENCE_VC | PRC_AUDIENCE_READER;
  band->text = both_languages (text);
  g_ptr_array_add (card->bands, band);
  prc_set_string (&card->prize, text);
  prc_reading_unref (card->reading);
  card->reading = prc_reading_new ();
  prc_set_string (&card->reading->respelling, text);
  prc_set_string (&card->reading->pinyin, text);
  prc_set_string (&card->reading->ipa, text);
  prc_set_string (&card->reading->warning, text);
  prc_set_string (&snapshot->message_vc, text);
  prc_set_string (&snapshot->message_reader, text);
  prc_set_string (&snapshot->hold_reason, text);
}

/* Texts far longer than any that was meant, everywhere at once, in every state. */
static void
test_stuffed (void)
{
  g_autofree char *word = g_strnfill (90, 'm');
  const char *const texts[] = {
    word,
    "Faculty of Sustainable Infrastructure, Resilient Water Systems and the Built Environment "
    "of the Northern Territories and Islands, in association with the Royal Society for the "
    "Advancement of Engineering; a note that nobody would write so long, yet somebody might."
  };
  static const char *const moments[] = { "joint",   "uk",       "photo",   "phd",      "memoriam",
                                         "address", "honorary", "music",   "oath",     "conferral",
                                         "held",    "ready",    "chinese", "rehearsal" };

  for (gsize t = 0; t < G_N_ELEMENTS (texts); t++)
    for (gsize m = 0; m < G_N_ELEMENTS (moments); m++)
      for (gsize r = 0; r < CHECK_N_ROLES; r++)
        {
          const CheckSize *size = &check_sizes[(m + r) % CHECK_N_SIZES];
          g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moments[m]);
          g_autoptr (PrcScene) scene = NULL;
          g_autofree char *what = g_strdup_printf (
              "stuffed %" G_GSIZE_FORMAT ", %s, %s, %dx%d", t, moments[m],
              prc_enum_to_nick (PRC_TYPE_ROLE, (int) check_roles[r]), size->width, size->height);

          if (snapshot->live == NULL)
            {
              set_text (&snapshot->title, texts[t]);
              set_text (&snapshot->place, texts[t]);
              prc_set_string (&snapshot->message_vc, texts[t]);
            }
          else
            stuff (snapshot, texts[t]);
          scene = check_compose (snapshot, check_roles[r], size->width, size->height);
          check_inside (scene, what);
          check_apart (scene, what);
        }
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
    for (gsize r = 0; r < CHECK_N_ROLES; r++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("prize");
        g_autoptr (PrcScene) scene =
            check_compose (snapshot, check_roles[r], odd[i].width, odd[i].height);

        for (guint p = 0; p < prc_scene_get_n_pieces (scene); p++)
          {
            cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, p);

            g_assert_cmpint (area.x + area.width, <=, prc_scene_get_width (scene));
            g_assert_cmpint (area.y + area.height, <=, prc_scene_get_height (scene));
          }
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
    for (gsize r = 0; r < CHECK_N_ROLES; r++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (example_list_names ()[i]);
        g_autoptr (PrcScene) scene = check_compose (snapshot, check_roles[r], 960, 540);

        for (guint p = 0; p < prc_scene_get_n_pieces (scene); p++)
          check_area (scene, p, surface, cr);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/everywhere", test_everywhere);
  g_test_add_func ("/bounds/lengths", test_lengths);
  g_test_add_func ("/bounds/hostile", test_hostile);
  g_test_add_func ("/bounds/stuffed", test_stuffed);
  g_test_add_func ("/bounds/small", test_small);
  g_test_add_func ("/bounds/areas", test_areas);
  return g_test_run ();
}
