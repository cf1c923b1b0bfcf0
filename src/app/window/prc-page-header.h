/* prc-page-header.h - the bar over a page: its title, a word beside it, its buttons, the menu. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_PAGE_HEADER (prc_page_header_get_type ())
G_DECLARE_FINAL_TYPE (PrcPageHeader, prc_page_header, PRC, PAGE_HEADER, AdwBin)

/* Properties: 'title', 'subtitle' (strings), 'actions' (a GtkWidget, put at the end). */
void prc_page_header_set_subtitle (PrcPageHeader *self, const char *subtitle);

G_END_DECLS
