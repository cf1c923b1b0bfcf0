/* prc-media-serve.c - see prc-media-serve.h */
#include "prc-media-serve.h"

#include "prc-photo.h"
#include "prc-sound.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define MAX_ITEM (25u << 20)

/* FALSE at the end of the input too. */
static gboolean
read_all (guint8 *to, gsize size)
{
  while (size > 0)
    {
      gssize n = read (STDIN_FILENO, to, size);

      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      to += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

static gboolean
write_all (gconstpointer data, gsize size)
{
  const guint8 *from = data;

  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, from, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      from += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

static gboolean
write_number (guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  return write_all (&little, sizeof little);
}

static gboolean
answer (gboolean taken, guint ms, const char *word, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return write_number (taken) && write_number (ms) && write_number ((guint32) strlen (word)) &&
         write_all (word, strlen (word)) && write_number ((guint32) size) && write_all (data, size);
}

static gboolean
serve_photo (const guint8 *data, gsize size)
{
  const char *code = NULL;
  g_autoptr (GBytes) bytes = prc_photo_convert (data, size, &code);

  return answer (bytes != NULL, 0, bytes != NULL ? "jpeg" : code, bytes);
}

static gboolean
serve_sound (const guint8 *data, gsize size)
{
  const char *format = NULL;
  guint ms = 0;
  gboolean known = prc_sound_measure (data, size, &format, &ms);
  gboolean fits = known && ms <= PRC_SOUND_MAX_SECONDS * 1000;

  return answer (fits, ms,
                 fits    ? format
                 : known ? "recording-too-long"
                         : "recording-unreadable",
                 NULL);
}

gboolean
prc_media_serve (gboolean photos)
{
  guint32 little;

  while (read_all ((guint8 *) &little, sizeof little))
    {
      gsize size = GUINT32_FROM_LE (little);
      g_autofree guint8 *data = size <= MAX_ITEM ? g_try_malloc (MAX (size, 1)) : NULL;

      if (data == NULL || !read_all (data, size) ||
          !(photos ? serve_photo (data, size) : serve_sound (data, size)))
        return FALSE;
    }
  return TRUE;
}
