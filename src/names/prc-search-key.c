/* prc-search-key.c - what search compares: see prc-collate.h. */
#include "prc-collate.h"
#include "prc-icu.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

/* Small letters that do not decompose. */
static const struct
{
  UChar32 letter;
  const char *plain;
} letters[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" },   { 0xf8, "o" },  { 0xfe, "th" },  { 0x111, "d" },
  { 0x127, "h" }, { 0x131, "i" }, { 0x138, "k" },  { 0x142, "l" }, { 0x14b, "ng" }, { 0x153, "oe" },
  { 0x167, "t" }, { 0x180, "b" }, { 0x188, "c" },  { 0x192, "f" }, { 0x199, "k" },  { 0x19a, "l" },
  { 0x1a5, "p" }, { 0x1ad, "t" }, { 0x1b4, "y" },  { 0x1dd, "e" }, { 0x237, "j" },  { 0x247, "e" },
  { 0x24d, "r" }, { 0x253, "b" }, { 0x254, "o" },  { 0x256, "d" }, { 0x257, "d" },  { 0x259, "e" },
  { 0x25b, "e" }, { 0x260, "g" }, { 0x263, "g" },  { 0x268, "i" }, { 0x269, "i" },  { 0x272, "n" },
  { 0x289, "u" }, { 0x28b, "v" }, { 0x292, "zh" },
};

/* Marks that change the reading of a letter, not those that are vowels of Indic scripts. */
static gboolean
is_mark (UChar32 c)
{
  int class = u_getCombiningClass (c);

  return class >= 200 || (class >= 10 && class <= 35);
}

static gboolean
is_dropped (UChar32 c)
{
  return u_ispunct (c) || u_isUWhiteSpace (c) || is_mark (c) || !u_isprint (c) || c == 0x60 ||
         c == 0xb4 || (c >= 0x2b9 && c <= 0x2bf) || c == 0x2c8 || c == 0x2d9 || u_iscntrl (c);
}

static void
append_letter (GString *key, UChar32 c)
{
  gsize low = 0, high = G_N_ELEMENTS (letters);

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (letters[middle].letter < c)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < G_N_ELEMENTS (letters) && letters[low].letter == c)
    g_string_append (key, letters[low].plain);
  else
    g_string_append_unichar (key, c);
}

char *
prc_names_dup_search_key (const char *text)
{
  g_autofree UChar *wide = NULL, *small = NULL, *apart = NULL;
  g_autoptr (GString) key = g_string_new (NULL);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkd = unorm2_getNFKDInstance (&status);
  int32_t n, room;

  g_return_val_if_fail (text != NULL, NULL);
  wide = prc_icu_dup_wide (text, &n);
  room = 3 * n + 1;
  small = g_new (UChar, room);
  n = u_strToLower (small, room, wide, n, "", &status);
  room = 18 * n + 1;
  apart = g_new (UChar, room);
  n = unorm2_normalize (nfkd, small, n, apart, room, &status);
  if (U_FAILURE (status))
    return g_utf8_strdown (text, -1);
  for (int32_t i = 0; i < n;)
    {
      UChar32 c;
      U16_NEXT (apart, i, n, c);
      if (!is_dropped (c))
        append_letter (key, c);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}
