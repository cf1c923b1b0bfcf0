/* prc-list-compare.h - what can be told only of all lists together: who has no partner, where two
 * lists disagree, what one fills in for the other, and who has the same name.
 *
 * Lists that were loaded earlier count like those that are loaded now.
 */
#pragma once

#include "prc-list-join.h"
#include "prc-list-offer.h"

G_BEGIN_DECLS

/* Percent of the people of before that a whole list has at least. */
#define PRC_LIST_WHOLE 80

/* @people: of PrcListPerson, who are in the lists now. @absent: of PrcListPerson, the others of the
 * season. @remembered: 'SOURCE\x1fID' to PrcListEntry. Who may be one person is offered. */
void
prc_list_compare_check (const GPtrArray *people, const GPtrArray *absent, GHashTable *remembered,
                        const PrcListOffers *offers, PrcListReport *report);

G_END_DECLS
