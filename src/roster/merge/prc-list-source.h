/* prc-list-source.h - which institution's list a sheet is, so that its numbers are told from those
 * of another. */
#pragma once

#include "prc-list-sheet.h"
#include "prc-season.h"

G_BEGIN_DECLS

/* Sets the source of every sheet, in their order: by numbers that are known already, the name of
 * the file, the language of headings and awards, a column that names the institution; else the
 * first that no other sheet has. @institutions: those of the season; new ones are added, with ids
 * -1, -2… O(rows). */
void prc_list_source_assign (const PrcSeason *season, GPtrArray *sheets, GPtrArray *institutions);

/* By code; NULL where there is none. (transfer none) */
const PrcInstitution *prc_list_source_find (const GPtrArray *institutions, const char *code);

G_END_DECLS
