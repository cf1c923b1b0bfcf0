/* prc-export-award.h - finds the awards and institutions that an export names in a season, or makes
 * new ones. Private to src/export. Pure.
 */
#pragma once

#include "prc-export-field.h"

G_BEGIN_DECLS

typedef struct _PrcExportAwards PrcExportAwards;

/* New ones go to @institutions and @awards (of PrcInstitution and PrcAward), with negative ids. */
PrcExportAwards *
prc_export_awards_new (const PrcSeason *season, GPtrArray *institutions, GPtrArray *awards);
void prc_export_awards_free (PrcExportAwards *awards);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcExportAwards, prc_export_awards_free)

/* The id. One that is the same in everything is taken first, then the season's of the same code:
 * what the season says of an award is not changed by a list of people. */
gint64 prc_export_awards_resolve (PrcExportAwards *awards, const PrcExportConferral *conferral);

G_END_DECLS
