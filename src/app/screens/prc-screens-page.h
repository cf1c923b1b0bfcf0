/* prc-screens-page.h - which monitor is which screen, and how each will look. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_SCREENS_PAGE (prc_screens_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcScreensPage, prc_screens_page, PRC, SCREENS_PAGE, PrcWorkPage)

G_END_DECLS
