#include "prc-console-keys.h"

#define CTRL GDK_CONTROL_MASK
#define SHIFT GDK_SHIFT_MASK

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  gboolean letter;
  PrcConsoleAct act;
} keys[] = {
  { GDK_KEY_space, 0, FALSE, PRC_DO_NEXT },
  { GDK_KEY_KP_Space, 0, FALSE, PRC_DO_NEXT },
  { GDK_KEY_Page_Down, 0, FALSE, PRC_DO_NEXT },
  { GDK_KEY_KP_Page_Down, 0, FALSE, PRC_DO_NEXT },
  { GDK_KEY_Left, 0, FALSE, PRC_DO_BACK },
  { GDK_KEY_KP_Left, 0, FALSE, PRC_DO_BACK },
  { GDK_KEY_Page_Up, 0, FALSE, PRC_DO_BACK },
  { GDK_KEY_KP_Page_Up, 0, FALSE, PRC_DO_BACK },
  { GDK_KEY_h, 0, TRUE, PRC_DO_HOLD },
  { GDK_KEY_b, 0, TRUE, PRC_DO_BLANK },
  { GDK_KEY_period, 0, TRUE, PRC_DO_BLANK },
  { GDK_KEY_slash, 0, TRUE, PRC_DO_SEARCH },
  { GDK_KEY_Return, CTRL, FALSE, PRC_DO_STAND_BY },
  { GDK_KEY_KP_Enter, CTRL, FALSE, PRC_DO_STAND_BY },
  { GDK_KEY_l, 0, TRUE, PRC_DO_LATE },
  { GDK_KEY_n, SHIFT, TRUE, PRC_DO_ABSENT },
  { GDK_KEY_s, SHIFT, TRUE, PRC_DO_SKIP },
  { GDK_KEY_m, 0, TRUE, PRC_DO_MESSAGE },
  { GDK_KEY_F5, 0, FALSE, PRC_DO_TEST_CARD },
  { GDK_KEY_F6, 0, FALSE, PRC_DO_NEXT_REGION },
  { GDK_KEY_F6, SHIFT, FALSE, PRC_DO_PREVIOUS_REGION },
};

PrcConsoleAct
prc_console_keys_find (guint keyval, GdkModifierType modifiers, gboolean letters)
{
  guint lower = gdk_keyval_to_lower (keyval);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GdkModifierType wanted = keys[i].modifiers;

      if (keys[i].keyval != lower || (modifiers & PRC_KEY_MODIFIERS) != wanted)
        continue;
      return keys[i].letter && !letters ? PRC_DO_NONE : keys[i].act;
    }
  return PRC_DO_NONE;
}

struct _PrcKeysDown
{
  GHashTable *codes;
};

PrcKeysDown *
prc_keys_down_new (void)
{
  PrcKeysDown *down = g_new0 (PrcKeysDown, 1);

  down->codes = g_hash_table_new (NULL, NULL);
  return down;
}

void
prc_keys_down_free (PrcKeysDown *down)
{
  if (down == NULL)
    return;
  g_hash_table_unref (down->codes);
  g_free (down);
}

gboolean
prc_keys_down_press (PrcKeysDown *down, guint keycode)
{
  return g_hash_table_add (down->codes, GUINT_TO_POINTER (keycode));
}

void
prc_keys_down_release (PrcKeysDown *down, guint keycode)
{
  g_hash_table_remove (down->codes, GUINT_TO_POINTER (keycode));
}

void
prc_keys_down_clear (PrcKeysDown *down)
{
  g_hash_table_remove_all (down->codes);
}
