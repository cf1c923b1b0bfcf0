#include "prc-problem.h"

static void
prc_problem_init (PrcProblem *problem)
{
  problem->severity = PRC_SEVERITY_INFO;
}

static void
prc_problem_clear (PrcProblem *problem)
{
  g_free (problem->code);
  g_free (problem->file);
  g_free (problem->sheet);
  g_free (problem->column);
  g_free (problem->graduand);
  g_free (problem->person);
  g_free (problem->value);
  g_free (problem->other);
  g_free (problem->other_file);
  g_free (problem->other_column);
  g_free (problem->message);
}

static void
prc_problem_fill (PrcProblem *to, const PrcProblem *from)
{
  to->severity = from->severity;
  to->row = from->row;
  to->other_row = from->other_row;
  prc_set_string (&to->code, from->code);
  prc_set_string (&to->file, from->file);
  prc_set_string (&to->sheet, from->sheet);
  prc_set_string (&to->column, from->column);
  prc_set_string (&to->graduand, from->graduand);
  prc_set_string (&to->person, from->person);
  prc_set_string (&to->value, from->value);
  prc_set_string (&to->other, from->other);
  prc_set_string (&to->other_file, from->other_file);
  prc_set_string (&to->other_column, from->other_column);
  prc_set_string (&to->message, from->message);
}

PRC_DEFINE_VALUE (PrcProblem, prc_problem)

PrcSeverity
prc_problems_worst (const GPtrArray *problems)
{
  PrcSeverity worst = PRC_SEVERITY_INFO;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    worst = MIN (worst, ((const PrcProblem *) g_ptr_array_index (problems, i))->severity);
  return worst;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PrcProblem *p = *(PrcProblem *const *) a;
  const PrcProblem *q = *(PrcProblem *const *) b;
  int by_file;

  if (p->severity != q->severity)
    return p->severity < q->severity ? -1 : 1;
  by_file = g_strcmp0 (p->file, q->file);
  if (by_file != 0)
    return by_file;
  if (p->row != q->row)
    return p->row < q->row ? -1 : 1;
  return g_strcmp0 (p->column, q->column);
}

void
prc_problems_sort (GPtrArray *problems)
{
  g_ptr_array_sort (problems, compare); /* GLib's sort is a stable merge sort */
}
