/* prc-charset-rank.c - see prc-charset-rank.h
 *
 * Figures are natural logarithms of a chance. The layout of the double-byte sets is that of their
 * standards: GB 2312 rows 16-55 and 56-87, Big5 levels 1 and 2, JIS X 0208 levels 1 and 2, KS X
 * 1001 hangul and hanja; how many characters a level has gives the chance of one of them.
 */
#include "prc-charset-rank.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#define BAD (-25.0)    /* a byte that can't be there */
#define SYMBOL (-10.0) /* a sign that names don't have */
#define STRANGE_LETTER (-8.0)
#define CAPITAL (-2.0)         /* on top of the small letter's figure */
#define CAPITAL_INSIDE (-6.0)  /* 'LeÓn' */
#define ALONE (-2.0)           /* a letter with no letter beside it */
#define ALONE_ELSEWHERE (-5.0) /* outside Latin: names there have hardly any such word */
#define RUN 0.7                /* an even count of high bytes is a chance of one half elsewhere */
#define NAME_HANZI (-6.3)      /* one of those that most Chinese names are made of */
#define SAME_CLASS (-0.75)     /* vowel by vowel, consonant by consonant */
#define OTHER_SCRIPT (-5.0)    /* beside an ASCII letter */
#define HANZI_BY_LETTER (-3.0)
#define ASCII_TAKEN 3.0 /* what the others pay for an ASCII letter that was a second byte */

typedef struct
{
  double value;
  const char *letters;
} Tier;

typedef struct
{
  const char *encoding;
  double prior;
  double strange; /* figure of a letter in no tier */
  gboolean latin; /* its letters stand beside ASCII ones, and have vowels */
  Tier tiers[4];  /* small letters by how common they are in names; empty for double-byte sets */
} Candidate;

/* The letters' order of frequency was judged by name lists of the countries that use the set. A
 * byte that is the same letter in two sets has the same figure, so that only the others decide. */
static const Candidate candidates[PRC_CHARSET_N_CANDIDATES] = {
  { "windows-1252",
    0,
    STRANGE_LETTER,
    TRUE,
    { { -2.6, "éüöá" }, { -3.3, "íóäñãç" }, { -4.2, "åøèúëôïêæðþ" }, { -5.2, "âßàýîšûòžìùõ" } } },
  { "GB18030", 0, 0, FALSE, { { 0 } } },
  { "Big5", -1, 0, FALSE, { { 0 } } },
  { "Shift_JIS", -1, 0, FALSE, { { 0 } } },
  { "EUC-KR", -1, 0, FALSE, { { 0 } } },
  { "windows-1250",
    -2,
    STRANGE_LETTER,
    TRUE,
    { { -2.6, "áéöü" },
      { -3.3, "íóäç" },
      { -4.2, "úëôčřěłńćőśşăůżű" },
      { -5.2, "ýâßšžîęąźťţňľđď" } } },
  { "windows-1251",
    -1,
    STRANGE_LETTER,
    FALSE,
    { { -2.7, "аеиноврлтск" },
      { -3.6, "мдпуьгбяйзыюч" },
      { -4.8, "хжшцщфэёъіїєўґџљњћђј" },
      { 0 } } },
  { "windows-1254",
    -1,
    -30,
    TRUE,
    { { -2.2, "ışü" }, { -2.9, "ğçö" }, { -3.6, "İ" }, { -5.5, "âîû" } } },
  { "windows-1256",
    -1,
    STRANGE_LETTER,
    FALSE,
    { { -2.6, "اليمنرهبدو" },
      { -3.6, "حعسفقكشصطجتةخىضأإغزذثظءئؤآ" },
      { -5.0, "پچژگہںے" },
      { 0 } } },
  { "macintosh",
    -2.5,
    STRANGE_LETTER,
    TRUE,
    { { -2.6, "éüöá" }, { -3.3, "íóäñãç" }, { -4.2, "åøèúëôïê" }, { -5.2, "âßàæîûòìùõ" } } },
};

static const Tier punctuation[] = { { -4.0, "’" },
                                    { -5.0, "–\u00A0،؛№" },
                                    { -6.0, "‘“”«»—£ºª°" },
                                    { -7.0, "·…€´„‚" } };

#define VOWELS "aeiouyáéíóúýäëïöüâêîôûàèìòùåæøãõœăęąěůőűı"

const char *
prc_charset_get_candidate (guint index)
{
  g_return_val_if_fail (index < PRC_CHARSET_N_CANDIDATES, NULL);
  return candidates[index].encoding;
}

static gboolean
is_ascii_letter (guint8 byte)
{
  return g_ascii_isalpha ((char) byte);
}

static gboolean
has_letter (const char *letters, gunichar letter)
{
  return letters != NULL && g_utf8_strchr (letters, -1, letter) != NULL;
}

/* Figure of a small letter, or of one that has no case. */
static double
letter_value (const Candidate *candidate, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (candidate->tiers); i++)
    if (has_letter (candidate->tiers[i].letters, letter))
      return candidate->tiers[i].value;
  return candidate->strange;
}

static double
punctuation_value (gunichar sign)
{
  for (guint i = 0; i < G_N_ELEMENTS (punctuation); i++)
    if (has_letter (punctuation[i].letters, sign))
      return punctuation[i].value;
  return SYMBOL;
}

static double
neighbour_value (const Candidate *candidate, gunichar letter, gunichar neighbour)
{
  if (!u_isalpha ((UChar32) neighbour))
    return 0;
  if (!candidate->latin)
    return neighbour < 0x80 ? OTHER_SCRIPT : 0;
  if (!u_isalpha ((UChar32) letter))
    return 0;
  return has_letter (VOWELS, g_unichar_tolower (letter)) ==
                 has_letter (VOWELS, g_unichar_tolower (neighbour))
             ? SAME_CLASS
             : 0;
}

static double
character_value (const Candidate *candidate, gunichar c, gunichar before, gunichar after)
{
  double value;

  if (c == 0xFFFD || u_iscntrl ((UChar32) c))
    return BAD;
  if (!u_isalpha ((UChar32) c) || c == 0xAA || c == 0xBA)
    return punctuation_value (c);
  value = letter_value (candidate, c);
  if (value <= candidate->strange && g_unichar_isupper (c))
    {
      value = letter_value (candidate, g_unichar_tolower (c)) + CAPITAL;
      if (g_unichar_islower (before))
        value += CAPITAL_INSIDE;
    }
  if (!u_isalpha ((UChar32) before) && !u_isalpha ((UChar32) after))
    value += candidate->latin ? ALONE : ALONE_ELSEWHERE;
  return value + neighbour_value (candidate, c, before) + neighbour_value (candidate, c, after);
}

/* What each of the upper 128 bytes is in a single-byte set; U+FFFD where nothing. */
static gboolean
read_upper_half (const char *encoding, gunichar *upper)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (encoding, &status);

  if (U_FAILURE (status))
    return FALSE;
  for (guint i = 0; i < 128; i++)
    {
      const char byte = (char) (128 + i);
      const char *source = &byte;

      status = U_ZERO_ERROR;
      ucnv_resetToUnicode (converter);
      upper[i] = (gunichar) ucnv_getNextUChar (converter, &source, &byte + 1, &status);
      if (U_FAILURE (status))
        upper[i] = 0xFFFD;
    }
  ucnv_close (converter);
  return TRUE;
}

static double
score_single (const Candidate *candidate, const guint8 *data, gsize size, guint *n_bad)
{
  gunichar upper[128];
  double score = candidate->prior;

  if (!read_upper_half (candidate->encoding, upper))
    return BAD * (double) size;
  for (gsize i = 0; i < size; i++)
    {
      gunichar before, after;
      double value;

      if (data[i] < 0x80)
        continue;
      before = i == 0 ? ' ' : data[i - 1] < 0x80 ? data[i - 1] : upper[data[i - 1] - 128];
      after = i + 1 == size ? ' ' : data[i + 1] < 0x80 ? data[i + 1] : upper[data[i + 1] - 128];
      value = character_value (candidate, upper[data[i] - 128], before, after);
      *n_bad += value == BAD;
      score += value;
    }
  return score;
}

/* The hundred family names that nine of ten Chinese people have, and frequent characters of given
 * names, as the census reports of recent years list them. */
static const char name_hanzi[] =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃"
    "武戴莫孔向汤英秀玉华文明兰国春红丽小桂志建海云平珍荣梅军芳燕霞香玲敏杰伟强磊洋艳勇涛超刚静娟佳"
    "子梓涵轩浩宇雨欣诗怡博思俊晓泽雅婷辉天嘉一梦琪颖瑶昊鑫睿宁凯鹏飞峰旭东阳慧莹雪倩媛琳洁晨曦";

#define ROWS 94

/* Sets a bit for each of them, by row and column of GB 2312. */
static gpointer
mark_name_hanzi (gpointer data)
{
  guint8 *marks = g_new0 (guint8, ROWS * ROWS);
  char bytes[sizeof name_hanzi];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = ucnv_convert ("GB18030", "UTF-8", bytes, sizeof bytes, name_hanzi,
                                 sizeof name_hanzi - 1, &status);

  for (int32_t i = 0; U_SUCCESS (status) && i + 1 < length; i += 2)
    marks[((guint8) bytes[i] - 0xA1) * ROWS + (guint8) bytes[i + 1] - 0xA1] = 1;
  return marks;
}

static gboolean
is_name_hanzi (guint8 lead, guint8 trail)
{
  static GOnce once = G_ONCE_INIT;
  const guint8 *marks = g_once (&once, mark_name_hanzi, NULL);

  return marks[(lead - 0xA1) * ROWS + trail - 0xA1] != 0;
}

/* Each of these takes the bytes from @data on, sets how many the character has, and gives its
 * figure. */
static double
value_gb18030 (const guint8 *data, gsize left, gsize *length)
{
  guint8 lead = data[0], trail = left > 1 ? data[1] : 0;

  *length = 1;
  if (lead == 0x80 || lead == 0xFF || trail < 0x30 || trail == 0x7F || trail == 0xFF)
    return BAD;
  if (trail < 0x40)
    {
      if (trail > 0x39 || left < 4 || data[2] < 0x81 || data[2] == 0xFF || data[3] < 0x30 ||
          data[3] > 0x39)
        return BAD;
      *length = 4;
      return -20;
    }
  *length = 2;
  if (trail < 0xA1 || lead < 0xA1)
    return -15.4;
  if (lead >= 0xB0 && lead <= 0xF7 && is_name_hanzi (lead, trail))
    return NAME_HANZI;
  if (lead >= 0xB0 && lead <= 0xD7)
    return -8.6;
  if (lead >= 0xD8 && lead <= 0xF7)
    return -11;
  return lead == 0xA1 || lead == 0xA3 ? -8.8 : -14;
}

static double
value_big5 (const guint8 *data, gsize left, gsize *length)
{
  guint8 lead = data[0], trail = left > 1 ? data[1] : 0;

  *length = 1;
  if (lead < 0xA1 || lead > 0xF9 || trail < 0x40 || (trail > 0x7E && trail < 0xA1) || trail == 0xFF)
    return BAD;
  *length = 2;
  if (lead >= 0xA4 && lead <= 0xC6)
    return -8.7;
  if (lead >= 0xC9)
    return -12.2;
  return lead <= 0xA3 ? -9.5 : -16;
}

static double
value_shift_jis (const guint8 *data, gsize left, gsize *length)
{
  guint8 lead = data[0], trail = left > 1 ? data[1] : 0;
  guint code = (guint) lead << 8 | trail;

  *length = 1;
  if (lead >= 0xA1 && lead <= 0xDF)
    return -9.5; /* half-width kana */
  if (lead == 0x80 || lead == 0xA0 || lead > 0xFC || trail < 0x40 || trail == 0x7F || trail > 0xFC)
    return BAD;
  *length = 2;
  if (code >= 0x829F && code <= 0x82F1)
    return -6.3;
  if (code >= 0x8340 && code <= 0x8396)
    return -6;
  if (code >= 0x889F && code <= 0x9872)
    return -8.7;
  if ((code >= 0x989F && code <= 0xEAA4) || lead >= 0xFA)
    return -12.2;
  return lead == 0x81 ? -8.5 : -13;
}

static double
value_euc_kr (const guint8 *data, gsize left, gsize *length)
{
  guint8 lead = data[0], trail = left > 1 ? data[1] : 0;

  *length = 1;
  if (lead < 0xA1 || lead > 0xFD || lead == 0xC9 || trail < 0xA1 || trail == 0xFF)
    return BAD;
  *length = 2;
  if (lead >= 0xB0 && lead <= 0xC8)
    return -7.8;
  return lead >= 0xCA ? -11.7 : -11;
}

typedef double (*ValueFunc) (const guint8 *data, gsize left, gsize *length);

static double
score_double (const Candidate *candidate, ValueFunc value_of, const guint8 *data, gsize size,
              guint *n_bad)
{
  double score = candidate->prior;
  gsize length;

  for (gsize i = 0; i < size; i += length)
    {
      double value;

      length = 1;
      if (data[i] < 0x80)
        continue;
      value = value_of (data + i, size - i, &length);
      *n_bad += value == BAD;
      score += value;
      if (i == 0 || data[i - 1] < 0x80)
        score += RUN;
      if (i > 0 && is_ascii_letter (data[i - 1]))
        score += HANZI_BY_LETTER;
      if (i + length < size && is_ascii_letter (data[i + length]))
        score += HANZI_BY_LETTER;
      for (gsize j = 1; j < length; j++)
        if (data[i + j] < 0x80)
          score += ASCII_TAKEN;
    }
  return score;
}

/* In the order of the candidates; NULL for the single-byte sets. */
static const ValueFunc double_byte_values[PRC_CHARSET_N_CANDIDATES] = { NULL, value_gb18030,
                                                                        value_big5, value_shift_jis,
                                                                        value_euc_kr };

gboolean
prc_charset_is_double_byte (const char *encoding)
{
  for (guint i = 0; i < PRC_CHARSET_N_CANDIDATES; i++)
    if (g_str_equal (candidates[i].encoding, encoding))
      return double_byte_values[i] != NULL;
  return FALSE;
}

double
prc_charset_score (guint index, const guint8 *data, gsize size, guint *n_bad)
{
  g_return_val_if_fail (index < PRC_CHARSET_N_CANDIDATES, 0);
  *n_bad = 0;
  if (double_byte_values[index] != NULL)
    return score_double (&candidates[index], double_byte_values[index], data, size, n_bad);
  return score_single (&candidates[index], data, size, n_bad);
}
