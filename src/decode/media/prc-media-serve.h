/* prc-media-serve.h - the child's side of prc-media.h: photographs and recordings one after the
 * other from descriptor 0, an answer for each on descriptor 1. For procession-decode alone.
 *
 *   asked     { size bytes }, to the end of the input
 *   answered  { taken ms word-size word size bytes }: word is the format, or why it is refused
 *
 * Numbers are 32 bits, little-endian.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @photos: photographs, else recordings. FALSE where reading or answering fails. */
gboolean prc_media_serve (gboolean photos);

G_END_DECLS
