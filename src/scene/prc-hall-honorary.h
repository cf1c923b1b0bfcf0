/* prc-hall-honorary.h - the hall's cards of honorary graduates, as people or as an item. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

/* FALSE: the holding card is meant. */
gboolean prc_hall_honorary_compose (PrcCanvas *canvas, const PrcCard *card);

G_END_DECLS
