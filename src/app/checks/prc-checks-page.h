/* prc-checks-page.h - what should be looked at before the day, gravest first. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_CHECKS_PAGE (prc_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcChecksPage, prc_checks_page, PRC, CHECKS_PAGE, PrcWorkPage)

G_END_DECLS
