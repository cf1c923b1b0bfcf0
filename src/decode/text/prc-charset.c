/* prc-charset.c - see prc-charset.h */
#include "prc-charset.h"

#include "prc-charset-rank.h"

#include <string.h>
#include <unicode/ucnv.h>

#define SAMPLE (32 * 1024) /* bytes that are ranked */
#define CLOSE 3.5          /* a rival within a chance of 1 in 33 */
#define PLAUSIBLE (-9.5)   /* for each character */
#define UTF16_LOOK (64 * 1024)
#define MOST_BY_CHANCE 24 /* bytes: six pairs of hanzi */

static gboolean
has_prefix (const guint8 *data, gsize size, const char *prefix, gsize length)
{
  return size >= length && memcmp (data, prefix, length) == 0;
}

static gboolean
find_mark (const guint8 *data, gsize size, PrcCharset *charset)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize length;
  } marks[] = {
    { "UTF-8", "\xEF\xBB\xBF", 3 },    { "UTF-32LE", "\xFF\xFE\0\0", 4 },
    { "UTF-32BE", "\0\0\xFE\xFF", 4 }, { "UTF-16LE", "\xFF\xFE", 2 },
    { "UTF-16BE", "\xFE\xFF", 2 },     { "GB18030", "\x84\x31\x95\x33", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has_prefix (data, size, marks[i].mark, marks[i].length))
      {
        charset->encoding = marks[i].encoding;
        charset->skip = marks[i].length;
        return TRUE;
      }
  return FALSE;
}

/* A fifth of the units at least are ASCII, and all NULs stand on one side. */
static const char *
find_utf16 (const guint8 *data, gsize size)
{
  gsize looked = MIN (size, UTF16_LOOK), nuls[2] = { 0, 0 };

  for (gsize i = 0; i < looked; i++)
    nuls[i & 1] += data[i] == 0;
  if (MAX (nuls[0], nuls[1]) * 10 < looked || MIN (nuls[0], nuls[1]) * 20 > MAX (nuls[0], nuls[1]))
    return NULL;
  return nuls[1] > nuls[0] ? "UTF-16LE" : "UTF-16BE";
}

/* Offset of the first byte that is not UTF-8; NULs are none of this check's business. */
static gsize
find_bad_utf8 (const guint8 *data, gsize size)
{
  const char *at = (const char *) data, *end = at + size;

  while (at < end && !g_utf8_validate_len (at, (gsize) (end - at), &at))
    {
      if (*at != '\0')
        return (gsize) (at - (const char *) data);
      at++;
    }
  return size;
}

static gboolean
has_high_byte (const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (data[i] >= 0x80)
      return TRUE;
  return FALSE;
}

/* Length of the line that begins at @start, without its end. */
static gsize
line_length (const guint8 *data, gsize size, gsize start)
{
  gsize end = start;

  while (end < size && data[end] != '\n' && data[end] != '\r')
    end++;
  return end - start;
}

/* Lines of valid UTF-8 with more than ASCII against lines that are not valid. */
static gboolean
is_damaged_utf8 (const guint8 *data, gsize size)
{
  gsize good = 0, bad = 0;

  for (gsize at = 0; at < size;)
    {
      gsize length = line_length (data, size, at);

      if (has_high_byte (data + at, length))
        *(find_bad_utf8 (data + at, length) == length ? &good : &bad) += 1;
      at += length + 1;
    }
  return good > 0 && good >= bad;
}

static gboolean
is_ascii_letter_at (const guint8 *data, gsize size, gsize at)
{
  return at < size && g_ascii_isalpha ((char) data[at]);
}

/* Overlong forms and surrogates, which some programs write for UTF-8, and all else sound UTF-8: an
 * overlong pair could be a hanzi too, but hardly between Latin letters. */
static gboolean
is_malformed_utf8 (const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      gsize length = data[i] < 0x80   ? 1
                     : data[i] < 0xE0 ? 2
                     : data[i] < 0xF0 ? 3
                     : data[i] < 0xF8 ? 4
                                      : 5; /* as before 2003 */

      if (data[i] >= 0x80 && (data[i] < 0xC0 || data[i] > 0xFB || i + length > size))
        return FALSE;
      for (gsize j = 1; j < length; j++)
        if ((data[i + j] & 0xC0) != 0x80)
          return FALSE;
      if ((data[i] == 0xC0 || data[i] == 0xC1) && !is_ascii_letter_at (data, size, i - 1) &&
          !is_ascii_letter_at (data, size, i + 2))
        return FALSE;
      i += length - 1;
    }
  return TRUE;
}

/* Two hanzi of GB18030 may be two sound characters of UTF-8 by chance, as in the famous '联通': a
 * run of two characters and more that is no word of any script. */
static gboolean
is_no_word (const char *run, const char *end)
{
  GUnicodeScript script = G_UNICODE_SCRIPT_COMMON;

  for (const char *at = run; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeScript own = g_unichar_get_script (c);

      if (c >= 0x800)
        return FALSE;
      if (!g_unichar_isalpha (c) || (script != G_UNICODE_SCRIPT_COMMON && own != script))
        return TRUE;
      script = own;
    }
  return FALSE;
}

/* All that is not ASCII in valid UTF-8 is a few such runs, none of them beside a Latin letter. */
static gboolean
is_utf8_by_chance (const guint8 *data, gsize size)
{
  gsize n_high = 0;
  gboolean odd = FALSE;

  for (gsize i = 0; i < size;)
    {
      gsize start = i;

      while (i < size && data[i] >= 0x80)
        i++;
      n_high += i - start;
      if (n_high > MOST_BY_CHANCE ||
          (i > start && (is_ascii_letter_at (data, size, start - 1) ||
                         is_ascii_letter_at (data, size, i) || i - start < 4)))
        return FALSE;
      odd = odd || is_no_word ((const char *) data + start, (const char *) data + i);
      i += i == start;
    }
  return odd;
}

/* Lines with bytes above ASCII, from all over the file. */
static GByteArray *
take_sample (const guint8 *data, gsize size)
{
  GByteArray *sample = g_byte_array_sized_new (SAMPLE);
  gsize total = 0, count = 0, step;

  for (gsize at = 0, length; at < size; at += length + 1)
    {
      length = line_length (data, size, at);
      if (has_high_byte (data + at, length))
        total += length + 1;
    }
  step = total / SAMPLE + 1;
  for (gsize at = 0, length; at < size && sample->len < SAMPLE; at += length + 1)
    {
      length = line_length (data, size, at);
      if (!has_high_byte (data + at, length) || count++ % step != 0)
        continue;
      g_byte_array_append (sample, data + at, (guint) MIN (length, SAMPLE - sample->len));
      g_byte_array_append (sample, (const guint8 *) "\n", 1);
    }
  return sample;
}

static gboolean
decodes_alike (const char *a, const char *b, const GByteArray *sample)
{
  PrcCharset one = { a, 0 }, other = { b, 0 };
  g_auto (PrcDecoded) first = { 0 };
  g_auto (PrcDecoded) second = { 0 };

  prc_charset_decode (&one, sample->data, sample->len, &first);
  prc_charset_decode (&other, sample->data, sample->len, &second);
  return first.length == second.length && memcmp (first.text, second.text, first.length) == 0;
}

static void
rank (const GByteArray *sample, PrcCharset *charset)
{
  double scores[PRC_CHARSET_N_CANDIDATES];
  guint best = 0, n_bad[PRC_CHARSET_N_CANDIDATES];

  for (guint i = 0; i < PRC_CHARSET_N_CANDIDATES; i++)
    {
      scores[i] = prc_charset_score (i, sample->data, sample->len, &n_bad[i]);
      if (scores[i] > scores[best])
        best = i;
    }
  charset->encoding = prc_charset_get_candidate (best);
  charset->guessed = TRUE;
  for (guint i = 0; i < PRC_CHARSET_N_CANDIDATES; i++)
    if (i != best && n_bad[i] == 0 && scores[best] - scores[i] < CLOSE &&
        !decodes_alike (charset->encoding, prc_charset_get_candidate (i), sample))
      charset->rival = prc_charset_get_candidate (i);
}

void
prc_charset_find (const guint8 *data, gsize size, PrcCharset *charset)
{
  g_autoptr (GByteArray) sample = NULL;

  *charset = (PrcCharset){ "UTF-8", 0 };
  if (find_mark (data, size, charset))
    return;
  charset->encoding = find_utf16 (data, size);
  charset->guessed = charset->encoding != NULL;
  if (charset->encoding != NULL)
    return;
  charset->encoding = "UTF-8";
  if (find_bad_utf8 (data, size) == size && is_utf8_by_chance (data, size))
    {
      *charset = (PrcCharset){ "GB18030", 0, TRUE, "UTF-8" };
      return;
    }
  if (find_bad_utf8 (data, size) == size || is_damaged_utf8 (data, size) ||
      is_malformed_utf8 (data, size))
    return;
  sample = take_sample (data, size);
  rank (sample, charset);
}

gboolean
prc_charset_from_name (const char *name, const guint8 *data, gsize size, PrcCharset *charset)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (name, &status);
  const char *standard;
  PrcCharset marked = { NULL, 0 };

  if (U_FAILURE (status))
    return FALSE;
  standard = ucnv_getStandardName (ucnv_getName (converter, &status), "IANA", &status);
  ucnv_close (converter);
  if (U_FAILURE (status) || standard == NULL)
    return FALSE;
  *charset = (PrcCharset){ g_intern_string (standard), 0 };
  if (find_mark (data, size, &marked) &&
      (g_str_equal (marked.encoding, standard) ||
       (g_str_has_prefix (standard, "UTF-") && g_str_has_prefix (marked.encoding, standard))))
    *charset = marked;
  else if (g_str_equal (standard, "UTF-16"))
    { /* unmarked: as its NULs say, else as most programs write it */
      charset->encoding = find_utf16 (data, size);
      if (charset->encoding == NULL)
        charset->encoding = "UTF-16LE";
    }
  return TRUE;
}

/* A text that grows by what it needs: a GByteArray would take up to twice that, and the memory is
 * bounded. */
typedef struct
{
  char *bytes;
  gsize length, room;
} Output;

static void
append (Output *out, const char *bytes, gsize length)
{
  if (out->room - out->length < length)
    {
      out->room += length + out->room / 4;
      out->bytes = g_realloc (out->bytes, out->room);
    }
  memcpy (out->bytes + out->length, bytes, length);
  out->length += length;
}

/* Strictly to UTF-8. Returns: the offset of the first bad byte, else @size. */
static gsize
convert (UConverter *from, UConverter *to, const guint8 *data, gsize size, Output *out)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar pivot[2048], *pivot_source = pivot, *pivot_target = pivot;
  const char *source = (const char *) data, *source_end = source + size;
  char invalid[16];
  int8_t n_invalid = sizeof invalid;
  gboolean first = TRUE;

  do
    {
      char buffer[8192], *target = buffer;

      status = U_ZERO_ERROR;
      ucnv_convertEx (to, from, &target, buffer + sizeof buffer, &source, source_end, pivot,
                      &pivot_source, &pivot_target, pivot + G_N_ELEMENTS (pivot), first, TRUE,
                      &status);
      first = FALSE;
      append (out, buffer, (gsize) (target - buffer));
    }
  while (status == U_BUFFER_OVERFLOW_ERROR);
  if (!U_FAILURE (status))
    return size;
  status = U_ZERO_ERROR;
  ucnv_getInvalidChars (from, invalid, &n_invalid, &status);
  return (gsize) (source - (const char *) data) - MIN ((gsize) MAX (n_invalid, 0), size);
}

static UConverter *
open_strict (const char *encoding)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (encoding, &status);

  if (U_FAILURE (status))
    return NULL;
  ucnv_setToUCallBack (converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  ucnv_setFromUCallBack (converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  return converter;
}

/* ICU lets bytes that a single-byte set leaves open through as control characters. Returns: the
 * offset of the first, else that of the end */
static gsize
find_control (const Output *text)
{
  for (gsize i = 0; i + 1 < text->length; i++)
    if ((guint8) text->bytes[i] == 0xC2 && (guint8) text->bytes[i + 1] < 0xA0 &&
        (guint8) text->bytes[i + 1] != 0x85)
      return i;
  return text->length;
}

static void
decode_by_icu (const char *encoding, const guint8 *data, gsize size, PrcDecoded *decoded)
{
  UConverter *from = open_strict (encoding), *to = open_strict ("UTF-8");
  Output out = { NULL, 0, size + size / 2 + 16 };
  gsize bad = 0;

  out.bytes = g_malloc (out.room);
  if (from != NULL && to != NULL)
    bad = convert (from, to, data, size, &out);
  if (from != NULL && to != NULL && bad < size)
    { /* again, so that the text ends exactly before the bad byte */
      out.length = 0;
      ucnv_reset (from);
      ucnv_reset (to);
      convert (from, to, data, bad, &out);
    }
  if (from != NULL && ucnv_getMaxCharSize (from) == 1 && find_control (&out) < out.length)
    {
      out.length = find_control (&out);
      bad = (gsize) g_utf8_strlen (out.bytes, (gssize) out.length);
    }
  if (from != NULL)
    ucnv_close (from);
  if (to != NULL)
    ucnv_close (to);
  decoded->bad = bad;
  decoded->complete = bad == size;
  decoded->length = out.length;
  append (&out, "", 1);
  decoded->owned = out.bytes;
  decoded->text = decoded->owned;
}

void
prc_charset_decode (const PrcCharset *charset, const guint8 *data, gsize size, PrcDecoded *decoded)
{
  *decoded = (PrcDecoded){ 0 };
  data += charset->skip;
  size -= charset->skip;
  if (g_str_equal (charset->encoding, "UTF-8"))
    {
      decoded->text = (const char *) data;
      decoded->length = find_bad_utf8 (data, size);
      decoded->bad = decoded->length;
      decoded->complete = decoded->length == size;
    }
  else
    decode_by_icu (charset->encoding, data, size, decoded);
  decoded->bad += charset->skip;
}

void
prc_decoded_clear (PrcDecoded *decoded)
{
  g_clear_pointer (&decoded->owned, g_free);
}

/* Valid UTF-8 that legacy text can't be by chance: two characters of three bytes, or in a
 * double-byte set a Latin letter of two bytes beside small letters, or in a single-byte set any. */
static gboolean
is_surely_utf8 (const guint8 *line, gsize length, gboolean is_double_byte)
{
  guint n_long = 0, n_latin = 0, n_short = 0;

  if (find_bad_utf8 (line, length) < length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (line[i] >= 0xE0 && line[i] <= 0xEF)
        n_long++;
      else if (line[i] >= 0xC2 && line[i] <= 0xDF)
        {
          n_short++;
          if (line[i] <= 0xC9 && ((i > 0 && g_ascii_islower (line[i - 1])) ||
                                  (i + 2 < length && g_ascii_islower (line[i + 2]))))
            n_latin++;
        }
    }
  if (is_double_byte)
    return n_long >= 2 || (n_latin > 0 && n_latin == n_short && n_long == 0);
  return n_long + n_short > 0;
}

gsize
prc_charset_find_foreign_line (const PrcCharset *charset, const guint8 *data, gsize size,
                               gsize *length)
{
  gboolean is_double_byte = prc_charset_is_double_byte (charset->encoding);

  *length = 0;
  if (g_str_has_prefix (charset->encoding, "UTF-"))
    return size;
  for (gsize at = charset->skip; at < size; at += *length + 1)
    {
      *length = line_length (data, size, at);
      if (has_high_byte (data + at, *length) && is_surely_utf8 (data + at, *length, is_double_byte))
        return at;
    }
  return size;
}

static guint
count_high (const guint8 *data, gsize size)
{
  guint count = 0;

  for (gsize i = 0; i < size; i++)
    count += data[i] >= 0x80;
  return count;
}

/* The likeliest other encoding of a few bytes; NULL where none is likely at all. */
static const char *
find_other (const PrcCharset *charset, const guint8 *data, gsize size)
{
  guint n_high = count_high (data, size);
  const char *other = NULL;
  double best = -G_MAXDOUBLE;

  if (!g_str_equal (charset->encoding, "UTF-8") && find_bad_utf8 (data, size) == size)
    return "UTF-8";
  for (guint i = 0; i < PRC_CHARSET_N_CANDIDATES; i++)
    {
      const char *candidate = prc_charset_get_candidate (i);
      guint n_bad = 0;
      double score = prc_charset_score (i, data, size, &n_bad);
      double least = PLAUSIBLE * n_high / (prc_charset_is_double_byte (candidate) ? 2 : 1);

      if (n_bad == 0 && score >= least && score > best &&
          !g_str_equal (candidate, charset->encoding))
        {
          best = score;
          other = candidate;
        }
    }
  return other;
}

char *
prc_charset_reread (const PrcCharset *charset, const guint8 *data, gsize size,
                    const char **encoding)
{
  PrcCharset other = { find_other (charset, data, size), 0 };
  g_auto (PrcDecoded) decoded = { 0 };

  if (other.encoding == NULL ||
      (g_str_equal (charset->encoding, "UTF-8") && is_malformed_utf8 (data, size)))
    return NULL;
  prc_charset_decode (&other, data, size, &decoded);
  if (!decoded.complete || memchr (decoded.text, '\0', decoded.length) != NULL)
    return NULL;
  *encoding = other.encoding;
  return g_strndup (decoded.text, decoded.length);
}
