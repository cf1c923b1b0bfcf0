/* prc-paper-table.h - a list on working papers: columns with heads that come again on each page,
 * one row a person.
 */
#pragma once

#include "prc-paper.h"

G_BEGIN_DECLS

typedef struct
{
  PrcPaperWord head;
  double share; /* of the width that is there */
} PrcPaperColumn;

typedef struct
{
  const char *text;     /* NULL: nothing */
  const char *language; /* BCP 47; NULL: the ceremony's first */
  gboolean name;        /* the person's Latin name, whatever text says */
  gboolean bold;
  gboolean figure; /* a number as titles have it, coloured */
  gboolean box;    /* a box to tick, 5 mm */
} PrcPaperCell;

typedef struct
{
  PrcPaper *paper;
  const PrcPaperColumn *columns;
  guint n_columns;
  double size; /* of the text, pt */
  double row;  /* least height of a row, pt */
  char *title; /* of the part that goes on; NULL: none */
  gboolean open;
  gboolean struck; /* the next row is struck through */
  guint on_page;   /* rows of people on the current page */
} PrcPaperTable;

/* A part of the list under a title of its own, which comes again as '(continued)'. NULL: none. */
void prc_paper_table_begin (PrcPaperTable *table, const char *title);
/* A row; turns the page where it must. @cells: as many as there are columns. The person is
 * expected and counted. @person may be NULL. */
void
prc_paper_table_add (PrcPaperTable *table, const PrcPaperPerson *person, const PrcPaperCell *cells);
/* Closes the part, with a line under it where @total isn't NULL. */
void prc_paper_table_end (PrcPaperTable *table, const char *total);

G_END_DECLS
