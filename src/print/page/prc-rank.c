#include "prc-rank.h"

#include "prc-order.h"

/* A season of the printed people alone, as if all of them came: then the running order's own rules
 * say where each would stand. Relations are left out, for they are about crossing the stage. */
static PrcSeason *
copy_as_coming (const PrcSeason *season, gint64 ceremony)
{
  PrcSeason *copy = prc_season_copy (season);

  g_ptr_array_set_size (copy->graduands, 0);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      PrcGraduand *coming;

      if (!prc_season_is_in_ceremony (season, graduand, ceremony) ||
          graduand->attendance == PRC_ATTENDANCE_WITHDRAWN)
        continue;
      coming = prc_graduand_copy (graduand);
      coming->attendance = PRC_ATTENDANCE_ATTENDING;
      g_ptr_array_set_size (coming->relations, 0);
      g_ptr_array_add (copy->graduands, coming);
    }
  return copy;
}

/* The same with one presentation of all, by name. */
static void
order_by_name (PrcSeason *season, gint64 ceremony)
{
  static const PrcSortKey keys[] = { { PRC_KEY_FAMILY_NAME, FALSE },
                                     { PRC_KEY_GIVEN_NAMES, FALSE },
                                     { PRC_KEY_ID, FALSE } };
  PrcItem *item = prc_item_new ();

  item->id = 1;
  item->ceremony = ceremony;
  item->position = 1;
  item->type = PRC_ITEM_PRESENTATION;
  g_array_append_vals (item->keys, keys, G_N_ELEMENTS (keys));
  g_ptr_array_set_size (season->items, 0);
  g_ptr_array_add (season->items, item);
}

static PrcRank *
get_rank (GHashTable *ranks, gint64 graduand)
{
  PrcRank *rank = g_hash_table_lookup (ranks, &graduand);

  if (rank == NULL)
    {
      rank = g_new0 (PrcRank, 1);
      rank->graduand = graduand;
      g_hash_table_insert (ranks, &rank->graduand, rank);
    }
  return rank;
}

static void
take_items (GHashTable *ranks, const PrcRunningOrder *order)
{
  for (guint i = 0; order != NULL && i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      PrcRank *rank;

      if (cue->graduand == 0)
        continue;
      rank = get_rank (ranks, cue->graduand);
      rank->item = rank->item == 0 ? cue->item : rank->item;
      rank->cue = rank->cue == 0 ? cue->number : rank->cue;
    }
}

GHashTable *
prc_rank_people (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order)
{
  GHashTable *ranks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (PrcSeason) coming = copy_as_coming (season, ceremony);
  g_autoptr (PrcRunningOrder) places = prc_order_make (coming, ceremony);
  g_autoptr (PrcRunningOrder) names = NULL;
  guint n = 0;

  take_items (ranks, order);
  for (guint i = 0; places != NULL && i < places->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (places->cues, i);
      PrcRank *rank = cue->graduand != 0 ? get_rank (ranks, cue->graduand) : NULL;

      if (rank != NULL && rank->item == 0)
        rank->item = cue->item;
    }
  order_by_name (coming, ceremony);
  names = prc_order_make (coming, ceremony);
  for (guint i = 0; names != NULL && i < names->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (names->cues, i);

      if (cue->graduand != 0)
        get_rank (ranks, cue->graduand)->name = ++n;
    }
  /* Whoever is in no presentation all the same stands at the end: nobody is lost. */
  for (guint i = 0; i < coming->graduands->len; i++)
    {
      PrcRank *rank =
          get_rank (ranks, ((const PrcGraduand *) g_ptr_array_index (coming->graduands, i))->id);

      rank->name = rank->name == 0 ? ++n : rank->name;
    }
  return ranks;
}
