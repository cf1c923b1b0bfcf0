#include "prc-play.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <pango/pangocairo.h>
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

static void
draw_picture (const PrcPageOp *op, PrcPictures *pictures, cairo_t *cr)
{
  const Picture *picture = get_picture (pictures, op->index);
  double scale;

  if (picture == NULL)
    return;
  scale = MIN (op->width / picture->width, op->height / picture->height);
  cairo_save (cr);
  cairo_translate (cr, op->x, op->y);
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
  PrcPageOp op = { .width = SAMPLE, .height = SAMPLE, .index = index };
  g_autofree Bin *bins = g_new0 (Bin, LEVELS * LEVELS * LEVELS);
  const Bin *best = bins;
  const guint8 *data;

  draw_picture (&op, pictures, cr);
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

/* The line's glyphs as one cluster, so that a reader takes its words without the setting's spaces.
 */
static void
draw_whole (PangoLayoutLine *line, const char *words, cairo_t *cr)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, TRUE, sizeof (cairo_glyph_t));
  double x, y;
  PangoFont *font = NULL;

  cairo_get_current_point (cr, &x, &y);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;

      font = run->item->analysis.font;
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
          cairo_glyph_t glyph = { info->glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                                  y };

          if (info->glyph != PANGO_GLYPH_EMPTY)
            g_array_append_val (glyphs, glyph);
          x += (double) info->geometry.width / PANGO_SCALE;
        }
    }
  if (font != NULL && glyphs->len > 0)
    {
      cairo_text_cluster_t cluster = { strlen (words), glyphs->len };

      cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
      cairo_show_text_glyphs (cr, words, -1, (cairo_glyph_t *) glyphs->data, glyphs->len, &cluster,
                              1, 0);
    }
}

static void
draw_line (const PrcPageOp *op, cairo_t *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (op->layout, 0);

  if (line == NULL)
    return;
  cairo_move_to (cr, op->x, op->y);
  if (op->whole && line->runs != NULL && line->runs->next == NULL)
    {
      g_auto (GStrv) parts = g_strsplit (pango_layout_get_text (op->layout), "\xe3\x80\x80", -1);
      g_autofree char *words = g_strjoinv ("", parts);

      draw_whole (line, words, cr);
    }
  else
    pango_cairo_show_layout_line (cr, line);
}

static void
draw_stand (const PrcPageOp *op, cairo_t *cr)
{
  cairo_move_to (cr, op->x, op->y);
  cairo_rel_line_to (cr, op->width, 0);
  cairo_rel_line_to (cr, -op->width / 2, -op->height * 0.92);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
begin_tag (const PrcPageOp *op, const PrcPlayOptions *options, GPtrArray *open, cairo_t *cr)
{
  g_ptr_array_add (open, op->name);
  if (!options->tags)
    return;
  if (op->target != NULL)
    {
      g_autofree char *attributes = g_strdup_printf ("dest='%s'", op->target);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    }
  else
    cairo_tag_begin (cr, op->name, NULL);
  if (options->names == NULL)
    return;
  g_ptr_array_add (options->names, g_strdup (op->name));
  g_ptr_array_add (options->languages, g_strdup (op->language != NULL ? op->language : ""));
}

static void
end_tag (const PrcPlayOptions *options, GPtrArray *open, cairo_t *cr)
{
  g_return_if_fail (open->len > 0);
  if (options->tags)
    cairo_tag_end (cr, g_ptr_array_index (open, open->len - 1));
  g_ptr_array_set_size (open, open->len - 1);
}

static void
add_dest (const PrcPageOp *op, const PrcPlayOptions *options, cairo_t *cr)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s'", op->name);

  if (!options->tags)
    return;
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

void
prc_play_page (const PrcPage *page, const PrcPlayOptions *options, cairo_t *cr)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < page->ops->len; i++)
    {
      const PrcPageOp *op = g_ptr_array_index (page->ops, i);

      cairo_set_source_rgb (cr, op->ink.red, op->ink.green, op->ink.blue);
      switch (op->kind)
        {
        case PRC_PAGE_BEGIN:
          begin_tag (op, options, open, cr);
          break;
        case PRC_PAGE_END:
          end_tag (options, open, cr);
          break;
        case PRC_PAGE_DEST:
          add_dest (op, options, cr);
          break;
        case PRC_PAGE_LINE:
          draw_line (op, cr);
          break;
        case PRC_PAGE_FILL:
          cairo_rectangle (cr, op->x, op->y, op->width, op->height);
          cairo_fill (cr);
          break;
        case PRC_PAGE_STAND:
          draw_stand (op, cr);
          break;
        case PRC_PAGE_IMAGE:
          draw_picture (op, options->pictures, cr);
          break;
        }
    }
}
