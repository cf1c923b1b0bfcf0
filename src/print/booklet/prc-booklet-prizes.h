/* prc-booklet-prizes.h - prizes with those who won them: a part of a booklet's content. */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

/* @people: ids (gint64) of those who may be printed; @ranks: as prc-rank.h gives them. */
void prc_booklet_prizes_add (PrcBooklet *booklet, const PrcSeason *season,
                             const PrcCeremony *ceremony, const GArray *people, GHashTable *ranks);

G_END_DECLS
