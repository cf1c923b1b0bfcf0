#include "prc-check-gather.h"

#include "prc-message.h"

#include <string.h>

void
prc_check_gather_add (PrcCheckGather *gather, const char *code, const PrcGraduand *graduand,
                      const char *value, const char *other)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = prc_message_get_severity (code);
  problem->code = g_strdup (code);
  if (graduand != NULL)
    prc_set_string (&problem->graduand, prc_graduand_get_id (graduand));
  if (graduand != NULL)
    problem->person = prc_person_name_dup_called (graduand->name);
  prc_set_string (&problem->value, value);
  prc_set_string (&problem->other, other);
  /* worded as 'CODE/VARIANT', known as CODE */
  problem->message = prc_message_make (problem, other);
  problem->code[strcspn (problem->code, "/")] = '\0';
  g_ptr_array_add (gather->problems, problem);
}
