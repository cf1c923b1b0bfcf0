/* prc-text-pair.h - words of a list as a text: in the language of their script, or in two, parted
 * by a slash.
 *
 * Lists have prizes and faculties as plain words. 'National Scholarship / 国家奖学金' is one prize
 * in two languages, since one part is in hanzi and the other is not; 'Arts / Sciences' is one name.
 */
#pragma once

#include "prc-text.h"

G_BEGIN_DECLS

/* @languages: of the ceremony, NULL-terminated: the tags are taken from them, else 'en' and
 * 'zh-Hans'. NULL or empty @words: NULL. Returns: (transfer full) (nullable) */
PrcText *prc_text_pair_parse (const char *words, const char *const *languages);

G_END_DECLS
