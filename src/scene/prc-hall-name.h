/* prc-hall-name.h - the hall's cards of people. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

/* FALSE where no name can be shown for sure. */
gboolean prc_hall_name_compose (PrcCanvas *canvas, const PrcCard *card);

G_END_DECLS
