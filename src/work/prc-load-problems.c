#include "prc-load-problems.h"

#include <string.h>

static gboolean
is_about_attendance (const char *code)
{
  return g_str_has_prefix (code, "attendance-");
}

static char *
make_key (const PrcProblem *problem)
{
  return g_strdup_printf ("%s\x1f%s",
                          is_about_attendance (problem->code) ? "attendance" : problem->code,
                          problem->graduand);
}

static gboolean
still_holds (const PrcSeason *season, GHashTable *told, const PrcProblem *problem)
{
  const PrcGraduand *graduand;
  g_autofree char *key = NULL;

  if (problem->graduand == NULL)
    return TRUE;
  graduand = prc_season_find_graduand_id (season, problem->graduand);
  if (graduand == NULL || graduand->attendance == PRC_ATTENDANCE_WITHDRAWN)
    return FALSE;
  if (is_about_attendance (problem->code) && graduand->attendance != PRC_ATTENDANCE_UNDECIDED)
    return FALSE;
  key = make_key (problem);
  return !g_hash_table_contains (told, key);
}

static GHashTable *
list_told (const GPtrArray *checked)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; checked != NULL && i < checked->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (checked, i);

      if (problem->graduand != NULL)
        g_hash_table_add (told, make_key (problem));
    }
  return told;
}

GPtrArray *
prc_load_problems_list (const GPtrArray *loads, const PrcSeason *season, const GPtrArray *checked)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  g_autoptr (GHashTable) told = list_told (checked);
  g_autoptr (GHashTable) newer = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; loads != NULL && i < loads->len; i++)
    {
      const PrcLoad *load = g_ptr_array_index (loads, i);

      for (guint k = 0; k < load->problems->len; k++)
        {
          const PrcProblem *problem = g_ptr_array_index (load->problems, k);

          if ((problem->file == NULL || !g_hash_table_contains (newer, problem->file)) &&
              still_holds (season, told, problem))
            g_ptr_array_add (found, prc_problem_ref (problem));
        }
      for (guint k = 0; load->files != NULL && load->files[k] != NULL; k++)
        g_hash_table_add (newer, load->files[k]);
    }
  prc_problems_sort (found);
  return found;
}
