#include "prc-jpeg.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#define MAX_PIXELS 100000000.0

/* libjpeg leaves by a jump where it meets an error; it would end the program otherwise. */
typedef struct
{
  struct jpeg_error_mgr manager; /* first: libjpeg knows it by this */
  jmp_buf out;
} Catcher;

static void
on_error (j_common_ptr info)
{
  Catcher *catcher = (Catcher *) info->err;

  longjmp (catcher->out, 1);
}

static void
on_message (j_common_ptr info)
{
}

static gboolean
set_up (struct jpeg_decompress_struct *info, int min_width, int min_height)
{
  if (jpeg_read_header (info, TRUE) != JPEG_HEADER_OK ||
      (double) info->image_width * info->image_height > MAX_PIXELS)
    return FALSE;
  info->scale_num = 1;
  info->scale_denom = 1;
  while (info->scale_denom < 8 &&
         (int) info->image_width / (int) (info->scale_denom * 2) >= min_width &&
         (int) info->image_height / (int) (info->scale_denom * 2) >= min_height)
    info->scale_denom *= 2;
  info->out_color_space = G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX : JCS_EXT_XRGB;
  return TRUE;
}

cairo_surface_t *
prc_jpeg_decode (GBytes *bytes, int min_width, int min_height)
{
  struct jpeg_decompress_struct info;
  Catcher catcher;
  cairo_surface_t *volatile surface = NULL;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  info.err = jpeg_std_error (&catcher.manager);
  catcher.manager.error_exit = on_error;
  catcher.manager.output_message = on_message;
  if (setjmp (catcher.out) != 0)
    {
      jpeg_destroy_decompress (&info);
      if (surface != NULL)
        cairo_surface_destroy (surface);
      return NULL;
    }
  jpeg_create_decompress (&info);
  jpeg_mem_src (&info, data, size);
  if (set_up (&info, min_width, min_height))
    {
      jpeg_start_decompress (&info);
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) info.output_width,
                                            (int) info.output_height);
      while (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS &&
             info.output_scanline < info.output_height)
        {
          guchar *row = cairo_image_surface_get_data (surface) +
                        (gsize) cairo_image_surface_get_stride (surface) * info.output_scanline;

          jpeg_read_scanlines (&info, &row, 1);
        }
      if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
        {
          cairo_surface_mark_dirty (surface);
          jpeg_finish_decompress (&info);
        }
      else
        {
          cairo_surface_destroy (surface);
          surface = NULL;
        }
    }
  jpeg_destroy_decompress (&info);
  return surface;
}
