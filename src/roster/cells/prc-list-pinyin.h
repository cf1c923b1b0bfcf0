/* prc-list-pinyin.h - does the Latin form of a name in a list agree with its hanzi. */
#pragma once

#include "prc-hanzi.h"
#include "prc-list-report.h"

G_BEGIN_DECLS

/* Does @latin agree with @native. Names that are transcribed (middle dot) or not Han do. */
PrcPinyinVerdict prc_list_pinyin_judge (const char *native, const char *latin);

/* Reports at @place what is wrong with @latin beside @native. @parts: @latin was put together from
 * columns for family name and given name, so another order is 'name-swapped', not 'pinyin-order'.
 */
void
prc_list_pinyin_report (PrcListReport *report, const PrcListPlace *place, PrcPinyinVerdict verdict,
                        const char *native, const char *latin, gboolean parts);

/* Both. */
void prc_list_pinyin_check (PrcListReport *report, const PrcListPlace *place, const char *native,
                            const char *latin, gboolean parts);

/* Cuts pinyin in two at the space behind the letters of the family name, where the hanzi tell which
 * letters these are; never anywhere else. @given_first (out): it led with the given name. FALSE: it
 * can't be told. */
gboolean prc_list_pinyin_split (const char *native, const char *pinyin, char **family, char **given,
                                gboolean *given_first);

G_END_DECLS
