/* prc-import-people.h - 'How they will look': the first people of a list. */
#pragma once

#include "prc-import-work.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Fills @list (emptied first). @season: where the awards' codes stand. */
void prc_import_people_fill (GtkListBox *list, PrcImportWork *work, const PrcSeason *season);

/* '88 new', '12 changed, 5 new, 585 unchanged, 3 missing'. Returns: (transfer full) */
char *prc_import_people_dup_summary (PrcImportWork *work);

G_END_DECLS
