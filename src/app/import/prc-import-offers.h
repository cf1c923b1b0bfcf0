/* prc-import-offers.h - 'For you to decide': what only a person can know, to be accepted or not. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first) with the offers of the comparison. FALSE where there is none. */
gboolean prc_import_offers_fill (GtkListBox *list, PrcImportWork *work);

/* Is @problem told by an offer already. O(offers) */
gboolean prc_import_offers_tells (const PrcImport *import, const PrcProblem *problem);

G_END_DECLS
