/* Lines of text: where they part, how wide they come, in which fonts. */
#include "prc-type.h"
#include "print-corpus.h"

#include <stdlib.h>
#include <string.h>

static char *
join_lines (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *words = g_strdup (pango_layout_get_text (g_ptr_array_index (lines, i)));

      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", g_strchomp (words));
    }
  return g_string_free (out, FALSE);
}

static void
on_wrap (const char *const *cells, const char *where)
{
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = prc_type_new (style);
  PrcLook look = { .face = PRC_FACE_TEXT, .size = 10, .han = 1, .language = cells[1] };
  double width = atof (cells[2]);
  g_autoptr (PangoLayout) layout = prc_type_set (type, &look, cells[3]);
  g_autoptr (GPtrArray) lines = strcmp (cells[0], "name") == 0
                                    ? prc_type_wrap (type, layout, width, 0, PRC_WRAP_NAME)
                                    : prc_type_set_text (type, &look, cells[3], width);
  g_autofree char *found = join_lines (lines);

  print_corpus_expect (where, found, cells[4]);
}

static void
test_wrap (void)
{
  print_corpus_read ("wrap.tsv", 5, on_wrap);
}

/* Random Chinese: no line begins with a closing mark or ends with an opening one, none is wider
 * than the measure, nothing is lost. */
static void
test_chinese (void)
{
  static const char *const parts[] = { "我", "们", "学位", "毕业生", "，", "。",   "（", "）", "《",
                                       "》", "、", "：",   "”",      "“",  "2026", "CT", "；" };
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = prc_type_new (style);
  PrcLook look = { .face = PRC_FACE_TEXT, .size = 10, .han = 1, .language = "zh-Hans" };
  guint32 seed = g_test_rand_int ();
  GRand *random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GString) text = g_string_new ("开");
      g_autoptr (GPtrArray) lines = NULL;
      gsize total = 0;
      double width = g_rand_double_range (random, 90, 330);

      for (guint j = 0; j < 120; j++)
        g_string_append (text, parts[g_rand_int_range (random, 0, j % 2 == 0 ? 4 : 17)]);
      lines = prc_type_set_text (type, &look, text->str, width);
      for (guint j = 0; j < lines->len; j++)
        {
          PangoLayout *line = g_ptr_array_index (lines, j);
          const char *words = pango_layout_get_text (line);

          g_assert_cmpfloat (prc_type_get_width (line), <=, width + 0.2);
          total += strlen (words);
          if (j > 0 && prc_script_is_closing (g_utf8_get_char (words)))
            g_error ("a line begins with a closing mark: %s", words);
        }
      g_assert_cmpuint (total, >=, text->len);
    }
  g_rand_free (random);
}

/* A line that is not a paragraph's last reaches the right margin. */
static void
test_justified (void)
{
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = prc_type_new (style);
  PrcLook look = { .face = PRC_FACE_TEXT, .size = 10, .han = 1, .language = "zh-Hans" };
  g_autoptr (GPtrArray) lines = prc_type_set_text (
      type, &look,
      "我将首先考虑病人的健康和福祉，我将尊重病人的自主权和尊严，对人的生命保持最大的尊重。", 147);

  g_assert_cmpuint (lines->len, >, 2);
  for (guint i = 0; i + 1 < lines->len; i++)
    g_assert_cmpfloat_with_epsilon (prc_type_get_width (g_ptr_array_index (lines, i)), 147, 0.2);
}

static gboolean
has_capitals (PrcType *type, const char *name)
{
  return prc_type_has_small_capitals (type, name, 0, strlen (name));
}

static void
test_small_capitals (void)
{
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = prc_type_new (style);

  g_assert_true (has_capitals (type, "Nguyễn"));
  g_assert_true (has_capitals (type, "Қасымұлы"));
  g_assert_true (has_capitals (type, "Ħaż-Żgħir"));
  g_assert_true (has_capitals (type, "Ionaș"));
  g_assert_false (has_capitals (type, "Παπαδοπούλου"));
}

static char *
list_families (PangoLayout *layout)
{
  GString *out = g_string_new (NULL);

  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    {
      const PangoItem *item = ((PangoLayoutRun *) l->data)->item;
      PangoFontDescription *description = pango_font_describe (item->analysis.font);
      const char *family = pango_font_description_get_family (description);

      if (strstr (out->str, family) == NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", family);
      pango_font_description_free (description);
    }
  return g_string_free (out, FALSE);
}

/* Garamond has neither қ nor a small capital of ữ: such a name is another font's as a whole. */
static void
test_one_font (void)
{
  static const struct
  {
    const char *name;
    guint start, end;
    const char *family;
  } names[] = {
    { "Amelia Choudhury", 7, 16, "EB Garamond" },
    { "Nurlan Қасым", 7, 17, "Gentium Book Plus" },
    { "Phước Trữ", 9, 14, "Gentium Book Plus" },
    { "Phước Anh", 0, 0, "EB Garamond" },
  };
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = NULL;
  PrcLook look = { .face = PRC_FACE_TEXT, .size = 10, .name = TRUE };

  g_assert_true (prc_style_take (style, "Type/text", "EB Garamond 12"));
  type = prc_type_new (style);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PangoLayout) layout =
          prc_type_set_name (type, &look, names[i].name, names[i].start, names[i].end);
      g_autofree char *families = list_families (layout);

      g_test_message ("%s", names[i].name);
      g_assert_cmpstr (families, ==, names[i].family);
    }
}

static void
test_fonts (void)
{
  static const char *const names[] = { "Nguyễn Thị", "欧阳诗涵", "Қасымұлы", "عبد الرحمن",
                                       "שָׁלוֹם",       "देवनागरी",  "தமிழ்",     "ไทย",
                                       "ქართული",    "Հայերեն",  "Ελληνικά", "한국어",
                                       "ひらがな" };
  g_autoptr (PrcStyle) style = prc_style_new ();
  g_autoptr (PrcType) type = prc_type_new (style);
  PrcLook look = { .face = PRC_FACE_TEXT, .size = 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (prc_type_set (type, &look, names[i]));
  for (guint i = 0; i < prc_type_get_foreign (type)->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (prc_type_get_foreign (type), i));
  g_assert_cmpuint (prc_type_get_foreign (type)->len, ==, 0);
  g_assert_cmpuint (prc_type_get_missing (type)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/type/wrap", test_wrap);
  g_test_add_func ("/print/type/chinese", test_chinese);
  g_test_add_func ("/print/type/justified", test_justified);
  g_test_add_func ("/print/type/small-capitals", test_small_capitals);
  g_test_add_func ("/print/type/one-font", test_one_font);
  g_test_add_func ("/print/type/fonts", test_fonts);
  return g_test_run ();
}
