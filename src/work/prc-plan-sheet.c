#include "prc-plan-sheet.h"

#include "prc-csv-row.h"
#include "prc-enum.h"
#include "prc-order-figures.h"

#include <stdio.h>

const char *const prc_plan_group_columns[PRC_PLAN_N_GROUP_COLUMNS] = {
  "group", "presenter", "names", "first", "last", "gaps", "late", "starts", "minutes"
};

const char *const prc_plan_cue_columns[PRC_PLAN_N_CUE_COLUMNS] = {
  "time",   "item",  "type",      "who",   "stand", "minutes", "hall",
  "stream", "music", "technical", "names", "from",  "to"
};

char *
prc_plan_sheet_dup_clock (const PrcCeremony *ceremony, int seconds)
{
  int hours = 0, minutes = 0;

  if (ceremony->time != NULL && sscanf (ceremony->time, "%d:%d", &hours, &minutes) != 2)
    hours = minutes = 0;
  seconds += hours * 3600 + minutes * 60;
  return g_strdup_printf ("%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
}

static char *
dup_text (const PrcText *text, const char *language)
{
  const char *words = prc_text_get (text, language);

  return g_strdup (words != NULL ? words : "");
}

static char *
dup_minutes (int seconds)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.1f", seconds / 60.0));
}

GPtrArray *
prc_plan_sheet_list_groups (const PrcPlanSource *source)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (PrcOrderFigures) figures = prc_order_figures_new (source->season, source->order);

  for (guint i = 0; i < figures->groups->len; i++)
    {
      const PrcGroupFigures *group = g_ptr_array_index (figures->groups, i);
      char **row = g_new0 (char *, PRC_PLAN_N_GROUP_COLUMNS + 1);

      row[0] = dup_text (group->title, source->language);
      row[1] = dup_text (group->presenter, source->language);
      row[2] = g_strdup_printf ("%d", group->names);
      row[3] = g_strdup (group->first != NULL ? group->first : "");
      row[4] = g_strdup (group->last != NULL ? group->last : "");
      row[5] = g_strdup_printf ("%d", group->gaps);
      row[6] = g_strdup_printf ("%d", group->late);
      row[7] = prc_plan_sheet_dup_clock (source->ceremony, group->planned);
      row[8] = dup_minutes (group->seconds);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* The names called between this step and the next, and when that comes. */
static void
count_names (const PrcPlanSource *source, guint at, char **row, int *ends)
{
  const GPtrArray *cues = source->order->cues;
  const PrcCue *first = NULL, *last = NULL;
  guint names = 0, i = at + 1;

  for (; i < cues->len; i++)
    {
      const PrcCue *cue = g_ptr_array_index (cues, i);

      if (cue->graduand == 0)
        break;
      first = first != NULL ? first : cue;
      last = cue;
      names++;
    }
  *ends = i < cues->len ? ((const PrcCue *) g_ptr_array_index (cues, i))->planned
                        : prc_order_get_duration (source->season, source->order);
  row[10] = names > 0 ? g_strdup_printf ("%u", names) : g_strdup ("");
  row[11] = g_strdup (first != NULL ? first->position : "");
  row[12] = g_strdup (last != NULL ? last->position : "");
}

static char *
dup_title (const PrcCard *card, const char *language)
{
  if (card->pages > 1)
    return g_strdup_printf ("%s (%d/%d)", prc_card_get_label (card, language), card->page,
                            card->pages);
  return g_strdup (prc_card_get_label (card, language));
}

static char **
make_cue_row (const PrcPlanSource *source, guint at)
{
  const PrcCue *cue = g_ptr_array_index (source->order->cues, at);
  const PrcItem *item = prc_season_find_item (source->season, cue->item);
  const PrcCard *card = cue->card;
  char **row = g_new0 (char *, PRC_PLAN_N_CUE_COLUMNS + 1);
  int ends = cue->planned;

  count_names (source, at, row, &ends);
  row[0] = prc_plan_sheet_dup_clock (source->ceremony, cue->planned);
  row[1] = dup_title (card, source->language);
  row[2] = g_strdup (prc_enum_to_nick (PRC_TYPE_ITEM_TYPE, (int) card->type));
  row[3] =
      dup_text (prc_text_is_empty (card->person) ? card->role : card->person, source->language);
  row[4] = g_strdup (card->stand ? "yes" : "no");
  row[5] = dup_minutes (ends - cue->planned);
  row[6] = g_strdup (card->show_hall ? "yes" : "no");
  row[7] = g_strdup (card->show_stream ? "yes" : "no");
  row[8] = dup_text (card->detail, source->language);
  row[9] = dup_text (item != NULL && card->part == NULL && card->page <= 1 ? item->technical : NULL,
                     source->language);
  return row;
}

GPtrArray *
prc_plan_sheet_list_cues (const PrcPlanSource *source)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < source->order->cues->len; i++)
    if (((const PrcCue *) g_ptr_array_index (source->order->cues, i))->graduand == 0)
      g_ptr_array_add (rows, make_cue_row (source, i));
  return rows;
}

char *
prc_plan_sheet_dup_csv (const GPtrArray *rows, const char *const *columns, guint n_columns)
{
  g_autoptr (GString) text = g_string_new (NULL);

  prc_csv_row_append (text, columns, n_columns);
  for (guint i = 0; i < rows->len; i++)
    prc_csv_row_append (text, g_ptr_array_index (rows, i), n_columns);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
