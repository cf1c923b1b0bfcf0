/* prc-hall-item.h - the hall's cards of items: music, speeches, words. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

/* FALSE: the holding card is meant. */
gboolean prc_hall_item_compose (PrcCanvas *canvas, const PrcCard *card);

G_END_DECLS
