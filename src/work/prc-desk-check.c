/* What should be looked at before the day: the season's own checks with those of the order and of
 * the screens. */
#include "prc-desk.h"
#include "prc-desk-order.h"
#include "prc-desk-screen.h"

#include "prc-check.h"
#include "prc-message.h"
#include "prc-order.h"
#include "prc-press-desk.h"

#include <stdio.h>

/* Minutes after midnight of 'HH:MM'; -1: not fixed. */
static int
get_minutes (const char *time)
{
  int hours, minutes;

  return time != NULL && sscanf (time, "%d:%d", &hours, &minutes) == 2 ? hours * 60 + minutes : -1;
}

static gboolean
is_same_place (const PrcCeremony *a, const PrcCeremony *b)
{
  return a->date != NULL && g_strcmp0 (a->date, b->date) == 0 &&
         (prc_text_is_empty (a->place) || prc_text_is_empty (b->place) ||
          g_strcmp0 (prc_text_get (a->place, NULL), prc_text_get (b->place, NULL)) == 0);
}

/* A ceremony that is still going on when the next one in the same place begins. */
static void
check_time (const PrcSeason *season, const PrcCeremony *ceremony, const PrcRunningOrder *order,
            GPtrArray *problems)
{
  int start = get_minutes (ceremony->time);
  int end = start + prc_order_get_duration (season, order) / 60;

  for (guint i = 0; start >= 0 && i < season->ceremonies->len; i++)
    {
      const PrcCeremony *other = g_ptr_array_index (season->ceremonies, i);
      int begins = get_minutes (other->time);

      if (other == ceremony || begins <= start || begins >= end || !is_same_place (ceremony, other))
        continue;
      PrcProblem *problem = prc_problem_new ();
      problem->severity = prc_message_get_severity ("time-over");
      problem->code = g_strdup ("time-over");
      problem->value = g_strdup_printf ("%02d:%02d", end / 60 % 24, end % 60);
      problem->other = g_strdup (other->time);
      problem->message = prc_message_make (problem, problem->other);
      g_ptr_array_add (problems, problem);
    }
}

GPtrArray *
prc_desk_check_order (const PrcSeason *season, gint64 ceremony, const PrcRunningOrder *order,
                      const GPtrArray *presses)
{
  GPtrArray *problems = prc_check_season (season, ceremony, order);
  const PrcCeremony *found = prc_season_find_ceremony (season, ceremony);

  if (found == NULL)
    return problems;
  prc_desk_screen_check (season, found, order, problems);
  check_time (season, found, order, problems);
  if (presses != NULL)
    prc_press_desk_check (presses, season, order, problems);
  prc_check_sort (problems);
  return problems;
}

GPtrArray *
prc_desk_check (PrcStore *store, const PrcSeason *season, gint64 ceremony, GError **error)
{
  g_autoptr (PrcRunningOrder) order = prc_desk_order_load (store, season, ceremony, error);
  g_autoptr (GPtrArray) presses =
      order != NULL ? prc_press_desk_load (store, ceremony, error) : NULL;

  return presses != NULL ? prc_desk_check_order (season, ceremony, order, presses) : NULL;
}
