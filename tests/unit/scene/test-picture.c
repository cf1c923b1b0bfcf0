/* Crests and photographs from bytes that may be anything. */
#include "prc-picture.h"

#include <string.h>

static const char jpeg[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOk"
    "o+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT0"
    "9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQAAwDASIAAhEBAxEB/8QAFgABAQ"
    "EAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh/8QAFAEBAAAAAAAAAAAAAAAAAAAABf"
    "/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AzFtLagsWMIYPuqf/2Q==";
static const char png[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAQCAMAAAAVv241AAAAMFBMVEX/AADuABHdACLMADO7AESqAFWZAGaIAHd3AI"
    "hmAJlVAKpEALszAMwiAN0RAO4AAP8lworGAAAALElEQVQI103BtQEAIADAsOIO/3/L2gQsCFFIQhaKUIUmdGEI"
    "U1jCFo5whScfeq8FoX2z+GcAAAAASUVORK5CYII=";
static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 20'>"
                          "<path d='M0 0h10v20H0z' fill='red'/></svg>";
static const char wide_svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='10'>"
                               "<path d='M0 0h900v10H0z' fill='red'/></svg>";

static const char *
add_bytes (PrcAssets *assets, gconstpointer data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return prc_assets_add (assets, bytes);
}

static const char *
add_base64 (PrcAssets *assets, const char *base64)
{
  gsize size;
  g_autofree guchar *data = g_base64_decode (base64, &size);

  return add_bytes (assets, data, size);
}

/* Red (0-255) at a place of a picture painted at the origin. */
static guint
get_red (PrcPicture *picture, int x, int y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  prc_picture_draw (picture, cr, 0, 0, 0);
  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface) +
              (gsize) y * (gsize) cairo_image_surface_get_stride (surface) + (gsize) x * 4,
          sizeof pixel);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (pixel >> 16) & 0xff;
}

static void
test_kinds (void)
{
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  const char *const hashes[] = { add_base64 (assets, jpeg), add_base64 (assets, png) };
  const char *drawing = add_bytes (assets, svg, strlen (svg));
  const char *banner = add_bytes (assets, wide_svg, strlen (wide_svg));
  g_autoptr (PrcPicture) crest = prc_picture_new_crest (assets, drawing, 60);
  g_autoptr (PrcPicture) wide = prc_picture_new_crest (assets, banner, 60);

  /* Red above, blue below. */
  for (gsize i = 0; i < G_N_ELEMENTS (hashes); i++)
    {
      g_autoptr (PrcPicture) photo = prc_picture_new_photo (assets, hashes[i], 45, 60);

      g_assert_nonnull (photo);
      g_assert_cmpfloat (prc_picture_get_width (photo), ==, 45);
      g_assert_cmpuint (get_red (photo, 20, 3), >, 180);
      g_assert_cmpuint (get_red (photo, 20, 57), <, 80);
    }
  g_assert_cmpfloat_with_epsilon (prc_picture_get_width (crest), 30, 0.01);
  g_assert_cmpuint (get_red (crest, 15, 30), ==, 255);
  /* A banner is no higher than it may be wide. */
  g_assert_cmpfloat_with_epsilon (prc_picture_get_width (wide), 90, 0.01);
  g_assert_cmpfloat_with_epsilon (prc_picture_get_height (wide), 1, 0.01);
}

/* What is no picture is not there. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "",
    "nothing of the kind",
    "\x89PNG\r\n\x1a\n",
    "\xff\xd8\xff\xe0",
    "<svg",
    "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 10'/>",
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1e300'/>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
  };
  g_autoptr (PrcAssets) assets = prc_assets_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *hash = add_bytes (assets, texts[i], strlen (texts[i]));
      PrcPicture *crest = prc_picture_new_crest (assets, hash, 60);
      PrcPicture *photo = prc_picture_new_photo (assets, hash, 45, 60);

      if (i < 5)
        {
          g_assert_null (crest);
          g_assert_null (photo);
        }
      g_clear_pointer (&crest, prc_picture_unref);
      g_clear_pointer (&photo, prc_picture_unref);
    }
  g_assert_null (prc_picture_new_crest (assets, "unknown", 60));
  g_assert_null (prc_picture_new_crest (assets, NULL, 60));
  g_assert_null (prc_picture_new_crest (NULL, "unknown", 60));
}

/* TRUE where the bytes give a photograph of the size that was asked for, FALSE where they give
 * none. */
static gboolean
try_photo (const guchar *data, gsize size)
{
  g_autoptr (PrcAssets) assets = prc_assets_new ();
  g_autoptr (PrcPicture) photo =
      prc_picture_new_photo (assets, add_bytes (assets, data, size), 6, 8);

  if (photo == NULL)
    return FALSE;
  g_assert_cmpfloat (prc_picture_get_width (photo), ==, 6);
  g_assert_cmpfloat (prc_picture_get_height (photo), ==, 8);
  return TRUE;
}

/* Pictures cut off at any byte, and with any one byte changed, end in a picture or in none. */
static void
test_damaged (void)
{
  const char *const all[] = { jpeg, png };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gsize size;
      g_autofree guchar *data = g_base64_decode (all[i], &size);

      g_assert_true (try_photo (data, size));
      g_assert_false (try_photo (data, 20));
      for (gsize cut = 0; cut < size; cut++)
        {
          try_photo (data, cut);
          data[cut] ^= 0x55;
          try_photo (data, size);
          data[cut] ^= 0x55;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/kinds", test_kinds);
  g_test_add_func ("/picture/broken", test_broken);
  g_test_add_func ("/picture/damaged", test_damaged);
  return g_test_run ();
}
