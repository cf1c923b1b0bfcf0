/* test-media.c - photographs and recordings by their bytes: made here, turned, cut off, and odd. */
#include "prc-photo.h"
#include "prc-sound.h"

#include <png.h>
#include <string.h>

/* Black above, white below. */
static GBytes *
make_png (guint width, guint height)
{
  png_image image = {
    .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_GRAY
  };
  g_autofree guint8 *grey = g_malloc ((gsize) width * height);
  png_alloc_size_t size = 0;

  for (gsize i = 0; i < (gsize) width * height; i++)
    grey[i] = i < (gsize) width * height / 2 ? 0 : 255;
  g_assert_true (png_image_write_get_memory_size (image, size, 0, grey, 0, NULL));
  guint8 *data = g_malloc (size);
  g_assert_true (png_image_write_to_memory (&image, data, &size, 0, grey, 0, NULL));
  return g_bytes_new_take (data, size);
}

static GBytes *
convert (GBytes *bytes, const char *code)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const char *why = NULL;
  GBytes *done = prc_photo_convert (data, size, &why);

  g_assert_cmpstr (why, ==, code);
  g_assert_true ((done != NULL) == (code == NULL));
  return done;
}

/* Of the first frame header that is met. */
static void
assert_size (GBytes *jpeg, guint width, guint height)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  for (gsize i = 0; i + 9 < size; i++)
    if (data[i] == 0xFF && data[i + 1] == 0xC0)
      {
        g_assert_cmpuint (data[i + 5] << 8 | data[i + 6], ==, height);
        g_assert_cmpuint (data[i + 7] << 8 | data[i + 8], ==, width);
        return;
      }
  g_assert_not_reached ();
}

/* @jpeg as a camera would say how it was held. */
static GBytes *
add_orientation (GBytes *jpeg, guint8 orientation)
{
  const guint8 exif[] = { 0xFF, 0xE1, 0, 34, 'E',         'x', 'i', 'f', 0,    0,    'I', 'I',
                          42,   0,    8, 0,  0,           0,   1,   0,   0x12, 0x01, 3,   0,
                          1,    0,    0, 0,  orientation, 0,   0,   0,   0,    0,    0,   0 };
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);
  GByteArray *all = g_byte_array_new ();

  g_byte_array_append (all, data, 2);
  g_byte_array_append (all, exif, sizeof exif);
  g_byte_array_append (all, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (all);
}

static void
test_photo_size (void)
{
  static const guint sizes[][4] = {
    { 60, 80, 60, 80 }, { 3000, 4000, 1200, 1600 }, { 4000, 1000, 1200, 300 }, { 1, 1, 1, 1 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) png = make_png (sizes[i][0], sizes[i][1]);
      g_autoptr (GBytes) jpeg = convert (png, NULL);

      assert_size (jpeg, sizes[i][2], sizes[i][3]);
    }
}

static void
test_photo_orientation (void)
{
  g_autoptr (GBytes) png = make_png (200, 100);
  g_autoptr (GBytes) jpeg = convert (png, NULL);

  for (guint8 i = 0; i <= 9; i++)
    {
      g_autoptr (GBytes) held = add_orientation (jpeg, i);
      g_autoptr (GBytes) turned = convert (held, NULL);
      gboolean lies = i >= 5 && i <= 8;

      assert_size (turned, lies ? 100 : 200, lies ? 200 : 100);
    }
}

static void
test_photo_bad (void)
{
  g_autoptr (GBytes) png = make_png (300, 400);
  g_autoptr (GBytes) jpeg = convert (png, NULL);
  g_autoptr (GBytes) wide = make_png (12001, 1);
  g_autoptr (GBytes) text = g_bytes_new_static ("name,award\n", 11);
  gsize size = g_bytes_get_size (jpeg);

  g_assert_null (convert (wide, "photo-too-big"));
  g_assert_null (convert (text, "photo-unreadable"));
  for (gsize i = 0; i < size - 8; i += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (jpeg, 0, i);

      g_assert_null (convert (cut, "photo-unreadable"));
    }
  /* whatever is changed, it ends */
  for (gsize i = 0; i < g_bytes_get_size (png); i++)
    {
      gsize n;
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (png, &n), g_bytes_get_size (png));
      const char *why;

      copy[i] ^= 0x5A;
      g_autoptr (GBytes) done = prc_photo_convert (copy, n, &why);
      g_assert_true (done != NULL || why != NULL);
    }
}

static void
assert_sound (const guint8 *data, gsize size, const char *format, guint ms)
{
  const char *found = NULL;
  guint found_ms = 0;

  g_assert_true (prc_sound_measure (data, size, &found, &found_ms));
  g_assert_cmpstr (found, ==, format);
  g_assert_cmpuint (found_ms, ==, ms);
  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *part = g_memdup2 (data, i);

      prc_sound_measure (part, i, &found, &found_ms);
    }
}

static void
test_sounds (void)
{
  guint8 wav[44 + 1600] = "RIFF\0\0\0\0WAVEfmt \20\0\0\0\1\0\1\0\x40\x1F\0\0\x80\x3E\0\0\2\0\20\0"
                          "data\x40\x06\0\0";
  guint8 mp3[10 + 40 * 417] = "ID3\3\0\0\0\0\0\0";
  guint8 ogg[29 + 18 + 29] = "OggS";
  guint8 m4a[8 + 8 + 8 + 100] = "\0\0\0\10ftyp\0\0\0\x74moov\0\0\0\x6Cmvhd";

  assert_sound (wav, sizeof wav, "wav", 100);
  for (guint i = 0; i < 40; i++)
    memcpy (mp3 + 10 + i * 417, "\xFF\xFB\x90\0", 4);
  assert_sound (mp3, sizeof mp3, "mp3", 40 * 1152 * 1000 / 44100);
  ogg[26] = 1;
  ogg[27] = 19;
  memcpy (ogg + 28, "OpusHead", 8);
  memcpy (ogg + 47, "OggS", 4);
  memcpy (ogg + 53, "\x80\xBB\0\0", 4); /* 48 000 */
  assert_sound (ogg, 47 + 27, "ogg", 1000);
  memcpy (m4a + 24 + 12, "\0\0\3\xE8\0\0\x09\xC4", 8);
  assert_sound (m4a, sizeof m4a, "m4a", 2500);
}

static void
test_no_sounds (void)
{
  static const char *const texts[] = {
    "", "ID3", "RIFF1234WAVE", "OggS", "\xFF\xFB\x90", "1234ftypM4A ", "student,name\n"
  };
  const char *format;
  guint ms;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (prc_sound_measure ((const guint8 *) texts[i], strlen (texts[i]), &format, &ms));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo/size", test_photo_size);
  g_test_add_func ("/photo/orientation", test_photo_orientation);
  g_test_add_func ("/photo/bad", test_photo_bad);
  g_test_add_func ("/sound/known", test_sounds);
  g_test_add_func ("/sound/unknown", test_no_sounds);
  return g_test_run ();
}
