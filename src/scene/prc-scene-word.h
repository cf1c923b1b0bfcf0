/* prc-scene-word.h - the fixed words that screens show, in English and Chinese. */
#pragma once

#include "prc-model-types.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PRC_SCENE_WORD_NEXT,
  PRC_SCENE_WORD_THEN,
  PRC_SCENE_WORD_READ,      /* the lamp */
  PRC_SCENE_WORD_HOLD_WAIT, /* the lamp */
  PRC_SCENE_WORD_STAND_BY,  /* the lamp */
  PRC_SCENE_WORD_PINYIN,
  PRC_SCENE_WORD_IPA,
  PRC_SCENE_WORD_HINT, /* label of a hint on how to read */
  PRC_SCENE_WORD_THESIS,
  PRC_SCENE_WORD_PLEASE_STAND,
  PRC_SCENE_WORD_REHEARSAL,
  PRC_SCENE_WORD_IN_MEMORIAM,
  PRC_SCENE_WORD_HONORARY,
  PRC_SCENE_WORD_GRADUAND,
  PRC_SCENE_WORD_ON_HOLD,
  PRC_SCENE_WORD_ON_HOLD_WHY, /* %s */
  PRC_SCENE_WORD_COUNT,       /* %d %d */
  PRC_SCENE_WORD_BEHIND,      /* %d */
  PRC_SCENE_WORD_AHEAD,       /* %d */
  PRC_SCENE_WORD_STARTS,      /* %s */
  PRC_SCENE_WORD_UNTIL,       /* %s */
  PRC_SCENE_WORD_PAGE,        /* %d %d */
  PRC_SCENE_WORD_OVER,
  PRC_SCENE_WORD_OFFICER_SPEAKS,
  PRC_SCENE_WORD_SPEAKS, /* %s */
  PRC_SCENE_WORD_PASSED_OVER,
  PRC_SCENE_WORD_TOOK,         /* %d: minutes */
  PRC_SCENE_WORD_TOOK_HOURS,   /* %d %d: hours, minutes */
  PRC_SCENE_WORD_HIDDEN_ASKED, /* for the reader alone: why the hall does not show this name */
  PRC_SCENE_WORD_HIDDEN_NO_LEAVE,
  PRC_N_SCENE_WORDS
} PrcSceneWord;

/* The word, or the format of a sentence, in @language. */
const char *prc_scene_word_get (PrcSceneWord word, const char *language);

/* What an item is called where its record gives no title: 'Academic procession'. */
const char *prc_scene_word_get_item (PrcItemType type, const char *language);

/* 'Thursday 16 July 2026', '2026年7月16日 星期四'; as written where it is no date. NULL gives NULL.
 * Returns: (transfer full) */
char *prc_scene_word_dup_date (const char *date, const char *language);

G_END_DECLS
