/* Style files: each key, what is out of bounds, what is no style at all. */
#include "prc-style.h"

#include <string.h>

static char *
parse (const char *data, PrcStyle **style)
{
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);

  *style = prc_style_parse (data, strlen (data), wrong);
  g_assert_nonnull (*style);
  for (guint i = 0; i < wrong->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (wrong, i));
  return g_string_free (list, FALSE);
}

/* The file that is shipped says what is built in. */
static void
test_shipped (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("PROCESSION_DATA"), "print", "press.printstyle", NULL);
  g_autofree char *data = NULL, *wrong = NULL;
  g_autoptr (PrcStyle) style = NULL, built_in = prc_style_new ();

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  wrong = parse (data, &style);
  g_assert_cmpstr (wrong, ==, "");
  g_assert_cmpfloat (style->width, ==, built_in->width);
  g_assert_cmpfloat (style->outer, ==, built_in->outer);
  g_assert_cmpint (style->lines, ==, built_in->lines);
  g_assert_cmpint (style->lines, ==, 36);
  g_assert_cmpstr (style->display, ==, built_in->display);
  g_assert_cmpfloat_with_epsilon (style->primary.red, built_in->primary.red, 0.01);
  g_assert_cmpfloat_with_epsilon (style->rule.blue, built_in->rule.blue, 0.01);
  g_assert_true (style->crest_colours && style->small_capitals && style->space_two);
}

static void
test_values (void)
{
  g_autoptr (PrcStyle) style = NULL;
  g_autofree char *wrong = parse ("[Page]\ninner=20\n[Colour]\nprimary=#1d3a6b\n"
                                  "[Names]\nsmall-capitals=false\n[Type]\ntext=Charis SIL\n",
                                  &style);

  g_assert_cmpstr (wrong, ==, "");
  g_assert_cmpfloat_with_epsilon (style->inner, 56.69, 0.01);
  g_assert_cmpfloat_with_epsilon (style->primary.blue, 107 / 255.0, 0.001);
  g_assert_false (style->small_capitals);
  g_assert_cmpstr (style->text, ==, "Charis SIL");
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *data, *wrong;
  } files[] = {
    { "[Page]\ninner=3\n", "Page/inner" },
    { "[Page]\ninner=nan\n", "Page/inner" },
    { "[Page]\nwidth=1e9\nheight=much\n", "Page/width, Page/height" },
    { "[Page]\nwidth=120\ninner=30\nouter=30\n", "Page" },
    { "[Colour]\nink=red\ngrey=#12345\nrule=#gg0000\n", "Colour/ink, Colour/grey, Colour/rule" },
    { "[Type]\ntext=\ndisplay=A,B\n", "Type/text, Type/display" },
    { "[Names]\nsmall-capitals=perhaps\n", "Names/small-capitals" },
    { "[Sections]\norder=stacked\nwords=sideways\n", "Sections/words" },
    { "[Names]\nunknown=1\n[Other]\nkey=1\n", "Names/unknown, Other/key" },
    { "no key file\n", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (PrcStyle) style = NULL, built_in = prc_style_new ();
      g_autofree char *wrong = parse (files[i].data, &style);

      g_assert_cmpstr (wrong, ==, files[i].wrong);
      g_assert_cmpfloat (style->width, ==, built_in->width);
      g_assert_cmpfloat (style->inner, ==, built_in->inner);
      g_assert_cmpstr (style->text, ==, built_in->text);
      g_assert_cmpfloat (style->ink.red, ==, built_in->ink.red);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/style/shipped", test_shipped);
  g_test_add_func ("/print/style/values", test_values);
  g_test_add_func ("/print/style/wrong", test_wrong);
  return g_test_run ();
}
