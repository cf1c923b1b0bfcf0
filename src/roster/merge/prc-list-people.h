/* prc-list-people.h - the last step of an import: people of lists to people of a season, and who is
 * gone. */
#pragma once

#include "prc-import-ground.h"
#include "prc-list-award.h"
#include "prc-list-join.h"
#include "prc-list-offer.h"

G_BEGIN_DECLS

/* What the steps of one import share. Everything is lent. */
typedef struct
{
  const PrcSeason *season;
  const PrcImportOptions *options;
  PrcImportGround *ground; /* institutions and awards, new ones included */
  const GPtrArray *sheets; /* of PrcListSheet */
  GHashTable *remembered;  /* 'SOURCE\x1fID' to PrcListEntry: what lists said last time */
  const PrcListOffers *offers;
  PrcListReport *report;
  PrcImport *import; /* people and counts are filled */
} PrcListPeople;

/* Everybody of @people (of PrcListPerson), in their order. */
void prc_list_people_merge (const PrcListPeople *context, const GPtrArray *people);

/* Then those of the season whom the lists no longer have. */
void prc_list_people_find_missing (const PrcListPeople *context, const GPtrArray *people);

void prc_import_person_free (PrcImportPerson *person);
/* Without differences: these are to be made, or shared. */
PrcImportPerson *prc_import_person_new (PrcImportFate fate, GPtrArray *imported);
/* Lent. */
GPtrArray *prc_import_person_make_differences (PrcImportPerson *person);

G_END_DECLS
