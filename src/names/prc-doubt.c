#include "prc-doubt.h"

PrcDoubt
prc_doubt_of (const PrcReading *reading)
{
  if (reading == NULL)
    return PRC_DOUBT_GUESS;
  switch (reading->confidence)
    {
    case PRC_CONFIDENCE_CONFIRMED:
      return PRC_DOUBT_NONE;
    case PRC_CONFIDENCE_LIKELY:
      return prc_reading_get_line (reading) != NULL ? PRC_DOUBT_LIKELY : PRC_DOUBT_NONE;
    case PRC_CONFIDENCE_CHECK:
      return PRC_DOUBT_CHECK;
    case PRC_CONFIDENCE_GUESS:
    case PRC_CONFIDENCE_NONE:
      return PRC_DOUBT_GUESS;
    }
  g_return_val_if_reached (PRC_DOUBT_GUESS);
}

static gboolean
may_come (const PrcGraduand *graduand)
{
  return graduand->attendance == PRC_ATTENDANCE_UNDECIDED ||
         graduand->attendance == PRC_ATTENDANCE_ATTENDING;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PrcGraduand *left = *(const PrcGraduand *const *) a;
  const PrcGraduand *right = *(const PrcGraduand *const *) b;
  int doubt = (int) prc_doubt_of (right->reading) - (int) prc_doubt_of (left->reading);

  if (doubt != 0)
    return doubt;
  if (left->listed != right->listed)
    return left->listed < right->listed ? -1 : 1;
  return left->id < right->id ? -1 : left->id > right->id;
}

GArray *
prc_doubt_list (const PrcSeason *season, gint64 ceremony)
{
  g_autoptr (GPtrArray) doubtful = g_ptr_array_new ();
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (season != NULL, ids);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);

      if (may_come (graduand) && prc_season_is_in_ceremony (season, graduand, ceremony) &&
          prc_doubt_of (graduand->reading) != PRC_DOUBT_NONE)
        g_ptr_array_add (doubtful, graduand);
    }
  g_ptr_array_sort (doubtful, compare);
  for (guint i = 0; i < doubtful->len; i++)
    g_array_append_val (ids, ((const PrcGraduand *) g_ptr_array_index (doubtful, i))->id);
  return ids;
}
