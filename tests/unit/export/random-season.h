/* random-season.h - a season of people who never were, from a seed. */
#pragma once

#include "prc-season.h"

G_BEGIN_DECLS

/* @n people of one or two institutions, with everything that a person can have. */
PrcSeason *random_season_new (guint32 seed, guint n);

G_END_DECLS
