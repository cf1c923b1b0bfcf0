/* prc-check-text.h - titles and translations, before they are printed. Private to prc-check.h. */
#pragma once

#include "prc-check-gather.h"

G_BEGIN_DECLS

/* Titles and translations that are missing. */
void prc_check_text_gather (PrcCheckGather *gather);

G_END_DECLS
