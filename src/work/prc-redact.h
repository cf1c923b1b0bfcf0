/* prc-redact.h - a copy of a season without what is private: for the company that does the sound,
 * for the press.
 *
 * A season of its own, built from what may leave; nothing is taken out of a full copy. What leaves:
 * names as called and printed, how to say them, awards, the order, what may be shown of whom. What
 * does not: student numbers, names on certificates, needs, remarks, seats, guests, recordings,
 * certificate numbers, embargoed theses, what lists said, the history, the journal.
 */
#pragma once

#include "prc-store.h"

G_BEGIN_DECLS

/* @photos: with photographs of those who may be shown in the hall. EXISTS where @out is there. */
gboolean prc_redact_write (PrcStore *from, const char *out, gboolean photos, GError **error);

/* The season that leaves; numbers are 1, 2, … in its order. Pure. */
PrcSeason *prc_redact_season (const PrcSeason *season, gboolean photos);

G_END_DECLS
