/* prc-list-value.c - see prc-list-value.h. Wishes and needs are in prc-list-wish.c. */
#include "prc-list-value.h"

#include "prc-list-fold.h"

#include <math.h>
#include <string.h>

/* Is @word one of the '|'-parted @words. */
static gboolean
is_among (const char *word, const char *words)
{
  gsize length = strlen (word);

  for (const char *p = words; length > 0 && (p = strstr (p, word)) != NULL; p++)
    if ((p == words || p[-1] == '|') && (p[length] == '|' || p[length] == '\0'))
      return TRUE;
  return FALSE;
}

#define LONGEST_MISSING 48 /* bytes of a cell that says nothing, spaces and dots within */

gboolean
prc_list_value_is_missing (const char *text, gboolean name)
{
  if (text == NULL || *text == '\0')
    return TRUE;
  if (strnlen (text, LONGEST_MISSING) == LONGEST_MISSING)
    return FALSE;
  if (is_among (text, ".|-|–|—|--|---|/|\\|N/A|n/a|#N/A|无|没有|?|_|*"))
    return TRUE;
  if (name)
    return is_among (text, "X"
                           "XX|FNU|LNU|xxx|(none)|[none]|NULL|(null)");
  /* every cell comes here, and few begin with the letter of all Latin words below */
  if (g_ascii_isalnum (*text) && g_ascii_tolower (*text) != 'n')
    return FALSE;
  g_autofree char *folded = prc_list_fold_text (text);
  return is_among (folded, "none|nil|na|null|notapplicable|nothing|无无|暂无|不适用");
}

PrcListAnswer
prc_list_value_answer (const char *text)
{
  if (text == NULL || *text == '\0')
    return PRC_LIST_ANSWER_NONE;
  if (is_among (text, "✓|√|✔|☑|●"))
    return PRC_LIST_ANSWER_YES;
  if (is_among (text, "×|✗|✘|✕|☒"))
    return PRC_LIST_ANSWER_NO;
  g_autofree char *folded = prc_list_fold_text (text);
  if (is_among (folded, "y|yes|1|true|t|x|ok|是|参加|有|同意|真|对|能|可以|要|需要|はい|예|네"))
    return PRC_LIST_ANSWER_YES;
  if (is_among (folded, "n|no|0|false|f|否|不参加|没有|无|不同意|假|不|不能|不要|不需要|不是|"
                        "いいえ|아니오|아니요"))
    return PRC_LIST_ANSWER_NO;
  return PRC_LIST_ANSWER_OTHER;
}

gboolean
prc_list_value_is_plain_answer (const char *text)
{
  return is_among (text, "Y|N|Yes|No|是|否|yes|no|y|n|YES|NO|参加|不参加");
}

gboolean
prc_list_value_attendance (const char *text, gboolean absentia, PrcAttendance *attendance)
{
  PrcListAnswer answer = prc_list_value_answer (text);
  g_autofree char *folded = prc_list_fold_text (text);

  *attendance = PRC_ATTENDANCE_UNDECIDED;
  if (answer == PRC_LIST_ANSWER_NONE)
    return TRUE;
  if (answer == PRC_LIST_ANSWER_YES || answer == PRC_LIST_ANSWER_NO)
    *attendance = (answer == PRC_LIST_ANSWER_YES) != absentia ? PRC_ATTENDANCE_ATTENDING
                                                              : PRC_ATTENDANCE_IN_ABSENTIA;
  else if (is_among (folded, "attending|attends|inperson|attendinginperson|coming|accepted|accept|"
                             "confirmed|present|willattend|walking|participating|出席|到场|将参加|"
                             "确认参加|会参加|attend|yesattending"))
    *attendance = PRC_ATTENDANCE_ATTENDING;
  else if (is_among (folded, "inabsentia|absentia|notattending|absent|declined|decline|notcoming|"
                             "regrets|wontattend|willnotattend|不出席|缺席|缺席授予|不到场|不来|"
                             "notparticipating|noinabsentia"))
    *attendance = PRC_ATTENDANCE_IN_ABSENTIA;
  else if (is_among (folded, "withdrawn|withdrew|withdraw|退出|已退出|退学|撤回"))
    *attendance = PRC_ATTENDANCE_WITHDRAWN;
  return *attendance != PRC_ATTENDANCE_UNDECIDED;
}

typedef struct
{
  PrcClass class_;
  const char *name;
  const char *spellings; /* after class_key() */
} ClassRow;

static const ClassRow classes[] = {
  { PRC_CLASS_FIRST, "First", "first|1st|1|i|一等|甲等|1:1|firstdivision|1stdivision|一等荣誉" },
  { PRC_CLASS_UPPER_SECOND, "Upper Second",
    "uppersecond|secondupper|upper2nd|2ndupper|upper2|2upper|2:1|21|2i|ii:i|ii:1|2:i|iiupper|"
    "secondi|secondfirst|2ndfirst|secondfirstdivision|seconddivisionone|seconddivisioni|"
    "seconddivision1|seconduppersecond|secondupperdivision|2:1upper|二等一|二等上|二等甲|二等一级|"
    "二等一荣誉|2:1:" },
  { PRC_CLASS_LOWER_SECOND, "Lower Second",
    "lowersecond|secondlower|lower2nd|2ndlower|lower2|2lower|2:2|22|2ii|ii:ii|ii:2|2:ii|iilower|"
    "secondii|secondsecond|secondseconddivision|seconddivisiontwo|seconddivisionii|"
    "seconddivision2|secondlowerdivision|二等二|二等下|二等乙|二等二级|二等二荣誉" },
  { PRC_CLASS_THIRD, "Third", "third|3rd|3|iii|三等|丙等|三等荣誉" },
  { PRC_CLASS_DISTINCTION, "Distinction", "distinction|dist|highdistinction|优秀|优异|优等|优" },
  { PRC_CLASS_MERIT, "Merit", "merit|良好|优良|良" },
  { PRC_CLASS_COMMENDATION, "Commendation", "commendation|commended|嘉许" },
  { PRC_CLASS_PASS, "Pass", "pass|passed|ordinary|unclassified|及格|合格|通过" },
  { PRC_CLASS_AEGROTAT, "Aegrotat", "aegrotat|aeg|因病" },
};

/* 'Second Class Honours (Upper Division)' to 'secondupper', 'II(i)' to 'ii:i'. */
static char *
class_key (const char *text)
{
  static const char *const empty[] = {
    "class", "classification", "honours",   "honors", "hons", "honour",   "degree",
    "award", "with",           "pass with", "等级",   "级",   "division", NULL
  };
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal, -1);
  GString *key = g_string_new (NULL);

  if (g_str_has_prefix (lower, "pass with "))
    memmove (lower, lower + strlen ("pass with "), strlen (lower + strlen ("pass with ")) + 1);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
      else if (c == '(' || c == '.' || c == ':' || c == '-' || c == '/' || c == 0x2236)
        g_string_append_c (key, ':');
      else if (c == ' ')
        g_string_append_c (key, ' ');
    }
  for (const char *const *word = empty; *word != NULL; word++)
    g_string_replace (key, *word, "", 0);
  g_string_replace (key, " ", "", 0);
  /* dots are wanted between figures alone: 'upper:second' */
  if (key->len > 5 || g_str_has_suffix (key->str, ":") || g_str_has_prefix (key->str, ":"))
    g_string_replace (key, ":", "", 0);
  return g_string_free (key, FALSE);
}

/* '2:1' and '2:2' that became a time of day: 0.0840277777777778, 02:01:00, 2:01 AM. */
static PrcClass
class_from_time (const char *text)
{
  const char *p = *text == '0' ? text + 1 : text;
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  if (*end == '\0' && fabs (number - 121.0 / 1440) < 1e-5)
    return PRC_CLASS_UPPER_SECOND;
  if (*end == '\0' && fabs (number - 122.0 / 1440) < 1e-5)
    return PRC_CLASS_LOWER_SECOND;
  if (!g_str_has_prefix (p, "2:0") || (p[3] != '1' && p[3] != '2'))
    return PRC_CLASS_NONE;
  if (p[4] != '\0' && !is_among (p + 4, ":00|:00 AM| AM|:00.0|:00.000"))
    return PRC_CLASS_NONE;
  return p[3] == '1' ? PRC_CLASS_UPPER_SECOND : PRC_CLASS_LOWER_SECOND;
}

static PrcClass
find_class (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (is_among (key, classes[i].spellings))
      return classes[i].class_;
  return PRC_CLASS_UNKNOWN;
}

/* 'Upper Second' as it stands, without the long way: most of a long list. */
static PrcClass
find_plain_class (const char *text)
{
  char key[24];
  gsize length = 0;

  for (; *text != '\0' && length + 1 < sizeof key; text++)
    if (g_ascii_isalnum (*text) || *text == ':')
      key[length++] = g_ascii_tolower (*text);
    else if (*text != ' ')
      return PRC_CLASS_UNKNOWN;
  key[length] = '\0';
  return *text == '\0' ? find_class (key) : PRC_CLASS_UNKNOWN;
}

PrcClass
prc_list_value_class (const char *text, gboolean *turned)
{
  *turned = FALSE;
  if (text == NULL || *text == '\0')
    return PRC_CLASS_NONE;
  /* case alone parts 'IIi' from 'III' */
  if (strcmp (text, "IIi") == 0)
    return PRC_CLASS_UPPER_SECOND;
  if (strcmp (text, "IIii") == 0)
    return PRC_CLASS_LOWER_SECOND;
  PrcClass time = class_from_time (text);
  if (time != PRC_CLASS_NONE)
    {
      *turned = TRUE;
      return time;
    }
  PrcClass plain = find_plain_class (text);
  if (plain != PRC_CLASS_UNKNOWN)
    return plain;
  g_autofree char *key = class_key (text);
  return find_class (key);
}

const char *
prc_list_value_get_class_name (PrcClass class_)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i].class_ == class_)
      return classes[i].name;
  return NULL;
}

gboolean
prc_list_value_is_other_class (const char *text)
{
  g_autofree char *folded = prc_list_fold_text (text);

  return is_among (folded, "honours|honors|hons|withhonours|withhonors|cumlaude|magnacumlaude|"
                           "summacumlaude|荣誉");
}

PrcLevel
prc_list_value_level (const char *text)
{
  static const struct
  {
    PrcLevel level;
    const char *spellings;
  } levels[] = {
    { PRC_LEVEL_HONORARY, "honorary|hon|名誉" },
    { PRC_LEVEL_HIGHER_DOCTORATE, "higherdoctorate" },
    { PRC_LEVEL_DOCTORATE,
      "doctorate|doctoral|doctor|phd|pgr|researchdoctorate|professionaldoctorate|博士|博士研究生" },
    { PRC_LEVEL_MPHIL, "mphil|masterbyresearch|researchmaster" },
    { PRC_LEVEL_MASTER, "master|masters|pgt|postgraduatetaught|taughtmaster|integratedmaster|"
                        "integratedmasters|graduate|postgraduate|pg|硕士|硕士研究生|研究生" },
    { PRC_LEVEL_PG_DIPLOMA, "pgdip|postgraduatediploma|graduatediploma|研究生文凭" },
    { PRC_LEVEL_PG_CERTIFICATE, "pgcert|pgce|postgraduatecertificate|graduatecertificate" },
    { PRC_LEVEL_BACHELOR_HONOURS,
      "bachelorhonours|bachelorshonours|honours|honoursdegree|bachelorhons|bachelorwithhonours" },
    { PRC_LEVEL_BACHELOR, "bachelor|bachelors|ug|undergraduate|ordinary|bachelorordinary|学士|本科|"
                          "大学本科|普通本科" },
    { PRC_LEVEL_FOUNDATION,
      "foundation|foundationdegree|associate|associatedegree|fd|专科|大专|高职" },
    { PRC_LEVEL_DIPLOMA, "diphe|diploma|diplomahe|hnd|diplomaofhighereducation|文凭" },
    { PRC_LEVEL_CERTIFICATE,
      "certhe|certificate|certificatehe|hnc|certificateofhighereducation|证书" },
  };
  g_autofree char *folded = prc_list_fold_text (text);

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    if (is_among (folded, levels[i].spellings))
      return levels[i].level;
  return PRC_LEVEL_UNKNOWN;
}

gboolean
prc_list_value_guests (const char *text, int *guests)
{
  gsize length = strspn (text, "0123456789");

  if (length == 0 || length > 4)
    return FALSE;
  const char *rest = text + length;
  if (*rest == '.' && strspn (rest + 1, "0") == strlen (rest + 1) && rest[1] != '\0')
    rest = ""; /* 2.0 */
  if (*rest != '\0' && strcmp (rest, "人") != 0 && strcmp (rest, "位") != 0 &&
      strcmp (rest, "名") != 0)
    return FALSE;
  *guests = atoi (text);
  return TRUE;
}

gboolean
prc_list_value_is_exponent (const char *text)
{
  gsize whole = strspn (text, "0123456789");
  const char *p = text + whole;

  if (whole == 0)
    return FALSE;
  if (*p == '.' || *p == ',')
    p += 1 + strspn (p + 1, "0123456789");
  if ((*p != 'E' && *p != 'e') || p[1] != '+')
    return FALSE;
  p += 2;
  return *p != '\0' && strspn (p, "0123456789") == strlen (p);
}

gboolean
prc_list_value_is_identity_number (const char *text)
{
  static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  static const char letters[] = "10X98765432";
  int sum = 0;

  if (text == NULL || strlen (text) != 18 || strspn (text, "0123456789") < 17)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += (text[i] - '0') * weights[i];
  g_autofree char *birth = g_strndup (text + 6, 8);
  guint day = (guint) atoi (birth);
  return day / 10000 >= 1900 && day / 10000 <= 2100 &&
         g_date_valid_dmy ((GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                           (GDateYear) (day / 10000)) &&
         g_ascii_toupper (text[17]) == letters[sum % 11];
}

gboolean
prc_list_value_is_not_awarded (const char *status)
{
  g_autofree char *folded = prc_list_fold_text (status);

  return is_among (folded, "dn|denied|wd|withdrawn|notawarded|failed|fail|不授予|未授予|结业|肄业|"
                           "暂缓授予|refused|revoked");
}
