/* prc-export-person.h - a graduand of a season as a record that stands for itself, and back: awards
 * and other people by their codes and numbers instead of the store's ids.
 *
 * Private to src/export. Pure.
 */
#pragma once

#include "prc-export-field.h"

G_BEGIN_DECLS

/* A season with what is looked up often. */
typedef struct _PrcExportIndex PrcExportIndex;

PrcExportIndex *prc_export_index_new (const PrcSeason *season);
void prc_export_index_free (PrcExportIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcExportIndex, prc_export_index_free)

const PrcSeason *prc_export_index_get_season (const PrcExportIndex *index);
const PrcGraduand *prc_export_index_get (const PrcExportIndex *index, gint64 id);
/* By external id; @source NULL: of any. */
const PrcGraduand *
prc_export_index_find (const PrcExportIndex *index, const char *source, const char *id);
/* 'SOURCE\x1fID' */
char *prc_export_index_make_key (const char *source, const char *id);

/* Returns: (transfer full) */
PrcExportRecord *
prc_export_record_new_for (const PrcExportIndex *index, const PrcGraduand *graduand);

/* All but awards, relations and the ceremony, into a fresh graduand with the id of @current
 * (nullable). Returns: (transfer full) */
PrcGraduand *
prc_export_record_to_graduand (const PrcExportRecord *record, const PrcGraduand *current);

G_END_DECLS
