/* prc-sidebar.h - the pages in order of work, what ceremony this is, what was done last. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_SIDEBAR (prc_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PrcSidebar, prc_sidebar, PRC, SIDEBAR, AdwBin)

/* Signal 'page-selected' (const char *name). */

void prc_sidebar_set_season (PrcSidebar *self, PrcOpenSeason *season);

/* Names of the pages, in their order; NULL past the end. */
const char *prc_sidebar_get_page (guint index);

void prc_sidebar_select (PrcSidebar *self, const char *page);
/* Number of monitors, for the row of the screens. */
void prc_sidebar_set_screens (PrcSidebar *self, guint screens);

G_END_DECLS
