#include "prc-print-word.h"

static const PrcWord words[PRC_PRINT_N_WORDS] = {
  [PRC_PRINT_WORD_ORDER] = { "Order of proceedings", "典礼议程" },
  [PRC_PRINT_WORD_CONTENTS] = { "Contents", "目录" },
  [PRC_PRINT_WORD_GRADUANDS] = { "Graduands", "毕业生名单" },
  [PRC_PRINT_WORD_GRADUATES] = { "Graduates", "毕业生名单" },
  [PRC_PRINT_WORD_INDEX] = { "Index of names", "姓名索引" },
  [PRC_PRINT_WORD_INDEX_LATIN] = { "By family name, in the order of Latin letters",
                                   "按姓氏的拉丁字母（拼音）顺序排列" },
  [PRC_PRINT_WORD_INDEX_PINYIN] = { "By family name, hanzi in the order of pinyin",
                                    "按姓氏拼音顺序排列" },
  [PRC_PRINT_WORD_INDEX_STROKES] = { "By family name, hanzi in the order of strokes",
                                     "按姓氏笔画顺序排列" },
  [PRC_PRINT_WORD_NOTES] = { "Notes", "备忘" },
  [PRC_PRINT_WORD_PRIZES] = { "Prizes and medals", "奖项与奖章" },
  [PRC_PRINT_WORD_CONTINUED] = { "continued", "续" },
  [PRC_PRINT_WORD_STAND] = { "please stand", "请起立" },
  [PRC_PRINT_WORD_ABSENTIA] = { "in absentia", "缺席授予" },
  [PRC_PRINT_WORD_DISTINCTION] = { "distinction", "优异" },
  [PRC_PRINT_WORD_FIRST] = { "First Class Honours", "一等荣誉" },
  [PRC_PRINT_WORD_FIRST_OR_DISTINCTION] = { "First Class Honours or distinction",
                                            "一等荣誉或优异" },
  [PRC_PRINT_WORD_PRIZE] = { "prize", "获奖" },
  [PRC_PRINT_WORD_WITHHELD] = { "Title withheld", "题目不公开" },
  [PRC_PRINT_WORD_ONLY] = { "%s award only", "仅授予%s学位" },
  [PRC_PRINT_WORD_IN] = { "%s in %s", "%s（%s）" },
  [PRC_PRINT_WORD_OFFICER] = { "%s, %s", "%2$s%1$s" },
  [PRC_PRINT_WORD_PRESIDING] = { "Presiding", "主礼人" },
  [PRC_PRINT_WORD_WORDS_AT] = { "The words are on page %s", "词文见第%s页" },
  [PRC_PRINT_WORD_LARGE] = { "Large print", "大字版" },
  [PRC_PRINT_WORD_BOOKLET_PAGE] = { "booklet page %s", "手册第%s页" },
  [PRC_PRINT_WORD_PAGE] = { "page %s", "第%s页" },
  [PRC_PRINT_WORD_ERRATA] = { "Additions and corrections", "增补与更正" },
  [PRC_PRINT_WORD_ERRATA_TO] = { "To the programme printed on %s", "针对%s付印的典礼手册" },
  [PRC_PRINT_WORD_ADDED] = { "added", "增补" },
  [PRC_PRINT_WORD_FOR] = { "for", "原文" },
  [PRC_PRINT_WORD_READ] = { "read", "应为" },
  [PRC_PRINT_WORD_GONE] = { "withdrawn", "撤回" },
  [PRC_PRINT_WORD_SLIP] = { "Slip %s: it replaces the slip before it", "第%s版，取代此前各版" },
  [PRC_PRINT_WORD_COVER] = { "Cover", "封面" },
  [PRC_PRINT_WORD_BACK_COVER] = { "Back cover", "封底" },
  [PRC_PRINT_WORD_WELCOME_HEAD] = { "For your comfort and safety", "观礼须知" },
  [PRC_PRINT_WORD_PHONES] = { "Please switch mobile telephones to silent for the whole ceremony.",
                              "典礼期间，请将手机调至静音。" },
  [PRC_PRINT_WORD_EXITS] = { "Please take note of the exit nearest to your seat. If the hall has "
                             "to "
                             "be cleared, stewards will show the way.",
                             "请留意离您座位最近的出口。如需离场，工作人员将为您引路。" },
  [PRC_PRINT_WORD_PHOTOGRAPHS] = { "The ceremony may be filmed and photographed. You are welcome "
                                   "to "
                                   "take photographs from your seat, without flash.",
                                   "典礼过程可能录像和拍照。您可在座位上拍照，请勿使用闪光灯。" },
  [PRC_PRINT_WORD_ACCESS] = { "Please ask a steward about hearing support, step-free ways and this "
                              "booklet in large print.",
                              "如需助听设备、无障碍通道或大字版手册，请向工作人员询问。" },
  [PRC_PRINT_WORD_RECORD] = { "Names are printed as they were known on going to press. "
                              "This booklet is not a record of awards, and some names are left out "
                              "at the wish of those who bear them.",
                              "本手册所载姓名以付印时的名单为准，不作为授予学位的凭证；"
                              "部分毕业生的姓名依本人意愿未予刊载。" },
  [PRC_PRINT_WORD_PRESS] = { "Went to press on %s.", "付印日期：%s。" },
  [PRC_PRINT_WORD_CLASS_FIRST] = { "First Class", "一等荣誉" },
  [PRC_PRINT_WORD_CLASS_UPPER_SECOND] = { "Upper Second Class", "二等一级荣誉" },
  [PRC_PRINT_WORD_CLASS_LOWER_SECOND] = { "Lower Second Class", "二等二级荣誉" },
  [PRC_PRINT_WORD_CLASS_THIRD] = { "Third Class", "三等荣誉" },
  [PRC_PRINT_WORD_CLASS_DISTINCTION] = { "With Distinction", "优异" },
  [PRC_PRINT_WORD_CLASS_MERIT] = { "With Merit", "良好" },
  [PRC_PRINT_WORD_CLASS_COMMENDATION] = { "With Commendation", "表扬" },
  [PRC_PRINT_WORD_CLASS_PASS] = { "Pass", "合格" },
  [PRC_PRINT_WORD_STAGE] = { "Stage", "舞台" },
};

const char *
prc_print_word (PrcPrintWord word, const char *language)
{
  return prc_word_get (&words[word], language);
}
