/* prc-hall-photo.h - a photograph on the left, and a card's text beside it. */
#pragma once

#include "prc-hall-block.h"

G_BEGIN_DECLS

/* Room for the text beside a photograph, units. */
double prc_hall_photo_get_width (const PrcCanvas *canvas);

/* Photograph and the block that @build makes, from a left edge. FALSE where there is no photograph,
 * the screen is not wide, or the text does not fit beside it: then the centred card. */
gboolean prc_hall_photo_compose (PrcCanvas *canvas, const PrcCard *card, PrcHallBuild build);

G_END_DECLS
