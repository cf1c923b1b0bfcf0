/* prc-biff.c - see prc-biff.h */
#include "prc-biff.h"

#include "prc-charset.h"

#include <string.h>

#define HEADER 4
#define WIDE 0x01     /* two bytes a character */
#define PHONETIC 0x04 /* flags of a text: what follows its characters */
#define RUNS 0x08

void
prc_biff_init (PrcBiff *biff, const guint8 *stream, gsize size)
{
  *biff = (PrcBiff){ stream, size };
  biff->units = g_array_new (FALSE, FALSE, sizeof (guint16));
  biff->encoding = "windows-1252";
}

void
prc_biff_clear (PrcBiff *biff)
{
  if (biff->units != NULL)
    g_array_unref (biff->units);
  biff->units = NULL;
}

static guint
get_u16 (const guint8 *at)
{
  return (guint) at[0] | (guint) at[1] << 8;
}

gboolean
prc_biff_seek (PrcBiff *biff, gsize offset)
{
  gsize length;

  if (offset > biff->size || biff->size - offset < HEADER)
    return FALSE;
  length = get_u16 (biff->stream + offset + 2);
  if (biff->size - offset - HEADER < length)
    return FALSE;
  biff->type = get_u16 (biff->stream + offset);
  biff->data = biff->stream + offset + HEADER;
  biff->length = length;
  biff->next = offset + HEADER + length;
  biff->at = 0;
  biff->failed = FALSE;
  return TRUE;
}

gboolean
prc_biff_next (PrcBiff *biff)
{
  do
    if (!prc_biff_seek (biff, biff->next))
      return FALSE;
  while (biff->type == PRC_BIFF_CONTINUE);
  return TRUE;
}

/* Is a byte left, in this record or the one that continues it? */
static gboolean
has_byte (PrcBiff *biff)
{
  guint type = biff->type;

  while (!biff->failed && biff->at == biff->length)
    {
      gsize next = biff->next;

      if (biff->size - next < HEADER || get_u16 (biff->stream + next) != PRC_BIFF_CONTINUE ||
          !prc_biff_seek (biff, next))
        biff->failed = TRUE;
      biff->type = type;
    }
  return !biff->failed;
}

guint
prc_biff_take_u8 (PrcBiff *biff)
{
  return has_byte (biff) ? biff->data[biff->at++] : 0;
}

guint
prc_biff_take_u16 (PrcBiff *biff)
{
  guint low = prc_biff_take_u8 (biff);

  return low | prc_biff_take_u8 (biff) << 8;
}

guint32
prc_biff_take_u32 (PrcBiff *biff)
{
  guint32 low = prc_biff_take_u16 (biff);

  return low | (guint32) prc_biff_take_u16 (biff) << 16;
}

static double
double_from_bits (guint64 bits)
{
  double value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

double
prc_biff_take_double (PrcBiff *biff)
{
  guint64 low = prc_biff_take_u32 (biff);

  return double_from_bits (low | (guint64) prc_biff_take_u32 (biff) << 32);
}

double
prc_biff_take_rk (PrcBiff *biff)
{
  guint32 rk = prc_biff_take_u32 (biff);
  double value = (rk & 2) != 0 ? (double) ((gint32) rk >> 2)
                               : double_from_bits ((guint64) (rk & ~(guint32) 3) << 32);

  return (rk & 1) != 0 ? value / 100 : value;
}

void
prc_biff_skip (PrcBiff *biff, gsize n_bytes)
{
  while (n_bytes > 0 && has_byte (biff))
    {
      gsize n = MIN (n_bytes, biff->length - biff->at);

      biff->at += n;
      n_bytes -= n;
    }
}

/* Characters go on in a CONTINUE record behind a byte that says anew how wide they are. */
static void
take_units (PrcBiff *biff, guint n_units, gboolean wide)
{
  while (n_units > 0 && !biff->failed)
    {
      gsize left = biff->length - biff->at, n = MIN (n_units, wide ? left / 2 : left);

      if (left == 0)
        wide = (prc_biff_take_u8 (biff) & WIDE) != 0;
      else if (n == 0)
        biff->failed = TRUE; /* half a character */
      for (gsize i = 0; i < n; i++)
        {
          guint16 unit = (guint16) (wide ? get_u16 (biff->data + biff->at) : biff->data[biff->at]);

          biff->at += wide ? 2 : 1;
          g_array_append_val (biff->units, unit);
        }
      n_units -= (guint) n;
    }
}

static gboolean
append_units (const GArray *units, GString *text)
{
  glong n_read = 0, n_written = 0;
  g_autofree char *utf8 = NULL;

  if (units->len == 0)
    return TRUE;
  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, guint16, i) == 0)
      return FALSE;
  utf8 = g_utf16_to_utf8 ((const gunichar2 *) units->data, units->len, &n_read, &n_written, NULL);
  if (utf8 == NULL || n_read != (glong) units->len)
    return FALSE;
  g_string_append_len (text, utf8, n_written);
  return TRUE;
}

/* As before 1997: the characters are bytes, and nothing stands between count and them. */
static gboolean
take_old_text (PrcBiff *biff, guint count, GString *text)
{
  PrcCharset charset = { biff->encoding, 0 };
  g_auto (PrcDecoded) decoded = { 0 };

  if (biff->failed || biff->length - biff->at < count)
    {
      biff->failed = TRUE;
      return FALSE;
    }
  prc_charset_decode (&charset, biff->data + biff->at, count, &decoded);
  biff->at += count;
  if (!decoded.complete || memchr (decoded.text, '\0', decoded.length) != NULL)
    return FALSE;
  g_string_append_len (text, decoded.text, (gssize) decoded.length);
  return TRUE;
}

gboolean
prc_biff_take_text (PrcBiff *biff, guint size, GString *text)
{
  guint count = size == 1 ? prc_biff_take_u8 (biff) : prc_biff_take_u16 (biff);
  guint flags, n_runs;
  guint32 n_phonetic;

  g_string_truncate (text, 0);
  if (biff->bytes)
    return take_old_text (biff, count, text);
  flags = prc_biff_take_u8 (biff);
  n_runs = (flags & RUNS) != 0 ? prc_biff_take_u16 (biff) : 0;
  n_phonetic = (flags & PHONETIC) != 0 ? prc_biff_take_u32 (biff) : 0;
  g_array_set_size (biff->units, 0);
  take_units (biff, count, (flags & WIDE) != 0);
  prc_biff_skip (biff, 4 * (gsize) n_runs + n_phonetic);
  return !biff->failed && append_units (biff->units, text);
}
