#include "prc-pictures.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#define LARGEST 100000.0 /* of a crest's own size, in its units */
#define SAMPLE 64        /* pixels a side, to find a crest's colour */
#define LEVELS 6         /* of each channel, in which colours are counted */
#define FEWEST 40        /* pixels of a colour that is the crest's */
#define COLOURFUL 0.15
#define READABLE 4.5

typedef struct
{
  RsvgHandle *svg;
  cairo_surface_t *image;
  double x, y, width, height; /* of the ink, in the picture's own units */
} Picture;

struct _PrcPictures
{
  GPtrArray *pictures; /* of Picture, NULL where there is none */
};

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  if (picture == NULL)
    return;
  g_clear_object (&picture->svg);
  g_clear_pointer (&picture->image, cairo_surface_destroy);
  g_free (picture);
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
on_read (void *closure, unsigned char *to, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static Picture *
open_png (GBytes *bytes)
{
  Reader reader;
  cairo_surface_t *surface;
  Picture *picture;

  reader.data = g_bytes_get_data (bytes, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (on_read, &reader);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  picture = g_new0 (Picture, 1);
  picture->image = surface;
  picture->width = cairo_image_surface_get_width (surface);
  picture->height = cairo_image_surface_get_height (surface);
  return picture;
}

static gboolean
is_sound (const RsvgRectangle *box)
{
  return box->width > 0 && box->height > 0 && box->width < LARGEST && box->height < LARGEST;
}

static Picture *
open_svg (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  RsvgHandle *svg = rsvg_handle_new_from_data (data, size, NULL);
  RsvgRectangle viewport = { 0, 0, 1000, 1000 }, ink;
  Picture *picture;

  if (svg == NULL)
    return NULL;
  rsvg_handle_set_dpi (svg, 72);
  if (!rsvg_handle_get_geometry_for_layer (svg, NULL, &viewport, &ink, NULL, NULL) ||
      !is_sound (&ink))
    {
      g_object_unref (svg);
      return NULL;
    }
  picture = g_new0 (Picture, 1);
  picture->svg = svg;
  picture->x = ink.x;
  picture->y = ink.y;
  picture->width = ink.width;
  picture->height = ink.height;
  return picture;
}

PrcPictures *
prc_pictures_new (PrcAssets *assets, const GPtrArray *hashes)
{
  PrcPictures *pictures = g_new0 (PrcPictures, 1);

  pictures->pictures = g_ptr_array_new_with_free_func (picture_free);
  for (guint i = 0; i < hashes->len; i++)
    {
      const char *hash = g_ptr_array_index (hashes, i);
      GBytes *bytes = assets != NULL ? prc_assets_get (assets, hash) : NULL;
      gsize size = 0;
      const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
      gboolean png = size > 8 && memcmp (data, "\x89PNG", 4) == 0;

      g_ptr_array_add (pictures->pictures, size == 0 ? NULL
                                           : png     ? open_png (bytes)
                                                     : open_svg (bytes));
    }
  return pictures;
}

void
prc_pictures_free (PrcPictures *pictures)
{
  if (pictures == NULL)
    return;
  g_ptr_array_unref (pictures->pictures);
  g_free (pictures);
}

static const Picture *
get_picture (PrcPictures *pictures, guint index)
{
  if (pictures == NULL || index >= pictures->pictures->len)
    return NULL;
  return g_ptr_array_index (pictures->pictures, index);
}

double
prc_pictures_get_aspect (PrcPictures *pictures, guint index)
{
  const Picture *picture = get_picture (pictures, index);

  return picture != NULL ? picture->width / picture->height : 0;
}

int
prc_pictures_get_pixels (PrcPictures *pictures, guint index)
{
  const Picture *picture = get_picture (pictures, index);

  return picture != NULL && picture->image != NULL ? (int) picture->height : 0;
}

void
prc_pictures_draw (PrcPictures *pictures, guint index, double width, double height, cairo_t *cr)
{
  const Picture *picture = get_picture (pictures, index);
  double scale;

  if (picture == NULL)
    return;
  scale = MIN (width / picture->width, height / picture->height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -picture->x, -picture->y);
  if (picture->svg != NULL)
    {
      RsvgRectangle viewport = { 0, 0, 1000, 1000 };

      rsvg_handle_render_document (picture->svg, cr, &viewport, NULL);
    }
  else
    {
      cairo_set_source_surface (cr, picture->image, 0, 0);
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

/* --- the colour of a crest --- */

typedef struct
{
  double red, green, blue; /* sums */
  guint n;
} Bin;

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Contrast with white, as WCAG 2 has it. */
static double
contrast (const PrcInk *ink)
{
  double light =
      0.2126 * linear (ink->red) + 0.7152 * linear (ink->green) + 0.0722 * linear (ink->blue);

  return 1.05 / (light + 0.05);
}

static gboolean
is_colour (const PrcInk *ink)
{
  double most = MAX (ink->red, MAX (ink->green, ink->blue));
  double least = MIN (ink->red, MIN (ink->green, ink->blue));

  return most - least > COLOURFUL && contrast (ink) >= READABLE;
}

static void
count_pixel (guint32 pixel, Bin *bins)
{
  PrcInk ink = { ((pixel >> 16) & 255) / 255.0, ((pixel >> 8) & 255) / 255.0,
                 (pixel & 255) / 255.0 };
  Bin *bin =
      &bins[(int) (ink.red * (LEVELS - 0.01)) * LEVELS * LEVELS +
            (int) (ink.green * (LEVELS - 0.01)) * LEVELS + (int) (ink.blue * (LEVELS - 0.01))];

  if (pixel >> 24 != 255 || !is_colour (&ink))
    return;
  bin->red += ink.red;
  bin->green += ink.green;
  bin->blue += ink.blue;
  bin->n++;
}

gboolean
prc_pictures_find_ink (PrcPictures *pictures, guint index, PrcInk *ink)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SAMPLE, SAMPLE);
  cairo_t *cr = cairo_create (surface);
  g_autofree Bin *bins = g_new0 (Bin, LEVELS * LEVELS * LEVELS);
  const Bin *best = bins;
  const guint8 *data;

  prc_pictures_draw (pictures, index, SAMPLE, SAMPLE, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; data != NULL && y < SAMPLE; y++)
    for (int x = 0; x < SAMPLE; x++)
      count_pixel (((const guint32 *) (data + y * cairo_image_surface_get_stride (surface)))[x],
                   bins);
  cairo_surface_destroy (surface);
  for (int i = 0; i < LEVELS * LEVELS * LEVELS; i++)
    if (bins[i].n > best->n)
      best = &bins[i];
  if (best->n < FEWEST)
    return FALSE;
  *ink = (PrcInk){ best->red / best->n, best->green / best->n, best->blue / best->n };
  return TRUE;
}
