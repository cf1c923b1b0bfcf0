/* prc-qr.h - a text as a square code (QR, ISO/IEC 18004) of modules. libqrencode behind one file.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Level M: 15 % of it may be dirty. Row by row, '#' for a dark module; 21 by 21 for up to 20
 * capitals, figures and hyphens. NULL where @text is empty or too long for any code. Returns:
 * (transfer full) */
char *prc_qr_new (const char *text);

G_END_DECLS
