/* Which key is which act, by the table of tests/corpus/app/keys.tsv; repeats are no presses. */
#include "prc-console-keys.h"

#include "prc-app-corpus.h"

static const char *const acts[] = {
  "none", "next",   "back", "hold",    "blank",     "search",      "stand-by",
  "late", "absent", "skip", "message", "test-card", "next-region", "previous-region",
};

static void
check_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);
  GdkModifierType modifiers = 0;
  gboolean letters;
  guint keyval;
  PrcConsoleAct act;

  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  keyval = gdk_keyval_from_name (parts[0]);
  g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);
  if (strstr (parts[1], "shift") != NULL)
    modifiers |= GDK_SHIFT_MASK;
  if (strstr (parts[1], "ctrl") != NULL)
    modifiers |= GDK_CONTROL_MASK;
  if (strstr (parts[1], "alt") != NULL)
    modifiers |= GDK_ALT_MASK;
  letters = g_str_equal (parts[2], "letters");
  act = prc_console_keys_find (keyval, modifiers, letters);
  if (!g_str_equal (acts[act], parts[3]))
    g_error ("%s: found '%s'", line, acts[act]);
}

static void
test_table (void)
{
  prc_app_corpus_check ("keys.tsv", check_line, 20);
}

static void
test_repeats (void)
{
  g_autoptr (PrcKeysDown) down = prc_keys_down_new ();

  g_assert_true (prc_keys_down_press (down, 65));
  g_assert_false (prc_keys_down_press (down, 65));
  g_assert_true (prc_keys_down_press (down, 43));
  prc_keys_down_release (down, 65);
  g_assert_true (prc_keys_down_press (down, 65));
  g_assert_false (prc_keys_down_press (down, 43));
  /* The keyboard went elsewhere: its releases were not heard. */
  prc_keys_down_clear (down);
  g_assert_true (prc_keys_down_press (down, 43));
}

/* A clicker's keys are learned, forgotten, kept, and never those that another part needs. */
static void
test_clicker (void)
{
  g_autoptr (PrcKeyMap) map = prc_key_map_new ();
  g_autoptr (PrcKeyMap) kept = NULL;
  g_autoptr (GVariant) stored = NULL;

  g_assert_true (prc_key_map_learn (map, GDK_KEY_F5, 0, PRC_DO_NEXT));
  g_assert_true (prc_key_map_learn (map, GDK_KEY_F5, GDK_SHIFT_MASK, PRC_DO_BACK));
  g_assert_true (prc_key_map_learn (map, GDK_KEY_G, 0, PRC_DO_BLANK));
  g_assert_cmpint (prc_key_map_find (map, GDK_KEY_F5, 0), ==, PRC_DO_NEXT);
  g_assert_cmpint (prc_key_map_find (map, GDK_KEY_F5, GDK_SHIFT_MASK | GDK_LOCK_MASK), ==,
                   PRC_DO_BACK);
  g_assert_cmpint (prc_key_map_find (map, GDK_KEY_g, 0), ==, PRC_DO_BLANK);
  /* A key does one thing. */
  g_assert_true (prc_key_map_learn (map, GDK_KEY_F5, 0, PRC_DO_HOLD));
  g_assert_cmpint (prc_key_map_find (map, GDK_KEY_F5, 0), ==, PRC_DO_HOLD);

  g_assert_false (prc_key_map_learn (map, GDK_KEY_Return, 0, PRC_DO_NEXT));
  g_assert_false (prc_key_map_learn (map, GDK_KEY_P, 0, PRC_DO_NEXT));
  g_assert_false (prc_key_map_learn (map, GDK_KEY_Shift_L, 0, PRC_DO_NEXT));
  g_assert_false (prc_key_map_learn (map, GDK_KEY_F7, 0, PRC_DO_ABSENT));

  stored = g_variant_ref_sink (prc_key_map_to_variant (map));
  kept = prc_key_map_new_from_variant (stored);
  g_assert_cmpint (prc_key_map_find (kept, GDK_KEY_F5, GDK_SHIFT_MASK), ==, PRC_DO_BACK);
  prc_key_map_forget (kept, PRC_DO_BACK);
  g_assert_cmpint (prc_key_map_find (kept, GDK_KEY_F5, GDK_SHIFT_MASK), ==, PRC_DO_NONE);
  g_assert_cmpint (prc_key_map_find (kept, GDK_KEY_F5, 0), ==, PRC_DO_HOLD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/keys/table", test_table);
  g_test_add_func ("/app/keys/repeats", test_repeats);
  g_test_add_func ("/app/keys/clicker", test_clicker);
  return g_test_run ();
}
