/* prc-romanisation.h - spellings of Chinese names that are not pinyin.
 *
 * Private to names. Wade-Giles, Hong Kong, Macau, Singapore and Malaysia: the
 * Mandarin reading of the hanzi is not how such a person says the name.
 */
#pragma once

#include "prc-hanzi-name.h"

G_BEGIN_DECLS

/* Do the letters look like another romanisation of @name, rather than pinyin of someone else. */
gboolean prc_romanisation_fits (const PrcHanziName *name, const char *latin);

/* Is @latin the name in Wade-Giles: then the person does say it in Mandarin. */
gboolean prc_romanisation_is_wade (const PrcHanziName *name, const char *latin);

G_END_DECLS
