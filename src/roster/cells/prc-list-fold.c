/* prc-list-fold.c - see prc-list-fold.h. */
#include "prc-list-fold.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* Traditional, simplified, in pairs, by the first: what headers and answers of lists are written
 * with. From ICU's Traditional-Simplified, for the hanzi of our tables. All have three bytes. */
static const char traditional[] =
    "佈布來来係系俬私個个們们備备傢家傳传儀仪優优內内冊册別别劃划動动務务區区參参員员單单噹当"
    "國国場场奬奖學学實实審审將将專专對对導导屆届層层屬属師师廻回彆别態态憑凭應应戶户攝摄數数"
    "時时暫暂曆历書书會会業业榮荣樂乐樓楼標标機机檯台權权歷历殘残沒没況况漢汉濟济灣湾為为無无"
    "爲为牀床狀状獎奖獲获獸兽現现畢毕異异當当發发眞真硏研碩硕確确碼码礎础礙碍禮礼稱称穫获箇个"
    "築筑簡简級级組组結结經经編编緩缓總总績绩織织繫系習习聯联聲声職职臨临臺台與与華华萊莱葯药"
    "蓆席藝艺藥药處处號号術术衛卫製制覈核見见視视親亲觀观觸触計计訊讯許许註注証证話话誌志認认"
    "語语說说説说調调請请論论謂谓證证譯译護护譽誉讀读貫贯賓宾質质軍军輔辅輪轮農农迴回這这進进"
    "過过達达適适遲迟還还郵邮醫医錄录録录錶表門门開开間间関关關关陸陆階阶隱隐雙双電电項项領领"
    "頻频題题願愿類类颱台養养館馆體体髮发麵面麼么麽么黨党齣出";

#define HANZI 3 /* bytes */

static gunichar
simplify (gunichar c)
{
  gsize low = 0, high = (sizeof traditional - 1) / (2 * HANZI);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      const char *pair = traditional + middle * 2 * HANZI;
      gunichar from = g_utf8_get_char (pair);

      if (from == c)
        return g_utf8_get_char (pair + HANZI);
      if (from < c)
        low = middle + 1;
      else
        high = middle;
    }
  return c;
}

static char *
nfkc_casefold (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance (&status);
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  if (units == NULL || U_FAILURE (status))
    return g_utf8_casefold (text, -1);
  /* one unit grows to 18 at most (U+FDFA) */
  gsize room = (gsize) n_units * 18 + 1;
  g_autofree UChar *folded = g_new (UChar, room);
  int32_t length = unorm2_normalize (normalizer, (const UChar *) units, (int32_t) n_units, folded,
                                     (int32_t) MIN (room, G_MAXINT32), &status);
  if (U_FAILURE (status))
    return g_utf8_casefold (text, -1);
  return g_utf16_to_utf8 ((const gunichar2 *) folded, length, NULL, NULL, NULL);
}

static gboolean
is_plain_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0x80)
      return FALSE;
  return TRUE;
}

static char *
fold (const char *text)
{
  if (is_plain_ascii (text))
    return g_ascii_strdown (text, -1);
  char *folded = nfkc_casefold (text);
  return folded != NULL ? folded : g_strdup ("");
}

char *
prc_list_fold_text (const char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  g_autofree char *folded = fold (text);
  GString *out = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (out, c < 0x3000 ? c : simplify (c));
    }
  return g_string_free (out, FALSE);
}

char *
prc_list_fold_words (const char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  g_autofree char *folded = fold (text);
  GString *out = g_string_sized_new (strlen (folded));
  int depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == '[')
        depth++;
      else if ((c == ')' || c == ']') && depth > 0)
        depth--;
      else if (depth > 0 || c == '\'' || c == 0x2019)
        continue;
      else if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_unichar (out, c < 0x3000 ? c : simplify (c));
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Optimal string alignment over three rows. */
static guint
align (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  g_autofree guint *rows = g_new0 (guint, 3 * (gsize) (n_b + 1));
  guint *before = rows, *last = rows + n_b + 1, *now = rows + 2 * (n_b + 1);

  for (glong j = 0; j <= n_b; j++)
    last[j] = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    {
      now[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          guint cost = a[i - 1] != b[j - 1];

          now[j] = MIN (MIN (last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            now[j] = MIN (now[j], before[j - 2] + 1);
        }
      guint *spare = before;
      before = last;
      last = now;
      now = spare;
    }
  return last[n_b];
}

guint
prc_list_fold_distance (const char *a, const char *b, guint limit)
{
  glong n_a = 0, n_b = 0;

  if (strcmp (a, b) == 0)
    return 0;
  g_autofree gunichar *p = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *q = g_utf8_to_ucs4_fast (b, -1, &n_b);
  if (ABS (n_a - n_b) > (glong) limit || n_a > 200 || n_b > 200)
    return limit + 1;
  return MIN (align (p, n_a, q, n_b), limit + 1);
}

static gboolean
has_script (const char *text, GUnicodeScript script)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x41 && g_unichar_get_script (g_utf8_get_char (p)) == script)
      return TRUE;
  return FALSE;
}

gboolean
prc_list_fold_has_latin (const char *text)
{
  return has_script (text, G_UNICODE_SCRIPT_LATIN);
}
