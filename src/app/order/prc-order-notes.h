/* prc-order-notes.h - what the rules could not do, and the figures of the order. */
#pragma once

#include "prc-open-season.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PRC_TYPE_ORDER_NOTES (prc_order_notes_get_type ())
G_DECLARE_FINAL_TYPE (PrcOrderNotes, prc_order_notes, PRC, ORDER_NOTES, AdwBin)

void prc_order_notes_show (PrcOrderNotes *self, PrcOpenSeason *season);

G_END_DECLS
