/* prc-list-compare.h - what can be told only of all lists together: who has no partner, where two
 * lists disagree, what one fills in for the other, and who has the same name. */
#pragma once

#include "prc-list-join.h"

G_BEGIN_DECLS

/* @people: of PrcListPerson. @imported: see PrcImportOptions. */
void prc_list_compare_check (const GPtrArray *people, GHashTable *imported, PrcListReport *report);

/* The name as one list has it, for comparing and for messages. (transfer full), never NULL */
char *prc_list_compare_dup_name (const PrcListRecord *record);

G_END_DECLS
