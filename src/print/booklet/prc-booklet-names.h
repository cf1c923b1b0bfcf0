/* prc-booklet-names.h - graduands to sections, groups and prizes: the second half of content. */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

/* Fills sections, prizes, and what there is to say about them in problems. */
void prc_booklet_names_add (PrcBooklet *booklet, const PrcSeason *season,
                            const PrcCeremony *ceremony, const PrcRunningOrder *order);

G_END_DECLS
