/* prc-seats-page.h - the page of the seats: the picture of the hall, who sits where and what is
 * wrong, and the plan of the hall itself.
 */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_SEATS_PAGE (prc_seats_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcSeatsPage, prc_seats_page, PRC, SEATS_PAGE, PrcWorkPage)

G_END_DECLS
