#include "prc-key-map.h"

#include <gtk/gtk.h>

struct _PrcKeyMap
{
  GArray *keys; /* of Key, as they were learned */
};

typedef struct
{
  guint keyval; /* in lower case */
  guint modifiers;
  PrcConsoleAct act;
} Key;

/* What a clicker's key may be: nothing that needs a selected name or opens a field. */
static const struct
{
  PrcConsoleAct act;
  const char *nick;
} nicks[] = {
  { PRC_DO_NEXT, "next" },
  { PRC_DO_BACK, "back" },
  { PRC_DO_HOLD, "hold" },
  { PRC_DO_BLANK, "blank" },
};

PrcKeyMap *
prc_key_map_new (void)
{
  PrcKeyMap *map = g_new0 (PrcKeyMap, 1);

  map->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  return map;
}

PrcKeyMap *
prc_key_map_copy (const PrcKeyMap *map)
{
  PrcKeyMap *copy = g_new0 (PrcKeyMap, 1);

  copy->keys = g_array_copy (map->keys);
  return copy;
}

void
prc_key_map_free (PrcKeyMap *map)
{
  if (map == NULL)
    return;
  g_array_unref (map->keys);
  g_free (map);
}

gboolean
prc_key_map_allows (guint keyval)
{
  static const guint others[] = {
    GDK_KEY_VoidSymbol, GDK_KEY_Return,      GDK_KEY_KP_Enter,  GDK_KEY_ISO_Enter,
    GDK_KEY_Escape,     GDK_KEY_Tab,         GDK_KEY_KP_Tab,    GDK_KEY_ISO_Left_Tab,
    GDK_KEY_Delete,     GDK_KEY_KP_Delete,   GDK_KEY_BackSpace, GDK_KEY_p,
    GDK_KEY_r,          GDK_KEY_c,           GDK_KEY_minus,     GDK_KEY_Caps_Lock,
    GDK_KEY_Num_Lock,   GDK_KEY_Scroll_Lock, GDK_KEY_Multi_key, GDK_KEY_ISO_Level3_Shift,
  };
  guint lower = gdk_keyval_to_lower (keyval);

  if (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] == lower)
      return FALSE;
  return TRUE;
}

static guint
find_key (const PrcKeyMap *map, guint keyval, GdkModifierType modifiers)
{
  guint lower = gdk_keyval_to_lower (keyval);
  guint i;

  for (i = 0; i < map->keys->len; i++)
    {
      const Key *key = &g_array_index (map->keys, Key, i);

      if (key->keyval == lower && key->modifiers == (guint) (modifiers & PRC_KEY_MODIFIERS))
        break;
    }
  return i;
}

static const char *
get_nick (PrcConsoleAct act)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (nicks[i].act == act)
      return nicks[i].nick;
  return NULL;
}

gboolean
prc_key_map_learn (PrcKeyMap *map, guint keyval, GdkModifierType modifiers, PrcConsoleAct act)
{
  Key key = { gdk_keyval_to_lower (keyval), modifiers & PRC_KEY_MODIFIERS, act };
  guint old = find_key (map, keyval, modifiers);

  if (!prc_key_map_allows (keyval) || get_nick (act) == NULL)
    return FALSE;
  if (old < map->keys->len)
    g_array_remove_index (map->keys, old);
  g_array_append_val (map->keys, key);
  return TRUE;
}

void
prc_key_map_forget (PrcKeyMap *map, PrcConsoleAct act)
{
  for (guint i = map->keys->len; i > 0; i--)
    if (g_array_index (map->keys, Key, i - 1).act == act)
      g_array_remove_index (map->keys, i - 1);
}

PrcConsoleAct
prc_key_map_find (const PrcKeyMap *map, guint keyval, GdkModifierType modifiers)
{
  guint found = find_key (map, keyval, modifiers);

  return found < map->keys->len ? g_array_index (map->keys, Key, found).act : PRC_DO_NONE;
}

char *
prc_key_map_dup_keys (const PrcKeyMap *map, PrcConsoleAct act)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < map->keys->len; i++)
    {
      const Key *key = &g_array_index (map->keys, Key, i);
      g_autofree char *name =
          gtk_accelerator_get_label (key->keyval, (GdkModifierType) key->modifiers);

      if (key->act == act)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

PrcKeyMap *
prc_key_map_new_from_variant (GVariant *stored)
{
  PrcKeyMap *map = prc_key_map_new ();
  guint keyval, modifiers;
  const char *nick;
  GVariantIter iter;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(uu&s)", &keyval, &modifiers, &nick))
    for (gsize i = 0; i < G_N_ELEMENTS (nicks); i++)
      if (g_str_equal (nicks[i].nick, nick))
        prc_key_map_learn (map, keyval, (GdkModifierType) modifiers, nicks[i].act);
  return map;
}

GVariant *
prc_key_map_to_variant (const PrcKeyMap *map)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(uus)"));
  for (guint i = 0; i < map->keys->len; i++)
    {
      const Key *key = &g_array_index (map->keys, Key, i);

      g_variant_builder_add (&builder, "(uus)", key->keyval, key->modifiers, get_nick (key->act));
    }
  return g_variant_builder_end (&builder);
}
