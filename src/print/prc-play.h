/* prc-play.h - the operations of a page to a cairo_t: a PDF, a picture, a printer.
 *
 * Points, origin at the trim's top left. Tags and links go only where they are wanted: a picture
 * has none.
 */
#pragma once

#include "prc-assets.h"
#include "prc-page.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PrcPictures PrcPictures;

/* Opens crests (SVG or PNG) by hash; a NULL hash, an unknown one or a damaged picture draws
 * nothing.
 * @hashes: of char*. */
PrcPictures *prc_pictures_new (PrcAssets *assets, const GPtrArray *hashes);
void prc_pictures_free (PrcPictures *pictures);
/* Width by height of what is drawn, without the empty room around; 0: nothing. */
double prc_pictures_get_aspect (PrcPictures *pictures, guint index);

/* The dark colour that most of a picture is painted in, fit for headings on white (contrast of 4.5
 * at least); FALSE where it has none. */
gboolean prc_pictures_find_ink (PrcPictures *pictures, guint index, PrcInk *ink);

typedef struct
{
  PrcPictures *pictures; /* may be NULL */
  gboolean tags;
  GPtrArray *names;     /* receives the name of each tag (char*), as played; may be NULL */
  GPtrArray *languages; /* and its language, "" for none; NULL with it */
} PrcPlayOptions;

void prc_play_page (const PrcPage *page, const PrcPlayOptions *options, cairo_t *cr);

G_END_DECLS
