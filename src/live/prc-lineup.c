#include "prc-lineup.h"

static void
fill_places (PrcLineup *lineup)
{
  for (guint i = 0; i < lineup->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (lineup->cues, i);

      g_return_if_fail (cue->number >= 1);
      lineup->n_numbers = MAX (lineup->n_numbers, cue->number);
    }
  lineup->places = g_new (int, MAX (lineup->n_numbers, 1));
  for (int i = 0; i < lineup->n_numbers; i++)
    lineup->places[i] = -1;
  for (guint i = 0; i < lineup->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (lineup->cues, i);

      g_return_if_fail (lineup->places[cue->number - 1] == -1);
      lineup->places[cue->number - 1] = (int) i;
    }
}

PrcLineup *
prc_lineup_new (GPtrArray *cues)
{
  PrcLineup *lineup = g_atomic_rc_box_new0 (PrcLineup);

  lineup->cues = cues;
  fill_places (lineup);
  return lineup;
}

PrcLineup *
prc_lineup_ref (const PrcLineup *lineup)
{
  return g_atomic_rc_box_acquire ((gpointer) lineup);
}

static void
lineup_clear (gpointer data)
{
  PrcLineup *lineup = data;

  g_ptr_array_unref (lineup->cues);
  g_free (lineup->places);
}

void
prc_lineup_unref (PrcLineup *lineup)
{
  g_atomic_rc_box_release_full (lineup, lineup_clear);
}

GPtrArray *
prc_lineup_dup_cues (const PrcLineup *lineup)
{
  GPtrArray *cues = g_ptr_array_new_full (lineup->cues->len + 1, (GDestroyNotify) prc_cue_unref);

  prc_array_append_values (cues, lineup->cues);
  return cues;
}

int
prc_lineup_get_place (const PrcLineup *lineup, int number)
{
  return number >= 1 && number <= lineup->n_numbers ? lineup->places[number - 1] : -1;
}

const PrcCue *
prc_lineup_get (const PrcLineup *lineup, int place)
{
  return g_ptr_array_index (lineup->cues, (guint) place);
}

const PrcCue *
prc_lineup_find (const PrcLineup *lineup, int number)
{
  int place = prc_lineup_get_place (lineup, number);

  return place >= 0 ? prc_lineup_get (lineup, place) : NULL;
}

gboolean
prc_lineup_has_graduand (const PrcLineup *lineup, gint64 graduand)
{
  for (guint i = 0; graduand != 0 && i < lineup->cues->len; i++)
    if (prc_lineup_get (lineup, (int) i)->graduand == graduand)
      return TRUE;
  return FALSE;
}

int
prc_lineup_get_last_page (const PrcLineup *lineup, int place)
{
  const PrcCue *cue = prc_lineup_get (lineup, place);

  while (cue->graduand == 0 && place + 1 < (int) lineup->cues->len)
    {
      const PrcCue *next = prc_lineup_get (lineup, place + 1);

      if (next->graduand != 0 || next->item != cue->item || next->card->page <= cue->card->page)
        break;
      place++;
      cue = next;
    }
  return place;
}
