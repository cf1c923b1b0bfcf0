/* prc-band.h - a special note as a paper slip: a sign, a heading and the rest. */
#pragma once

#include "prc-stack.h"

G_BEGIN_DECLS

/* The words a band shows. */
typedef struct
{
  PrcShapeKind sign;
  PrcColour ground, ink;
  char *head; /* 'No handshake' */
  char *rest; /* 'She will bow'; may be NULL */
  int more;   /* how many other notes wait: '+1' */
} PrcBand;

void prc_band_clear (PrcBand *band);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrcBand, prc_band_clear)

/* The gravest note of @card that @audience may see, its prize among them; FALSE where there is
 * none. */
gboolean prc_band_get_note (const PrcCanvas *canvas, const PrcCard *card, PrcAudience audience,
                            PrcBand *band);
void prc_band_get_message (const char *message, PrcBand *band);
void prc_band_get_hold (const PrcCanvas *canvas, PrcBand *band);
/* Adds a band of at most @width units. */
void prc_band_add (PrcStack *stack, const PrcBand *band, double width);

G_END_DECLS
