/* prc-language-label.h - what a language is called, for any tag of BCP 47. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 'Welsh' for 'cy' in 'en', '威尔士语' in 'zh-Hans'; with a capital where the script has them. NULL
 * where ICU knows no such language. Returns: (transfer full) (nullable) */
char *prc_language_label_dup (const char *tag, const char *language);

/* @tag as BCP 47 writes it ('zh-hant' and 'zh_Hant' are 'zh-Hant'); NULL where it is no tag, or of
 * no language that ICU knows. Returns: (transfer full) (nullable) */
char *prc_language_label_parse (const char *tag);

G_END_DECLS
