/* prc-list-join.h - who is who: people of several lists, and people the season has already.
 *
 * By numbers alone: a list's own, and the partner's number in either list. Equal
 * names are offered in words, never joined.
 */
#pragma once

#include "prc-list-entry.h"
#include "prc-season.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *entries;  /* of PrcListEntry, lent: one a source, in the order of the lists; none of
                          one whom the lists now loaded do not have */
  GPtrArray *recalled; /* of PrcListEntry, lent: what lists said that are not loaded now */
  const PrcGraduand *current; /* lent; NULL: new */
} PrcListPerson;

void prc_list_person_free (PrcListPerson *person);
/* The entry of @source, or NULL. */
const PrcListEntry *prc_list_person_get_entry (const PrcListPerson *person, const char *source);

/* @entries: of PrcListEntry. @remembered: 'SOURCE\x1fID' to PrcListEntry, what lists said last
 * time. @links: of PrcImportOffer, those of two who are one that were accepted. Returns: (transfer
 * full) array of PrcListPerson in the order of the lists; each entry is in one. O(entries +
 * graduands) */
GPtrArray *
prc_list_join_people (const PrcSeason *season, const GPtrArray *entries, GHashTable *remembered,
                      const GPtrArray *links, PrcListReport *report);

/* The others of the season whom some list has told of, and none of @people is. Returns: (transfer
 * full) array of PrcListPerson */
GPtrArray *
prc_list_join_absent (const PrcSeason *season, const GPtrArray *people, GHashTable *remembered);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcListPerson, prc_list_person_free)

G_END_DECLS
