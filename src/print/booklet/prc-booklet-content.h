/* prc-booklet-content.h - season and order to what the booklet says. */
#pragma once

#include "prc-booklet.h"

G_BEGIN_DECLS

/* @version as in PrcPrintJob; may be NULL. NULL where the season has no such ceremony. */
PrcBooklet *prc_booklet_content_new (const PrcSeason *season, gint64 ceremony,
                                     const PrcRunningOrder *order, const char *version);

G_END_DECLS
