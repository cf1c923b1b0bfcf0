/* prc-order-page.h - the running order: the rules at the left, what comes of them at the right, and
 * why someone stands where they stand.
 */
#pragma once

#include "prc-work-page.h"

G_BEGIN_DECLS

#define PRC_TYPE_ORDER_PAGE (prc_order_page_get_type ())
G_DECLARE_FINAL_TYPE (PrcOrderPage, prc_order_page, PRC, ORDER_PAGE, PrcWorkPage)

G_END_DECLS
