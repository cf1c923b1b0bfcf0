/* What each screen shows in each state, as words and listings. */
#include "checks.h"

#include "prc-enum.h"
#include "prc-face.h"
#include "prc-model-enums.h"
#include "prc-scene-word.h"

#include <math.h>
#include <string.h>

static char *
dup_words (const char *moment, PrcRole role)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moment);
  g_autoptr (PrcScene) scene = check_compose (snapshot, role, 1920, 1080);

  return prc_scene_dup_words (scene);
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
  g_auto (GStrv) lines = check_read_lines ("words.txt");
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

/* Sizes in units. */
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
      g_autoptr (PrcScene) scene = check_compose (snapshot, rows[i].role, 1920, 1080);

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
    for (gsize s = 0; s < CHECK_N_SIZES; s++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moments[i]);
        g_autoptr (PrcScene) scene =
            check_compose (snapshot, PRC_ROLE_HALL, check_sizes[s].width, check_sizes[s].height);
        int top = G_MAXINT, bottom = 0;
        double middle;

        for (guint p = 1; p < prc_scene_get_n_pieces (scene); p++)
          {
            cairo_rectangle_int_t area = prc_scene_get_piece_area (scene, p);

            top = MIN (top, area.y);
            bottom = MAX (bottom, area.y + area.height);
          }
        middle = (top + bottom) * 50.0 / check_sizes[s].height;
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
  g_autoptr (PrcScene) a = check_compose (before, role, 1920, 1080);
  g_autoptr (PrcScene) b = check_compose (after, role, 1920, 1080);

  return prc_scene_get_change (a, b, after);
}

static void
test_change (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
  g_autoptr (PrcScene) scene = check_compose (snapshot, PRC_ROLE_HALL, 1920, 1080);

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
  for (gsize r = 0; r < CHECK_N_ROLES; r++)
    {
      g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
      g_autoptr (PrcScene) scene = check_compose (snapshot, check_roles[r], 1920, 1080);
      gboolean clear = check_roles[r] == PRC_ROLE_OVERLAY || check_roles[r] == PRC_ROLE_CAPTION;

      g_assert_cmpint (prc_scene_get_piece_kind (scene, 0) == PRC_PIECE_GROUND, ==, !clear);
      for (guint p = 1; p < prc_scene_get_n_pieces (scene); p++)
        g_assert_cmpint (prc_scene_get_piece_kind (scene, p), !=, PRC_PIECE_GROUND);
    }
}

/* Items of every type that say nothing of themselves still say what they are, in both languages;
 * and a snapshot that holds nothing is drawn. */
static void
test_bare (void)
{
  g_autoptr (GEnumClass) types = g_type_class_ref (PRC_TYPE_ITEM_TYPE);
  g_autoptr (GEnumClass) states = g_type_class_ref (PRC_TYPE_SHOW_STATE_KIND);

  for (guint t = 0; t < types->n_values; t++)
    for (gsize r = 0; r < CHECK_N_ROLES; r++)
      {
        PrcCard *card = prc_card_new ();
        g_autoptr (PrcSnapshot) snapshot = NULL;
        g_autoptr (PrcScene) scene = NULL;
        g_autofree char *words = NULL;

        card->kind = PRC_CARD_ITEM;
        card->type = (PrcItemType) types->values[t].value;
        card->show_hall = card->show_stream = TRUE;
        snapshot = example_snapshot_new_for (card);
        scene = check_compose (snapshot, check_roles[r], 1920, 1080);
        words = prc_scene_dup_words (scene);
        check_inside (scene, types->values[t].value_nick);
        check_apart (scene, types->values[t].value_nick);
        if (check_roles[r] == PRC_ROLE_HALL)
          g_assert_true (prc_face_has_han (words) && strlen (words) > 8);
      }
  for (guint t = 0; t < states->n_values; t++)
    for (gsize r = 0; r < CHECK_N_ROLES; r++)
      {
        g_autoptr (PrcSnapshot) snapshot = prc_snapshot_new ();
        g_autoptr (PrcScene) scene = NULL;
        g_autofree char *words = NULL;

        snapshot->state = (PrcShowStateKind) states->values[t].value;
        scene = check_compose (snapshot, check_roles[r], 1920, 1080);
        words = prc_scene_dup_words (scene);
        g_assert_nonnull (words);
      }
}

static double
get_luminance (PrcColour colour, PrcTheme theme)
{
  PrcRgba c = prc_token_get_colour (colour, theme);
  const double parts[] = { c.red, c.green, c.blue }, weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (gsize i = 0; i < 3; i++)
    sum += weights[i] *
           (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

/* Every text on every ground keeps 7:1 (WCAG 2.2, 1.4.6). */
static void
test_contrast (void)
{
  static const struct
  {
    PrcColour ground, ink;
  } pairs[] = {
    { PRC_COLOUR_GROUND, PRC_COLOUR_NAME },
    { PRC_COLOUR_GROUND, PRC_COLOUR_QUIET },
    { PRC_COLOUR_GROUND, PRC_COLOUR_ACCENT },
    { PRC_COLOUR_REHEARSAL, PRC_COLOUR_REHEARSAL_INK },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_TEXT },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_TEXT_QUIET },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_SAY },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_DIM_TEXT },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_DIM_SAY },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_LAMP_STAND_BY },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_CONTACT },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_ACCESS },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_RECEIVES },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_HONOUR },
    { PRC_COLOUR_STAGE_GROUND, PRC_COLOUR_NOTE },
    { PRC_COLOUR_LAMP_READ, PRC_COLOUR_LAMP_READ_INK },
    { PRC_COLOUR_HOLD, PRC_COLOUR_HOLD_INK },
    { PRC_COLOUR_CONTACT, PRC_COLOUR_CONTACT_INK },
    { PRC_COLOUR_ACCESS, PRC_COLOUR_ACCESS_INK },
    { PRC_COLOUR_RECEIVES, PRC_COLOUR_RECEIVES_INK },
    { PRC_COLOUR_HONOUR, PRC_COLOUR_HONOUR_INK },
    { PRC_COLOUR_NOTE, PRC_COLOUR_NOTE_INK },
    { PRC_COLOUR_MESSAGE, PRC_COLOUR_MESSAGE_INK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (int theme = PRC_THEME_DARK; theme <= PRC_THEME_LIGHT; theme++)
      {
        double one = get_luminance (pairs[i].ground, (PrcTheme) theme) + 0.05;
        double other = get_luminance (pairs[i].ink, (PrcTheme) theme) + 0.05;

        g_assert_cmpfloat (MAX (one, other) / MIN (one, other), >=, 7);
      }
}

/* Nothing is left out of the tables of words. */
static void
test_word_tables (void)
{
  for (int i = 0; i < PRC_N_SCENE_WORDS; i++)
    {
      const char *english = prc_scene_word_get ((PrcSceneWord) i, "en");

      g_assert_cmpuint (strlen (english), >, 0);
      g_assert_false (prc_face_has_han (english));
      g_assert_true (prc_face_has_han (prc_scene_word_get ((PrcSceneWord) i, "zh-Hans")));
    }
  g_autofree char *english = prc_scene_word_dup_date ("2026-07-16", "en-GB");
  g_autofree char *chinese = prc_scene_word_dup_date ("2026-07-16", "zh-Hans");
  g_autofree char *odd = prc_scene_word_dup_date ("2026-02-30", "en");

  g_assert_cmpstr (english, ==, "Thursday 16 July 2026");
  g_assert_cmpstr (chinese, ==, "2026年7月16日 星期四");
  g_assert_cmpstr (odd, ==, "2026-02-30");
  g_assert_null (prc_scene_word_dup_date (NULL, "en"));
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
    { "Bo \U0010fff0Li", NULL, PRC_TROUBLE_GLYPH, 0x10fff0 },
  };
  g_autofree char *long_word = g_strnfill (60, 'w');

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PrcSnapshot) snapshot =
          example_snapshot_new_for (example_person_new (rows[i].called, rows[i].native));
      g_autoptr (PrcScene) scene = check_compose (snapshot, PRC_ROLE_HALL, 1920, 1080);

      g_assert_cmpint (prc_scene_get_trouble (scene), ==, rows[i].trouble);
      g_assert_cmpuint (prc_scene_get_missing (scene), ==, rows[i].missing);
    }
  g_autoptr (PrcSnapshot) snapshot =
      example_snapshot_new_for (example_person_new (long_word, NULL));
  g_autoptr (PrcScene) scene = check_compose (snapshot, PRC_ROLE_HALL, 1920, 1080);

  g_assert_cmpint (prc_scene_get_trouble (scene), ==, PRC_TROUBLE_SMALL | PRC_TROUBLE_TINY);
}

static void
test_keys (void)
{
  for (guint i = 0; example_list_names ()[i] != NULL; i++)
    {
      g_autoptr (PrcSnapshot) one = example_snapshot_new (example_list_names ()[i]);
      g_autoptr (PrcSnapshot) two = example_snapshot_new (example_list_names ()[i]);
      g_autoptr (PrcScene) a = check_compose (one, PRC_ROLE_HALL, 1920, 1080);
      g_autoptr (PrcScene) b = check_compose (two, PRC_ROLE_HALL, 1920, 1080);

      g_assert_cmpuint (prc_scene_get_n_pieces (a), ==, prc_scene_get_n_pieces (b));
      for (guint p = 0; p < prc_scene_get_n_pieces (a); p++)
        g_assert_cmpstr (prc_scene_get_piece_key (a, p), ==, prc_scene_get_piece_key (b, p));
    }
}

/* Neither words nor keys of a public screen name one who is not to be named, live or to come. */
static void
check_unnamed (const PrcSnapshot *snapshot, PrcRole role)
{
  static const char *const secrets[] = { "Ouyang", "Shihan", "欧阳", "yahng", "Tan", "谭" };

  for (gsize s = 0; s < CHECK_N_SIZES; s++)
    {
      g_autoptr (PrcScene) scene =
          check_compose (snapshot, role, check_sizes[s].width, check_sizes[s].height);
      g_autofree char *listing = prc_scene_dup_listing (scene);

      for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
        {
          g_assert_null (strstr (listing, secrets[i]));
          for (guint p = 0; p < prc_scene_get_n_pieces (scene); p++)
            g_assert_null (strstr (prc_scene_get_piece_key (scene, p), secrets[i]));
        }
    }
}

static void
test_hidden (void)
{
  static const PrcRole public[] = { PRC_ROLE_HALL, PRC_ROLE_OVERLAY, PRC_ROLE_CAPTION,
                                    PRC_ROLE_HOLDING };
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("hidden");

  for (gsize r = 0; r < G_N_ELEMENTS (public); r++)
    {
      check_unnamed (snapshot, public[r]);
      snapshot->rehearsal = TRUE;
      check_unnamed (snapshot, public[r]);
      snapshot->rehearsal = FALSE;
    }
  /* Named on the stream, though not in the hall; and the other way about. */
  snapshot->live->card->show_stream = TRUE;
  check_unnamed (snapshot, PRC_ROLE_HALL);
  snapshot->live->card->show_stream = FALSE;
  snapshot->live->card->show_hall = TRUE;
  check_unnamed (snapshot, PRC_ROLE_OVERLAY);
  check_unnamed (snapshot, PRC_ROLE_CAPTION);
}

/* Why a name is not shown in public is said to the reader, and to nobody else. */
static void
test_hidden_why (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("hidden");
  GEnumClass *roles = g_type_class_ref (PRC_TYPE_ROLE);

  snapshot->live->card->asked_hidden = TRUE;
  for (guint i = 0; i < roles->n_values; i++)
    {
      g_autoptr (PrcScene) scene =
          check_compose (snapshot, (PrcRole) roles->values[i].value, 1920, 1080);
      g_autofree char *words = prc_scene_dup_words (scene);

      g_assert_cmpint (strstr (words, "asked for no publication") != NULL, ==,
                       roles->values[i].value == PRC_ROLE_READER);
    }
  g_type_class_unref (roles);
}

/* An announcement is on its own screen, whatever the state, and on no other. */
static void
test_announcement (void)
{
  static const char *const moments[] = { "joint", "blanked", "held", "finished", "ready" };
  static const PrcRole shown_on[] = { PRC_ROLE_HALL, PRC_ROLE_READER, PRC_ROLE_OVERLAY };
  static const PrcRole roles[] = { PRC_ROLE_HALL, PRC_ROLE_VC, PRC_ROLE_READER, PRC_ROLE_OVERLAY };

  for (gsize m = 0; m < G_N_ELEMENTS (moments); m++)
    for (gsize s = 0; s < G_N_ELEMENTS (shown_on); s++)
      {
        g_autoptr (PrcSnapshot) snapshot = example_snapshot_new (moments[m]);

        snapshot->announcement = g_strdup ("Please keep the aisles free");
        snapshot->announced_on = shown_on[s];
        for (gsize r = 0; r < G_N_ELEMENTS (roles); r++)
          {
            g_autoptr (PrcScene) scene = check_compose (snapshot, roles[r], 1920, 1080);
            g_autofree char *words = prc_scene_dup_words (scene);

            g_assert_cmpint (strstr (words, "aisles") != NULL, ==, roles[r] == shown_on[s]);
          }
      }
}

/* Over, nothing waits: no lamp, and the time taken. */
static void
test_over (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("finished");
  g_autoptr (PrcScene) reader = NULL;
  g_autoptr (PrcScene) vc = NULL;
  g_autofree char *reader_words = NULL;
  g_autofree char *vc_words = NULL;

  snapshot->took = 72 * 60 + 20;
  reader = check_compose (snapshot, PRC_ROLE_READER, 1920, 1080);
  vc = check_compose (snapshot, PRC_ROLE_VC, 1920, 1080);
  reader_words = prc_scene_dup_words (reader);
  vc_words = prc_scene_dup_words (vc);
  g_assert_null (strstr (reader_words, "Stand by"));
  g_assert_nonnull (strstr (vc_words, "It took 1 h 12 min"));
}

/* The second officer's screen is one step behind the first's. */
static void
test_two_stops (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
  g_autoptr (PrcScene) same = check_compose (snapshot, PRC_ROLE_VC_2, 1920, 1080);
  g_autoptr (PrcScene) behind = NULL;
  g_autoptr (PrcScene) first = NULL;
  g_autofree char *same_words = prc_scene_dup_words (same);
  g_autofree char *words = NULL;
  g_autofree char *first_words = NULL;

  g_assert_nonnull (strstr (same_words, "Ouyang Shihan"));
  snapshot->two_stops = TRUE;
  snapshot->second = prc_cue_ref (g_ptr_array_index (snapshot->next, 0));
  behind = check_compose (snapshot, PRC_ROLE_VC_2, 1920, 1080);
  first = check_compose (snapshot, PRC_ROLE_VC, 1920, 1080);
  words = prc_scene_dup_words (behind);
  first_words = prc_scene_dup_words (first);
  g_assert_nonnull (strstr (words, "第14位，共62位"));
  g_assert_nonnull (strstr (words, "下一位\nOuyang Shihan"));
  g_assert_nonnull (strstr (words, "再下一位\nTan Yufei"));
  g_assert_null (strstr (first_words, "Next\nOuyang"));
}

/* The reader's screen stands where speakers do: their words, and until when they have. */
static void
test_speech (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
  PrcCue *cue = prc_cue_new ();
  PrcCard *card = prc_card_new ();
  g_autoptr (PrcScene) scene = NULL;
  g_autofree char *words = NULL;

  card->kind = PRC_CARD_ITEM;
  card->type = PRC_ITEM_ADDRESS;
  card->title = prc_text_new ("en", "Address", NULL);
  card->words = prc_text_new ("en", "Good morning, and welcome.", NULL);
  prc_card_unref (cue->card);
  cue->card = card;
  prc_cue_unref (snapshot->live);
  snapshot->live = cue;
  snapshot->until = g_strdup ("11:52");
  scene = check_compose (snapshot, PRC_ROLE_READER, 1920, 1080);
  words = prc_scene_dup_words (scene);
  g_assert_nonnull (strstr (words, "Good morning, and welcome."));
  g_assert_nonnull (strstr (words, "Until 11:52"));
}

/* Each screen says which it is and how large, and nothing of the show. */
static void
test_test_card (void)
{
  g_autoptr (PrcSnapshot) snapshot = example_snapshot_new ("joint");
  GEnumClass *all = g_type_class_ref (PRC_TYPE_ROLE);

  snapshot->test_card = TRUE;
  for (guint i = 0; i < all->n_values; i++)
    {
      g_autoptr (PrcScene) scene =
          check_compose (snapshot, (PrcRole) all->values[i].value, 1280, 720);
      g_autofree char *words = prc_scene_dup_words (scene);

      g_assert_nonnull (strstr (words, "1280 × 720"));
      g_assert_null (strstr (words, "Ouyang"));
    }
  g_type_class_unref (all);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/words", test_words);
  g_test_add_func ("/scene/sizes", test_sizes);
  g_test_add_func ("/scene/middle", test_middle);
  g_test_add_func ("/scene/change", test_change);
  g_test_add_func ("/scene/ground", test_ground);
  g_test_add_func ("/scene/bare", test_bare);
  g_test_add_func ("/scene/contrast", test_contrast);
  g_test_add_func ("/scene/word-tables", test_word_tables);
  g_test_add_func ("/scene/trouble", test_trouble);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/hidden", test_hidden);
  g_test_add_func ("/scene/hidden-why", test_hidden_why);
  g_test_add_func ("/scene/announcement", test_announcement);
  g_test_add_func ("/scene/over", test_over);
  g_test_add_func ("/scene/two-stops", test_two_stops);
  g_test_add_func ("/scene/speech", test_speech);
  g_test_add_func ("/scene/test-card", test_test_card);
  return g_test_run ();
}
