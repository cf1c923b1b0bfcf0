/* prc-import-page.h - loading lists, on one page: how they are written, what each column is, what
 * was found, how people will look; one button writes it.
 */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_IMPORT_PAGE (prc_import_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcImportPage, prc_import_page, PRC, IMPORT_PAGE, AdwBin)

/* Begins to read @paths (NULL-terminated). The page leaves by the action 'win.leave-import'. */
void prc_import_page_start (PrcImportPage *self, PrcOpenSeason *season, const char *const *paths);

G_END_DECLS
