/* prc-list-report.c - see prc-list-report.h. */
#include "prc-list-report.h"

#include "prc-message.h"

#include <string.h>

/* The problems of one code in one column of a file. */
typedef struct
{
  PrcProblem *first;
  guint count;
} Kind;

struct _PrcListReport
{
  GPtrArray *problems; /* of PrcProblem */
  GHashTable *kinds;   /* 'CODE\x1fFILE\x1fCOLUMN\x1fSEVERITY' to Kind */
};

PrcListReport *
prc_list_report_new (void)
{
  PrcListReport *report = g_new0 (PrcListReport, 1);

  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);
  report->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return report;
}

void
prc_list_report_free (PrcListReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->problems);
  g_hash_table_unref (report->kinds);
  g_free (report);
}

static char *
make_key (const PrcProblem *problem)
{
  return g_strdup_printf ("%s\x1f%s\x1f%s\x1f%d", problem->code,
                          problem->file != NULL ? problem->file : "",
                          problem->column != NULL ? problem->column : "", problem->severity);
}

/* Counts @problem; TRUE where it is one too many, and need not be kept. */
static gboolean
count (PrcListReport *report, PrcProblem *problem)
{
  g_autofree char *key = make_key (problem);
  Kind *kind = g_hash_table_lookup (report->kinds, key);

  if (kind == NULL)
    {
      kind = g_new0 (Kind, 1);
      kind->first = problem; /* lives in problems */
      g_hash_table_insert (report->kinds, g_steal_pointer (&key), kind);
    }
  return ++kind->count > PRC_LIST_REPORT_FOLD;
}

void
prc_list_report_add_as (PrcListReport *report, PrcSeverity severity, const char *code,
                        const PrcListPlace *place, const char *value, const char *other)
{
  PrcProblem *problem = prc_problem_new ();

  problem->severity = severity;
  problem->row = place->row;
  problem->other_row = place->other_row;
  prc_set_string (&problem->code, code);
  prc_set_string (&problem->file, place->file);
  prc_set_string (&problem->sheet, place->sheet);
  prc_set_string (&problem->column, place->column);
  prc_set_string (&problem->graduand, place->graduand);
  prc_set_string (&problem->person, place->person);
  prc_set_string (&problem->other_file, place->other_file);
  prc_set_string (&problem->other_column, place->other_column);
  prc_set_string (&problem->value, value);
  prc_set_string (&problem->other, other);
  /* worded as 'CODE/VARIANT', known as CODE; what is folded away needs no words */
  problem->code[strcspn (problem->code, "/")] = '\0';
  if (count (report, problem))
    {
      prc_problem_unref (problem);
      return;
    }
  prc_set_string (&problem->code, code);
  problem->message = prc_message_make (problem, other);
  problem->code[strcspn (problem->code, "/")] = '\0';
  g_ptr_array_add (report->problems, problem);
}

void
prc_list_report_add (PrcListReport *report, const char *code, const PrcListPlace *place,
                     const char *value, const char *other)
{
  prc_list_report_add_as (report, prc_message_get_severity (code), code, place, value, other);
}

void
prc_list_report_adopt (PrcListReport *report, const PrcProblem *problem)
{
  PrcProblem *copy = prc_problem_copy (problem);

  if (copy->message == NULL)
    copy->message = prc_message_make (copy, NULL);
  if (count (report, copy))
    prc_problem_unref (copy);
  else
    g_ptr_array_add (report->problems, copy);
}

GPtrArray *
prc_list_report_finish (PrcListReport *report)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_problem_unref);

  for (guint i = 0; i < report->problems->len; i++)
    {
      PrcProblem *problem = g_ptr_array_index (report->problems, i);
      g_autofree char *key = make_key (problem);
      const Kind *kind = g_hash_table_lookup (report->kinds, key);

      if (kind->count <= PRC_LIST_REPORT_FOLD)
        g_ptr_array_add (all, prc_problem_ref (problem));
      else if (kind->first == problem)
        {
          PrcProblem *folded = prc_problem_copy (problem);

          g_free (folded->message);
          folded->message = prc_message_make_folded (problem, kind->count);
          g_ptr_array_add (all, folded);
        }
    }
  g_hash_table_remove_all (report->kinds);
  g_ptr_array_set_size (report->problems, 0);
  prc_problems_sort (all);
  return all;
}
