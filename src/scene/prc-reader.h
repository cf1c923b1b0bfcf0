/* prc-reader.h - the reader's screen: what do I say next, and how. */
#pragma once

#include "prc-canvas.h"

G_BEGIN_DECLS

void prc_reader_compose (PrcCanvas *canvas);

G_END_DECLS
