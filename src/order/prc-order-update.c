/* A frozen order in the season as it is now: numbers never change. */
#include "prc-order.h"

#include "prc-order-part.h"
#include "prc-order-plan.h"

#include <string.h>

/* How much alike two steps of one person, or of one item, must be to be the same one. */
typedef enum
{
  ALIKE_AWARD, /* a call in the same presentation for the same award */
  ALIKE_GROUP, /* a call in the same presentation */
  ALIKE_PERSON /* a call of the same person */
} Alike;

static const PrcText *
get_award (const PrcCue *cue)
{
  if (cue->card->awards->len == 0)
    return NULL;
  return ((const PrcCardAward *) g_ptr_array_index (cue->card->awards, 0))->title;
}

/* Cues of both orders that are the same step: a call of a person, a page of an item. */
static gboolean
is_same_step (const PrcCue *a, const PrcCue *b, Alike alike)
{
  if (a->graduand != b->graduand)
    return FALSE;
  if (a->graduand == 0)
    return a->item == b->item && a->card->page == b->card->page &&
           g_strcmp0 (a->card->part, b->card->part) == 0;
  switch (alike)
    {
    case ALIKE_AWARD:
      return a->item == b->item && prc_text_equal (get_award (a), get_award (b));
    case ALIKE_GROUP:
      return a->item == b->item;
    case ALIKE_PERSON:
      return TRUE;
    }
  return FALSE;
}

/* The rows of one person, or of one item, still without a match. */
static gint64
get_owner (const PrcCue *cue)
{
  return cue->graduand != 0 ? cue->graduand : -cue->item;
}

static GHashTable *
index_steps (const PrcRunningOrder *order)
{
  GHashTable *rows =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < order->cues->len; i++)
    {
      gint64 owner = get_owner (g_ptr_array_index (order->cues, i));
      GArray *list = g_hash_table_lookup (rows, &owner);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (rows, g_memdup2 (&owner, sizeof owner), list);
        }
      g_array_append_val (list, i);
    }
  return rows;
}

/* The first of @order's cues still without a match that is the same step as @cue; -1: none. */
static int
find_step (const PrcRunningOrder *order, GHashTable *rows, const PrcCue *cue, Alike alike)
{
  gint64 owner = get_owner (cue);
  GArray *list = g_hash_table_lookup (rows, &owner);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint row = g_array_index (list, guint, i);

      if (!is_same_step (g_ptr_array_index (order->cues, row), cue, alike))
        continue;
      g_array_remove_index (list, i);
      return (int) row;
    }
  return -1;
}

/* For each frozen cue the row of the same step in @fresh, or -1. Someone with several calls keeps
 * the number of each for what it was given. */
static int *
match_steps (const PrcRunningOrder *frozen, const PrcRunningOrder *fresh)
{
  g_autoptr (GHashTable) rows = index_steps (fresh);
  int *matches = g_new (int, frozen->cues->len + 1);

  for (guint i = 0; i < frozen->cues->len; i++)
    matches[i] = -1;
  for (int alike = ALIKE_AWARD; alike <= ALIKE_PERSON; alike++)
    for (guint i = 0; i < frozen->cues->len; i++)
      if (matches[i] < 0)
        matches[i] = find_step (fresh, rows, g_ptr_array_index (frozen->cues, i), (Alike) alike);
  return matches;
}

/* The frozen cue with what the season now says of it; place and number stay, and the seat unless
 * another was given. */
static PrcCue *
make_refreshed (const PrcCue *frozen, const PrcCue *fresh, gboolean seated)
{
  PrcCue *cue = prc_cue_copy (frozen);
  PrcCard *card = prc_card_copy (fresh->card);

  card->place = frozen->card->place;
  card->places = frozen->card->places;
  if (card->seat == NULL && seated)
    prc_set_string (&card->seat, frozen->card->seat);
  prc_card_unref (cue->card);
  cue->card = card;
  g_free (cue->external_id);
  cue->external_id = g_strdup (fresh->external_id);
  return cue;
}

typedef struct
{
  PrcRunningOrder *order; /* as it becomes */
  GHashTable *cue_of;     /* fresh cue to its cue in @order */
  int number;             /* the highest so far */
} Update;

static int
find_cue (const Update *update, const PrcCue *cue)
{
  guint at = 0;

  return g_ptr_array_find (update->order->cues, cue, &at) ? (int) at : -1;
}

/* Printed like the name it stands behind, with a letter. */
static char *
make_position (const Update *update, int at)
{
  for (int i = at - 1; i >= 0; i--)
    {
      const PrcCue *cue = g_ptr_array_index (update->order->cues, (guint) i);

      if (cue->position != NULL)
        return prc_cues_dup_free_position (update->order->cues, cue->position);
    }
  return prc_cues_dup_free_position (update->order->cues, "0");
}

/* Behind those who came late before: 41, 41a, then this one as 41b. */
static int
skip_late (const Update *update, int at, const PrcCue *cue)
{
  const GPtrArray *cues = update->order->cues;
  const PrcCue *before = at > 0 ? g_ptr_array_index (cues, (guint) at - 1) : NULL;
  gsize digits =
      before != NULL && before->position != NULL ? strspn (before->position, "0123456789") : 0;

  while (digits > 0 && at < (int) cues->len)
    {
      const PrcCue *next = g_ptr_array_index (cues, (guint) at);

      if (next->item != cue->item || next->position == NULL ||
          strncmp (next->position, before->position, digits) != 0 ||
          !g_ascii_isalpha (next->position[digits]))
        break;
      at++;
    }
  return at;
}

/* A late one stands where the one before stands: in the plan, and as '15 of 62'. */
static void
take_place (PrcCue *cue, const PrcCue *before)
{
  PrcCard *card;

  cue->planned = before->planned;
  if (before->graduand == 0 || cue->graduand == 0)
    return;
  card = prc_card_copy (cue->card);
  card->place = before->card->place;
  card->places = before->card->places;
  prc_card_unref (cue->card);
  cue->card = card;
}

/* Puts in what is new, behind what it follows in @fresh. */
static void
put_in (Update *update, const PrcRunningOrder *fresh, guint index)
{
  const PrcCue *cue = g_ptr_array_index (fresh->cues, index);
  PrcCue *added = prc_cue_copy (cue);
  int at = 0;

  for (guint i = index; i > 0 && at == 0; i--)
    {
      const PrcCue *before =
          g_hash_table_lookup (update->cue_of, g_ptr_array_index (fresh->cues, i - 1));

      if (before == NULL)
        continue;
      at = find_cue (update, before) + 1;
      take_place (added, before);
    }
  if (cue->graduand != 0)
    at = skip_late (update, at, cue);
  added->number = ++update->number;
  g_clear_pointer (&added->position, g_free);
  added->position = cue->graduand != 0 ? make_position (update, at) : NULL;
  g_hash_table_insert (update->cue_of, (gpointer) cue, added);
  g_ptr_array_insert (update->order->cues, at, added);
}

PrcRunningOrder *
prc_order_update (const PrcRunningOrder *frozen, const PrcSeason *season)
{
  g_autoptr (PrcRunningOrder) fresh = prc_order_plan_make (season, frozen->ceremony);
  g_autoptr (GHashTable) cue_of = g_hash_table_new (NULL, NULL);
  g_autofree int *matches = NULL;
  g_autofree gboolean *used = NULL;
  Update update = { prc_running_order_new (), cue_of, 0 };

  g_return_val_if_fail (fresh != NULL, update.order);
  gboolean seated = prc_season_find_ceremony (season, frozen->ceremony)->hall != 0;
  matches = match_steps (frozen, fresh);
  used = g_new0 (gboolean, fresh->cues->len + 1);
  update.order->ceremony = frozen->ceremony;
  update.order->frozen = TRUE;
  prc_array_append_values (update.order->problems, fresh->problems);
  for (guint i = 0; i < frozen->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (frozen->cues, i);
      int at = matches[i];

      update.number = MAX (update.number, cue->number);
      if (at < 0)
        continue;
      used[at] = TRUE;
      PrcCue *kept = make_refreshed (cue, g_ptr_array_index (fresh->cues, (guint) at), seated);
      g_hash_table_insert (cue_of, g_ptr_array_index (fresh->cues, (guint) at), kept);
      g_ptr_array_add (update.order->cues, kept);
    }
  for (guint i = 0; i < fresh->cues->len; i++)
    if (!used[i])
      put_in (&update, fresh, i);
  prc_order_plan_seat (season, update.order);
  prc_order_part_fill_sets (
      update.order,
      (const char *const *) prc_season_find_ceremony (season, frozen->ceremony)->languages);
  return update.order;
}
