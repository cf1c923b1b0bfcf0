/* prc-paper-word.h - the words that working papers carry, in the ceremony's languages. */
#pragma once

#include "prc-word.h"

G_BEGIN_DECLS

typedef enum
{
  /* titles of documents, in the order of PrcPaperKind */
  PRC_PAPER_WORD_SCRIPT,
  PRC_PAPER_WORD_CARDS,
  PRC_PAPER_WORD_VC,
  PRC_PAPER_WORD_SEATING,
  PRC_PAPER_WORD_LABELS,
  PRC_PAPER_WORD_MARSHALS,
  PRC_PAPER_WORD_CERTIFICATES,
  PRC_PAPER_WORD_ROBING,
  PRC_PAPER_WORD_ABSENTIA,
  PRC_PAPER_WORD_REPORT,

  PRC_PAPER_WORD_FROZEN, /* %s: moment */
  PRC_PAPER_WORD_OPEN,   /* %s: moment */
  PRC_PAPER_WORD_OPEN_UNDATED,
  PRC_PAPER_WORD_PAGE, /* %u of %u */
  PRC_PAPER_WORD_NEXT_PAGE,
  PRC_PAPER_WORD_NEXT,
  PRC_PAPER_WORD_CONTINUED, /* %s: what goes on */
  PRC_PAPER_WORD_ROW_SEAT,  /* %s: seat */
  PRC_PAPER_WORD_AFTER,     /* %s: number, %s: name */
  PRC_PAPER_WORD_FIRST,
  PRC_PAPER_WORD_THESIS_UNREAD,
  PRC_PAPER_WORD_N_NAMES, /* %u, %u: minutes */
  PRC_PAPER_WORD_N_NEEDS, /* %u, %u: minutes */
  PRC_PAPER_WORD_NO_PEOPLE,
  PRC_PAPER_WORD_STAND,
  PRC_PAPER_WORD_TOTAL,   /* %s: group, %u */
  PRC_PAPER_WORD_ON_PAGE, /* %u */
  PRC_PAPER_WORD_STAGE,
  PRC_PAPER_WORD_SPARE,
  PRC_PAPER_WORD_ROW, /* %s */
  PRC_PAPER_WORD_NO_SEAT,
  PRC_PAPER_WORD_CHECK_READING,

  /* heads of columns */
  PRC_PAPER_WORD_HEAD_NUMBER,
  PRC_PAPER_WORD_HEAD_NAME,
  PRC_PAPER_WORD_HEAD_NATIVE,
  PRC_PAPER_WORD_HEAD_SEAT,
  PRC_PAPER_WORD_HEAD_NEEDS,
  PRC_PAPER_WORD_HEAD_HERE,
  PRC_PAPER_WORD_HEAD_CERTIFICATE_NAME,
  PRC_PAPER_WORD_HEAD_AWARD,
  PRC_PAPER_WORD_HEAD_CERTIFICATE,
  PRC_PAPER_WORD_HEAD_HOOD,
  PRC_PAPER_WORD_HEAD_TIME,
  PRC_PAPER_WORD_HEAD_WHAT,
  PRC_PAPER_WORD_HEAD_SENT,

  /* what became of someone on the day */
  PRC_PAPER_WORD_CALLED,
  PRC_PAPER_WORD_CALLED_AGAIN,
  PRC_PAPER_WORD_CALLED_LATE,
  PRC_PAPER_WORD_ABSENT,
  PRC_PAPER_WORD_SKIPPED,
  PRC_PAPER_WORD_NOT_CALLED,
  PRC_PAPER_WORD_IN_ABSENTIA,
  PRC_PAPER_WORD_COUNTS, /* %u called, %u absent or passed over, %u added late */
  PRC_PAPER_N_WORDS
} PrcPaperWord;

/* In @language; English where the table lacks it. Returns: (transfer none) */
const char *prc_paper_word (PrcPaperWord word, const char *language);

G_END_DECLS
