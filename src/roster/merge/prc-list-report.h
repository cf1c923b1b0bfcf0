/* prc-list-report.h - gathers the problems of an import; folds floods of one kind into one line. */
#pragma once

#include "prc-problem.h"

G_BEGIN_DECLS

#define PRC_LIST_REPORT_FOLD 200

typedef struct _PrcListReport PrcListReport;

/* Where a problem is; each may be NULL or 0. */
typedef struct
{
  const char *file;
  const char *sheet;
  int row;
  const char *column;
  const char *graduand;
  const char *person;     /* their name */
  const char *other_file; /* where the other thing of a comparison stands */
  int other_row;
  const char *other_column; /* heading of what is compared, where that is not column */
} PrcListPlace;

PrcListReport *prc_list_report_new (void);
void prc_list_report_free (PrcListReport *report);

/* With the code's own severity and words. @code may be 'CODE/VARIANT' where the table has other
 * words for a case. @value, @other: see prc-message.h. */
void prc_list_report_add (PrcListReport *report, const char *code, const PrcListPlace *place,
                          const char *value, const char *other);
/* With another severity than the code's own. */
void prc_list_report_add_as (PrcListReport *report, PrcSeverity severity, const char *code,
                             const PrcListPlace *place, const char *value, const char *other);
/* One that a reader noticed: worded here if it is not yet. */
void prc_list_report_adopt (PrcListReport *report, const PrcProblem *problem);

/* All, gravest first; more than PRC_LIST_REPORT_FOLD of one code and column of a file become one
 * line. The report is empty afterwards. Returns: (transfer full) array of PrcProblem */
GPtrArray *prc_list_report_finish (PrcListReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListReport, prc_list_report_free)

G_END_DECLS
