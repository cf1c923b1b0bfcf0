/* prc-list-whose.h - whose row a problem is about: the person's number and name, for a reader who
 * does not have the list at hand, and so that it can be told from the same problem of another. */
#pragma once

#include "prc-import.h"

G_BEGIN_DECLS

/* Fills graduand and person of @problems (of PrcProblem, nobody else's yet) that name a row and no
 * one. @sheets: of PrcListSheet; @people: of PrcImportPerson. O(rows + problems) */
void
prc_list_whose_fill (const GPtrArray *problems, const GPtrArray *sheets, const GPtrArray *people);

G_END_DECLS
