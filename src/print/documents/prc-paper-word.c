#include "prc-paper-word.h"

static const PrcWord words[PRC_PAPER_N_WORDS] = {
  [PRC_PAPER_WORD_SCRIPT] = { "Reader’s script", "主持稿" },
  [PRC_PAPER_WORD_CARDS] = { "Reader’s cards", "唱名卡" },
  [PRC_PAPER_WORD_VC] = { "Order for the presiding officer", "主礼人流程" },
  [PRC_PAPER_WORD_SEATING] = { "Seating", "座位表" },
  [PRC_PAPER_WORD_LABELS] = { "Seat labels", "座位贴" },
  [PRC_PAPER_WORD_MARSHALS] = { "Marshals’ list", "引导员名单" },
  [PRC_PAPER_WORD_CERTIFICATES] = { "Certificates", "证书清单" },
  [PRC_PAPER_WORD_ROBING] = { "Robing list", "学位服发放表" },
  [PRC_PAPER_WORD_ABSENTIA] = { "In absentia", "缺席授予名单" },
  [PRC_PAPER_WORD_REPORT] = { "Report of the day", "典礼记录" },

  [PRC_PAPER_WORD_FROZEN] = { "Order frozen %s", "名单定稿：%s" },
  [PRC_PAPER_WORD_OPEN] = { "Order not frozen; as of %s", "名单未定稿；截至%s" },
  [PRC_PAPER_WORD_OPEN_UNDATED] = { "Order not frozen", "名单未定稿" },
  [PRC_PAPER_WORD_PAGE] = { "page %u of %u", "第%u页，共%u页" },
  [PRC_PAPER_WORD_NEXT_PAGE] = { "next page:", "下页：" },
  [PRC_PAPER_WORD_NEXT] = { "Next:", "接下来：" },
  [PRC_PAPER_WORD_CONTINUED] = { "%s (continued)", "%s（续）" },
  [PRC_PAPER_WORD_ROW_SEAT] = { "seat %s", "座位%s" },
  [PRC_PAPER_WORD_AFTER] = { "after %s %s", "前一位：%s %s" },
  [PRC_PAPER_WORD_FIRST] = { "first of all", "第一位" },
  [PRC_PAPER_WORD_THESIS_UNREAD] = { "title not read", "不读论文题目" },
  [PRC_PAPER_WORD_N_NAMES] = { "Names: %u, about %u min.", "共%u人，约%u分钟。" },
  [PRC_PAPER_WORD_N_NEEDS] = { "Names: %u, about %u min. Needs, by number as called:",
                               "共%u人，约%u分钟。需留意者（按唱名顺序）：" },
  [PRC_PAPER_WORD_NO_PEOPLE] = { "Nobody is on this list.", "名单为空。" },
  [PRC_PAPER_WORD_STAND] = { "all stand", "全体起立" },
  [PRC_PAPER_WORD_TOTAL] = { "%s: %u", "%s：%u人" },
  [PRC_PAPER_WORD_ON_PAGE] = { "On this page: %u", "本页：%u人" },
  [PRC_PAPER_WORD_STAGE] = { "Stage", "舞台" },
  [PRC_PAPER_WORD_SPARE] = { "spare", "空位" },
  [PRC_PAPER_WORD_ROW] = { "Row %s", "%s排" },
  [PRC_PAPER_WORD_NO_SEAT] = { "no seat", "无座位" },
  [PRC_PAPER_WORD_CHECK_READING] = { "not sure: ask", "读音待确认" },

  [PRC_PAPER_WORD_HEAD_NUMBER] = { "No.", "序号" },
  [PRC_PAPER_WORD_HEAD_NAME] = { "Name", "姓名" },
  [PRC_PAPER_WORD_HEAD_NATIVE] = { "Own script", "中文名" },
  [PRC_PAPER_WORD_HEAD_SEAT] = { "Seat", "座位" },
  [PRC_PAPER_WORD_HEAD_NEEDS] = { "Needs", "需留意" },
  [PRC_PAPER_WORD_HEAD_HERE] = { "Here", "到场" },
  [PRC_PAPER_WORD_HEAD_CERTIFICATE_NAME] = { "Name on the certificate", "证书姓名" },
  [PRC_PAPER_WORD_HEAD_AWARD] = { "Award", "学位" },
  [PRC_PAPER_WORD_HEAD_CERTIFICATE] = { "Certificate", "证书编号" },
  [PRC_PAPER_WORD_HEAD_HOOD] = { "Hood", "垂布" },
  [PRC_PAPER_WORD_HEAD_TIME] = { "Time", "时间" },
  [PRC_PAPER_WORD_HEAD_WHAT] = { "On the day", "当天情况" },
  [PRC_PAPER_WORD_HEAD_SENT] = { "Sent to", "寄送" },

  [PRC_PAPER_WORD_CALLED] = { "called", "已唱名" },
  [PRC_PAPER_WORD_CALLED_AGAIN] = { "called more than once", "多次唱名" },
  [PRC_PAPER_WORD_CALLED_LATE] = { "called, added on the day", "当天补入，已唱名" },
  [PRC_PAPER_WORD_ABSENT] = { "absent", "缺席" },
  [PRC_PAPER_WORD_SKIPPED] = { "passed over", "跳过" },
  [PRC_PAPER_WORD_NOT_CALLED] = { "not called", "未唱名" },
  [PRC_PAPER_WORD_IN_ABSENTIA] = { "in absentia", "缺席授予" },
  [PRC_PAPER_WORD_COUNTS] = { "Called: %u. Absent or passed over: %u. Added on the day: %u.",
                              "已唱名%u人，缺席或跳过%u人，当天补入%u人。" },
};

const char *
prc_paper_word (PrcPaperWord word, const char *language)
{
  return prc_word_get (&words[word], language);
}
