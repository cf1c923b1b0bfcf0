/* prc-photo.c - see prc-photo.h */
#include "prc-photo.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <webp/decode.h>

#include <jpeglib.h>

#include <jerror.h>

#define QUALITY 90
#define EXIF (JPEG_APP0 + 1)
#define TAG_ORIENTATION 0x0112

/* Rows of red, green and blue, without gaps. */
typedef struct
{
  guint width, height;
  guint8 *rgb;
} Pixels;

static void
pixels_clear (Pixels *pixels)
{
  g_free (pixels->rgb);
  pixels->rgb = NULL;
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pixels, pixels_clear)

static gboolean
is_jpeg (const guint8 *data, gsize size)
{
  return size > 3 && memcmp (data, "\xFF\xD8\xFF", 3) == 0;
}

static gboolean
is_png (const guint8 *data, gsize size)
{
  return size > 8 && memcmp (data, "\x89PNG\r\n\x1A\n", 8) == 0;
}

static gboolean
is_webp (const guint8 *data, gsize size)
{
  return size > 16 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0;
}

gboolean
prc_photo_is_known (const guint8 *data, gsize size)
{
  return is_jpeg (data, size) || is_png (data, size) || is_webp (data, size);
}

static gboolean
is_too_big (double width, double height)
{
  return width > PRC_PHOTO_MAX_SIDE || height > PRC_PHOTO_MAX_SIDE ||
         width * height > PRC_PHOTO_MAX_PIXELS;
}

/* --- JPEG ---------------------------------------------------------------------------------- */

/* libjpeg leaves by a jump where it meets an error; it would end the program otherwise. */
typedef struct
{
  struct jpeg_error_mgr manager; /* first: libjpeg knows it by this */
  jmp_buf out;
  gboolean cut_off; /* the data ends before the picture does */
} Catcher;

static void
on_error (j_common_ptr info)
{
  longjmp (((Catcher *) info->err)->out, 1);
}

static void
on_message (j_common_ptr info)
{
}

/* libjpeg fills what is missing with grey, and warns. */
static void
on_warning (j_common_ptr info, int level)
{
  if (level < 0 && (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER))
    ((Catcher *) info->err)->cut_off = TRUE;
}

static guint
get_number (const guint8 *at, guint n, gboolean big)
{
  guint number = 0;

  for (guint i = 0; i < n; i++)
    number |= (guint) at[i] << (8 * (big ? n - 1 - i : i));
  return number;
}

/* 1 to 8, of the first directory of an Exif block (CIPA DC-008); 1 where it says nothing. */
static guint
find_orientation (const guint8 *exif, gsize size)
{
  const guint8 *tiff = exif + 6;
  gboolean big = size > 14 && memcmp (tiff, "MM\0*", 4) == 0;

  if (size < 14 || memcmp (exif, "Exif\0\0", 6) != 0 || (!big && memcmp (tiff, "II*\0", 4) != 0))
    return 1;
  size -= 6;
  gsize at = get_number (tiff + 4, 4, big);
  if (at + 2 > size)
    return 1;
  guint n = get_number (tiff + at, 2, big);
  for (guint i = 0; i < n && at + 2 + (i + 1) * 12 <= size; i++)
    {
      const guint8 *entry = tiff + at + 2 + i * 12;
      guint value = get_number (entry + 8, 2, big);

      if (get_number (entry, 2, big) == TAG_ORIENTATION)
        return value >= 1 && value <= 8 ? value : 1;
    }
  return 1;
}

static gboolean
read_rows (struct jpeg_decompress_struct *info, Pixels *pixels)
{
  pixels->width = info->output_width;
  pixels->height = info->output_height;
  pixels->rgb = g_try_malloc ((gsize) pixels->width * pixels->height * 3);
  while (pixels->rgb != NULL && info->output_scanline < info->output_height)
    {
      JSAMPROW row = pixels->rgb + (gsize) info->output_scanline * pixels->width * 3;

      jpeg_read_scanlines (info, &row, 1);
    }
  return pixels->rgb != NULL;
}

/* The largest of the library's own reductions that is still larger than what is wanted, whichever
 * way it is turned. */
static void
choose_scale (struct jpeg_decompress_struct *info)
{
  info->scale_num = 1;
  info->scale_denom = 1;
  while (info->scale_denom < 8 &&
         MIN (info->image_width, info->image_height) / (info->scale_denom * 2) >=
             PRC_PHOTO_MAX_HEIGHT)
    info->scale_denom *= 2;
  info->out_color_space = JCS_RGB;
}

static gboolean
read_jpeg (const guint8 *data, gsize size, Pixels *pixels, guint *orientation)
{
  struct jpeg_decompress_struct info;
  Catcher catcher = { .cut_off = FALSE };
  volatile gboolean read = FALSE;

  info.err = jpeg_std_error (&catcher.manager);
  catcher.manager.emit_message = on_warning;
  catcher.manager.error_exit = on_error;
  catcher.manager.output_message = on_message;
  if (setjmp (catcher.out) != 0)
    {
      jpeg_destroy_decompress (&info);
      return FALSE;
    }
  jpeg_create_decompress (&info);
  jpeg_mem_src (&info, data, size);
  jpeg_save_markers (&info, EXIF, 0xFFFF);
  if (jpeg_read_header (&info, TRUE) == JPEG_HEADER_OK)
    {
      for (jpeg_saved_marker_ptr marker = info.marker_list; marker != NULL; marker = marker->next)
        if (marker->marker == EXIF && *orientation == 1)
          *orientation = find_orientation (marker->data, marker->data_length);
      choose_scale (&info);
      jpeg_start_decompress (&info);
      read = read_rows (&info, pixels) && !catcher.cut_off;
    }
  jpeg_destroy_decompress (&info);
  return read;
}

static gboolean
read_jpeg_size (const guint8 *data, gsize size, double *width, double *height)
{
  struct jpeg_decompress_struct info;
  Catcher catcher;

  info.err = jpeg_std_error (&catcher.manager);
  catcher.manager.error_exit = on_error;
  catcher.manager.output_message = on_message;
  if (setjmp (catcher.out) != 0)
    {
      jpeg_destroy_decompress (&info);
      return FALSE;
    }
  jpeg_create_decompress (&info);
  jpeg_mem_src (&info, data, size);
  jpeg_read_header (&info, TRUE);
  *width = info.image_width;
  *height = info.image_height;
  jpeg_destroy_decompress (&info);
  return TRUE;
}

static GBytes *
write_jpeg (const Pixels *pixels)
{
  struct jpeg_compress_struct info;
  Catcher catcher;
  unsigned char *bytes = NULL;
  unsigned long size = 0;

  info.err = jpeg_std_error (&catcher.manager);
  catcher.manager.error_exit = on_error;
  if (setjmp (catcher.out) != 0)
    {
      jpeg_destroy_compress (&info);
      return NULL;
    }
  jpeg_create_compress (&info);
  jpeg_mem_dest (&info, &bytes, &size);
  info.image_width = pixels->width;
  info.image_height = pixels->height;
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults (&info);
  jpeg_set_quality (&info, QUALITY, TRUE);
  jpeg_start_compress (&info, TRUE);
  while (info.next_scanline < info.image_height)
    {
      JSAMPROW row = pixels->rgb + (gsize) info.next_scanline * pixels->width * 3;

      jpeg_write_scanlines (&info, &row, 1);
    }
  jpeg_finish_compress (&info);
  jpeg_destroy_compress (&info);
  GBytes *done = g_bytes_new (bytes, size);
  free (bytes);
  return done;
}

/* --- the others ---------------------------------------------------------------------------- */

static gboolean
read_png (const guint8 *data, gsize size, Pixels *pixels, gboolean *too_big)
{
  static const png_color white = { 255, 255, 255 };
  png_image image = { .version = PNG_IMAGE_VERSION };
  gboolean read = FALSE;

  if (!png_image_begin_read_from_memory (&image, data, size))
    return FALSE;
  *too_big = is_too_big (image.width, image.height);
  image.format = PNG_FORMAT_RGB;
  if (!*too_big)
    {
      pixels->width = image.width;
      pixels->height = image.height;
      pixels->rgb = g_try_malloc (PNG_IMAGE_SIZE (image));
      read = pixels->rgb != NULL && png_image_finish_read (&image, &white, pixels->rgb, 0, NULL);
    }
  png_image_free (&image);
  return read;
}

/* Transparent pixels over white. */
static void
flatten (const guint8 *rgba, Pixels *pixels)
{
  gsize n = (gsize) pixels->width * pixels->height;

  for (gsize i = 0; i < n; i++)
    for (guint j = 0; j < 3; j++)
      {
        guint alpha = rgba[i * 4 + 3];

        pixels->rgb[i * 3 + j] = (guint8) ((rgba[i * 4 + j] * alpha + 255 * (255 - alpha)) / 255);
      }
}

static gboolean
read_webp (const guint8 *data, gsize size, Pixels *pixels, gboolean *too_big)
{
  int width, height;
  uint8_t *rgba;

  if (!WebPGetInfo (data, size, &width, &height) || width <= 0 || height <= 0)
    return FALSE;
  *too_big = is_too_big (width, height);
  rgba = *too_big ? NULL : WebPDecodeRGBA (data, size, &width, &height);
  if (rgba == NULL)
    return FALSE;
  pixels->width = (guint) width;
  pixels->height = (guint) height;
  pixels->rgb = g_try_malloc ((gsize) width * (gsize) height * 3);
  if (pixels->rgb != NULL)
    flatten (rgba, pixels);
  WebPFree (rgba);
  return pixels->rgb != NULL;
}

/* --- size and direction -------------------------------------------------------------------- */

/* Each new pixel is the mean of those it covers. */
static void
shrink (Pixels *pixels, double limit_width, double limit_height)
{
  double factor = MIN (limit_width / pixels->width, limit_height / pixels->height);
  Pixels small = { 0 };

  if (factor >= 1)
    return;
  small.width = MAX ((guint) (pixels->width * factor), 1);
  small.height = MAX ((guint) (pixels->height * factor), 1);
  small.rgb = g_malloc ((gsize) small.width * small.height * 3);
  for (guint y = 0; y < small.height; y++)
    for (guint x = 0; x < small.width; x++)
      {
        gsize top = (gsize) y * pixels->height / small.height;
        gsize bottom = MAX ((gsize) (y + 1) * pixels->height / small.height, top + 1);
        gsize left = (gsize) x * pixels->width / small.width;
        gsize right = MAX ((gsize) (x + 1) * pixels->width / small.width, left + 1);
        guint sum[3] = { 0, 0, 0 }, n = (guint) ((bottom - top) * (right - left));

        for (gsize row = top; row < bottom; row++)
          for (gsize column = left; column < right; column++)
            for (guint i = 0; i < 3; i++)
              sum[i] += pixels->rgb[(row * pixels->width + column) * 3 + i];
        for (guint i = 0; i < 3; i++)
          small.rgb[((gsize) y * small.width + x) * 3 + i] = (guint8) ((sum[i] + n / 2) / n);
      }
  pixels_clear (pixels);
  *pixels = small;
}

/* As Exif numbers them: 5 to 8 lie on their side. */
static void
turn (Pixels *pixels, guint orientation)
{
  gboolean lies = orientation >= 5;
  gboolean from_right =
      orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  gboolean from_below =
      orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels turned = { lies ? pixels->height : pixels->width, lies ? pixels->width : pixels->height,
                    NULL };

  if (orientation == 1)
    return;
  turned.rgb = g_malloc ((gsize) turned.width * turned.height * 3);
  for (guint y = 0; y < turned.height; y++)
    for (guint x = 0; x < turned.width; x++)
      {
        guint column = lies ? y : x, row = lies ? x : y;

        column = from_right ? pixels->width - 1 - column : column;
        row = from_below ? pixels->height - 1 - row : row;
        memcpy (turned.rgb + ((gsize) y * turned.width + x) * 3,
                pixels->rgb + ((gsize) row * pixels->width + column) * 3, 3);
      }
  pixels_clear (pixels);
  *pixels = turned;
}

static gboolean
read_any (const guint8 *data, gsize size, Pixels *pixels, guint *orientation, gboolean *too_big)
{
  double width, height;

  if (is_png (data, size))
    return read_png (data, size, pixels, too_big);
  if (is_webp (data, size))
    return read_webp (data, size, pixels, too_big);
  if (!is_jpeg (data, size) || !read_jpeg_size (data, size, &width, &height))
    return FALSE;
  *too_big = is_too_big (width, height);
  return !*too_big && read_jpeg (data, size, pixels, orientation);
}

GBytes *
prc_photo_convert (const guint8 *data, gsize size, const char **code)
{
  g_auto (Pixels) pixels = { 0 };
  guint orientation = 1;
  gboolean too_big = FALSE;
  GBytes *done = NULL;

  if (read_any (data, size, &pixels, &orientation, &too_big))
    {
      gboolean lies = orientation >= 5;

      shrink (&pixels, lies ? PRC_PHOTO_MAX_HEIGHT : PRC_PHOTO_MAX_WIDTH,
              lies ? PRC_PHOTO_MAX_WIDTH : PRC_PHOTO_MAX_HEIGHT);
      turn (&pixels, orientation);
      done = write_jpeg (&pixels);
    }
  *code = done != NULL ? NULL : too_big ? "photo-too-big" : "photo-unreadable";
  return done;
}
