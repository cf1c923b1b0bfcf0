/* prc-edition.h - the booklet in other shapes: large print, and the errata slip. */
#pragma once

#include "prc-booklet.h"
#include "prc-press.h"
#include "prc-set.h"

G_BEGIN_DECLS

/* The large-print edition of a booklet, with references to the pages of @standard, whose problems
 * it takes over; @large as prc_style_new_large() makes it. Returns: (transfer full) */
PrcSet *
prc_edition_set_large (const PrcBooklet *booklet, const PrcSet *standard, const PrcStyle *large);

/* The errata slip against @press: prc-errata.h. NULL where nothing has changed. (transfer full) */
PrcSet *prc_edition_set_errata (const PrcBooklet *booklet, const PrcStyle *style,
                                const PrcPress *press, gboolean withdrawn, guint slip);

G_END_DECLS
