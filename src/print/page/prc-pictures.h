/* prc-pictures.h - the crests of a document: opened once, drawn as often as wanted.
 *
 * SVG stays vectors; PNG is drawn as it is. What can't be opened has no size and draws nothing.
 */
#pragma once

#include "prc-assets.h"
#include "prc-style.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PrcPictures PrcPictures;

/* By hash; a NULL hash, an unknown one or a damaged picture is an empty one. @assets may be NULL;
 * @hashes: of char*. */
PrcPictures *prc_pictures_new (PrcAssets *assets, const GPtrArray *hashes);
void prc_pictures_free (PrcPictures *pictures);

/* Width by height of what is drawn, without the empty room around; 0: nothing. */
double prc_pictures_get_aspect (PrcPictures *pictures, guint index);

/* Height in pixels; 0: vectors, or nothing. */
int prc_pictures_get_pixels (PrcPictures *pictures, guint index);

/* Fitted into @width by @height from the origin. @pictures may be NULL. */
void
prc_pictures_draw (PrcPictures *pictures, guint index, double width, double height, cairo_t *cr);

/* The dark colour that most of a picture is painted in, fit for headings on white (contrast of 4.5
 * at least); FALSE where it has none. */
gboolean prc_pictures_find_ink (PrcPictures *pictures, guint index, PrcInk *ink);

G_END_DECLS
