/* prc-reason-words.h - a reason of prc-order.h as a sentence, for both shells. */
#pragma once

#include "prc-order.h"

G_BEGIN_DECLS

/* In the language of the windows; names and titles as the reason has them. (transfer full) */
char *prc_reason_words_dup (const PrcReason *reason);

G_END_DECLS
