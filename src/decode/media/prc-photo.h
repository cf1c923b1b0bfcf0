/* prc-photo.h - a photograph in any of the usual formats to a JPEG of our own making.
 *
 * Told by its bytes: JPEG (turned as its Exif says), PNG, WebP. What comes out holds pixels and
 * nothing else: no place, no camera, no thumbnail. For procession-decode alone. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PRC_PHOTO_MAX_WIDTH 1200 /* pixels: a hall's screen at 3840 by 2160 shows 1166 by 1555 */
#define PRC_PHOTO_MAX_HEIGHT 1600
#define PRC_PHOTO_MAX_SIDE 12000
#define PRC_PHOTO_MAX_PIXELS 50000000.0

/* Is it one of the three. O(1) */
gboolean prc_photo_is_known (const guint8 *data, gsize size);

/* Scaled to fit in the size above, quality 90; a transparent ground becomes white. NULL with
 * @code (static): 'photo-too-big', 'photo-unreadable'. */
GBytes *prc_photo_convert (const guint8 *data, gsize size, const char **code);

G_END_DECLS
