/* Which monitor is which screen: as the settings keep it, and as the stage is told. */
#include "prc-screen-plan.h"

static GPtrArray *
make_plan (const char *text)
{
  g_autoptr (GVariant) stored =
      g_variant_parse (G_VARIANT_TYPE ("a(sssss)"), text, NULL, NULL, NULL);

  g_assert_nonnull (stored);
  return prc_screen_plan_from_settings (stored);
}

static void
test_kept (void)
{
  const char *text =
      "[('hall', 'HDMI-1', 'ACME', 'P1', 'light'), ('reader', 'DP-2', '', '', 'dark')]";
  g_autoptr (GPtrArray) plan = make_plan (text);
  g_autoptr (GVariant) again = g_variant_ref_sink (prc_screen_plan_to_settings (plan));
  g_autofree char *printed = g_variant_print (again, FALSE);

  g_assert_cmpstr (printed, ==, text);
  g_assert_cmpstr (prc_screen_plan_find (plan, PRC_ROLE_HALL)->connector, ==, "HDMI-1");
  g_assert_cmpint (prc_screen_plan_find (plan, PRC_ROLE_HALL)->theme, ==, PRC_THEME_LIGHT);
  g_assert_null (prc_screen_plan_find (plan, PRC_ROLE_VC));
}

static void
test_strange (void)
{
  g_autoptr (GPtrArray) plan =
      make_plan ("[('console', 'eDP-1', '', '', 'dark'), ('hall', 'A', '', '', 'mauve')]");

  g_assert_cmpuint (plan->len, ==, 1);
  g_assert_cmpint (prc_screen_plan_find (plan, PRC_ROLE_HALL)->theme, ==, PRC_THEME_DARK);
}

/* Every role is told of: one without a monitor is off, so that its window goes. */
static void
test_told (void)
{
  g_autoptr (GPtrArray) plan = make_plan ("[('vc', 'DP-1', 'M', 'T', 'dark')]");
  g_autoptr (GVariant) told = g_variant_ref_sink (prc_screen_plan_to_variant (plan));
  guint on = 0;

  g_assert_true (g_variant_is_of_type (told, G_VARIANT_TYPE ("a(ssssss)")));
  g_assert_cmpuint (g_variant_n_children (told), ==, PRC_ROLE_HOLDING + 1);
  for (gsize i = 0; i < g_variant_n_children (told); i++)
    {
      const char *role, *connector, *maker, *model, *theme, *state;

      g_variant_get_child (told, i, "(&s&s&s&s&s&s)", &role, &connector, &maker, &model, &theme,
                           &state);
      g_assert_true (g_str_equal (role, "vc") == g_str_equal (state, "on"));
      on += g_str_equal (state, "on");
    }
  g_assert_cmpuint (on, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/plan/kept", test_kept);
  g_test_add_func ("/app/plan/strange", test_strange);
  g_test_add_func ("/app/plan/told", test_told);
  return g_test_run ();
}
