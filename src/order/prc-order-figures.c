#include "prc-order-figures.h"

#include "prc-order.h"

#include <string.h>

static void
group_free (gpointer data)
{
  PrcGroupFigures *group = data;

  prc_text_unref (group->title);
  prc_text_unref (group->presenter);
  g_free (group->first);
  g_free (group->last);
  g_free (group);
}

void
prc_order_figures_free (PrcOrderFigures *figures)
{
  if (figures == NULL)
    return;
  g_ptr_array_unref (figures->groups);
  g_free (figures);
}

static gboolean
has_letter (const char *position)
{
  return position[strspn (position, "0123456789")] != '\0';
}

/* Numbers between the first and the last of all that no cue has: since they count through the
 * groups, a gap belongs to the group before it. */
static void
count_numbers (PrcOrderFigures *figures, PrcGroupFigures *group, const PrcCue *cue, int *highest)
{
  int number = (int) g_ascii_strtoll (cue->position, NULL, 10);

  if (has_letter (cue->position))
    {
      group->late++;
      figures->late++;
      return;
    }
  if (*highest > 0 && number > *highest + 1)
    {
      group->gaps += number - *highest - 1;
      figures->gaps += number - *highest - 1;
    }
  *highest = MAX (*highest, number);
}

static void
add_name (PrcOrderFigures *figures, PrcGroupFigures *group, const PrcCue *cue, int *highest)
{
  group->names++;
  figures->names++;
  if (group->first == NULL)
    group->first = g_strdup (cue->position);
  g_free (group->last);
  group->last = g_strdup (cue->position);
  figures->without_seat += cue->card->seat == NULL;
  figures->without_reading += cue->card->reading == NULL;
  count_numbers (figures, group, cue, highest);
}

static PrcGroupFigures *
add_group (PrcOrderFigures *figures, const PrcItem *item, int planned)
{
  PrcGroupFigures *group = g_new0 (PrcGroupFigures, 1);

  group->item = item->id;
  group->title = prc_text_ref (item->title);
  group->presenter = prc_text_ref (!prc_text_is_empty (item->person) ? item->person : item->role);
  group->planned = planned;
  g_ptr_array_add (figures->groups, group);
  return group;
}

static PrcGroupFigures *
find_group (const PrcOrderFigures *figures, gint64 item)
{
  for (guint i = 0; i < figures->groups->len; i++)
    {
      PrcGroupFigures *group = g_ptr_array_index (figures->groups, i);

      if (group->item == item)
        return group;
    }
  return NULL;
}

static void
count_cues (PrcOrderFigures *figures, const PrcSeason *season, const PrcRunningOrder *order)
{
  int highest = 0;

  for (guint i = 0; i < order->cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (order->cues, i);
      const PrcCue *next = i + 1 < order->cues->len ? g_ptr_array_index (order->cues, i + 1) : NULL;
      const PrcItem *item = prc_season_find_item (season, cue->item);
      PrcGroupFigures *group;

      if (item == NULL || item->type != PRC_ITEM_PRESENTATION)
        continue;
      group = find_group (figures, item->id);
      if (group == NULL)
        group = add_group (figures, item, cue->planned);
      group->seconds += (next != NULL ? next->planned : figures->seconds) - cue->planned;
      if (cue->graduand != 0 && cue->position != NULL)
        add_name (figures, group, cue, &highest);
    }
}

static void
count_people (PrcOrderFigures *figures, const PrcSeason *season, gint64 ceremony)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (!prc_season_is_in_ceremony (season, graduand, ceremony))
        continue;
      figures->in_absentia += graduand->attendance == PRC_ATTENDANCE_IN_ABSENTIA;
      figures->undecided += graduand->attendance == PRC_ATTENDANCE_UNDECIDED;
      figures->withdrawn += graduand->attendance == PRC_ATTENDANCE_WITHDRAWN;
    }
}

PrcOrderFigures *
prc_order_figures_new (const PrcSeason *season, const PrcRunningOrder *order)
{
  PrcOrderFigures *figures = g_new0 (PrcOrderFigures, 1);

  g_return_val_if_fail (season != NULL && order != NULL, figures);
  figures->groups = g_ptr_array_new_with_free_func (group_free);
  figures->seconds = prc_order_get_duration (season, order);
  count_cues (figures, season, order);
  count_people (figures, season, order->ceremony);
  return figures;
}
