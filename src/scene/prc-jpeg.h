/* prc-jpeg.h - JPEG to a cairo surface, by libjpeg. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Decoded at a half, a quarter or an eighth where that is still @min_width by @min_height. NULL
 * where the bytes are no JPEG we can read, or more than 100 million pixels. */
cairo_surface_t *prc_jpeg_decode (GBytes *bytes, int min_width, int min_height);

G_END_DECLS
