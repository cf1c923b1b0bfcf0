/* prc-import-ground.h - what an import is made from, and what is left of it: the words of the
 * lists, and which award each spelling is. Private to roster.
 */
#pragma once

#include "prc-import.h"
#include "prc-list-award.h"

G_BEGIN_DECLS

struct _PrcImportGround
{
  PrcTextPool *texts;      /* all that the lists say */
  GPtrArray *institutions; /* of PrcInstitution: the season's, then new ones */
  GPtrArray *entries;      /* of PrcListEntry: the lists' people, then forgotten numbers */
  PrcListAwards *awards;   /* NULL: not known yet */
  GPtrArray *nothing;      /* an empty array that many share: nobody writes it */
};

PrcImportGround *prc_import_ground_new (void);
void prc_import_ground_free (PrcImportGround *ground);

/* What @source says of somebody, at the end of @voices (of PrcListVoice). @record may be NULL: then
 * nothing. */
void prc_import_ground_add_voice (const PrcImportGround *ground, GArray *voices, const char *source,
                                  const PrcListRecord *record);

/* The graduand that @entries (of PrcListEntry) tell of, with their numbers. Returns: (transfer
 * full)
 */
PrcGraduand *
prc_import_ground_compose (const PrcImportGround *ground, GArray *voices, const GPtrArray *entries);

/* prc_import_dup_graduand() while the import is made. */
PrcGraduand *
prc_import_ground_dup_graduand (const PrcImportGround *ground, const PrcImportPerson *person);

G_END_DECLS
