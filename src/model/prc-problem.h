/* prc-problem.h - one thing that wants attention, in a list or in a season.
 *
 * The code is the contract; the message is a whole sentence for the
 * officer, translated where it is made, that says what to do.
 */
#pragma once

#include "prc-model-types.h"
#include "prc-value.h"

G_BEGIN_DECLS

typedef struct
{
  PrcSeverity severity;
  char *code;       /* 'name-all-caps'; never NULL */
  char *file;       /* base name of the list; NULL for a check of the season */
  char *sheet;      /* NULL for text files */
  int row;          /* the file's own, 1-based; 0 where no row is meant */
  char *column;     /* header as it stands in the list, else the column's letter; NULL where none */
  char *graduand;   /* external id; NULL where nobody is meant */
  char *person;     /* their name, as the list or the season has it; NULL */
  char *value;      /* what stands there; NULL where that says nothing */
  char *other;      /* the second thing: what the other row or list says, a suggestion; NULL */
  char *other_file; /* list in which the other stands; NULL where there is none */
  char *other_column; /* heading of what is compared, where that is not column; NULL */
  int other_row;      /* row there; 0 where none is meant */
  char *message;      /* whole sentence; NULL only between the decoder and roster, which words it */
} PrcProblem;

PRC_DECLARE_VALUE (PrcProblem, prc_problem)

/* The worst severity in an array of PrcProblem; INFO for an empty one. */
PrcSeverity prc_problems_worst (const GPtrArray *problems);

/* Gravest first, then by file, row and column; stable. */
void prc_problems_sort (GPtrArray *problems);

G_END_DECLS
