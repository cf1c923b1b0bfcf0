/* prc-export-read.h - an export of ours, perhaps changed by hand since, back to people.
 *
 * Columns that are there count to the letter, and an empty cell is an answer; columns that are not
 * there leave what the season has. Nobody is missing because a row is. Pure.
 */
#pragma once

#include "prc-problem.h"
#include "prc-season.h"
#include "prc-table.h"

G_BEGIN_DECLS

typedef struct
{
  char *field;     /* path of the column: 'name.family' */
  char *old_value; /* NULL: nothing */
  char *new_value;
} PrcExportDifference;

typedef struct
{
  PrcGraduand *graduand;      /* as it shall stand; awards that are new by negative id, and a
                                 relation to someone new by minus (1 + place among the people) */
  const PrcGraduand *current; /* of the season; NULL: new */
  guint row;                  /* the file's own */
  GPtrArray *differences;     /* of PrcExportDifference */
} PrcExportPerson;

typedef struct
{
  guint column; /* 0-based */
  char *header;
  gboolean known;
} PrcExportColumn;

typedef struct
{
  GPtrArray *columns;      /* of PrcExportColumn */
  GPtrArray *people;       /* of PrcExportPerson, by row */
  GPtrArray *institutions; /* of PrcInstitution: new ones, negative ids */
  GPtrArray *awards;       /* of PrcAward: new ones, negative ids */
  GPtrArray *problems;     /* of PrcProblem without message: 'id-missing', 'id-conflict',
                              'value-unknown', 'header-duplicate', 'column-left-out' */
} PrcExportContent;

/* Is @table an export of ours: are its id, its source and the parts of its names headed as ours.
 * O(columns) */
gboolean prc_export_is_own (const PrcTable *table);

/* @json: cells were no spreadsheet's, so that no apostrophe is taken off. @leave_out (nullable):
 * set of row numbers (GUINT_TO_POINTER) to be passed over. The result holds references into
 * @season, which outlives it. O(cells). Returns: (transfer full) */
PrcExportContent *prc_export_read (const PrcTable *table, gboolean json, const PrcSeason *season,
                                   GHashTable *leave_out);
void prc_export_content_free (PrcExportContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcExportContent, prc_export_content_free)

G_END_DECLS
