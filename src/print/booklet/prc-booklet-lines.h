/* prc-booklet-lines.h - what a booklet says of each person, as one line: the ground of the errata.
 */
#pragma once

#include "prc-booklet.h"
#include "prc-press.h"

G_BEGIN_DECLS

/* Name, native name, awards, class, thesis and a '*'; pages are not known yet. In the order of
 * print. Returns: (transfer full) array of PrcPressLine */
GPtrArray *prc_booklet_list_lines (const PrcBooklet *booklet);

G_END_DECLS
