/* prc-list-wish.c - privacy wishes and needs, the part of prc-list-value.h that reads free words.
 *
 * A wish that is not understood denies everything until the officer has read it; a need that is not
 * understood is kept as it stands, for those who may see notes on health. */
#include "prc-language.h"
#include "prc-list-value.h"

#include "prc-list-fold.h"

#include <string.h>

#define EVERYTHING ((1u << PRC_N_PURPOSES) - 1)

typedef struct
{
  const char *words; /* folded, '|'-parted; any of them inside the text */
  guint purposes;
} WishRow;

static const WishRow wishes[] = {
  { "programme|program|booklet|brochure|print|手册|印刷|名册", 1u << PRC_PURPOSE_PRINT },
  { "stream|webcast|broadcast|online|直播", 1u << PRC_PURPOSE_STREAM },
  { "record|video|film|录像|录制|视频|摄像", 1u << PRC_PURPOSE_RECORDING },
  { "hall|screen|display|大屏|屏幕", 1u << PRC_PURPOSE_HALL },
  { "press|media|photo|marketing|publicity|newspaper|媒体|拍照|照片|宣传",
    1u << PRC_PURPOSE_PRESS },
};

/* Wishes that mean everything, whole. */
static const char everything[] =
    "|private|confidential|fullprivacy|optout|optedout|withhold|withheld|withholdname|donotpublish|"
    "notpublished|nopublication|anonymous|secret|noconsent|hidden|不公开|保密|隐私|匿名|全部保密|";

static guint
find_purposes (const char *folded)
{
  guint found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_auto (GStrv) words = g_strsplit (wishes[i].words, "|", -1);

      for (char **word = words; *word != NULL; word++)
        if (strstr (folded, *word) != NULL)
          found |= wishes[i].purposes;
    }
  return found;
}

guint
prc_list_value_purposes (const char *header)
{
  g_autofree char *folded = prc_list_fold_text (header);

  return find_purposes (folded);
}

static gboolean
denies (const char *folded)
{
  static const char *const words[] = { "not",    "no",   "omit", "exclude", "without",
                                       "optout", "hide", "off",  "remove",  "不",
                                       "勿",     "别",   "免",   "禁" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* One part of a wish, between separators. FALSE where it is not understood. */
static gboolean
read_part (const char *part, guint *denied)
{
  g_autofree char *folded = prc_list_fold_text (part);
  g_autofree char *framed = g_strdup_printf ("|%s|", folded);
  PrcListAnswer answer = prc_list_value_answer (part);
  guint purposes = find_purposes (folded);

  if (*folded == '\0' || answer == PRC_LIST_ANSWER_NO || strcmp (folded, "none") == 0)
    return TRUE;
  if (answer == PRC_LIST_ANSWER_YES || strstr (everything, framed) != NULL)
    {
      *denied |= EVERYTHING;
      return TRUE;
    }
  if (purposes == 0 || !denies (folded))
    return FALSE;
  *denied |= purposes;
  return TRUE;
}

gboolean
prc_list_value_privacy (const char *text, PrcConsent consent[PRC_N_PURPOSES])
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), ";,|/&\n", ';');
  GString *parts = g_string_new (plain);
  gboolean understood = TRUE;
  guint denied = 0;

  g_string_replace (parts, "；", ";", 0);
  g_string_replace (parts, "，", ";", 0);
  g_string_replace (parts, "、", ";", 0);
  g_autofree char *joined = g_string_free (parts, FALSE);
  g_auto (GStrv) each = g_strsplit (joined, ";", -1);
  for (char **part = each; *part != NULL; part++)
    understood = read_part (g_strstrip (*part), &denied) && understood;
  if (!understood)
    denied = EVERYTHING;
  for (guint i = 0; i < PRC_N_PURPOSES; i++)
    consent[i] = (denied & (1u << i)) != 0 ? PRC_CONSENT_DENIED : PRC_CONSENT_UNSET;
  return understood;
}

typedef struct
{
  PrcNeedKind kind;
  const char *words;   /* folded, '|'-parted; any of them inside the text tells the kind */
  const char *phrases; /* folded, '|'-parted; the whole text is one of them: then translated */
  const char *english;
  const char *chinese;
} NeedRow;

static const NeedRow needs[] = {
  { PRC_NEED_RECEIVES_FOR,
    "receivesfor|receives|onbehalf|collectsfor|collectedby|posthumous|代领|代为领取|追授", "", NULL,
    NULL },
  { PRC_NEED_CONTACT, "handshake|shakehand|nottouch|notouch|nocontact|physicalcontact|握手|接触",
    "nohandshake|nohandshakeplease|donotshakehands|不握手|请勿握手", "No handshake", "不握手" },
  { PRC_NEED_ACCESS, "wheelchair|轮椅",
    "wheelchair|wheelchairuser|usesawheelchair|轮椅|使用轮椅|坐轮椅", "Wheelchair user",
    "使用轮椅" },
  { PRC_NEED_ACCESS, "crutch|拐杖|拄拐|双拐",
    "crutches|oncrutches|usescrutches|拐杖|拄拐|拄拐杖|双拐", "On crutches", "拄拐杖" },
  { PRC_NEED_ACCESS,
    "walkingstick|walkingframe|walkingaid|walker|mobility|stepfree|nostairs|nosteps|stairs|ramp|"
    "助行|行动不便|无障碍|坡道|台阶|楼梯",
    "", NULL, NULL },
  { PRC_NEED_OTHER, "guidedog|assistancedog|导盲犬", "guidedog|导盲犬", "Guide dog", "导盲犬" },
  { PRC_NEED_OTHER, "bsl|signlanguage|手语",
    "bslinterpreter|signlanguageinterpreter|手语翻译|手语译员|需要手语翻译",
    "Sign language interpreter", "手语翻译" },
};

static gboolean
holds_any (const char *folded, const char *words, gboolean whole)
{
  g_auto (GStrv) each = g_strsplit (words, "|", -1);

  for (char **word = each; *word != NULL; word++)
    if (**word != '\0' && (whole ? strcmp (folded, *word) == 0 : strstr (folded, *word) != NULL))
      return TRUE;
  return FALSE;
}

int
prc_list_value_find_need (const char *text)
{
  g_autofree char *folded = prc_list_fold_text (text);

  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    if (holds_any (folded, needs[i].phrases, TRUE))
      return (int) i;
  return -1;
}

PrcNeed *
prc_list_value_make_need (const char *text, const char *language)
{
  g_autofree char *folded = prc_list_fold_text (text);
  PrcNeed *need = prc_need_new ();

  need->audience = PRC_AUDIENCE_VC | PRC_AUDIENCE_MARSHAL | PRC_AUDIENCE_OPERATOR;
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      if (!holds_any (folded, needs[i].words, FALSE))
        continue;
      need->kind = needs[i].kind;
      if (need->kind == PRC_NEED_RECEIVES_FOR)
        need->audience |= PRC_AUDIENCE_READER; /* who comes up is no secret of health */
      if (holds_any (folded, needs[i].phrases, TRUE))
        {
          gboolean chinese = prc_language_is_chinese (language);

          need->text = prc_text_new (language, text, chinese ? "en" : "zh-Hans",
                                     chinese ? needs[i].english : needs[i].chinese, NULL);
          return need;
        }
      break;
    }
  need->text = prc_text_new (language, text, NULL);
  return need;
}
