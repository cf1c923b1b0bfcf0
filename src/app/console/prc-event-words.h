/* prc-event-words.h - what a step of the show was, in the words of the console. No widgets. */
#pragma once

#include "prc-show.h"

G_BEGIN_DECLS

/* 'No-show'; 'Next'. (transfer none) */
const char *prc_event_words_get_kind (PrcEventKind kind);

/* Name or title of @cue as the console says it; "" for NULL. (transfer none) */
const char *prc_event_words_get_label (const PrcCue *cue);

/* 'No-show, Luo Jiaqi'; @whom NULL or "": the kind alone. (transfer full) */
char *prc_event_words_dup_step (PrcEventKind kind, const char *whom);

/* The same of an event of the journal. (transfer full) */
char *prc_event_words_dup (PrcShow *show, const PrcShowEvent *event);

/* By number of the cue, or by graduand where @number is 0: as the show now stands. (nullable) */
const PrcCue *prc_event_words_find_cue (PrcShow *show, int number, gint64 graduand);

G_END_DECLS
