/* prc-proceedings-page.h - the order of proceedings: items with their times, and an editor. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_PROCEEDINGS_PAGE (prc_proceedings_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcProceedingsPage, prc_proceedings_page, PRC, PROCEEDINGS_PAGE, PrcWorkPage)

G_END_DECLS
