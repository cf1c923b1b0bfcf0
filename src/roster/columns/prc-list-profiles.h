/* prc-list-profiles.h - how a source's lists were read, put to the next list with the same
 * headings.
 *
 * A heading that the catalogue understands by itself needs no memory; what the officer chose
 * otherwise, or what was a guess once, is told again.
 */
#pragma once

#include "prc-list-entry.h"
#include "prc-list-profile.h"

G_BEGIN_DECLS

/* By name among @profiles (of PrcListProfile, nullable); NULL where there is none. */
const PrcListProfile *prc_list_profiles_find (const GPtrArray *profiles, const char *name);

/* The one whose headings a row among the first of a sheet of @file has, in any order; @wanted:
 * that sheet alone, NULL: all. @sheet (out): the sheet's name, NULL for text. (transfer none) */
const PrcListProfile *prc_list_profiles_match (const GPtrArray *profiles, const PrcListFile *file,
                                               const char *wanted, const char **sheet);

/* The columns as @profile has them, and over them those of @map (nullable). Returns: (transfer
 * full) header to GINT_TO_POINTER (PrcField) */
GHashTable *prc_list_profiles_make_map (const PrcListProfile *profile, const PrcListColumns *known,
                                        GHashTable *map);

/* How @sheet was read, under the name and id of @known, or with a new name made from the file's.
 * Returns: (transfer full) */
PrcListProfile *prc_list_profiles_describe (const GPtrArray *profiles, const PrcListProfile *known,
                                            const PrcListSheet *sheet, PrcField key);

/* Marks what a list that is remembered had columns for. @profile may be NULL. */
void prc_list_profiles_mark (const PrcListProfile *profile, PrcListRecord *record);

G_END_DECLS
