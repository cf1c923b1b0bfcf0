/* Any bytes in any encoding: what is found decodes to valid text, wholly or up to where it says. */
#include "fuzz.h"
#include "prc-charset.h"

static void
check_decoded (const PrcCharset *charset, const uint8_t *data, size_t size)
{
  g_auto (PrcDecoded) decoded = { 0 };
  gsize at = 0;

  g_assert_cmpuint (charset->skip, <=, size);
  prc_charset_decode (charset, data, size, &decoded);
  g_assert_true (decoded.complete == (decoded.bad == size));
  g_assert_cmpuint (decoded.bad, <=, size);
  while (at < decoded.length)
    {
      const char *end = NULL;

      if (!g_utf8_validate_len (decoded.text + at, decoded.length - at, &end))
        g_assert_true (*end == '\0'); /* NULs are the reader's to tell */
      at = (gsize) (end - decoded.text) + 1;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { "UTF-8",     "UTF-16LE", "GB18030",      "Big5",
                                       "Shift_JIS", "EUC-KR",   "windows-1252", "macintosh" };
  PrcCharset charset;
  gsize length = 0;

  if (size > 64 * 1024)
    return 0;
  prc_charset_find (data, size, &charset);
  g_assert_nonnull (charset.encoding);
  check_decoded (&charset, data, size);
  g_assert_cmpuint (prc_charset_find_foreign_line (&charset, data, size, &length), <=, size);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (prc_charset_from_name (names[i], data, size, &charset))
      check_decoded (&charset, data, size);
  return 0;
}
