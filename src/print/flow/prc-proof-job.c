#include "prc-proof-job.h"

GPtrArray *
prc_proof_job_find_obstacles (const GPtrArray *problems, const GPtrArray *waivers)
{
  GPtrArray *obstacles = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);

  for (guint i = 0; i < problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != PRC_SEVERITY_INFO &&
          (waivers == NULL || prc_waivers_find (waivers, problem) == NULL))
        g_ptr_array_add (obstacles, prc_problem_ref (problem));
    }
  return obstacles;
}
