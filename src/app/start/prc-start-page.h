/* prc-start-page.h - before a season is open: make one, open one, try the sample. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_START_PAGE (prc_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcStartPage, prc_start_page, PRC, START_PAGE, AdwBin)

G_END_DECLS
