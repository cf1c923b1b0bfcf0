/* prc-list-compose.h - what lists say of one person, as a graduand.
 *
 * The same function makes the person of the lists now loaded and of those remembered, so that what
 * differs between the two is what the lists have changed, and nothing else.
 */
#pragma once

#include "prc-list-award.h"

G_BEGIN_DECLS

/* What one source says, and whose it is. */
typedef struct
{
  const char *source;
  const PrcListRecord *record;
  const PrcInstitution *institution; /* of the source; NULL: unknown */
  int rank; /* of the institution in the season: whose word comes first where both say something */
} PrcListVoice;

/* A graduand without ids, reading, relations and seat of the season's own. @voices: of
 * PrcListVoice, sorted by rank here; at least one. Returns: (transfer full), a fresh value */
PrcGraduand *prc_list_compose_graduand (GArray *voices, const PrcListAwards *awards);

/* The own words on how to say the name, of the first list that has some; NULL: none. Lent. */
const char *prc_list_compose_get_note (const GArray *voices);
const char *prc_list_compose_get_nationality (const GArray *voices);

G_END_DECLS
