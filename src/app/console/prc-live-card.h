/* prc-live-card.h - the card of what is on stage now, or of the hold. */
#pragma once

#include "prc-live.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_LIVE_CARD (prc_live_card_get_type ())
G_DECLARE_FINAL_TYPE (PrcLiveCard, prc_live_card, PRC, LIVE_CARD, GtkWidget)

/* Signal 'quick-message' (const char *words): to be told to the VC and the reader; NULL: ask. */

/* @starts: planned 'HH:MM', for a show that has not begun; nullable. */
void prc_live_card_show (PrcLiveCard *self, const PrcLiveState *state, const char *starts);
/* Once it is over: how many were called, and the rest. */
void prc_live_card_show_summary (PrcLiveCard *self, const char *called, const char *rest);
/* Once a second: how long this has been so. @now_ms: CLOCK_BOOTTIME. */
void prc_live_card_tick (PrcLiveCard *self, gint64 now_ms);

G_END_DECLS
