/* prc-picture.h - crests and photographs: from bytes to pixels of the size they are shown at.
 *
 * SVG by librsvg, PNG by cairo, JPEG by libjpeg. Photographs come from the season file, where the
 * decoder has made them anew; what can't be read is as if it were not there. Pictures made once are
 * kept with the thread's font map.
 */
#pragma once

#include "prc-assets.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PrcPicture PrcPicture;

/* A crest as high as @height px, at most 1.5 times as wide. NULL where there is none to show.
 * Returns: (transfer full) */
PrcPicture *prc_picture_new_crest (PrcAssets *assets, const char *hash, double height);

/* A photograph that fills @width by @height px, cut from its middle, a little from above. */
PrcPicture *
prc_picture_new_photo (PrcAssets *assets, const char *hash, double width, double height);

PrcPicture *prc_picture_ref (PrcPicture *picture);
void prc_picture_unref (PrcPicture *picture);
double prc_picture_get_width (PrcPicture *picture); /* px */
double prc_picture_get_height (PrcPicture *picture);
const char *prc_picture_get_hash (PrcPicture *picture);
/* Paints with its top left at @x, @y and corners of @radius. */
void prc_picture_draw (PrcPicture *picture, cairo_t *cr, double x, double y, double radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrcPicture, prc_picture_unref)

G_END_DECLS
