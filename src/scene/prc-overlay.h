/* prc-overlay.h - the stream's lower third on a transparent ground, and the line being said. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

void prc_overlay_compose (PrcCanvas *canvas);
void prc_overlay_compose_caption (PrcCanvas *canvas);

G_END_DECLS
