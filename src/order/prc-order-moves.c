#include "prc-order-moves.h"

void
prc_order_move_free (PrcOrderMove *move)
{
  g_free (move->called);
  g_free (move->from);
  g_free (move->to);
  g_free (move);
}

/* Calls by person, a later one behind an earlier: graduand id to GPtrArray of PrcCue. */
static GHashTable *
index_calls (const PrcRunningOrder *order)
{
  GHashTable *calls =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      GPtrArray *list = g_hash_table_lookup (calls, &cue->graduand);

      if (cue->graduand == 0)
        continue;
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (calls, (gpointer) &cue->graduand, list);
        }
      g_ptr_array_add (list, (gpointer) cue);
    }
  return calls;
}

/* The call of that position, else (@position NULL) the first that is left. */
static const PrcCue *
take_call (GHashTable *calls, gint64 graduand, const char *position)
{
  GPtrArray *list = g_hash_table_lookup (calls, &graduand);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (position == NULL ||
        g_strcmp0 (((const PrcCue *) g_ptr_array_index (list, i))->position, position) == 0)
      return g_ptr_array_steal_index (list, i);
  return NULL;
}

static void
add_move (GPtrArray *moves, const PrcCue *from, const PrcCue *to)
{
  const PrcCue *any = to != NULL ? to : from;
  PrcOrderMove *move = g_new0 (PrcOrderMove, 1);

  move->graduand = any->graduand;
  move->called = g_strdup (prc_card_get_label (any->card, "en"));
  move->from = from != NULL ? g_strdup (from->position) : NULL;
  move->to = to != NULL ? g_strdup (to->position) : NULL;
  g_ptr_array_add (moves, move);
}

GPtrArray *
prc_order_moves_list (const PrcRunningOrder *from, const PrcRunningOrder *to)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_order_move_free);
  g_autoptr (GHashTable) calls = index_calls (from);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < to->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (to->cues, i);

      if (cue->graduand != 0 && take_call (calls, cue->graduand, cue->position) == NULL)
        g_ptr_array_add (others, (gpointer) cue);
    }
  for (guint i = 0; i < others->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (others, i);

      add_move (moves, take_call (calls, cue->graduand, NULL), cue);
    }
  for (guint i = 0; i < from->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (from->cues, i);
      const GPtrArray *left = g_hash_table_lookup (calls, &cue->graduand);

      if (cue->graduand != 0 && left != NULL && g_ptr_array_find ((GPtrArray *) left, cue, NULL))
        add_move (moves, cue, NULL);
    }
  return moves;
}
