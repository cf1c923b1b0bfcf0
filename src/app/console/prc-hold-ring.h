/* prc-hold-ring.h - a ring that fills while an act is held; what it will do stands beside it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_HOLD_RING (prc_hold_ring_get_type ())
G_DECLARE_FINAL_TYPE (PrcHoldRing, prc_hold_ring, PRC, HOLD_RING, GtkWidget)

/* Shows itself and fills within @ms. */
void prc_hold_ring_begin (PrcHoldRing *self, const char *words, guint ms);
/* Hides itself. */
void prc_hold_ring_end (PrcHoldRing *self);

G_END_DECLS
