#include "prc-booklet-prizes.h"

#include "prc-print-name.h"
#include "prc-rank.h"

#include <string.h>

static void
free_entry (gpointer entry)
{
  prc_entry_free (entry);
}

static PrcPrizeList *
find_prize (PrcBooklet *booklet, const char *name)
{
  PrcPrizeList *prize;

  for (guint i = 0; i < booklet->prizes->len; i++)
    {
      prize = g_ptr_array_index (booklet->prizes, i);
      if (strcmp (prize->prize, name) == 0)
        return prize;
    }
  prize = g_new0 (PrcPrizeList, 1);
  prize->prize = g_strdup (name);
  prize->title = prc_booklet_dup_pair (booklet, name);
  prize->entries = g_ptr_array_new_with_free_func (free_entry);
  prc_booklet_tell_translation (booklet, prize->title);
  g_ptr_array_add (booklet->prizes, prize);
  return prize;
}

static int
compare_prizes (gconstpointer a, gconstpointer b)
{
  const PrcPrizeList *left = *(const PrcPrizeList *const *) a;
  const PrcPrizeList *right = *(const PrcPrizeList *const *) b;

  return strcmp (left->prize, right->prize);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const PrcEntry *left = *(const PrcEntry *const *) a, *right = *(const PrcEntry *const *) b;

  return (left->rank > right->rank) - (left->rank < right->rank);
}

static void
add_person (PrcBooklet *booklet, const PrcCeremony *ceremony, const PrcGraduand *graduand,
            const PrcRank *rank)
{
  for (guint i = 0; i < graduand->conferrals->len; i++)
    {
      const PrcConferral *conferral = g_ptr_array_index (graduand->conferrals, i);

      if (conferral->prize != NULL)
        g_ptr_array_add (find_prize (booklet, conferral->prize)->entries,
                         prc_entry_new (ceremony, graduand, NULL, rank->name));
    }
}

void
prc_booklet_prizes_add (PrcBooklet *booklet, const PrcSeason *season, const PrcCeremony *ceremony,
                        const GArray *people, GHashTable *ranks)
{
  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = g_array_index (people, gint64, i);
      const PrcGraduand *graduand = prc_season_find_graduand (season, id);
      const PrcRank *rank = g_hash_table_lookup (ranks, &id);

      if (graduand != NULL && rank != NULL)
        add_person (booklet, ceremony, graduand, rank);
    }
  g_ptr_array_sort (booklet->prizes, compare_prizes);
  for (guint i = 0; i < booklet->prizes->len; i++)
    {
      PrcPrizeList *prize = g_ptr_array_index (booklet->prizes, i);

      g_ptr_array_sort (prize->entries, compare_entries);
      prize->hanzi_first = prc_booklet_leads_with_hanzi (booklet, ceremony, prize->entries);
    }
}
