#include "prc-phones.h"

#include <string.h>

#define TIE 0x361
#define TIE_BELOW 0x35c
#define NASAL 0x303
#define NON_SYLLABIC 0x32f
#define NON_SYLLABIC_ABOVE 0x311
#define SYLLABIC 0x329
#define RAISED 0x31d
#define CEDILLA 0x327

static const gunichar vowels[] = {
  'a',           'e',           'i',           'o',           'u',           'y',
  0xe6 /* æ */,  0xf8 /* ø */,  0x153 /* œ */, 0x250 /* ɐ */, 0x251 /* ɑ */, 0x252 /* ɒ */,
  0x254 /* ɔ */, 0x258 /* ɘ */, 0x259 /* ə */, 0x25a /* ɚ */, 0x25b /* ɛ */, 0x25c /* ɜ */,
  0x25d /* ɝ */, 0x264 /* ɤ */, 0x268 /* ɨ */, 0x26a /* ɪ */, 0x26f /* ɯ */, 0x275 /* ɵ */,
  0x276 /* ɶ */, 0x289 /* ʉ */, 0x28a /* ʊ */, 0x28c /* ʌ */, 0x28f /* ʏ */, 0x25e /* ɞ */,
};

static const gunichar consonants[] = {
  'b',           'c',           'd',           'f',           'h',           'j',
  'k',           'l',           'm',           'n',           'p',           'q',
  'r',           's',           't',           'v',           'w',           'x',
  'z',           0xe7 /* ç */,  0xf0 /* ð */,  0x127 /* ħ */, 0x14b /* ŋ */, 0x159 /* ř */,
  0x1c0 /* ǀ */, 0x1c1 /* ǁ */, 0x1c2 /* ǂ */, 0x1c3 /* ǃ */, 0x253 /* ɓ */, 0x255 /* ɕ */,
  0x256 /* ɖ */, 0x257 /* ɗ */, 0x25f /* ɟ */, 0x260 /* ɠ */, 0x261 /* ɡ */, 0x262 /* ɢ */,
  0x263 /* ɣ */, 0x265 /* ɥ */, 0x266 /* ɦ */, 0x267 /* ɧ */, 0x26b /* ɫ */, 0x26c /* ɬ */,
  0x26d /* ɭ */, 0x26e /* ɮ */, 0x270 /* ɰ */, 0x271 /* ɱ */, 0x272 /* ɲ */, 0x273 /* ɳ */,
  0x274 /* ɴ */, 0x278 /* ɸ */, 0x279 /* ɹ */, 0x27a /* ɺ */, 0x27b /* ɻ */, 0x27d /* ɽ */,
  0x27e /* ɾ */, 0x280 /* ʀ */, 0x281 /* ʁ */, 0x282 /* ʂ */, 0x283 /* ʃ */, 0x288 /* ʈ */,
  0x28b /* ʋ */, 0x28d /* ʍ */, 0x28e /* ʎ */, 0x290 /* ʐ */, 0x291 /* ʑ */, 0x292 /* ʒ */,
  0x294 /* ʔ */, 0x295 /* ʕ */, 0x29d /* ʝ */, 0x2a3 /* ʣ */, 0x2a4 /* ʤ */, 0x2a6 /* ʦ */,
  0x2a7 /* ʧ */, 0x3b2 /* β */, 0x3b8 /* θ */, 0x3c7 /* χ */,
};

/* Letters that stand for a symbol of the lists above. */
static const struct
{
  gunichar from, to;
} same[] = {
  { 'g', 0x261 },    { 0x3b5, 0x25b },  { 0x1d4a, 0x259 }, { 0x207f, 'n' },  { 0x1d50, 'm' },
  { 0x1d51, 0x14b }, { 0x1dae, 0x272 }, { 0x1da0, 'f' },   { 0x2a8, 0x2a7 }, { 0x2a5, 0x2a4 },
  { 0x1d7b, 0x268 }, { 0x1da6, 0x26a }, { '?', 0x294 },
};

/* Two consonants that are one sound. */
static const struct
{
  gunichar first, second, one;
} affricates[] = {
  { 't', 0x283, 0x2a7 },   { 't', 0x282, 0x2a7 },   { 't', 0x255, 0x2a7 }, { 0x288, 0x282, 0x2a7 },
  { 'c', 0xe7, 0x2a7 },    { 'd', 0x292, 0x2a4 },   { 'd', 0x290, 0x2a4 }, { 'd', 0x291, 0x2a4 },
  { 0x256, 0x290, 0x2a4 }, { 0x25f, 0x29d, 0x2a4 }, { 't', 's', 0x2a6 },   { 'd', 'z', 0x2a3 },
};

static gboolean
contains (const gunichar *list, gsize n, gunichar c)
{
  for (gsize i = 0; i < n; i++)
    if (list[i] == c)
      return TRUE;
  return FALSE;
}

static gboolean
is_vowel (gunichar c)
{
  return contains (vowels, G_N_ELEMENTS (vowels), c);
}

static gunichar
normalise (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    if (same[i].from == c)
      return same[i].to;
  return c;
}

/* Length, tone and articulation that the house does not tell apart. */
static gboolean
is_ignored (gunichar c)
{
  return (c >= 0x2b0 && c <= 0x2ff) || (c >= 0x300 && c <= 0x36f) || (c >= 0xa700 && c <= 0xa721) ||
         (c >= 0x1d2c && c <= 0x1dbf) || (c >= 0x2070 && c <= 0x209f) || c == 0xb2 || c == 0xb3 ||
         c == 0xb9 || c == '#' || c == '\'' || c == 0x2019 || c == '-' || c == 0x203f ||
         (c >= 0x2190 && c <= 0x21ff) || g_unichar_isdigit (c);
}

typedef struct
{
  GArray *phones;
  gboolean tied, stressed, starts_word, starts_syllable;
} Parser;

static PrcPhone *
get_last (Parser *parser)
{
  guint n = parser->phones->len;

  return n > 0 ? &g_array_index (parser->phones, PrcPhone, n - 1) : NULL;
}

/* Joins a tied or touching symbol to the one before; TRUE where nothing is left to add. */
static gboolean
join (Parser *parser, PrcPhone *phone)
{
  PrcPhone *last = get_last (parser);

  if (last == NULL || phone->starts_word)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (affricates); i++)
    if (last->symbol == affricates[i].first && phone->symbol == affricates[i].second &&
        (parser->tied || !phone->starts_syllable))
      {
        last->symbol = affricates[i].one;
        return TRUE;
      }
  if (!parser->tied)
    return FALSE;
  if (last->is_vowel && phone->is_vowel && !phone->stressed)
    phone->is_glide = strchr ("iuye", phone->symbol < 128 ? (int) phone->symbol : '?') != NULL ||
                      phone->symbol == 0x26a || phone->symbol == 0x28a || phone->symbol == 0x28f ||
                      phone->symbol == 0x268 || phone->symbol == 0x26f;
  return phone->symbol == 'h' && !last->is_vowel;
}

static void
add_symbol (Parser *parser, gunichar c)
{
  PrcPhone phone = { .symbol = c };

  phone.is_vowel = is_vowel (c);
  phone.starts_word = parser->starts_word;
  phone.starts_syllable = parser->starts_syllable;
  phone.stressed = parser->stressed;
  if (!join (parser, &phone))
    g_array_append_val (parser->phones, phone);
  parser->tied = parser->starts_word = parser->starts_syllable = parser->stressed = FALSE;
}

/* A mark on the symbol before. */
static gboolean
add_mark (Parser *parser, gunichar c)
{
  PrcPhone *last = get_last (parser);

  if (c == TIE || c == TIE_BELOW)
    return parser->tied = TRUE;
  if (last == NULL)
    return FALSE;
  if (c == 0x2d0 || c == 0x2d1)
    last->is_long = TRUE;
  else if (c == NASAL)
    last->is_nasal = TRUE;
  else if ((c == NON_SYLLABIC || c == NON_SYLLABIC_ABOVE) && last->is_vowel)
    last->is_glide = TRUE;
  else if (c == SYLLABIC && !last->is_vowel)
    last->is_syllabic = TRUE;
  else if (c == RAISED && last->symbol == 'r')
    last->symbol = 0x159;
  else if (c == CEDILLA && last->symbol == 'c')
    last->symbol = 0xe7;
  else
    return FALSE;
  return TRUE;
}

static void
add_separator (Parser *parser, gunichar c)
{
  parser->tied = FALSE;
  parser->starts_syllable = TRUE;
  parser->starts_word = parser->starts_word || g_unichar_isspace (c);
  parser->stressed = parser->stressed || c == 0x2c8;
}

GArray *
prc_phones_parse (const char *ipa)
{
  Parser parser = { .starts_word = TRUE, .starts_syllable = TRUE };
  g_autofree char *apart = g_utf8_normalize (ipa, -1, G_NORMALIZE_NFD);

  parser.phones = g_array_new (FALSE, FALSE, sizeof (PrcPhone));
  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = normalise (g_utf8_get_char (p));

      if (add_mark (&parser, c))
        continue;
      if (is_vowel (c) || contains (consonants, G_N_ELEMENTS (consonants), c))
        add_symbol (&parser, c);
      else if (g_unichar_isspace (c) || c == '.' || c == 0x2c8 || c == 0x2cc)
        add_separator (&parser, c);
      else if (!is_ignored (c))
        g_debug ("IPA: symbol U+%04X dropped", c);
    }
  return parser.phones;
}

gboolean
prc_phones_have_stress (const GArray *phones)
{
  for (guint i = 0; i < phones->len; i++)
    if (g_array_index (phones, PrcPhone, i).stressed)
      return TRUE;
  return FALSE;
}
