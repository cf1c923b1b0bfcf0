/* prc-test-card.h - the card by which screens are set up: which screen it is, how large, where its
 * edges are, and the sizes that must be readable from the furthest seat. Never shown while live.
 */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

void prc_test_card_compose (PrcCanvas *canvas, PrcRole role);

G_END_DECLS
