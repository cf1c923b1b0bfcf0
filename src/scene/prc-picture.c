#include "prc-picture.h"

#include "prc-jpeg.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define MAX_BYTES (32 * 1024 * 1024)
#define MAX_PIXELS 100000000.0
#define MAX_KEPT 24        /* pictures kept for a thread */
#define WIDEST_CREST 1.5   /* width by height */
#define CUT_FROM_ABOVE 0.4 /* of what a photograph is too high, as a part */

struct _PrcPicture
{
  cairo_surface_t *surface; /* of exactly the size it is shown at */
  char *hash;
  double width, height;
};

typedef struct
{
  const guchar *data;
  gsize left;
} Reader;

static cairo_status_t
on_read (void *closure, unsigned char *to, unsigned int length)
{
  Reader *reader = closure;

  if (reader->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_be32 (const guchar *p)
{
  return (guint32) p[0] << 24 | (guint32) p[1] << 16 | (guint32) p[2] << 8 | p[3];
}

/* Source picture as it is stored: a surface, or a drawing with its proportions. */
typedef struct
{
  cairo_surface_t *surface;
  RsvgHandle *drawing;
  double width, height;
} Source;

static cairo_surface_t *
decode_png (const guchar *data, gsize size)
{
  Reader reader = { data, size };
  cairo_surface_t *surface;

  if (size < 33 || (double) read_be32 (data + 16) * read_be32 (data + 20) > MAX_PIXELS)
    return NULL;
  surface = cairo_image_surface_create_from_png_stream (on_read, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

static gboolean
open_drawing (Source *source, const guchar *data, gsize size)
{
  RsvgHandle *drawing = rsvg_handle_new_from_data (data, size, NULL);
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;

  if (drawing == NULL)
    return FALSE;
  if (!rsvg_handle_get_intrinsic_size_in_pixels (drawing, &source->width, &source->height))
    {
      rsvg_handle_get_intrinsic_dimensions (drawing, &has_width, &width, &has_height, &height,
                                            &has_box, &box);
      source->width = has_box ? box.width : 1;
      source->height = has_box ? box.height : 1;
    }
  source->drawing = drawing;
  return TRUE;
}

/* FALSE where there is nothing to show. */
static gboolean
source_open (Source *source, GBytes *bytes, double width, double height)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  if (size < 8 || size > MAX_BYTES)
    return FALSE;
  if (memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    source->surface = decode_png (data, size);
  else if (data[0] == 0xff && data[1] == 0xd8)
    source->surface = prc_jpeg_decode (bytes, (int) ceil (width), (int) ceil (height));
  else if (!open_drawing (source, data, size))
    return FALSE;
  if (source->surface != NULL)
    {
      source->width = cairo_image_surface_get_width (source->surface);
      source->height = cairo_image_surface_get_height (source->surface);
    }
  return (source->surface != NULL || source->drawing != NULL) && source->width > 0 &&
         source->height > 0 && isfinite (source->width / source->height);
}

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->surface, cairo_surface_destroy);
  g_clear_object (&source->drawing);
}

/* The source at @x, @y of a new surface, @width by @height px. */
static PrcPicture *
render (const Source *source, const char *hash, const RsvgRectangle *place, double width,
        double height)
{
  PrcPicture *picture;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width), (int) ceil (height));
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = TRUE;

  if (source->drawing != NULL)
    drawn = rsvg_handle_render_document (source->drawing, cr, place, NULL);
  else
    {
      cairo_translate (cr, place->x, place->y);
      cairo_scale (cr, place->width / source->width, place->height / source->height);
      cairo_set_source_surface (cr, source->surface, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
      cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
      cairo_paint (cr);
    }
  drawn = drawn && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  if (!drawn)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  picture = g_atomic_rc_box_new0 (PrcPicture);
  picture->surface = surface;
  picture->hash = g_strdup (hash);
  picture->width = width;
  picture->height = height;
  return picture;
}

/* Pictures already made, kept with the font map: both belong to one thread. */
static GHashTable *
get_kept (void)
{
  GObject *owner = G_OBJECT (pango_cairo_font_map_get_default ());
  GHashTable *kept = g_object_get_data (owner, "prc-pictures");

  if (kept == NULL)
    {
      kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                    (GDestroyNotify) prc_picture_unref);
      g_object_set_data_full (owner, "prc-pictures", kept, (GDestroyNotify) g_hash_table_unref);
    }
  if (g_hash_table_size (kept) > MAX_KEPT)
    g_hash_table_remove_all (kept);
  return kept;
}

static PrcPicture *
make_crest (const Source *source, const char *hash, double height)
{
  double width = height * source->width / source->height;
  RsvgRectangle place = { 0, 0, width, height };

  if (width > WIDEST_CREST * height)
    {
      place.width = WIDEST_CREST * height;
      place.height = place.width * source->height / source->width;
    }
  return place.width < 1 || place.height < 1
             ? NULL
             : render (source, hash, &place, place.width, place.height);
}

static PrcPicture *
make_photo (const Source *source, const char *hash, double width, double height)
{
  double scale = MAX (width / source->width, height / source->height);
  RsvgRectangle place = { 0, 0, source->width * scale, source->height * scale };

  place.x = (width - place.width) / 2;
  place.y = (height - place.height) * CUT_FROM_ABOVE;
  return render (source, hash, &place, width, height);
}

static PrcPicture *
picture_new (PrcAssets *assets, const char *hash, double width, double height)
{
  GBytes *bytes = assets != NULL ? prc_assets_get (assets, hash) : NULL;
  g_autofree char *key = g_strdup_printf ("%s %.3f %.3f", hash, width, height);
  GHashTable *kept;
  PrcPicture *picture;
  Source source = { 0 };

  if (bytes == NULL || height < 1)
    return NULL;
  kept = get_kept ();
  picture = g_hash_table_lookup (kept, key);
  if (picture != NULL)
    return prc_picture_ref (picture);
  if (source_open (&source, bytes, width, height))
    picture =
        width > 0 ? make_photo (&source, hash, width, height) : make_crest (&source, hash, height);
  source_clear (&source);
  if (picture != NULL)
    g_hash_table_insert (kept, g_steal_pointer (&key), prc_picture_ref (picture));
  return picture;
}

PrcPicture *
prc_picture_new_crest (PrcAssets *assets, const char *hash, double height)
{
  return picture_new (assets, hash, 0, height);
}

PrcPicture *
prc_picture_new_photo (PrcAssets *assets, const char *hash, double width, double height)
{
  return picture_new (assets, hash, width, height);
}

PrcPicture *
prc_picture_ref (PrcPicture *picture)
{
  return g_atomic_rc_box_acquire (picture);
}

static void
picture_clear (gpointer data)
{
  PrcPicture *picture = data;

  cairo_surface_destroy (picture->surface);
  g_free (picture->hash);
}

void
prc_picture_unref (PrcPicture *picture)
{
  if (picture != NULL)
    g_atomic_rc_box_release_full (picture, picture_clear);
}

double
prc_picture_get_width (PrcPicture *picture)
{
  return picture->width;
}

double
prc_picture_get_height (PrcPicture *picture)
{
  return picture->height;
}

const char *
prc_picture_get_hash (PrcPicture *picture)
{
  return picture->hash;
}

void
prc_picture_draw (PrcPicture *picture, cairo_t *cr, double x, double y, double radius)
{
  cairo_save (cr);
  cairo_set_source_surface (cr, picture->surface, x, y);
  if (radius > 0)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + picture->width - radius, y + radius, radius, -G_PI_2, 0);
      cairo_arc (cr, x + picture->width - radius, y + picture->height - radius, radius, 0, G_PI_2);
      cairo_arc (cr, x + radius, y + picture->height - radius, radius, G_PI_2, G_PI);
      cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  else
    cairo_paint (cr);
  cairo_restore (cr);
}
