/* prc-check-row.h - rows of the page of checks: a problem, or many of one kind folded into one; who
 * is meant, where it stands in the list, and what can be done.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for @problems (of PrcProblem, all of one code, at least one). @season is borrowed for as
 * long as the row lives. */
GtkWidget *prc_check_row_new (PrcOpenSeason *season, const GPtrArray *problems);
/* One that was put aside: with the reason, and a way to take it up again. */
GtkWidget *prc_check_row_new_aside (PrcOpenSeason *season, const PrcProblem *problem);

G_END_DECLS
