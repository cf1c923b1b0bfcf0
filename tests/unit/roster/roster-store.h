/* roster-store.h - stands in for src/store: a season in memory, and what its lists said last. */
#pragma once

#include "prc-import.h"

/* A season in memory, and what its lists said last: what the store keeps between imports. */
typedef struct
{
  PrcSeason *season;
  GHashTable *imported; /* as prc_store_load_imported() gives it */
  GPtrArray *profiles;  /* as prc_store_load_profiles() gives them */
} RosterStore;

RosterStore *roster_store_new (void);
void roster_store_free (RosterStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosterStore, roster_store_free)

void roster_store_add_institution (RosterStore *store, const char *code, const char *language,
                                   const char *name);
/* What work does with an import: writes it into the season. */
void roster_store_apply (RosterStore *store, const PrcImport *import);

/* Puts one graduand: new where its id is 0. Takes @graduand. */
void roster_store_put (PrcSeason *season, PrcGraduand *graduand);
