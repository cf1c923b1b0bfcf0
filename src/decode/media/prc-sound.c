/* prc-sound.c - see prc-sound.h */
#include "prc-sound.h"

#include <string.h>

typedef struct
{
  const guint8 *data;
  gsize size;
} Sound;

static guint64
get_little (const guint8 *at, guint n)
{
  guint64 number = 0;

  for (guint i = 0; i < n; i++)
    number |= (guint64) at[i] << (8 * i);
  return number;
}

static guint64
get_big (const guint8 *at, guint n)
{
  guint64 number = 0;

  for (guint i = 0; i < n; i++)
    number = number << 8 | at[i];
  return number;
}

static gboolean
is_at (const Sound *sound, gsize at, const char *letters)
{
  gsize length = strlen (letters);

  return at <= sound->size && length <= sound->size - at &&
         memcmp (sound->data + at, letters, length) == 0;
}

static gboolean
set_ms (double seconds, guint *ms)
{
  if (!(seconds > 0) || seconds > 86400)
    return FALSE;
  *ms = (guint) (seconds * 1000);
  return TRUE;
}

/* --- WAV ----------------------------------------------------------------------------------- */

static gboolean
measure_wav (const Sound *sound, guint *ms)
{
  guint64 rate = 0; /* bytes a second */
  gsize at = 12;

  while (at + 8 <= sound->size)
    {
      guint64 length = get_little (sound->data + at + 4, 4);

      if (is_at (sound, at, "fmt ") && at + 20 <= sound->size)
        rate = get_little (sound->data + at + 16, 4);
      else if (is_at (sound, at, "data"))
        return rate > 0 && set_ms ((double) MIN (length, sound->size - at - 8) / (double) rate, ms);
      if (length >= sound->size - at - 8)
        return FALSE;
      at += 8 + (gsize) length + (length & 1);
    }
  return FALSE;
}

/* --- Ogg ----------------------------------------------------------------------------------- */

/* Samples a second of the one stream: the first packet says what it is. */
static guint64
find_ogg_rate (const Sound *sound)
{
  gsize packet = 27 + (sound->size > 26 ? sound->data[26] : 0);

  if (is_at (sound, packet, "OpusHead"))
    return 48000; /* its granules are that, whatever it was made from: RFC 7845 */
  if (is_at (sound, packet, "\x01vorbis") && packet + 16 <= sound->size)
    return get_little (sound->data + packet + 12, 4);
  return 0;
}

static gboolean
measure_ogg (const Sound *sound, guint *ms)
{
  guint64 rate = find_ogg_rate (sound), last = 0;
  gsize at = 0;

  while (rate > 0 && is_at (sound, at, "OggS") && at + 27 <= sound->size)
    {
      guint n = sound->data[at + 26];
      guint64 granule = get_little (sound->data + at + 6, 8);
      gsize length = 27 + n;

      if (at + length > sound->size)
        break;
      for (guint i = 0; i < n; i++)
        length += sound->data[at + 27 + i];
      if (granule != G_MAXUINT64)
        last = MAX (last, granule);
      at += length;
    }
  return rate > 0 && set_ms ((double) last / (double) rate, ms);
}

/* --- MP3 ----------------------------------------------------------------------------------- */

/* Layer III by ISO 11172-3 and 13818-3: kbit/s of MPEG 1 and of 2, samples a second of MPEG 1. */
static const guint16 rates_1[] = {
  0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
};
static const guint16 rates_2[] = { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 };
static const guint samples_1[] = { 44100, 48000, 32000 };

/* Bytes of the frame at @at, 0 where there is none; adds to @seconds. */
static gsize
read_frame (const Sound *sound, gsize at, double *seconds)
{
  if (at + 4 > sound->size || sound->data[at] != 0xFF || (sound->data[at + 1] & 0xE6) != 0xE2)
    return 0;
  guint version = (sound->data[at + 1] >> 3) & 3; /* 0: 2.5, 2: 2, 3: 1 */
  guint bits = sound->data[at + 2] >> 4, rate = (sound->data[at + 2] >> 2) & 3;
  guint padding = (sound->data[at + 2] >> 1) & 1;

  if (version == 1 || bits == 0 || bits == 15 || rate == 3)
    return 0;
  guint samples = samples_1[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  guint frame = version == 3 ? 1152 : 576;
  guint kbits = version == 3 ? rates_1[bits] : rates_2[bits];
  *seconds += (double) frame / samples;
  return frame / 8 * kbits * 1000 / samples + padding;
}

/* Behind a tag of ID3v2, whose length is in sevens. */
static gsize
skip_tag (const Sound *sound)
{
  if (!is_at (sound, 0, "ID3") || sound->size < 10)
    return 0;
  const guint8 *size = sound->data + 6;
  return 10 + ((gsize) (size[0] & 0x7F) << 21 | (gsize) (size[1] & 0x7F) << 14 |
               (gsize) (size[2] & 0x7F) << 7 | (size[3] & 0x7F));
}

static gboolean
measure_mp3 (const Sound *sound, guint *ms)
{
  gsize at = skip_tag (sound), n = 0, length;
  double seconds = 0;

  for (guint i = 0; i < 4096 && at < sound->size && read_frame (sound, at, &seconds) == 0; i++)
    at++;
  seconds = 0;
  while ((length = read_frame (sound, at, &seconds)) > 0)
    {
      at += length;
      n++;
    }
  /* one frame may be chance; what follows the last may only be tags and silence of the writer */
  return n >= 4 && set_ms (seconds, ms);
}

/* --- M4A ----------------------------------------------------------------------------------- */

/* The box @name between @from and @to: its content. */
static gboolean
find_box (const Sound *sound, gsize *from, gsize *to, const char *name)
{
  gsize at = *from;

  while (at + 8 <= *to)
    {
      guint64 length = get_big (sound->data + at, 4);
      gsize head = 8;

      if (length == 1 && at + 16 <= *to)
        {
          length = get_big (sound->data + at + 8, 8);
          head = 16;
        }
      if (length == 0)
        length = *to - at;
      if (length < head || length > *to - at)
        return FALSE;
      if (is_at (sound, at + 4, name))
        {
          *from = at + head;
          *to = at + (gsize) length;
          return TRUE;
        }
      at += (gsize) length;
    }
  return FALSE;
}

static gboolean
measure_m4a (const Sound *sound, guint *ms)
{
  gsize from = 0, to = sound->size;

  if (!find_box (sound, &from, &to, "moov") || !find_box (sound, &from, &to, "mvhd") ||
      to - from < 32)
    return FALSE;
  gboolean wide = sound->data[from] == 1;
  guint64 scale = get_big (sound->data + from + (wide ? 20 : 12), 4);
  guint64 length = get_big (sound->data + from + (wide ? 24 : 16), wide ? 8 : 4);
  return scale > 0 && set_ms ((double) length / (double) scale, ms);
}

gboolean
prc_sound_measure (const guint8 *data, gsize size, const char **format, guint *ms)
{
  const Sound sound = { data, size };

  if (is_at (&sound, 0, "RIFF") && is_at (&sound, 8, "WAVE"))
    {
      *format = "wav";
      return measure_wav (&sound, ms);
    }
  if (is_at (&sound, 0, "OggS"))
    {
      *format = "ogg";
      return measure_ogg (&sound, ms);
    }
  if (is_at (&sound, 4, "ftyp"))
    {
      *format = "m4a";
      return measure_m4a (&sound, ms);
    }
  *format = "mp3";
  return measure_mp3 (&sound, ms);
}
