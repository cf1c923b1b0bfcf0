/* prc-standby-card.h - the card of what comes next, with the card that the hall will show. */
#pragma once

#include "prc-show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRC_TYPE_STANDBY_CARD (prc_standby_card_get_type ())
G_DECLARE_FINAL_TYPE (PrcStandbyCard, prc_standby_card, PRC, STANDBY_CARD, GtkWidget)

/* @theme: of the hall's screen. */
void prc_standby_card_show (PrcStandbyCard *self, PrcShow *show, PrcTheme theme);

G_END_DECLS
