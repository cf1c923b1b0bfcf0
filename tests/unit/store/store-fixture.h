/* store-fixture.h - seasons to store, and whether what comes back is the same. */
#pragma once

#include "prc-store.h"

/* A folder of its own for each test, removed with all that is in it. */
typedef struct
{
  char *folder;
  char *path; /* 'test.season' in it; not yet there */
} Place;

Place *place_new (void);
void place_free (Place *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)
/* Names in the folder, sorted, joined by spaces. */
char *place_list (const Place *place);
GBytes *place_read (const char *path);
void place_write (const char *path, gconstpointer data, gsize size);

/* Two institutions, three awards, a ceremony with items, @n graduands; every field is set in one of
 * them. Ids are unlike those the store will give. */
PrcSeason *fixture_season (guint n);
PrcGraduand *fixture_graduand (int number, gint64 award);
/* A frozen order of @n people. */
PrcRunningOrder *fixture_order (gint64 ceremony, guint n);

/* NULL, or what differs. */
char *fixture_compare (const PrcSeason *a, const PrcSeason *b);
void fixture_assert_same (const PrcSeason *a, const PrcSeason *b);
/* As loaded from the store. */
PrcSeason *fixture_load (PrcStore *store);
/* Runs an edit that must go well. */
void fixture_edit (PrcStore *store, const char *label, PrcStoreEdit edit, gpointer data);

/* Arbitrary values: names of many scripts, sometimes nothing. */
char *random_string (GRand *rand);
PrcText *random_text (GRand *rand);
int random_enum (GRand *rand, GType type);
PrcGraduand *random_graduand (GRand *rand, const PrcSeason *season);
PrcItem *random_item (GRand *rand, const PrcSeason *season);
PrcCeremony *random_ceremony (GRand *rand, const PrcSeason *season);
