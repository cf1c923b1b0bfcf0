/* prc-edition.h - the booklet in other shapes: large print, and the errata slip. */
#pragma once

#include "prc-booklet.h"
#include "prc-flow.h"
#include "prc-set.h"

G_BEGIN_DECLS

/* The large-print edition of a booklet, with references to the pages of @standard, whose problems
 * it takes over; @large as prc_style_new_large() makes it. Returns: (transfer full) */
PrcSet *
prc_edition_set_large (const PrcBooklet *booklet, const PrcSet *standard, const PrcStyle *large);

/* Four of the same slip on an A4 sheet to be cut, where one page of @slip's size holds it; else
 * NULL.
 * @style is made A4. Returns: (transfer full) (nullable) */
PrcSet *prc_edition_set_four (const PrcBooklet *booklet, const GPtrArray *flow, PrcStyle *style);

/* The slip of prc-errata.h on pages of @style. (transfer full) */
PrcSet *
prc_edition_set_errata (const PrcBooklet *booklet, const GPtrArray *flow, const PrcStyle *style);

G_END_DECLS
