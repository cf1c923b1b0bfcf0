/* prc-vc.h - the Vice-Chancellor's screen: whom do I greet, what do I say. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

/* Also the second officer's. */
void prc_vc_compose (PrcCanvas *canvas);

G_END_DECLS
