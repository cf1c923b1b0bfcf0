#include "prc-language.h"
#include "prc-text.h"

static void
test_falls_back (void)
{
  g_autoptr (PrcText) text = prc_text_new ("en", "Oath", "zh-Hans", "医学生誓言", NULL);

  g_assert_cmpstr (prc_text_get (text, "zh-Hans"), ==, "医学生誓言");
  g_assert_cmpstr (prc_text_get (text, "zh-Hant"), ==, "医学生誓言");
  g_assert_cmpstr (prc_text_get (text, "cy"), ==, "Oath");
  g_assert_cmpstr (prc_text_get (text, NULL), ==, "Oath");
  g_assert_null (prc_text_get_exact (text, "cy"));
  g_assert_null (prc_text_get (NULL, "en"));
}

static void
test_with_sets_and_removes (void)
{
  g_autoptr (PrcText) text = prc_text_new ("en", "Oath", "zh-Hans", "", NULL);
  g_autoptr (PrcText) both = prc_text_with (text, "zh-Hans", "誓言");
  g_autoptr (PrcText) none = prc_text_with (text, "en", NULL);

  g_assert_cmpstr (prc_text_get_exact (both, "zh-Hans"), ==, "誓言");
  g_assert_null (prc_text_get_exact (text, "zh-Hans"));
  g_assert_true (prc_text_is_empty (none));
  g_assert_false (prc_text_equal (text, both));
}

static void
test_variant_round_trip (void)
{
  g_autoptr (PrcText) text = prc_text_new ("zh-Hans", "致辞", "en", "Address", NULL);
  g_autoptr (GVariant) variant = g_variant_ref_sink (prc_text_to_variant (text));
  g_autoptr (PrcText) back = prc_text_new_from_variant (variant);

  g_assert_true (prc_text_equal (text, back));
  g_assert_cmpstr (prc_text_get_languages (back)[0], ==, "zh-Hans");
}

static void
test_language (void)
{
  g_assert_true (prc_language_is_same ("zh-Hans-CN", "ZH_tw"));
  g_assert_false (prc_language_is_same ("zha", "zh"));
  g_assert_false (prc_language_is_same (NULL, NULL));
  g_assert_true (prc_language_is_chinese ("zh-Hant"));
  g_assert_false (prc_language_is_chinese ("ja"));
  g_assert_false (prc_language_is_chinese (NULL));
  g_assert_true (prc_language_has_han ("Li 李"));
  g_assert_false (prc_language_has_han ("ニコ・。"));
  g_assert_false (prc_language_has_han (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/falls-back", test_falls_back);
  g_test_add_func ("/text/with", test_with_sets_and_removes);
  g_test_add_func ("/text/language", test_language);
  g_test_add_func ("/text/variant", test_variant_round_trip);
  return g_test_run ();
}
