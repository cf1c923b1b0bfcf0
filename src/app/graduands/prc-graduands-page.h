/* prc-graduands-page.h - everyone in the ceremony: found in any script, looked at one by one. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_GRADUANDS_PAGE (prc_graduands_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcGraduandsPage, prc_graduands_page, PRC, GRADUANDS_PAGE, PrcWorkPage)

G_END_DECLS
