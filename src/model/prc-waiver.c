#include "prc-waiver.h"

static void
prc_waiver_init (PrcWaiver *waiver)
{
}

static void
prc_waiver_clear (PrcWaiver *waiver)
{
  g_free (waiver->code);
  g_free (waiver->graduand);
  g_free (waiver->value);
  g_free (waiver->reason);
}

static void
prc_waiver_fill (PrcWaiver *to, const PrcWaiver *from)
{
  to->id = from->id;
  to->at = from->at;
  prc_set_string (&to->code, from->code);
  prc_set_string (&to->graduand, from->graduand);
  prc_set_string (&to->value, from->value);
  prc_set_string (&to->reason, from->reason);
}

PRC_DEFINE_VALUE (PrcWaiver, prc_waiver)

PrcWaiver *
prc_waiver_new_for (const PrcProblem *problem, const char *reason, gint64 at)
{
  PrcWaiver *waiver = prc_waiver_new ();

  waiver->at = at;
  prc_set_string (&waiver->code, problem->code);
  prc_set_string (&waiver->graduand, problem->graduand);
  prc_set_string (&waiver->value, problem->value);
  prc_set_string (&waiver->reason, reason);
  return waiver;
}

const PrcWaiver *
prc_waivers_find (const GPtrArray *waivers, const PrcProblem *problem)
{
  for (guint i = 0; waivers != NULL && i < waivers->len; i++)
    {
      const PrcWaiver *waiver = g_ptr_array_index (waivers, i);

      if (g_strcmp0 (waiver->code, problem->code) == 0 &&
          g_strcmp0 (waiver->graduand, problem->graduand) == 0 &&
          g_strcmp0 (waiver->value, problem->value) == 0)
        return waiver;
    }
  return NULL;
}

GPtrArray *
prc_waivers_apply (const GPtrArray *waivers, const GPtrArray *problems, GPtrArray **aside)
{
  GPtrArray *standing = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  GPtrArray *put_aside = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);

  for (guint i = 0; i < problems->len; i++)
    {
      const PrcProblem *problem = g_ptr_array_index (problems, i);

      g_ptr_array_add (prc_waivers_find (waivers, problem) != NULL ? put_aside : standing,
                       prc_problem_ref (problem));
    }
  if (aside != NULL)
    *aside = put_aside;
  else
    g_ptr_array_unref (put_aside);
  return standing;
}
