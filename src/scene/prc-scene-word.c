#include "prc-scene-word.h"

#include "prc-language.h"
#include "prc-word.h"

#include <stdio.h>

static const PrcWord words[PRC_N_SCENE_WORDS] = {
  [PRC_SCENE_WORD_NEXT] = { "Next", "下一位" },
  [PRC_SCENE_WORD_THEN] = { "Then", "再下一位" },
  [PRC_SCENE_WORD_READ] = { "Read", "请唱名" },
  [PRC_SCENE_WORD_HOLD_WAIT] = { "Hold: wait", "暂停：请等候" },
  [PRC_SCENE_WORD_STAND_BY] = { "Stand by", "准备" },
  [PRC_SCENE_WORD_PINYIN] = { "Pinyin", "拼音" },
  [PRC_SCENE_WORD_IPA] = { "IPA", "国际音标" },
  [PRC_SCENE_WORD_HINT] = { "Read", "读法" },
  [PRC_SCENE_WORD_THESIS] = { "Thesis", "论文" },
  [PRC_SCENE_WORD_PLEASE_STAND] = { "Please stand", "请全体起立" },
  [PRC_SCENE_WORD_REHEARSAL] = { "Rehearsal", "彩排" },
  [PRC_SCENE_WORD_IN_MEMORIAM] = { "In memoriam", "追授" },
  [PRC_SCENE_WORD_HONORARY] = { "Honorary graduate", "荣誉学位获得者" },
  [PRC_SCENE_WORD_GRADUAND] = { "Graduand", "毕业生" },
  [PRC_SCENE_WORD_ON_HOLD] = { "On hold", "暂停中" },
  [PRC_SCENE_WORD_ON_HOLD_WHY] = { "On hold: %s", "暂停中：%s" },
  [PRC_SCENE_WORD_COUNT] = { "%d of %d", "第%d位，共%d位" },
  [PRC_SCENE_WORD_BEHIND] = { "%d min behind", "慢%d分钟" },
  [PRC_SCENE_WORD_AHEAD] = { "%d min ahead", "快%d分钟" },
  [PRC_SCENE_WORD_STARTS] = { "Starts %s", "%s开始" },
  [PRC_SCENE_WORD_UNTIL] = { "Until %s", "至%s" },
  [PRC_SCENE_WORD_PAGE] = { "Page %d of %d", "第%d页，共%d页" },
  [PRC_SCENE_WORD_OVER] = { "The ceremony is over", "典礼已结束" },
  [PRC_SCENE_WORD_OFFICER_SPEAKS] = { "Vice-Chancellor speaks", "校长讲话" },
  [PRC_SCENE_WORD_SPEAKS] = { "%s speaks", "%s讲话" },
  [PRC_SCENE_WORD_PASSED_OVER] = { "Passed over", "已跳过" },
  [PRC_SCENE_WORD_TOOK] = { "It took %d min", "历时%d分钟" },
  [PRC_SCENE_WORD_TOOK_HOURS] = { "It took %d h %d min", "历时%d小时%d分钟" },
  [PRC_SCENE_WORD_HIDDEN_ASKED] = { "Not shown in the hall: asked for no publication",
                                    "大屏不显示：本人要求不公开" },
  [PRC_SCENE_WORD_HIDDEN_NO_LEAVE] = { "Not shown in the hall: no leave was given",
                                       "大屏不显示：未获同意" },
};

static const PrcWord items[] = {
  [PRC_ITEM_HOLDING] = { "Welcome", "欢迎" },
  [PRC_ITEM_PROCESSION_GRADUANDS] = { "Procession of graduands", "毕业生入场" },
  [PRC_ITEM_PROCESSION_ACADEMIC] = { "Academic procession", "学术队伍入场" },
  [PRC_ITEM_ANTHEM] = { "National anthem", "奏唱国歌" },
  [PRC_ITEM_OPENING] = { "Opening of the ceremony", "典礼开始" },
  [PRC_ITEM_ADDRESS] = { "Address", "致辞" },
  [PRC_ITEM_DECISION] = { "Decision on conferral", "宣读学位授予决定" },
  [PRC_ITEM_CONFERRAL] = { "Conferral of degrees", "授予学位" },
  [PRC_ITEM_HONORARY] = { "Honorary degree", "荣誉学位" },
  [PRC_ITEM_PRESENTATION] = { "Presentation of graduands", "毕业生唱名" },
  [PRC_ITEM_PRIZE] = { "Prizes", "颁奖" },
  [PRC_ITEM_OATH] = { "Oath", "宣誓" },
  [PRC_ITEM_INTERLUDE] = { "Music", "音乐" },
  [PRC_ITEM_VIDEO] = { "Film", "视频" },
  [PRC_ITEM_VOTE_OF_THANKS] = { "Vote of thanks", "致谢" },
  [PRC_ITEM_STUDENT_SPEECH] = { "Speech of a graduate", "毕业生发言" },
  [PRC_ITEM_TASSEL_ALL] = { "Turning of the tassel", "拨穗礼" },
  [PRC_ITEM_SONG] = { "Song", "校歌" },
  [PRC_ITEM_CLOSING] = { "Closing of the ceremony", "典礼结束" },
  [PRC_ITEM_PROCESSION_OUT] = { "Recessional", "列队退场" },
  [PRC_ITEM_GROUP_PHOTO] = { "Group photograph", "合影" },
  [PRC_ITEM_FREE] = { "Graduation ceremony", "毕业典礼" },
};

static const PrcWord weekdays[] = {
  { "", "" },
  { "Monday", "星期一" },
  { "Tuesday", "星期二" },
  { "Wednesday", "星期三" },
  { "Thursday", "星期四" },
  { "Friday", "星期五" },
  { "Saturday", "星期六" },
  { "Sunday", "星期日" },
};

static const char *const months[] = { "",        "January",  "February", "March",  "April",
                                      "May",     "June",     "July",     "August", "September",
                                      "October", "November", "December" };

const char *
prc_scene_word_get (PrcSceneWord word, const char *language)
{
  return prc_word_get (&words[word], language);
}

const char *
prc_scene_word_get_item (PrcItemType type, const char *language)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (items), "");
  return prc_word_get (&items[type], language);
}

char *
prc_scene_word_dup_date (const char *date, const char *language)
{
  guint year, month, day;
  GDate value;
  const char *weekday;

  if (date == NULL || *date == '\0')
    return NULL;
  if (sscanf (date, "%4u-%2u-%2u", &year, &month, &day) != 3 || month > 12 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return g_strdup (date);
  g_date_clear (&value, 1);
  g_date_set_dmy (&value, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  weekday = prc_word_get (&weekdays[g_date_get_weekday (&value)], language);
  if (prc_language_is_chinese (language))
    return g_strdup_printf ("%u年%u月%u日 %s", year, month, day, weekday);
  return g_strdup_printf ("%s %u %s %u", weekday, day, months[month], year);
}
