/* prc-key-map.h - the keys of a clicker: which key, as it was learned by pressing it, is which act.
 *
 * Kept in the machine's settings, since a clicker belongs to the desk and not to a season. A plain
 * value; no widgets.
 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What the operator can do by one key or button. */
typedef enum
{
  PRC_DO_NONE,
  PRC_DO_NEXT, /* start, next, release or finish: what the large button says */
  PRC_DO_BACK,
  PRC_DO_HOLD, /* hold, or release */
  PRC_DO_BLANK,
  PRC_DO_SEARCH,
  PRC_DO_STAND_BY, /* the selected name */
  PRC_DO_LATE,
  PRC_DO_ABSENT,
  PRC_DO_SKIP,
  PRC_DO_MESSAGE,
  PRC_DO_TEST_CARD, /* on all screens, while it is not live */
  PRC_DO_NEXT_REGION,
  PRC_DO_PREVIOUS_REGION
} PrcConsoleAct;

/* What of the modifiers tells one key from another. */
#define PRC_KEY_MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef struct _PrcKeyMap PrcKeyMap;

PrcKeyMap *prc_key_map_new (void);
PrcKeyMap *prc_key_map_copy (const PrcKeyMap *map);
void prc_key_map_free (PrcKeyMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcKeyMap, prc_key_map_free)

/* May a clicker have this key: not those that type a scanner's prefix, nor Enter, Escape, Tab and
 * Delete, which close and choose elsewhere, nor a modifier alone. */
gboolean prc_key_map_allows (guint keyval);

/* From now on the key is @act, and no other. FALSE where it is not allowed: nothing changed. */
gboolean
prc_key_map_learn (PrcKeyMap *map, guint keyval, GdkModifierType modifiers, PrcConsoleAct act);
/* All keys of @act. */
void prc_key_map_forget (PrcKeyMap *map, PrcConsoleAct act);

PrcConsoleAct prc_key_map_find (const PrcKeyMap *map, guint keyval, GdkModifierType modifiers);

/* 'Page Down, F5' as keyboards here are lettered; NULL: none was learned. (transfer full) */
char *prc_key_map_dup_keys (const PrcKeyMap *map, PrcConsoleAct act);

/* Type a(uus): key's value, modifiers, act ('next', 'back', 'hold', 'blank'). What it does not know
 * is left out. The second is floating. */
PrcKeyMap *prc_key_map_new_from_variant (GVariant *stored);
GVariant *prc_key_map_to_variant (const PrcKeyMap *map);

G_END_DECLS
