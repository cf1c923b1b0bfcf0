/* Fitting names, against the tables in tests/corpus/scene. */
#include "prc-fit.h"

#include <string.h>

#define UNIT 10.8   /* px, of a screen of 1920 by 1080 */
#define WIDTH 1728  /* 90 % of its width */
#define TOLERANCE 1 /* per cent of the width */

static PangoContext *context; /* one for all tests */

static const char *
cell (GStrv cells, guint column)
{
  return column < g_strv_length (cells) ? cells[column] : "";
}

/* Calls @check for each row that is no comment. */
static void
for_each_row (const char *file, void (*check) (GStrv cells))
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "corpus", "scene", file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      check (cells);
      rows++;
    }
  g_assert_cmpuint (rows, >, 0);
}

static PrcFit *
fit_on_hall (const char *name, int max_lines, double height)
{
  PrcFitBox box = { .steps = prc_steps_latin,
                    .max_lines = max_lines,
                    .width = WIDTH,
                    .height = height,
                    .unit = UNIT,
                    .line_height = 1.08 };

  return prc_fit_name (context, PRC_STYLE_NAME, name, NULL, &box);
}

static void
check_fit (GStrv cells)
{
  g_autoptr (PrcFit) fit = fit_on_hall (cells[0], 3, 60 * UNIT);
  g_autofree char *lines = g_strjoinv (" / ", fit->lines);
  double percent = fit->widest * 100 / WIDTH;
  double wanted = g_ascii_strtod (cell (cells, 3), NULL);

  g_test_message ("%s: %.4g, %s, %.1f %%", cells[0], fit->size, lines, percent);
  g_assert_cmpstr (lines, ==, cell (cells, 2));
  g_assert_cmpfloat_with_epsilon (fit->size, g_ascii_strtod (cell (cells, 1), NULL), 0.001);
  /* The table is rounded to whole per cents. */
  g_assert_cmpfloat_with_epsilon (percent, wanted, TOLERANCE + 0.5);
  g_assert_false (fit->small);
}

static void
test_corpus (void)
{
  for_each_row ("fit.tsv", check_fit);
}

static void
check_breaks (GStrv cells)
{
  g_autoptr (GArray) breaks = prc_line_break_find_name (cells[0]);
  GString *barred = g_string_new (cells[0]);

  for (guint i = breaks->len; i > 0; i--)
    g_string_insert_c (barred, g_array_index (breaks, PrcLineBreak, i - 1).offset, '|');
  g_assert_cmpstr (barred->str, ==, cell (cells, 1));
  g_string_free (barred, TRUE);
}

static void
test_breaks (void)
{
  for_each_row ("breaks.tsv", check_breaks);
}

/* The lines put together again are the name: nothing is lost, nothing is added. */
static void
assert_whole (const char *name, const PrcFit *fit)
{
  g_autofree char *joined = g_strjoinv ("", fit->lines);
  g_autofree char *clean = prc_face_clean (name);
  GString *without = g_string_new (NULL), *wanted = g_string_new (NULL);

  for (const char *p = joined; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (without, *p);
  for (const char *p = clean; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (wanted, *p);
  g_assert_cmpstr (without->str, ==, wanted->str);
  g_string_free (without, TRUE);
  g_string_free (wanted, TRUE);
}

/* What fits on no step is still whole, inside its box, and told. */
static void
test_misfits (void)
{
  g_autofree char *word = g_strnfill (200, 'w');
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (words, "Abcdefg ");
  const char *const names[] = { word,
                                words->str,
                                "a",
                                "",
                                "- - -",
                                "J. J. J. J. J. J. J. J. J. J. "
                                "J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. J. Li" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PrcFit) fit = fit_on_hall (names[i], 3, 50 * UNIT);

      assert_whole (names[i], fit);
      g_assert_cmpfloat (fit->widest, <=, WIDTH + 0.5);
      g_assert_cmpfloat (fit->n_lines * fit->size * 1.08 * UNIT, <=, 50 * UNIT + 0.5);
      g_assert_cmpuint (fit->n_lines, <=, 8);
    }
  g_autoptr (PrcFit) wide = fit_on_hall (word, 3, 50 * UNIT);
  g_autoptr (PrcFit) many = fit_on_hall (words->str, 3, 50 * UNIT);

  g_assert_true (wide->tiny && wide->small);
  g_assert_true (many->tiny && many->crowded);
  g_string_free (words, TRUE);
}

/* Two measures of one name agree, and a bigger screen changes nothing but the scale. */
static void
test_same (void)
{
  const char *name = "Wijesundara Mudiyanselage Chathurika Dilrukshi Nawarathna Wickramasinghe";
  g_autoptr (PrcFit) one = fit_on_hall (name, 3, 60 * UNIT);
  PrcFitBox box = { .steps = prc_steps_latin,
                    .max_lines = 3,
                    .width = WIDTH * 2,
                    .height = 120 * UNIT,
                    .unit = UNIT * 2,
                    .line_height = 1.08 };
  g_autoptr (PrcFit) two = prc_fit_name (context, PRC_STYLE_NAME, name, NULL, &box);

  g_assert_cmpfloat (one->size, ==, two->size);
  g_assert_true (g_strv_equal ((const char *const *) one->lines, (const char *const *) two->lines));
  g_assert_cmpfloat_with_epsilon (one->widest * 2, two->widest, 0.01);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *title, *lines;
    double units;
  } rows[] = {
    { "Master of Science in Sustainable Infrastructure and Resilient Water Systems Engineering",
      "Master of Science in Sustainable Infrastructure / and Resilient Water Systems Engineering",
      147 },
    { "Bachelor of Medicine and Bachelor of Surgery",
      "Bachelor of Medicine and Bachelor of Surgery", 147 },
    { "Bachelor of Medicine and Bachelor of Surgery",
      "Bachelor of Medicine / and Bachelor of Surgery", 66 },
    { "临床医学专业 医学学士", "临床医学专业 / 医学学士", 40 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PrcFitBox box = { .steps = prc_steps_award,
                        .max_lines = 2,
                        .width = rows[i].units * UNIT,
                        .height = 40 * UNIT,
                        .unit = UNIT,
                        .line_height = 1.2 };
      g_autoptr (PrcFit) fit = prc_fit_title (context, PRC_STYLE_AWARD, rows[i].title, "en", &box);
      g_autofree char *lines = g_strjoinv (" / ", fit->lines);

      g_assert_cmpstr (lines, ==, rows[i].lines);
    }
}

/* No line of running text starts with a closing sign or ends within a hyphenated word. */
static void
test_text (void)
{
  const char *chinese =
      "我以校评议会赋予我的权力，授予你们医学与外科学学士学位。《学位法》、章程，均已遵守。";

  for (double units = 20; units < 120; units += 7)
    {
      static const double steps[] = { 8, 0 };
      PrcFitBox box = { .steps = steps,
                        .width = units * UNIT,
                        .height = 400 * UNIT,
                        .unit = UNIT,
                        .line_height = 1.3 };
      g_autoptr (PrcFit) fit = prc_fit_text (context, PRC_STYLE_SPOKEN, chinese, "zh-Hans", &box);
      g_autoptr (PrcFit) say =
          prc_fit_text (context, PRC_STYLE_SAY, "oh-loo-WAH teh-mee ah-DEH", "en", &box);

      for (guint i = 0; fit->lines[i] != NULL; i++)
        for (const char *const *sign = (const char *[]){ "，", "。", "、", "》", NULL };
             *sign != NULL; sign++)
          g_assert_false (g_str_has_prefix (fit->lines[i], *sign));
      for (guint i = 0; say->lines[i] != NULL; i++)
        g_assert_false (g_str_has_suffix (say->lines[i], "-"));
      g_assert_cmpfloat (say->widest, <=, units * UNIT + 0.5);
    }
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } rows[] = {
    { NULL, "" },
    { "  Bo \t\n Li  ", "Bo Li" },
    { "Bo\u2028Li", "Bo Li" },
    { "\u202eBo\u202c \u2066Li\u2069", "Bo Li" },
    { "Bo\x01Li\xff", "Bo Li\ufffd" },
    { "<b>Bo</b> & Li", "<b>Bo</b> & Li" },
    { "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b",
      "a\u0301\u0301\u0301\u0301\u0301\u0301b" },
    { "نام\u200cنام", "نام\u200cنام" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = prc_face_clean (rows[i].text);
      g_autofree char *again = prc_face_clean (clean);

      g_assert_cmpstr (clean, ==, rows[i].clean);
      g_assert_cmpstr (again, ==, clean);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/corpus", test_corpus);
  g_test_add_func ("/fit/breaks", test_breaks);
  g_test_add_func ("/fit/misfits", test_misfits);
  g_test_add_func ("/fit/same", test_same);
  g_test_add_func ("/fit/titles", test_titles);
  g_test_add_func ("/fit/text", test_text);
  g_test_add_func ("/fit/clean", test_clean);
  context = prc_face_new_context ();
  result = g_test_run ();
  g_object_unref (context);
  return result;
}
