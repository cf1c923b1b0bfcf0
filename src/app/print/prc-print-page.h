/* prc-print-page.h - paper: the booklet page by page, and saving it as PDF. */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_PRINT_PAGE (prc_print_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcPrintPage, prc_print_page, PRC, PRINT_PAGE, PrcWorkPage)

/* Asks where, and saves what is shown. */
void prc_print_page_save (PrcPrintPage *self);

G_END_DECLS
